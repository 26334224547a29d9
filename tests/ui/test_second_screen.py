"""The applicant's screen: the case in hand and nothing else, and a rating that is the applicant's own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.domain.events import Rated
from counter_app.domain.intake import Intake
from counter_app.domain.rating import LEVELS, Rating
from counter_app.services import deciding, looking_up
from counter_app.services.applicant_view import Lacked, Stage
from counter_app.services.desk import Decision, Desk, Session
from counter_app.settings import ROOT, defaults
from counter_app.ui.models.second_screen import Keeping, SecondScreen
from counter_app.ui.second_screen.placing import OFF, PLAIN
from counter_app.ui.second_screen.rows import LackRow, paint_rows
from counter_app.ui.second_screen.window import ApplicantWindow
from counter_app.ui.shell import Shell
from tests.helpers import cases
from tests.helpers.desk import SESSION
from tests.helpers.quiet_desk import seed
from tests.ui import two_displays
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import SetPrinter, closed_window, counter


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("counter")


@pytest.fixture(scope="module")
def kept() -> Iterator[list[IntakeBench]]:
    """The window of this module; a test that lets its shell go takes it out."""
    benches: list[IntakeBench] = []
    yield benches
    for bench in benches:
        close_bench(bench)


@pytest.fixture
def bench(qtbot: QtBot, folder: Path, kept: list[IntakeBench]) -> IntakeBench:
    """Signed in, the applicant's screen off, nothing open."""
    if not kept:
        window = closed_window(qtbot, folder, counter(folder, SetPrinter()))
        assert window.front is not None
        kept.append(IntakeBench(window, window.front, qtbot))
        kept[0].sign_in()
    bench = kept[0]
    bench.qtbot = qtbot
    if bench.window.locked:
        bench.sign_in()
    shell = bench.window.shell
    assert shell is not None
    shell.screens.use(OFF)
    if shell.intake.open is not None:
        shell.intake.open.closed.emit()
    shell.intake.forget_parked()
    bench.press("Esc", "F4")
    return bench


@pytest.fixture
def shell(bench: IntakeBench) -> Shell:
    """With the applicant's screen in a plain window."""
    assert bench.window.shell is not None
    bench.window.shell.screens.use(PLAIN)
    bench.settle()
    return bench.window.shell


@pytest.fixture
def model(shell: Shell) -> SecondScreen:
    return shell.workplace.applicant


def applicants(shell: Shell) -> ApplicantWindow:
    assert shell.screens.window is not None
    return shell.screens.window


def accepted(bench: IntakeBench, shell: Shell, name: str = "陈㛃") -> str:
    """An acceptance decided in the window's own way."""
    given = cases.intake("SC001")
    given = replace(given, applicant=replace(given.applicant, name=name))
    decision = deciding.accept(bench.front.desk, SESSION, given)
    shell.workplace.decided(decision)
    bench.settle()
    return decision.case.number


def ratings(bench: IntakeBench, number: str) -> list[Rating]:
    bench.settle()
    history = looking_up.page(bench.front.desk, number).case.history
    return [event.rating for event in history if isinstance(event, Rated)]


def touch(bench: IntakeBench, widget: QWidget, at: QPointF | None = None) -> None:
    place = (at or QPointF(widget.rect().center())).toPoint()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    bench.settle()


def ink(window: ApplicantWindow) -> bytes:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    return bytes(image.constBits())


def test_it_is_off_until_it_is_chosen_in_the_settings_by_keys(bench: IntakeBench, folder: Path) -> None:
    shell = bench.window.shell
    assert shell is not None
    assert shell.screens.window is None
    assert not shell.workplace.applicant.on
    bench.press("Alt+S")
    displays = shell.settings.second.displays
    displays.setFocus()
    assert [choice.value for choice in displays.choices] == [OFF, PLAIN]
    bench.press("2")
    assert applicants(shell).isVisible()
    assert json.loads(defaults(folder).file.read_text("utf-8"))["second_screen"] == PLAIN
    bench.press("1")
    assert shell.screens.window is None


def test_the_clerks_window_keeps_the_keyboard(bench: IntakeBench, shell: Shell, model: SecondScreen) -> None:
    assert bench.window.isActiveWindow()
    accepted(bench, shell)
    focus = bench.focus()
    touch(bench, applicants(shell).foot.faces)
    assert bench.focus() is focus
    assert bench.window.isActiveWindow()
    flags = applicants(shell).windowFlags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus


def test_what_is_typed_of_the_applicant_stands_there_masked(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    shell.open_matter("SC001")
    bench.settle()
    assert model.view.stage is Stage.CONFIRM
    given = cases.intake("SC001")
    shell.open_intake(given)
    bench.settle()
    facts = dict(model.view.facts)
    assert facts["申请人"] == "陈＊＊"
    assert given.applicant.phone not in str(model.view)
    assert "陈＊＊" in applicants(shell).board.accessibleName()


def test_what_is_missing_stands_there_once_everything_was_looked_at(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    given = cases.intake("SC001")
    row = next(iter(given.marks))
    shell.open_intake(replace(given, marks={**given.marks, row: cases.MISSING}))
    bench.settle()
    assert model.view.stage is Stage.LACKING
    assert model.view.title == "还需要补齐 1 项"


@pytest.mark.parametrize("leaves", ["F4", "F7", "F9", "Alt+S", "Ctrl+L", "F3"])
def test_nothing_of_the_applicant_stays_when_the_intake_is_left(
    bench: IntakeBench, shell: Shell, model: SecondScreen, leaves: str
) -> None:
    blank = ink(applicants(shell))
    shell.open_intake(cases.intake("SC001"))
    bench.settle()
    assert ink(applicants(shell)) != blank
    bench.press(leaves)
    assert model.view.stage is Stage.BLANK
    assert ink(applicants(shell)) == blank


@pytest.mark.parametrize("leaves", ["F4", "F3", "Ctrl+L"])
def test_nothing_of_the_applicant_stays_when_the_case_is_left(
    bench: IntakeBench, shell: Shell, model: SecondScreen, leaves: str
) -> None:
    blank = ink(applicants(shell))
    number = accepted(bench, shell)
    assert model.view.case == number
    bench.press(leaves)
    assert model.view.stage is Stage.BLANK
    assert ink(applicants(shell)) == blank
    assert bench.window.locked == (leaves == "Ctrl+L")


def test_a_case_that_is_only_looked_at_is_not_shown_and_a_decided_one_goes_with_it(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    other = deciding.accept(bench.front.desk, SESSION, cases.intake("SC009")).case.number
    shell.open_case(other)
    bench.settle()
    assert model.view.stage is Stage.BLANK
    number = accepted(bench, shell, "欧阳嘉怡")
    assert (model.view.stage, model.view.case) == (Stage.RESULT, number)
    assert dict(model.view.facts)["申请人"] == "欧＊＊"
    shell.open_case(other)
    bench.settle()
    assert model.view.stage is Stage.BLANK


def test_a_rating_is_never_preset_can_be_changed_and_is_kept_once_confirmed(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    number = accepted(bench, shell)
    foot = applicants(shell).foot
    assert model.chosen is None
    assert not foot.confirm.isVisible()
    touch(bench, foot.faces, foot.faces.face(4).center())
    assert model.chosen is Rating.VERY_DISSATISFIED
    assert ratings(bench, number) == []
    touch(bench, foot.faces, foot.faces.face(1).center())
    assert model.chosen is Rating.SATISFIED
    touch(bench, foot.confirm)
    assert ratings(bench, number) == [Rating.SATISFIED]
    assert model.keeping is Keeping.KEPT
    touch(bench, foot)
    model.choose(Rating.DISSATISFIED)
    model.confirm()
    bench.press("F4")
    assert ratings(bench, number) == [Rating.SATISFIED]


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1024, 600)], ids=str)
def test_the_code_on_the_screen_is_that_of_the_paper_and_reads_back(
    bench: IntakeBench, shell: Shell, model: SecondScreen, size: tuple[int, int]
) -> None:
    window = applicants(shell)
    window.resize(*size)
    accepted(bench, shell)
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    found = zxingcpp.read_barcodes(np.ascontiguousarray(rows[:, : image.width()]))
    assert [each.text for each in found] == [model.view.slip]
    for n in range(len(LEVELS)):
        assert window.foot.faces.face(n).height() >= 96 * window.board.factor
    assert window.rect().contains(window.foot.geometry())


def test_the_longest_matter_and_the_most_materials_have_room_at_any_size(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    for matter in (max(seed(), key=lambda m: len(m.name)), max(seed(), key=lambda m: len(m.materials))):
        who = cases.PERSON if "自然人" in matter.service_object else cases.BODY
        given = replace(cases.intake(matter.code, applicant=who), agent=cases.AGENT)
        first, *others = given.marks
        missing = replace(given, marks={first: given.marks[first], **dict.fromkeys(others, cases.MISSING)})
        steps: tuple[Callable[[], object], ...] = (
            partial(shell.open_intake, given),
            partial(shell.open_intake, missing),
            partial(_decide, shell, deciding.receive, given),
            partial(_decide, shell, deciding.notice, missing),
        )
        for go in steps:
            go()
            bench.settle()
            assert model.view.stage is not Stage.BLANK
            for size in ((1366, 768), (1920, 1080), (1024, 600), (640, 360)):
                applicants(shell).resize(*size)
                applicants(shell).grab()
                assert not applicants(shell).board.overflows, f"{model.view.title} {size}"


def _decide(shell: Shell, act: Callable[[Desk, Session, Intake], Decision], given: Intake) -> None:
    shell.workplace.decided(act(shell.workplace.desk, SESSION, given))


def test_what_has_no_room_is_counted_in_words(bench: IntakeBench, shell: Shell, model: SecondScreen) -> None:
    row = LackRow(1, Lacked("场所内部结构平面图及各包厢包间面积位置说明" * 5, "未交", "交原件1份，" * 20))
    page = QImage(900, 500, QImage.Format.Format_RGB32)
    painter = QPainter(page)
    counted: list[int] = []

    def more(n: int) -> str:
        counted.append(n)
        return f"另有 {n} 项"

    bottom = paint_rows(painter, QRectF(0, 0, 900, 500), [row] * 9, (1.25, 0.6), more)
    painter.end()
    assert bottom <= 500
    assert 0 < counted[-1] < 9


@pytest.mark.parametrize("chosen", [None, Rating.SATISFIED])
def test_without_a_confirmed_rating_the_service_is_kept_as_unrated(
    bench: IntakeBench, shell: Shell, model: SecondScreen, chosen: Rating | None
) -> None:
    number = accepted(bench, shell)
    if chosen is not None:
        model.choose(chosen)
    bench.press("F3")
    assert ratings(bench, number) == [Rating.UNRATED]


def test_closing_the_window_keeps_the_service_as_unrated(bench: IntakeBench, shell: Shell) -> None:
    number = accepted(bench, shell)
    with bench.front.desk.read() as work:
        before = work.journal.head()[0]
    shell.leave()
    bench.settle()
    with bench.front.desk.read() as work:
        assert work.journal.head()[0] == before + 1
    assert ratings(bench, number) == [Rating.UNRATED]


def test_nobody_is_asked_where_the_screen_is_off(bench: IntakeBench, shell: Shell) -> None:
    shell.screens.use(OFF)
    number = accepted(bench, shell)
    bench.press("F4")
    assert ratings(bench, number) == []


def test_the_clerks_screen_never_shows_which_face_was_touched(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    number = accepted(bench, shell)
    model.choose(Rating.VERY_DISSATISFIED)
    model.confirm()
    assert ratings(bench, number) == [Rating.VERY_DISSATISFIED]
    told = shell.case.history.accessibleName()
    assert "申请人已评价" in told
    assert "满意" not in told


def test_the_pad_rates_once_the_clerk_hands_it_over(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    number = accepted(bench, shell)
    assert "Ctrl+E" in [hint.keys for hint in shell.page.hints()]
    bench.press("5")
    assert model.chosen is None
    bench.press("Ctrl+E")
    assert shell.strip.notice is not None
    assert "小键盘交给申请人" in shell.strip.notice.happened
    focus = bench.focus()
    bench.press("5", "2")
    assert model.chosen is LEVELS[1]
    bench.press("Enter")
    assert ratings(bench, number) == [LEVELS[1]]
    assert bench.focus() is focus
    assert "Ctrl+E" not in [hint.keys for hint in shell.page.hints()]
    assert not shell.workplace.keypad.handed
    assert not shell.strip.isVisible()


def test_any_other_key_takes_the_pad_back_and_does_what_it_always_does(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    accepted(bench, shell)
    bench.press("Ctrl+E", "4", "F4")
    assert shell.page is shell.today
    assert not shell.workplace.keypad.handed
    assert model.chosen is None
    bench.press("Ctrl+E")
    assert shell.strip.notice is not None
    assert "没有要评价" in shell.strip.notice.happened


def test_a_display_that_is_unplugged_takes_the_data_with_it_and_the_strip_tells(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    """Here there is one display, without a name: it is taken for the one that goes."""
    number = accepted(bench, shell)
    shell.screens._name = bench.window.screen().name()
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.screenRemoved.emit(bench.window.screen())
    bench.settle()
    assert shell.screens.window is None
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, ApplicantWindow) and w.isVisible()]
    assert model.view.stage is Stage.BLANK
    assert shell.strip.notice is not None
    assert "断开" in shell.strip.notice.happened
    assert ratings(bench, number) == []
    assert shell.page is shell.case


def test_a_chosen_display_that_is_not_there_is_told(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    shell.screens.use("DP-7")
    bench.settle()
    assert shell.screens.window is None
    assert not model.on
    assert shell.strip.notice is not None
    assert "没有接上" in shell.strip.notice.happened
    shell.screens.use(OFF)
    assert not shell.strip.isVisible()


def test_on_two_displays_it_fills_the_other_one_goes_and_comes_with_it(tmp_path: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_displays", str(tmp_path)],
        env=two_displays.environment(tmp_path),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert child.returncode == 0, child.stderr
    assert child.stdout.splitlines() == [
        "choices  applicant window",
        "on applicant 1366 0 1920 1080 True",
        "clerk's clerk True",
        "shows confirm",
        "unplugged True False",
        "plugged in applicant confirm",
        "never over the clerk's True",
    ]


def test_a_rating_that_was_not_written_is_not_called_kept(
    bench: IntakeBench, shell: Shell, model: SecondScreen
) -> None:
    number = accepted(bench, shell)
    model.choose(Rating.SATISFIED)
    shell.workplace.use_desk(write=_full)
    model.confirm()
    bench.settle()
    assert model.keeping is Keeping.NOT_KEPT
    assert model.asks
    shell.workplace.use(bench.front)
    model.confirm()
    assert ratings(bench, number) == [Rating.SATISFIED]


def _full() -> object:
    from counter_app.services.ports.disturbances import DiskFull

    raise DiskFull(sqlite="SQLITE_FULL")


def test_another_clerk_finds_no_window_of_the_one_before(
    bench: IntakeBench, shell: Shell, kept: list[IntakeBench]
) -> None:
    accepted(bench, shell)
    kept.remove(bench)
    shell.let_go()
    assert shell.screens.window is None
    bench.window.shell = None
    close_bench(bench)
