"""The input of a name: input method on, `U+20BB7` gives the character, rare characters show their code."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from counter_app.ui.models.typed_text import code_point_entry, no_code_points, with_code_points


class NameEdit(QLineEdit):
    """The name is kept code point for code point: nothing is normalised or trimmed while it is typed.

    `no_characters` tells of entries like U+D83D, which name none; `code_expected`: Alt+X without a code."""

    no_characters = Signal(tuple)
    code_expected = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_X and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self._enter_code_point()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.commit()
        super().focusOutEvent(event)

    def commit(self) -> None:
        """Every complete `U+…` becomes its character; the line beneath shows which it was."""
        typed = self.text()
        said = with_code_points(typed)
        if said != typed:
            self.setText(said)
            self.textEdited.emit(said)
        if codes := no_code_points(said):
            self.no_characters.emit(codes)

    def _enter_code_point(self) -> None:
        before, after = split_at(self.text(), self.cursorPosition())
        found = code_point_entry(before, bare=True)
        if found is None:
            codes = no_code_points(before)
            (self.no_characters.emit(codes) if codes else self.code_expected.emit())
            return
        start, character = found
        said = before[:start] + character
        self.setText(said + after)
        self.setCursorPosition(units(said))
        self.textEdited.emit(self.text())


def units(text: str) -> int:
    """Length as Qt counts cursor positions: UTF-16 units, two for a character beyond the basic plane."""
    return len(text.encode("utf-16-le")) // 2


def split_at(text: str, position: int) -> tuple[str, str]:
    """`text` before and after a cursor position of Qt."""
    units = text.encode("utf-16-le")
    return units[: position * 2].decode("utf-16-le"), units[position * 2 :].decode("utf-16-le")
