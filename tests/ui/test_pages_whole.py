"""Every page at four sizes: no text is cut, no letter means two things, every action has a key that is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from counter_app.domain.attached_scans import attached_scans
from counter_app.domain.catalogue import Matter
from counter_app.domain.scans import ScanPlace
from counter_app.services import deciding, looking_up, scans
from counter_app.services.earlier_materials import earlier_materials
from counter_app.ui import theme
from counter_app.ui.keys import shown_chord
from counter_app.ui.pages.earlier_materials import EarlierMaterialsPage
from counter_app.ui.pages.page import Page
from counter_app.ui.pages.scans.page import CaseScansPage
from counter_app.ui.shell import Shell
from counter_app.ui.widgets.button import Button, PrimaryButton
from tests.files.scans import making
from tests.helpers import cases
from tests.helpers.desk import SESSION, FixedClock, compose_desk, establish
from tests.helpers.kept_scans import keep
from tests.helpers.quiet_desk import seed
from tests.helpers.releases import second_release
from tests.ui.catalogue_bench import catalogue_of
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import closed_window, counter
from tests.ui.shots import a_day

SIZES = [(1366, 768), (1280, 720), (1024, 700), (683, 384)]
RESERVED = {"Alt+M", "Alt+S"}


def longest() -> Matter:
    """The matter with the longest name, and among these the longest names of materials."""
    return max(seed(), key=lambda m: (len(m.name), max((len(x.name) for x in m.materials), default=0)))


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, FixedClock, str, str]:
    folder, clock = tmp_path_factory.mktemp("day"), FixedClock()
    composed = compose_desk(folder, clock=clock)
    establish(composed.desk)
    (folder / "established").touch()
    a_day(composed.desk, clock)
    who = cases.PERSON if "自然人" in longest().service_object else cases.BODY
    given = cases.intake(longest().code, applicant=who)
    missing = dict.fromkeys(given.marks, cases.MISSING)
    waits = deciding.notice(composed.desk, SESSION, replace(given, marks=missing)).case.number
    undecided = replace(cases.intake("SC001", "租赁"), collection=None)
    received = deciding.receive(composed.desk, SESSION, undecided).case.number
    composed.close()
    second_release(folder)
    return folder, clock, waits, received


@pytest.fixture
def bench(qtbot: QtBot, day: tuple[Path, FixedClock, str, str]) -> Iterator[IntakeBench]:
    folder, clock, _, _ = day
    window = closed_window(qtbot, folder, counter(folder, clock=clock))
    assert window.front is not None
    made = IntakeBench(window, window.front, qtbot)
    made.sign_in()
    yield made
    close_bench(made)


def pages(bench: IntakeBench, waits: str, received: str) -> Iterator[tuple[str, Page]]:
    """Each page of the window in turn, as a clerk finds it."""
    shell = bench.window.shell
    assert shell is not None
    for key in ("today", "search", "board", "settings", "intake"):
        shell.open_page(key)
        yield from shown(bench, shell, key)
    shell.open_page("board")
    shell.board.show_day()
    yield from shown(bench, shell, "the day")
    shell.open_page("registers")
    yield from shown(bench, shell, "registers")
    bench.press("Alt+N")
    yield from shown(bench, shell, "inquiry")
    shell.open_page("catalogue")
    yield from shown(bench, shell, "catalogue")
    catalogue = catalogue_of(shell)
    catalogue.matters.read()
    yield from shown(bench, shell, "matter read")
    catalogue.step_back()
    bench.press("Alt+V")
    yield from shown(bench, shell, "releases")
    catalogue.releases.refuse(bench.front.desk.wording.say("screens", "catalogue.effective.refused"))
    yield from shown(bench, shell, "release refused")
    faults = [("错误", "SC001", "材料!D17", "应为整数。" * 9)] * 3
    catalogue.releases.files.refused.emit("不行", faults)
    yield from shown(bench, shell, "report")
    bench.press("Esc", "Esc")
    for name, number in (("case waits", waits), ("case received", received)):
        shell.open_case(number)
        yield from shown(bench, shell, name)
    yield from scans_of(bench, shell, waits)
    shell.open_matter(longest().code)
    yield from shown(bench, shell, "open intake")
    earlier = EarlierMaterialsPage(shell.workplace)
    given = cases.intake(longest().code, applicant=cases.PERSON)
    earlier.show_compared(longest().name, cases.PERSON.name, earlier_materials(bench.front.desk, given))
    shell.open_aside(earlier)
    yield from shown(bench, shell, "earlier materials")


def scans_of(bench: IntakeBench, shell: Shell, number: str) -> Iterator[tuple[str, Page]]:
    """With files that wait and a scan that is looked at."""
    base, desk = shell.workplace.settings.data_folder.parent, bench.front.desk
    case = looking_up.page(desk, number).case
    if not attached_scans(case.history):
        scans.attach(desk, SESSION, number, keep(base, making.pdf(2)), ScanPlace())
    shell.open_case(number)
    bench.settle()
    shell.workplace.scans.offer([Path("/camera/IMG_20261123_112745_0001.jpg"), Path("/camera/IMG_2.jpg")])
    shell.case.scans.show_all()
    yield from shown(bench, shell, "scans")
    page = shell.page
    assert isinstance(page, CaseScansPage)
    bench.press("End", "Enter")
    bench.qtbot.waitUntil(lambda: page.viewer.drawn, timeout=20_000)
    yield from shown(bench, shell, "a scan")
    shell.workplace.scans.dismiss()


def shown(bench: IntakeBench, shell: Shell, name: str) -> Iterator[tuple[str, Page]]:
    bench.settle()
    for _ in range(6):  # layouts that learn the height of their words need a turn or two
        QApplication.processEvents()
    yield name, shell.page


def cut(root: QWidget) -> list[str]:
    """Labels and buttons that were given less room than their words need."""
    found = []
    for label in root.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if label.wordWrap():
            needed = label.heightForWidth(label.width())
            if needed > label.height() + 1 or longest_word(label) > label.width() + 1:
                found.append(f"{label.text()[:40]} {label.width()}x{label.height()}, needs height {needed}")
        elif label.sizeHint().width() > label.width() + 1 or label.sizeHint().height() > label.height() + 3:
            found.append(f"{label.text()[:40]} {label.size().toTuple()} < {label.sizeHint().toTuple()}")
    for button in root.findChildren(Button):
        if not button.isVisible():
            continue
        if button.sizeHint().width() - theme.px(14) > button.width():
            found.append(f"[{button.text()}] {button.width()} < {button.sizeHint().width()}")
        if button.minimumHeight() > button.height() or covered(button):
            found.append(
                f"[{button.text()}] {button.height()} high, {covered(button)} of it out of its frame"
            )
    return found


def covered(button: Button) -> int:
    """How much of its height a frame that is too low takes away; what scrolls is no fault."""
    above = button.parentWidget()
    scrolls = any(isinstance(each, QScrollArea) for each in ancestors(button))
    return 0 if scrolls or above is None else max(0, button.geometry().bottom() - above.height() + 1)


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def longest_word(label: QLabel) -> int:
    """A single character is the least that can stand on a line."""
    metrics = label.fontMetrics()
    return max(metrics.horizontalAdvance(c) for c in label.text())


def beyond(root: QWidget) -> list[str]:
    """Parts that stick out of the scroll area or page they stand in, sideways."""
    found = []
    for area in root.findChildren(QScrollArea):
        inside = area.widget()
        if area.isVisible() and inside is not None and inside.width() > area.viewport().width() + 1:
            found.append(f"{type(inside).__name__} {inside.width()} in {area.viewport().width()}")
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
def test_no_text_is_cut_at_any_size(
    bench: IntakeBench, day: tuple[Path, FixedClock, str, str], size: tuple[int, int]
) -> None:
    bench.window.resize(*size)
    faults = {}
    for name, page in pages(bench, *day[2:]):
        if found := cut(page) + beyond(page):
            faults[name] = found
    assert not faults


def test_no_letter_means_two_things_on_a_page(
    bench: IntakeBench, day: tuple[Path, FixedClock, str, str]
) -> None:
    for name, page in pages(bench, *day[2:]):
        shown_here = [shown_chord(b) for b in page.findChildren(Button) if b.isVisible()]
        letters = Counter(c for c in shown_here if c.startswith("Alt+"))
        assert not [c for c, n in letters.items() if n > 1], name
        assert not RESERVED & {*letters, *page.chords()}, name


def test_every_button_shows_the_key_that_presses_it(
    bench: IntakeBench, day: tuple[Path, FixedClock, str, str]
) -> None:
    for name, page in pages(bench, *day[2:]):
        buttons = [b for b in page.findChildren(Button) if not isinstance(b, PrimaryButton)]  # Ctrl+Enter
        mute = [b.text() for b in buttons if b.isVisible() and not shown_chord(b)]
        assert not mute, name
        assert 1 <= len(page.hints()) <= 9, name
        assert all(h.keys and h.words for h in page.hints()), name
