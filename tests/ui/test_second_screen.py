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
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.domain.intake import Intake
from counter_app.domain.rating import LEVELS
from counter_app.services import deciding
from counter_app.services.applicant_view import Lacked, Stage
from counter_app.services.desk import Decision, Desk, Session
from counter_app.settings import ROOT
from counter_app.ui.models.second_screen import SecondScreen
from counter_app.ui.second_screen.placing import OFF, PLAIN
from counter_app.ui.second_screen.rows import LackRow, paint_rows
from counter_app.ui.second_screen.window import ApplicantWindow
from counter_app.ui.shell import Shell
from tests.helpers import cases
from tests.helpers.desk import SESSION
from tests.helpers.quiet_desk import seed
from tests.ui import two_displays
from tests.ui.intake_bench import IntakeBench, close_bench, open_bench
from tests.ui.second_screen_bench import accepted, applicants, opened, ratings, touch


@pytest.fixture
def shell(bench: IntakeBench) -> Iterator[Shell]:
    """With the applicant's screen in a plain window."""
    shell = opened(bench)
    yield shell
    shell.screens.close()


@pytest.fixture
def model(shell: Shell) -> SecondScreen:
    return shell.workplace.applicant


def ink(window: ApplicantWindow) -> bytes:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    return bytes(image.constBits())


def test_it_is_off_until_it_is_chosen_in_the_settings_by_keys(bench: IntakeBench) -> None:
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
    assert json.loads(bench.window.settings.file.read_text("utf-8"))["second_screen"] == PLAIN
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


def test_another_clerk_finds_no_window_of_the_one_before(qtbot: QtBot, tmp_path: Path) -> None:
    bench = open_bench(qtbot, tmp_path)
    shell = opened(bench)
    accepted(bench, shell)
    shell.let_go()
    assert shell.screens.window is None
    bench.window.shell = None
    close_bench(bench)
