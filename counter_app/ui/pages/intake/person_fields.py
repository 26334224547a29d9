"""The fields of the 申请人 panel that a plain text field is not: a name, an identity number, a choice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from counter_app.domain.people import IdKind
from counter_app.ui import theme
from counter_app.ui.models.typed_text import rare
from counter_app.ui.pages.intake.choice_grid import ChoiceGrid
from counter_app.ui.pages.intake.name_edit import NameEdit, split_at, units
from counter_app.ui.tr import label_width, tr
from counter_app.ui.widgets.field import Field, NumberEdit, RefusalBox
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.segmented import Segmented
from counter_app.ui.widgets.text import Text

SHORT_KINDS = {
    IdKind.RESIDENT_ID: tr("身份证"),
    IdKind.HMT_RESIDENCE: tr("居住证"),
    IdKind.FOREIGN_PERMANENT: tr("永居证"),
    IdKind.HM_PERMIT: tr("通行证"),
    IdKind.TW_PERMIT: tr("台胞证"),
    IdKind.PASSPORT: tr("护照"),
    IdKind.OFFICER: tr("军官证"),
    IdKind.CREDIT_CODE: tr("信用代码"),
    IdKind.OTHER: tr("其他证件"),
}


LONGEST_NAME = 100
"""Characters of a name: longer ones do not fit the lines of any paper."""


class NameField(Field):
    """Shows the code of every character beyond the basic plane beneath the name."""

    def __init__(self, name: str, label: str, hint: str = "") -> None:
        self.name_edit = NameEdit()
        self._left_out = 0
        super().__init__(name, label, self.name_edit, hint=hint)
        self._codes = Text("", "hint", wrap=True)
        self._codes.setContentsMargins(theme.px(68), 0, 0, 0)
        self._codes.hide()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self._codes)
        self.name_edit.textChanged.connect(self._show_codes)
        self.name_edit.no_characters.connect(self.tell_no_characters)
        self.name_edit.code_expected.connect(
            lambda: self._say(tr("Alt+X 前先打这个字的编码，如 20BB7 或 U+20BB7"))
        )
        self.name_edit.textEdited.connect(self._keep_short)

    @property
    def codes(self) -> str:
        return self._codes.text()

    def relabel(self, label: str) -> None:
        _label_of(self).setText(label)
        self.edit.setAccessibleName(label)

    def _show_codes(self, text: str) -> None:
        said = [f"「{c}」{code}" for c, code in rare(text)]
        if self._left_out:
            said.append(
                tr(
                    "最多 {longest} 个字，多出的 {left_out} 个字没有收进来",
                    longest=LONGEST_NAME,
                    left_out=self._left_out,
                )
            )
        self._say("，".join(said))

    def _say(self, words: str) -> None:
        self._codes.setText(words)
        self._codes.setVisible(bool(words))

    def _keep_short(self, text: str) -> None:
        """What goes beyond the limit is not taken in, and that is said; what stood there before stays."""
        over = self._left_out = max(0, len(text) - LONGEST_NAME)
        if not over:
            return
        edit = self.name_edit
        before, after = split_at(text, edit.cursorPosition())
        kept = before[: max(0, len(before) - over)]
        edit.setText((kept + after)[:LONGEST_NAME])
        edit.setCursorPosition(units(kept))


class IdField(Field):
    """An identity number with its kind in the place of the label; Alt+↓ or a click changes the kind."""

    kind_wanted = Signal()

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__(name, "", NumberEdit(), hint=tr("读证或输入"))
        self._spoken = spoken
        self.kind_button = QPushButton()
        self.kind_button.setObjectName("idkind")
        self.kind_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.kind_button.setToolTip(tr("换证件种类（Alt+↓）"))
        theme.sized(self.kind_button, width=label_width(62))
        self.kind_button.clicked.connect(self.kind_wanted)
        label = _label_of(self)
        _line_of(self).replaceWidget(label, self.kind_button)
        label.deleteLater()

    def show_kind(self, kind: IdKind, full: str) -> None:
        self.kind_button.setText(SHORT_KINDS[kind])
        self.kind_button.setAccessibleName(tr("证件种类，{full}", full=full))
        self.edit.setAccessibleName(f"{self._spoken}，{full}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.edit
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
            and event.modifiers() == Qt.KeyboardModifier.AltModifier
        ):
            self.kind_wanted.emit()
            return True
        return super().eventFilter(watched, event)


class ChoiceField(QWidget):
    """A labelled choice with its refusal beneath."""

    def __init__(self, name: str, label: str, choice: Segmented | ChoiceGrid) -> None:
        super().__init__()
        self.name = name
        self.choice = choice
        self.refusal = RefusalBox()
        words = Text(label, "label")
        theme.sized(words, width=label_width(62))
        line = row(words, gap=6)
        line.addWidget(choice, 1)
        self.setLayout(column(line, self.refusal, gap=6))
        self.setFocusProxy(choice)

    def refuse(self, reason: str, way_out: str = "", override: Callable[[], None] | None = None) -> None:
        self.refusal.show_reason(reason, way_out, override)

    def accept(self) -> None:
        self.refusal.hide()

    @property
    def refused(self) -> bool:
        return self.refusal.isVisibleTo(self)


def _line_of(field: Field) -> QHBoxLayout:
    layout = field.layout()
    item = layout.itemAt(0) if layout is not None else None
    line = item.layout() if item is not None else None
    assert isinstance(line, QHBoxLayout)
    return line


def _label_of(field: Field) -> QLabel:
    item = _line_of(field).itemAt(0)
    label = item.widget() if item is not None else None
    assert isinstance(label, QLabel)
    return label
