"""Scans by place: a line for each material and paper, beneath it the first pages of what is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.events import ScanAttached
from counter_app.services.scans import PlacedScans
from counter_app.services.wording import Wording
from counter_app.ui import icons, theme
from counter_app.ui.scan_thumbs import ScanThumbs, paint_thumb
from counter_app.ui.widgets.text import full_width
from counter_app.ui.words import moment_in_list

CELL, THUMB, CAPTION, GAP, SIDE, PAD = 124, 112, 38, 8, 38, 10
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
NONE_CHOSEN = -1


class ScanList(QWidget):
    """↑ ↓ choose a place, ← → a scan of it; Enter opens a scan, or asks for files where there is none."""

    moved = Signal()
    opened = Signal()
    asked = Signal()

    def __init__(self, wording: Wording, thumbs: ScanThumbs) -> None:
        super().__init__()
        self._wording, self._thumbs = wording, thumbs
        self.places: tuple[PlacedScans, ...] = ()
        self.row, self.column = 0, NONE_CHOSEN
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        thumbs.changed.connect(self.update)

    @property
    def place(self) -> PlacedScans | None:
        return self.places[self.row] if self.places else None

    @property
    def scan(self) -> ScanAttached | None:
        place = self.place
        return place.scans[self.column] if place and 0 <= self.column < len(place.scans) else None

    def show_places(self, places: Sequence[PlacedScans]) -> None:
        """The chosen place stays chosen, and of its scans the last that came."""
        before, grown = self.place, False
        self.places = tuple(places)
        known = [each.place for each in self.places]
        self.row = known.index(before.place) if before and before.place in known else 0
        if before and self.place:
            grown = len(self.place.scans) > len(before.scans)
        most = len(self.place.scans) - 1 if self.place else NONE_CHOSEN
        self.column = most if grown else min(self.column, most)
        self._thumbs.want(kept.scan for each in self.places for kept in each.scans)
        self._fit()
        self._told()

    def at(self, y: float) -> PlacedScans | None:
        """The place at this height, for what is dropped on it."""
        top = 0
        for each, height in zip(self.places, self._heights(), strict=True):
            top += height
            if y < top:
                return each
        return None

    def bottom_of_chosen(self) -> int:
        return sum(self._heights()[: self.row + 1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._choose(self.row + (1 if key == Qt.Key.Key_Down else -1), NONE_CHOSEN)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if key == Qt.Key.Key_Home else len(self.places) - 1, NONE_CHOSEN)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choose(self.row, self.column + (1 if key == Qt.Key.Key_Right else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.place is None or not self.place.scans:
            self.asked.emit()
            return
        if self.scan is None:
            self._choose(self.row, 0)
        self.opened.emit()

    def _choose(self, row: int, column: int) -> None:
        self.row = max(0, min(len(self.places) - 1, row))
        most = len(self.place.scans) - 1 if self.place else NONE_CHOSEN
        self.column = max(NONE_CHOSEN, min(most, column))
        self._told()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.at(event.position().y())
        if place is None:
            return
        row = self.places.index(place)
        top = sum(self._heights()[:row])
        cells = enumerate(self._cells(row, top))
        hit = next((i for i, cell in cells if cell.contains(event.position())), NONE_CHOSEN)
        self._choose(row, hit)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.scan is not None:
            self.opened.emit()

    def _told(self) -> None:
        place, scan = self.place, self.scan
        if place is not None:
            said = self._caption(scan) if scan else self._count(place)
            self.setAccessibleName(f"{full_width(place.name)}，{said}")
        self.moved.emit()
        self.update()

    def _count(self, place: PlacedScans) -> str:
        if not place.scans:
            return self._wording.say("screens", "scans.none")
        pages = sum(kept.scan.pages for kept in place.scans)
        return self._wording.say("screens", "scans.count", scans=len(place.scans), pages=pages)

    def _caption(self, kept: ScanAttached) -> str:
        scan = kept.scan
        when = moment_in_list(kept.at)
        return self._wording.say(
            "screens", "scans.caption", kind=scan.kind.name, pages=scan.pages, when=when
        ).replace("\n", "，")

    # --- geometry -----------------------------------------------------------------------------------------

    def _name_height(self, place: PlacedScans) -> int:
        metrics = QFontMetrics(theme.font(15, 500))
        room = max(theme.px(120), self.width() - theme.px(SIDE + PAD) - theme.px(150))
        return metrics.boundingRect(0, 0, room, 10_000, _WRAP, full_width(place.name)).height()

    def _per_line(self) -> int:
        return max(1, (self.width() - theme.px(SIDE)) // theme.px(CELL + GAP))

    def _heights(self) -> list[int]:
        heights = []
        for place in self.places:
            lines = -(-len(place.scans) // self._per_line())
            cells = lines * theme.px(THUMB + CAPTION + GAP)
            heights.append(theme.px(2 * PAD) + self._name_height(place) + cells + theme.px(2))
        return heights

    def _cells(self, row: int, top: float) -> list[QRectF]:
        place, each = self.places[row], theme.px(CELL + GAP)
        first = top + theme.px(PAD + 6) + self._name_height(place)
        height = theme.px(THUMB + CAPTION)
        return [
            QRectF(
                theme.px(SIDE) + (i % self._per_line()) * each,
                first + (i // self._per_line()) * (height + theme.px(GAP)),
                theme.px(CELL),
                height,
            )
            for i in range(len(place.scans))
        ]

    def _fit(self) -> None:
        self.setFixedHeight(max(theme.px(40), sum(self._heights())))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), max(theme.px(40), sum(self._heights())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- painting -----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0.0
        for row, height in enumerate(self._heights()):
            self._paint_place(painter, row, QRectF(0, top, self.width(), height))
            top += height
        painter.end()

    def _paint_place(self, painter: QPainter, row: int, rect: QRectF) -> None:
        place, on = self.places[row], row == self.row
        painter.fillRect(rect, theme.color("brand-bg" if on else "surface"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft() - QPointF(0, 1), rect.bottomRight() - QPointF(0, 1))
        icon, tone = ("file-check", "ok") if place.scans else ("circle-dashed", "ink-3")
        icons.paint(painter, icon, theme.px(12), rect.top() + theme.px(PAD + 1), 18, tone)
        painter.setFont(theme.font(15, 500))
        painter.setPen(theme.color("ink"))
        words = rect.adjusted(theme.px(SIDE), theme.px(PAD), -theme.px(PAD + 150), 0)
        painter.drawText(words, _START | _WRAP, full_width(place.name))
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("ink-2" if place.scans else "ink-3"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(rect.adjusted(0, theme.px(PAD + 2), -theme.px(14), 0), right, self._count(place))
        for i, cell in enumerate(self._cells(row, rect.top())):
            self._paint_scan(painter, place.scans[i], cell, on and i == self.column)
        if on and self.column == NONE_CHOSEN:
            self._paint_ring(painter, rect.adjusted(2, 2, -2, -3))

    def _paint_scan(self, painter: QPainter, kept: ScanAttached, cell: QRectF, on: bool) -> None:
        room = cell.adjusted(theme.px(6), theme.px(6), -theme.px(6), -theme.px(CAPTION))
        paint_thumb(painter, room, self._thumbs.of(kept.scan))
        painter.setFont(theme.font(12, 500))
        painter.setPen(theme.color("ink-2"))
        below = QRectF(cell.left(), cell.bottom() - theme.px(CAPTION - 2), cell.width(), theme.px(CAPTION))
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, middle, self._caption(kept).replace("，", "\n"))
        if on:
            self._paint_ring(painter, cell.adjusted(1, 1, -1, 1))

    def _paint_ring(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        focused = self.hasFocus()
        painter.setPen(QPen(theme.color("focus" if focused else "brand-line"), 2 if focused else 1))
        painter.drawRoundedRect(rect, 4, 4)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.update()
