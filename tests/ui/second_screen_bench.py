"""The window with the applicant's screen beside it, for its tests."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from counter_app.domain.events import Rated
from counter_app.domain.rating import Rating
from counter_app.services import deciding, looking_up
from counter_app.ui.second_screen.placing import PLAIN
from counter_app.ui.second_screen.window import ApplicantWindow
from counter_app.ui.shell import Shell
from tests.helpers import cases
from tests.helpers.desk import SESSION
from tests.ui.intake_bench import IntakeBench


def opened(bench: IntakeBench) -> Shell:
    """Signed in, nothing open, the applicant's screen in a plain window."""
    if bench.window.locked:
        bench.sign_in()
    shell = bench.window.shell
    assert shell is not None
    bench.press("Esc", "F4")
    shell.screens.use(PLAIN)
    bench.settle()
    return shell


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


def touch(bench: IntakeBench, widget: QWidget, at: QPointF | None = None) -> None:
    place = (at or QPointF(widget.rect().center())).toPoint()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    bench.settle()


def ratings(bench: IntakeBench, number: str) -> list[Rating]:
    bench.settle()
    history = looking_up.page(bench.front.desk, number).case.history
    return [event.rating for event in history if isinstance(event, Rated)]
