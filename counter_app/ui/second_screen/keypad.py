"""The numeric pad on the applicant's side: the same keyboard to the system, so the clerk hands it over by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow

from counter_app.domain.rating import LEVELS
from counter_app.ui.models.second_screen import Keeping

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

_KEY = "keypad"
_DIGITS = {Qt.Key(Qt.Key.Key_1 + n): level for n, level in enumerate(LEVELS)}
_CONFIRM = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_NumLock)


class Keypad(QObject):
    """While it is handed over, digits 1–5 and Enter rate; any other key takes it back and does what it always does."""

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self.handed = False
        at.applicant.changed.connect(self._look)

    def hand_over(self) -> None:
        """Ctrl+E of the clerk. Nothing is handed over where nothing waits to be rated."""
        if not self._at.applicant.asks:
            self._tell("rating.nothing")
        elif not self.handed:
            self.handed = True
            app = QCoreApplication.instance()
            assert app is not None
            app.installEventFilter(self)
            self._tell("rating.handed")

    def take_back(self) -> None:
        if self.handed:
            self.handed = False
            app = QCoreApplication.instance()
            assert app is not None
            app.removeEventFilter(self)
            self._at.feedback.settle(_KEY)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(watched, QWindow):
            return False
        if not isinstance(event, QKeyEvent) or event.key() in _MODIFIERS:
            return False
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        model = self._at.applicant
        if plain and event.key() in _DIGITS:
            model.choose(_DIGITS[Qt.Key(event.key())])
        elif plain and event.key() in _CONFIRM:
            model.confirm()
        else:
            self.take_back()
            return False
        return True

    def _look(self) -> None:
        """Once the rating is kept, or the case is left, the pad is the clerk's again."""
        model = self._at.applicant
        if self.handed and not model.asks and model.keeping is not Keeping.UNDER_WAY:
            self.take_back()

    def _tell(self, key: str) -> None:
        say = self._at.desk.wording.say
        self._at.feedback.tell(_KEY, say("screens", key), say("screens", f"{key}_hint"))
