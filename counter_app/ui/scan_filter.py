"""Takes the bursts of wedge scanners out of the key stream, wherever the focus is (screens.md §7).

A burst is at least 16 digits, each at most `gap_ms` after the one before, ended by Enter or Tab. Its digits
never reach the focused widget and its Enter never presses anything. Whatever turns out to be typing is
replayed to the same window unchanged and in order.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow

from counter_app.ui.composition import Composition

LEAST = 16
ID_DIGITS = 17
"""An identity number may end with X after this many digits."""
ECHO_MS = 100
"""Scanners set to CR LF send a second terminator; it is swallowed within this time."""

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
Stamp = Callable[[QKeyEvent], float]
"""The instant of a key in milliseconds."""


def event_time(event: QKeyEvent) -> float:
    """The platform's own time of the key: a busy window does not stretch the gaps."""
    return float(event.timestamp())


class ScanFilter(QObject):
    """Install on the application. `scanned` carries the digits, without the terminator."""

    scanned = Signal(str)

    def __init__(
        self,
        composition: Composition,
        gap_ms: int = 50,
        stamp: Stamp = event_time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._composition, self._gap, self._stamp = composition, gap_ms, stamp
        self._held: list[QKeyEvent] = []
        self._window: QWindow | None = None
        self._last = 0.0
        self._echo_until = -1.0
        self._replaying = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._gap_over)
        self._patient = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._replaying or not isinstance(watched, QWindow):
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._composition.open:
                self._replay()
                return False
            return self._pressed(watched, event)
        return event.type() == QEvent.Type.KeyRelease and bool(self._held)

    def _pressed(self, window: QWindow, event: QKeyEvent) -> bool:
        now = self._stamp(event)
        if self._held and (now - self._last > self._gap or window is not self._window):
            self._replay()
        if self._echoes(event, now):
            return True
        self._echo_until = -1.0  # after any other key an Enter is the clerk's
        if self._joins(event):
            self._hold(window, event, now)
            return True
        if event.key() in _ENDS and len(self._held) >= LEAST:
            self._complete(now)
            return True
        self._replay()
        return False

    def _echoes(self, event: QKeyEvent, now: float) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return event.key() in _ENDS and plain and not self._held and now <= self._echo_until

    def _joins(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat() or event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            return False
        text = event.text()
        if len(text) != 1:
            return False
        return text in "0123456789" or (text in "Xx" and len(self._held) == ID_DIGITS)

    def _hold(self, window: QWindow, event: QKeyEvent, now: float) -> None:
        self._held.append(_copy(event))
        self._window, self._last = window, now
        self._patient = False
        self._timer.start(self._gap)

    def _complete(self, now: float) -> None:
        text = "".join(e.text() for e in self._held)
        self._held.clear()
        self._timer.stop()
        self._echo_until = now + ECHO_MS
        self.scanned.emit(text)

    def _gap_over(self) -> None:
        """Keys that came in while the window was busy are still in the queue: look at them first."""
        if self._held and not self._patient:
            self._patient = True
            self._timer.start(0)
            return
        self._replay()

    def _replay(self) -> None:
        self._timer.stop()
        if not self._held:
            return
        held, self._held = self._held, []
        window = self._window
        if window is None:
            return
        self._replaying = True
        try:
            for event in held:
                QCoreApplication.sendEvent(window, event)
        finally:
            self._replaying = False


def _copy(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(
        QEvent.Type.KeyPress,
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
