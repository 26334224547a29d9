"""A list of facts: one line a case, chips for states, the whole row is chosen (screens.md §5 Lists)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from counter_app.ui import icons, theme
from counter_app.ui.widgets.chip import chip_width, paint_chip

Index = QModelIndex | QPersistentModelIndex
PAD = 10


@dataclass(frozen=True, slots=True)
class Cell:
    """`chip` is a colour kind when the cell is a chip; `tone` a colour of plain text; `full` what a file says where
    the list has room for less."""

    text: str
    tone: str = "ink"
    weight: int = 400
    icon: str = ""
    chip: str = ""
    full: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """`key` keeps the chosen line when the list is refreshed; `payload` is what Enter opens."""

    key: str
    cells: tuple[Cell, ...]
    payload: object


@dataclass(frozen=True, slots=True)
class Column:
    """`width` 0 takes the rest; `least` is the list width below which the column is left out; `full` its title in a
    file, where that says more."""

    title: str
    width: int
    least: int = 0
    full: str = ""


class LineModel(QAbstractTableModel):
    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.lines[index.row()].cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "，".join(c.text for c in self.lines[index.row()].cells if c.text)
        return cell if role == Qt.ItemDataRole.UserRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.columns[section].title
        return None


class LineDelegate(QStyledItemDelegate):
    def __init__(self, table: LineTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(cell, Cell):
            return
        rect = QRectF(option.rect)
        on = index.row() == self._table.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.color("brand-bg" if on else "surface"))
        self._paint_edges(painter, rect, index, on)
        inside = rect.adjusted(theme.px(PAD), 0, -theme.px(4), 0)
        if cell.chip:
            self._paint_chip(painter, inside, cell)
        else:
            self._paint_text(painter, inside, cell)
        painter.restore()

    def _paint_chip(self, painter: QPainter, inside: QRectF, cell: Cell) -> None:
        height = theme.px(24)
        width = min(inside.width(), chip_width(cell.text, bool(cell.icon)))
        top = inside.top() + (inside.height() - height) / 2
        paint_chip(painter, QRectF(inside.left(), top, width, height), cell.text, cell.chip, cell.icon)

    def _paint_text(self, painter: QPainter, inside: QRectF, cell: Cell) -> None:
        if cell.icon:
            glyph = theme.px(16)
            top = inside.top() + (inside.height() - glyph) / 2
            icons.paint(painter, cell.icon, inside.left(), top, 16, cell.tone)
            inside = inside.adjusted(glyph + theme.px(5), 0, 0, 0)
        painter.setFont(theme.font(15, cell.weight))
        painter.setPen(theme.color(cell.tone))
        words = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_edges(self, painter: QPainter, rect: QRectF, index: Index, on: bool) -> None:
        first, last = self._table.first_column(), self._table.last_column()
        if not on:
            painter.setPen(theme.color("line"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            return
        if not self._table.hasFocus():
            if index.column() == first:
                bar = QRectF(rect.left(), rect.top(), theme.px(4), rect.height())
                painter.fillRect(bar, theme.color("brand"))
            return
        painter.setPen(QPen(theme.color("focus"), 2))
        painter.drawLine(rect.topLeft() + QPointF(0, 1), rect.topRight() + QPointF(1, 1))
        painter.drawLine(rect.bottomLeft() - QPointF(0, 1), rect.bottomRight() + QPointF(1, -1))
        if index.column() == first:
            painter.drawLine(rect.topLeft() + QPointF(1, 0), rect.bottomLeft() + QPointF(1, 0))
        if index.column() == last:
            painter.drawLine(rect.topRight() - QPointF(1, 0), rect.bottomRight() - QPointF(1, 0))


class LineTable(QTableView):
    """Input method off: letters and digits are never typed into a list. Enter or a double click opens."""

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self, columns: Sequence[Column], name: str, row_height: int = 42) -> None:
        super().__init__()
        self._model = LineModel(columns)
        self._row_height = row_height
        self.setModel(self._model)
        self.setItemDelegate(LineDelegate(self))
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(lambda _: self._open())
        self.selectionModel().currentRowChanged.connect(self._moved)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these; the chosen line stays chosen by its key, and nothing moves under the cursor."""
        if tuple(lines) == self._model.lines:
            return
        line = self.line
        key = line.key if line else ""
        at = self.verticalScrollBar().value()
        self._model.set_lines(lines)
        self._fit()
        row = next((i for i, each in enumerate(self._model.lines) if each.key == key), 0)
        if self._model.lines:
            self._choose(row)
        self.verticalScrollBar().setValue(at)

    def choose(self, key: str) -> bool:
        """The line of this key is the chosen one and is seen; False, and nothing changes, where there is none."""
        row = next((i for i, each in enumerate(self._model.lines) if each.key == key), None)
        if row is not None:
            self._choose(row)
            self.scrollTo(self._model.index(row, 0))
        return row is not None

    def _choose(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self._model.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    @property
    def lines(self) -> tuple[Line, ...]:
        return self._model.lines

    @property
    def columns(self) -> tuple[Column, ...]:
        """Also those for which there is no room now."""
        return self._model.columns

    @property
    def line(self) -> Line | None:
        row = self.currentIndex().row()
        return self._model.lines[row] if 0 <= row < len(self._model.lines) else None

    def first_column(self) -> int:
        return next((i for i in range(len(self._model.columns)) if not self.isColumnHidden(i)), 0)

    def last_column(self) -> int:
        shown = [i for i in range(len(self._model.columns)) if not self.isColumnHidden(i)]
        return shown[-1] if shown else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._model.lines:
            self.choose(self._model.lines[0 if event.key() == Qt.Key.Key_Home else -1].key)
            return
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.key() in moves:
            super().keyPressEvent(event)
            return
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.px(self._row_height))
        room = self.viewport().width()
        shown = [c for c in self._model.columns if room >= theme.px(c.least)]
        fixed = sum(theme.px(c.width) for c in shown)
        stretching = max(1, sum(1 for c in shown if not c.width))
        for i, column in enumerate(self._model.columns):
            self.setColumnHidden(i, column not in shown)
            width = (
                theme.px(column.width) if column.width else max(theme.px(90), (room - fixed) // stretching)
            )
            self.setColumnWidth(i, width)

    def _open(self) -> None:
        if self.line is not None:
            self.opened.emit(self.line.payload)

    def _moved(self, *_: object) -> None:
        self.viewport().update()
        if self.line is not None:
            self.moved.emit(self.line.payload)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.viewport().update()
