"""A labelled input with its refusal beneath: what is wrong stands where it was typed (screens.md §5)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from counter_app.domain.name_checks import unkeepable
from counter_app.ui import theme
from counter_app.ui.tr import label_width, tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import column, frame, glyph, row
from counter_app.ui.widgets.text import Text, set_flag

Input = QLineEdit | QComboBox

_WIDE_DIGITS = str.maketrans("０１２３４５６７８９Ｘｘ＊　", "0123456789Xx* ")


class NumberEdit(QLineEdit):
    """For numbers (ID, phone, password): input method off, full-width digits become plain ones."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.textEdited.connect(self._plain)

    def _plain(self, text: str) -> None:
        plain = text.translate(_WIDE_DIGITS)
        if plain != text:
            at = self.cursorPosition()
            self.setText(plain)
            self.setCursorPosition(at)


class RefusalBox(QFrame):
    """Why the input is refused and what to do; `override` offers 「注明理由继续」 for a warning."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("refusal")
        self.reason = Text("", "labelstrong", "bad", wrap=True)
        self.way_out = Text("", "note", wrap=True)
        self.override = Button(tr("注明理由继续"), letter="L", height=30, size=13)
        line = row(gap=7)
        line.addWidget(glyph("circle-alert", 17, "bad", 2.4), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.reason, 1)  # an aligned line would get the height of two lines, whatever it says
        self._override: Callable[[], None] | None = None
        self.override.clicked.connect(self._overridden)
        self.setLayout(column(line, self.way_out, row(self.override, None), gap=6, margins=(10, 8, 10, 9)))
        self.hide()

    def show_reason(self, reason: str, way_out: str = "", override: Callable[[], None] | None = None) -> None:
        self.reason.setText(reason)
        self.way_out.setText(way_out)
        self.way_out.setVisible(bool(way_out))
        self._override = override
        self.override.setVisible(override is not None)
        self.setAccessibleName(f"{reason} {way_out}".strip())
        self.show()

    def _overridden(self) -> None:
        if self._override is not None:
            self._override()


class Field(QWidget):
    """Label 62 wide at the left (or above, `above=True`), input, refusal beneath.

    `name` is the field name of refusals and lacks. Enter goes to the next field: it is never an act.
    """

    entered = Signal()
    changed = Signal(str)

    def __init__(
        self,
        name: str,
        label: str,
        edit: Input | None = None,
        *,
        hint: str = "",
        above: bool = False,
        width: int = 62,
    ) -> None:
        super().__init__()
        self.name = name
        self._held_back: tuple[str, ...] = ()
        self.edit: Input = edit if edit is not None else QLineEdit()
        self.edit.setAccessibleName(label)
        if isinstance(self.edit, QLineEdit):
            self.edit.setPlaceholderText(hint)
            self.edit.textChanged.connect(self._typed)
            self.edit.textEdited.connect(self._hold_back)
        self.edit.installEventFilter(self)
        self.refusal = RefusalBox()
        words = Text(label, "label")
        words.setBuddy(self.edit)
        if above:
            self.setLayout(column(words, self.edit, self.refusal, gap=4))
        else:
            theme.sized(words, width=label_width(width))
            line = row(words, gap=6)
            line.addWidget(self.edit, 1)
            self.setLayout(column(line, self.refusal, gap=6))
        self.setFocusProxy(self.edit)

    @property
    def text(self) -> str:
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.currentText()

    def set_text(self, text: str) -> None:
        """Put in a value without moving the cursor of someone who is typing."""
        if isinstance(self.edit, QLineEdit):
            if self.edit.text() != text:
                self.edit.setText(text)
        else:
            self.edit.setCurrentText(text)

    def refuse(self, reason: str, way_out: str = "", override: Callable[[], None] | None = None) -> None:
        """Show why; what was typed stays, the focus stays."""
        set_flag(self.edit, "bad", True)
        self.refusal.show_reason(reason, way_out, override)

    def accept(self) -> None:
        """Take the refusal away; what was held back at the last key stays said until the next."""
        if self._held_back:
            return
        set_flag(self.edit, "bad", False)
        self.refusal.hide()

    @property
    def refused(self) -> bool:
        return self.refusal.isVisibleTo(self)

    def _hold_back(self, text: str) -> None:
        """Half a surrogate pair or NUL is no character: it is not taken in, and that is said."""
        self.tell_no_characters(unkeepable(text))
        edit = self.edit
        if self._held_back and isinstance(edit, QLineEdit):
            at = edit.cursorPosition()
            edit.setText("".join(c for c in text if not unkeepable(c)))
            edit.setCursorPosition(at - len(text) + len(edit.text()))

    def tell_no_characters(self, codes: tuple[str, ...]) -> None:
        """`codes` are U+XXXX of what was not taken in; none: what was said of it goes."""
        said_before, self._held_back = self._held_back, codes
        if codes:
            self.refuse(
                tr("{join} 不是字，没有收进来，其余照原样。", join="、".join(codes)),
                tr("请对照证件重新输入该字。"),
            )
        elif said_before:
            self.accept()

    def _typed(self, text: str) -> None:
        self.changed.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)


def fields_frame(*fields: QWidget) -> QFrame:
    """Fields below one another, one column, never two."""
    return frame(column(*fields, gap=7))
