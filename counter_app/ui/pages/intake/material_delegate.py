"""Paints the rows of the materials table: one delegate, no widget a row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter_app.ui import icons, theme
from counter_app.ui.models.material_rows import Look, MaterialRow
from counter_app.ui.models.materials_model import ROW_ROLE
from counter_app.ui.pages.intake.row_geometry import (
    DIM_HEIGHT,
    WRAP,
    RowGeometry,
    fonts,
    geometry,
    text_height,
)
from counter_app.ui.tr import tr
from counter_app.ui.widgets.chip import paint_chip

_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value
_RIGHT = Qt.AlignmentFlag.AlignRight.value

_TICKS = {
    Look.UNSEEN: ("", "surface", "field", "ink"),
    Look.IN_ORDER: ("check", "ok", "ok", "surface"),
    Look.DEFECTIVE: ("circle-alert", "surface", "bad", "bad"),
    Look.MISSING: ("x", "surface", "bad", "bad"),
    Look.SUBSTITUTED: ("link", "brand-bg", "brand", "brand"),
    Look.DEFERRED: ("clock", "defer-bg", "defer", "defer"),
}
"""Look → icon, ground, frame, colour of the icon."""
_CHIP_ICONS = {"bad": "circle-alert", "brand": "link", "defer": "clock", "warn": "triangle-alert"}


class MaterialDelegate(QStyledItemDelegate):
    """Rows of the situation in full; before the first answer, every possible row dim on one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: MaterialRow = index.data(ROW_ROLE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        if row.when_text:
            return QSize(width, self._dim_height(row, width))
        return QSize(width, geometry(row, width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: MaterialRow = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        focused = current and option.widget is not None and option.widget.hasFocus()
        self._ground(painter, option.rect, current, focused)
        painter.translate(option.rect.topLeft())
        if row.when_text:
            self._dim(painter, row, option.rect.size())
        else:
            self._row(painter, row, geometry(row, option.rect.width()))
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, current: bool, focused: bool) -> None:
        painter.fillRect(rect, theme.color("brand-bg" if current else "surface"))
        if focused:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
            return
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        if current:
            painter.fillRect(QRect(rect.left(), rect.top(), theme.px(4), rect.height()), theme.color("brand"))

    def _dim_widths(self, row: MaterialRow, width: int) -> tuple[int, int]:
        """(room of the name, room of the situation) at 12 and 14 pixels of margin."""
        room = width - theme.px(12 + 18 + 12 + 14 + 12)
        when = min(QFontMetrics(theme.font(13)).horizontalAdvance(row.when_text) + 1, room // 2)
        return room - when, when

    def _dim_height(self, row: MaterialRow, width: int) -> int:
        name, when = self._dim_widths(row, width)
        lines = max(
            text_height(theme.font(14), row.name, name),
            text_height(theme.font(13), row.when_text, when),
        )
        return max(theme.px(DIM_HEIGHT), lines + theme.px(10))

    def _dim(self, painter: QPainter, row: MaterialRow, size: QSize) -> None:
        px = theme.px
        name, when = self._dim_widths(row, size.width())
        flags = _MIDDLE | WRAP
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("ink-3"))
        painter.drawText(QRect(px(12), 0, px(18), size.height()), _MIDDLE | _RIGHT, str(row.number))
        painter.setPen(theme.color("ink-2"))
        painter.drawText(QRect(px(42), 0, name, size.height()), flags, row.name)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("ink-3"))
        painter.drawText(
            QRect(size.width() - px(14) - when, 0, when, size.height()), flags | _RIGHT, row.when_text
        )

    def _row(self, painter: QPainter, row: MaterialRow, at: RowGeometry) -> None:
        faces = fonts()
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("ink-3"))
        painter.drawText(at.number, _MIDDLE | _RIGHT, str(row.number))
        paint_tick(painter, at.tick, row.look)
        painter.setFont(faces["name"])
        painter.setPen(theme.color("ink"))
        painter.drawText(at.name, WRAP, row.name)
        self._criteria(painter, at)
        self._remarks(painter, row, at)
        self._form(painter, row, at.form)
        self._copies(painter, row, at.copies)

    def _criteria(self, painter: QPainter, at: RowGeometry) -> None:
        faces = fonts()
        for placed in at.criteria:
            met = placed.criterion.met
            painter.setFont(faces["digit"])
            painter.setPen(theme.color("ink-3"))
            painter.drawText(placed.number, _MIDDLE, str(placed.criterion.number))
            name, tone = {True: ("check", "ok"), False: ("x", "bad"), None: ("", "")}[met]
            if name:
                icons.paint(painter, name, *placed.icon, 14, tone)
            else:
                _empty_box(painter, *placed.icon)
            painter.setFont(faces["failed" if met is False else "criterion"])
            painter.setPen(theme.color("bad" if met is False else "ink-2"))
            painter.drawText(placed.text, WRAP, placed.criterion.text)

    def _remarks(self, painter: QPainter, row: MaterialRow, at: RowGeometry) -> None:
        faces = fonts()
        for chip in at.chips:
            paint_chip(painter, QRectF(chip.box), chip.text, chip.tone, _CHIP_ICONS[chip.tone])
        if row.note:
            painter.setFont(faces["note"])
            painter.setPen(theme.color("ink"))
            painter.drawText(at.note, _MIDDLE | WRAP, row.note)

    def _form(self, painter: QPainter, row: MaterialRow, box: QRect) -> None:
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("ink"))
        if not row.see_original:
            painter.drawText(box, _MIDDLE | WRAP, row.form)
            return
        if box.height() < theme.px(40):
            painter.drawText(box, _MIDDLE, tr("{form}，核验原件", form=row.form))
            return
        half = theme.px(20)
        top = box.top() + box.height() // 2 - half
        painter.drawText(QRect(box.left(), top, box.width(), half), _MIDDLE, row.form)
        painter.setFont(theme.font(12, 500))
        painter.setPen(theme.color("brand"))
        painter.drawText(QRect(box.left(), top + half, box.width(), theme.px(18)), _MIDDLE, tr("核验原件"))

    def _copies(self, painter: QPainter, row: MaterialRow, box: QRect) -> None:
        face = fonts()["count"]
        given = "–" if row.given is None else str(row.given)
        tone = "ink-3" if row.given is None else "bad" if row.short_of_copies else "ink"
        painter.setFont(face)
        painter.setPen(theme.color(tone))
        painter.drawText(box, _MIDDLE, given)
        left = painter.fontMetrics().horizontalAdvance(given) + theme.px(4)
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("ink-3"))
        painter.drawText(box.adjusted(left, 0, 0, 0), _MIDDLE, f"/ {row.asked}")


def paint_tick(painter: QPainter, box: QRect, look: Look) -> None:
    """The 26 px tick of a row; also the legend of a popup."""
    name, ground, frame, tone = _TICKS[look]
    painter.setPen(QPen(theme.color(frame), 2))
    painter.setBrush(theme.color(ground))
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5)
    if name:
        inset = (box.width() - theme.px(18)) / 2
        icons.paint(painter, name, box.left() + inset, box.top() + inset, 18, tone)


def _empty_box(painter: QPainter, left: int, top: int) -> None:
    side = theme.px(11)
    painter.setPen(QPen(theme.color("line-2"), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(left + 1.5, top + 1.5, side, side), 2, 2)
