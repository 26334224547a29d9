"""Says to a screen reader what changed without a focus change: verdict, strip, refusals, once it is quiet."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from counter_app.ui.behind import Behind

QUIET_MS = 300


class Speaker(QObject):
    """One announcement a change, after 300 ms in which nothing else was said."""

    spoken = Signal(str, bool)
    """The words, and whether they break in on what is being read."""

    def __init__(self, window: QWidget, behind: Behind) -> None:
        super().__init__(window)
        self._window, self._strip = window, behind.strip
        self._words, self._urgent = "", False
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._timer.timeout.connect(self._speak)
        behind.feedback.said.connect(self.say)
        behind.strip.changed.connect(self._strip_changed)

    def say(self, words: str) -> None:
        """Politely: after what is being read."""
        self._words, self._urgent = words, False
        self._timer.start()

    def _strip_changed(self) -> None:
        notice = self._strip.notice
        if notice is not None:
            self._words, self._urgent = f"{notice.happened}。{notice.safe}", True
            self._timer.start()

    def _speak(self) -> None:
        event = QAccessibleAnnouncementEvent(self._window, self._words)
        kinds = QAccessible.AnnouncementPoliteness
        event.setPoliteness(kinds.Assertive if self._urgent else kinds.Polite)
        QAccessible.updateAccessibility(event)
        self.spoken.emit(self._words, self._urgent)
