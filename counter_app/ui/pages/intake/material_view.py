"""The materials table: keys become commands, the input method is off, no row is ever edited in place."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from counter_app.ui.models.material_rows import Look, MaterialRow
from counter_app.ui.models.materials_model import MaterialsModel
from counter_app.ui.pages.intake.material_delegate import MaterialDelegate
from counter_app.ui.pages.intake.pace import Pace
from counter_app.ui.tr import tr


class RowKey(StrEnum):
    """What a key asks of the current row."""

    IN_ORDER = "in_order"
    MISSING = "missing"
    CRITERION = "criterion"
    DEFECT = "defect"
    FORM = "form"
    MORE = "more"
    FEWER = "fewer"
    SUBSTITUTE = "substitute"
    DEFER = "defer"
    NOTE = "note"
    UNSEEN = "unseen"


_KEYS = {
    Qt.Key.Key_Space: RowKey.IN_ORDER,
    Qt.Key.Key_X: RowKey.MISSING,
    Qt.Key.Key_D: RowKey.DEFECT,
    Qt.Key.Key_F: RowKey.FORM,
    Qt.Key.Key_Plus: RowKey.MORE,
    Qt.Key.Key_Equal: RowKey.MORE,
    Qt.Key.Key_Minus: RowKey.FEWER,
    Qt.Key.Key_T: RowKey.SUBSTITUTE,
    Qt.Key.Key_R: RowKey.DEFER,
    Qt.Key.Key_N: RowKey.NOTE,
    Qt.Key.Key_Backspace: RowKey.UNSEEN,
}
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier,
)
_TICK_COLUMN = 60


class MaterialView(QListView):
    """`asked(key, number)`: number is the criterion for CRITERION, else 0. `ignored(why)`: keys not taken."""

    asked = Signal(RowKey, int)
    ignored = Signal(str)
    scrolled = Signal()

    def __init__(self, model: MaterialsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.pace = Pace()
        self.setModel(model)
        self.setItemDelegate(MaterialDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("材料"))
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    def current_row(self) -> MaterialRow | None:
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def go_to(self, position: int) -> None:
        """Make a row the current one and bring it into view whole."""
        if 0 <= position < len(self._rows.rows):
            index = self._rows.index(position)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def go_to_next_unseen(self) -> bool:
        """The next row nobody looked at, from the current one on; False when there is none."""
        rows = self._rows.rows
        start = max(self.currentIndex().row(), 0)
        order = [*range(start, len(rows)), *range(start)]
        following = next((i for i in order if rows[i].look is Look.UNSEEN and not rows[i].when_text), None)
        if following is None:
            return False
        self.go_to(following)
        return True

    def hidden_above(self) -> tuple[MaterialRow, ...]:
        """The rows scrolled out of view above."""
        first = self.indexAt(self.viewport().rect().topLeft())
        return self._rows.rows[: first.row()] if first.isValid() else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() not in _PLAIN:
            event.ignore()
            return
        if self._not_meant(key, event.text()):
            return
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._ask(RowKey.CRITERION, key - Qt.Key.Key_0)
        elif key in _KEYS:
            self._ask(_KEYS[key], 0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)
            self.viewport().update()

    def _not_meant(self, key: Qt.Key, text: str) -> bool:
        """A digit still meant for the last question, or a word written here by mistake: said, never obeyed."""
        digit = text.isdigit()
        if digit and self.pace.too_soon():
            self.ignored.emit(tr("情形已答完，刚才的数字没有记到材料上"))
            return True
        self.pace.settle()
        printable = len(text) == 1 and text.isprintable() and not text.isspace()
        if printable and self.pace.in_word():
            return True
        if printable and not digit and key not in _KEYS:
            self.pace.stray()
            self.ignored.emit(tr("这里的字母是按键，刚才打的字没有记。填申请人按 F6"))
            return True
        return False

    def _ask(self, key: RowKey, number: int) -> None:
        row = self.current_row()
        if row is not None and not row.when_text:
            self.asked.emit(key, number)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, never a search."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the tick says the same as Space."""
        super().mouseReleaseEvent(event)
        on_tick = event.position().x() < _TICK_COLUMN and event.button() is Qt.MouseButton.LeftButton
        if on_tick and self.indexAt(event.position().toPoint()) == self.currentIndex():
            self._ask(RowKey.IN_ORDER, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rows:
            self.go_to(0)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()
