"""Wedge bursts are taken out of the key stream; everything else reaches its widget unchanged and in order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.ui.composition import Composition
from counter_app.ui.scan_filter import LEAST, ScanFilter

GAP = 50
NUMBER = "10000000010032611230100015"


class Desk(QWidget):
    """A window with a field and a button, watched by the filter; the clock is the test's."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button, self.pressed, self.scans = QLineEdit(), QPushButton("受理"), 0, list[str]()
        self.now = 1000.0
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.button)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._press)
        self.composition = Composition(self)
        self.filter = ScanFilter(self.composition, GAP, stamp=lambda _: self.now, parent=self)
        self.filter.scanned.connect(self.scans.append)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self.composition)
        app.installEventFilter(self.filter)

    def _press(self) -> None:
        self.pressed += 1

    def key(self, char: str, gap: float) -> None:
        self.now += gap
        named = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            code = named.get(char) or Qt.Key(ord(char.upper()))
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, char)
            QCoreApplication.sendEvent(self.windowHandle(), event)

    def keys(self, text: str, gap: float) -> None:
        for char in text:
            self.key(char, gap)

    def rest(self) -> None:
        """The clerk's hands rest: the gap after the last key goes by."""
        self.filter._gap_over()
        self.filter._gap_over()


@pytest.fixture(scope="module")
def shared() -> Iterator[Desk]:
    app = QApplication.instance() or QApplication([])
    made = Desk()
    made.show()
    made.activateWindow()
    yield made
    app.removeEventFilter(made.filter)
    app.removeEventFilter(made.composition)
    made.close()


@pytest.fixture
def desk(qtbot: QtBot, shared: Desk) -> Desk:
    shared.rest()
    shared.field.clear()
    shared.field.setFocus()
    shared.scans.clear()
    shared.pressed = 0
    shared.now += 10_000
    return shared


def test_a_burst_never_reaches_the_field_that_has_the_focus(desk: Desk) -> None:
    desk.keys(NUMBER + "\r", 8)
    desk.rest()
    assert (desk.scans, desk.field.text()) == ([NUMBER], "")


def test_the_enter_of_a_burst_presses_nothing(desk: Desk) -> None:
    desk.button.setFocus()
    desk.keys(NUMBER + "\r", 8)
    assert (desk.scans, desk.pressed) == ([NUMBER], 0)


def test_a_second_terminator_of_the_scanner_presses_nothing(desk: Desk) -> None:
    desk.button.setFocus()
    desk.keys(NUMBER + "\r\r", 8)
    desk.keys("\r", 500)
    assert desk.pressed == 1


def test_an_enter_after_another_key_is_the_clerks_however_soon_it_comes(desk: Desk) -> None:
    desk.keys(NUMBER, 2)
    desk.key("\r", 2)
    desk.button.setFocus()
    desk.key("a", 2)
    desk.key("\r", 2)
    assert desk.scans == [NUMBER]
    assert desk.pressed == 1


def test_slow_typing_is_replayed_and_is_no_scan(desk: Desk) -> None:
    desk.keys(NUMBER, GAP + 20)
    desk.rest()
    assert (desk.scans, desk.field.text()) == ([], NUMBER)


def test_a_fast_burst_without_a_terminator_is_typing(desk: Desk) -> None:
    desk.keys(NUMBER, 8)
    desk.rest()
    assert (desk.scans, desk.field.text()) == ([], NUMBER)


def test_an_identity_number_may_end_with_x(desk: Desk) -> None:
    desk.keys("88010219900101002X\r", 8)
    assert desk.scans == ["88010219900101002X"]


def test_tab_ends_a_burst_as_enter_does(desk: Desk) -> None:
    desk.keys(NUMBER + "\t", 8)
    assert desk.scans == [NUMBER]
    assert desk.field.hasFocus()


def test_nothing_is_held_while_an_input_method_composes(desk: Desk) -> None:
    QCoreApplication.sendEvent(desk.field, QInputMethodEvent("ni", []))
    desk.key("2", 8)
    assert desk.field.text() == "2"
    QCoreApplication.sendEvent(desk.field, QInputMethodEvent())
    assert not desk.composition.open


def test_a_burst_is_recognised_in_a_busy_window_by_the_time_of_its_keys(desk: Desk) -> None:
    desk.keys(NUMBER[:10], 8)
    desk.filter._gap_over()  # the timer of a window that was busy fires before the keys in the queue
    desk.keys(NUMBER[10:] + "\r", 8)
    assert (desk.scans, desk.field.text()) == ([NUMBER], "")


Key = tuple[str, float]
KEYS = st.lists(
    st.tuples(st.sampled_from("0123456789ab x"), st.sampled_from([1.0, 10.0, 49.0, 51.0, 200.0])), max_size=60
)


@settings(max_examples=150)
@given(keys=KEYS)
def test_without_a_terminator_every_key_arrives_in_order(shared: Desk, keys: list[Key]) -> None:
    shared.rest()
    shared.field.clear()
    shared.field.setFocus()
    shared.scans.clear()
    shared.now += 10_000
    for char, gap in keys:
        shared.key(char, gap)
    shared.rest()
    assert (shared.scans, shared.field.text()) == ([], "".join(char for char, _ in keys))


@settings(max_examples=100)
@given(
    before=st.text("0123456789", max_size=3),
    digits=st.text("0123456789", min_size=1, max_size=40),
    gap=st.sampled_from([1.0, 30.0, 50.0]),
)
def test_only_sixteen_digits_or_more_make_a_scan(shared: Desk, before: str, digits: str, gap: float) -> None:
    shared.rest()
    shared.field.clear()
    shared.field.setFocus()
    shared.scans.clear()
    shared.now += 10_000
    shared.keys(before, 300)
    shared.keys(digits[:1], 300)
    shared.keys(digits[1:] + "\r", gap)
    shared.rest()
    if len(digits) >= LEAST:
        assert (shared.scans, shared.field.text()) == ([digits], before)
    else:
        assert (shared.scans, shared.field.text()) == ([], before + digits)
