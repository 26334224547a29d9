"""Paints what the applicant sees: header, the data or the list of what is missing, the code of the paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from counter_app.services.applicant_view import BLANK, ApplicantView, Stage
from counter_app.services.wording import Wording
from counter_app.ui import icons, theme
from counter_app.ui.second_screen.drawing import draw_code, font, write
from counter_app.ui.second_screen.rows import FactRow, LackRow, paint_rows

DESIGN = (1366, 768)
HEADER, EDGE, GAP, RATING = 70, 24, 16, 178
CODE_WIDTH = 400
ICONS = {"ok": "circle-check", "warn": "list-checks", "bad": "circle-alert", "brand": "info"}
_MOST, _LEAST = 1.25, 0.6  # of the type's size; a list that is longer still is counted
_LEAST_FACT = 0.45


class Board(QWidget):
    """`view` as it is now; `rating_height` is left free at the foot for the faces. `overflows`: something
    had no room when it was painted last."""

    def __init__(self, wording: Wording, hall: str, counter: str, clerk: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording, self._hall, self._counter, self._clerk = wording, hall, counter, clerk
        self.view: ApplicantView = BLANK
        self.asks = False
        self.overflows = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def factor(self) -> float:
        """Of this screen to the design's."""
        return min(self.width() / DESIGN[0], self.height() / DESIGN[1])

    def show_view(self, view: ApplicantView, asks: bool) -> None:
        """`asks`: the foot belongs to the rating."""
        self.view, self.asks = view, asks
        self.setAccessibleName(self.text())
        self.update()

    def text(self) -> str:
        """All that is read on it."""
        view = self.view
        facts = (f"{label} {value}" for label, value in view.facts)
        lacks = (f"{each.material}：{each.problem}，{each.fix}" for each in view.lacks)
        return "；".join(part for part in (view.title, view.note, *facts, *lacks, view.number) if part)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("bg"))
        self.overflows = False
        self._paint_header(painter)
        if self.view.stage is Stage.BLANK:
            self._paint_welcome(painter)
        else:
            self._paint_view(painter)
        painter.end()

    def _paint_header(self, painter: QPainter) -> None:
        f = self.factor
        bar = QRectF(0, 0, self.width(), HEADER * f)
        painter.fillRect(bar, theme.color("rail"))
        inside = bar.adjusted(44 * f, 0, -44 * f, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.color("surface"))
        painter.setFont(font(22 * f, 700))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, self._hall)
        side = f"{self._counter}　{self._clerk}"
        painter.setFont(font(20 * f, 500))
        painter.setPen(theme.color("rail-text"))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, side)

    def _paint_welcome(self, painter: QPainter) -> None:
        f = self.factor
        room = QRectF(EDGE * f, self.height() * 0.36, self.width() - 2 * EDGE * f, self.height())
        room.setTop(room.top() + write(painter, room, self._hall, font(52 * f, 700), "ink", True) + 18 * f)
        write(painter, room, self._say("applicant.welcome"), font(30 * f), "ink-2", True)

    def _paint_view(self, painter: QPainter) -> None:
        f, view = self.factor, self.view
        foot = (RATING + 14 + 18) * f if self.asks else 18 * f
        whole = QRectF(EDGE * f, (HEADER + 18) * f, self.width() - 2 * EDGE * f, 0)
        whole.setBottom(self.height() - foot)
        beside = bool(view.slip) or view.stage is Stage.LACKING
        main = QRectF(whole)
        if beside:
            main.setRight(whole.right() - (CODE_WIDTH + GAP) * f)
            side = QRectF(main.right() + GAP * f, whole.top(), CODE_WIDTH * f, whole.height())
            self._card(painter, side)
            if view.slip:
                self._paint_code(painter, side)
            else:
                self._paint_facts(painter, side.adjusted(28 * f, 22 * f, -28 * f, 0), label_above=True)
        self._card(painter, main)
        self._paint_main(painter, main.adjusted(36 * f, 22 * f, -36 * f, -18 * f))

    def _card(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(rect, 8 * self.factor, 8 * self.factor)

    def _paint_main(self, painter: QPainter, room: QRectF) -> None:
        """Title with its mark, what to do, then the list or the data."""
        f, view = self.factor, self.view
        size = 44 * f
        mark = icons.pixmap(ICONS[view.tone], size / theme.scale(), view.tone, 2.2)
        painter.drawPixmap(QRectF(room.left(), room.top() + 8 * f, size, size).toRect(), mark)
        words = room.adjusted(size + 14 * f, 0, 0, 0)
        words.setTop(words.top() + write(painter, words, view.title, font(36 * f, 700), view.tone))
        words.setTop(words.top() + write(painter, words, view.note, font(20 * f), "ink-2") + 12 * f)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QRectF(room.left(), words.top(), room.width(), 0).topLeft(), words.topRight())
        room.setTop(words.top() + 14 * f)
        if view.lacks:
            if view.stage is Stage.RESULT:
                self._paint_limit(painter, room)
            self._paint_lacks(painter, room)
        else:
            self._paint_facts(painter, room, label_above=False)

    def _paint_limit(self, painter: QPainter, room: QRectF) -> None:
        """Beside a list of what is still to come only its day matters."""
        limits = set(self._wording.entry("screens", "applicant.limit").values())
        for label, value in self.view.facts:
            if label in limits:
                line = f"{label}　{value}"
                room.setTop(room.top() + write(painter, room, line, font(26 * self.factor, 700), "ink"))
                room.setTop(room.top() + 10 * self.factor)

    def _paint_facts(self, painter: QPainter, room: QRectF, label_above: bool) -> None:
        f = self.factor
        sizes, inset = ((28.0, 40.0), 170.0) if self.view.stage is Stage.CONFIRM else ((20.0, 24.0), 122.0)
        if label_above:
            sizes, inset = (18.0, 24.0), 0.0
        rows = [FactRow(label, value, sizes, inset) for label, value in self.view.facts]
        self._keep(paint_rows(painter, room, rows, (f, _LEAST_FACT * f)), room)

    def _paint_lacks(self, painter: QPainter, room: QRectF) -> None:
        f = self.factor
        rows = [LackRow(n, each) for n, each in enumerate(self.view.lacks, 1)]
        sizes = (_MOST * f, _LEAST * f)
        bottom = paint_rows(painter, room, rows, sizes, lambda n: self._say("applicant.more", n=n))
        self._keep(bottom, room)

    def _keep(self, bottom: float, room: QRectF) -> None:
        self.overflows = self.overflows or bottom > room.bottom() + 12 * self.factor  # the last row's own gap

    def _paint_code(self, painter: QPainter, side: QRectF) -> None:
        f = self.factor
        room = side.adjusted(20 * f, 0, -20 * f, 0)
        code = min(330 * f, side.height() - 150 * f)
        room.setTop(side.top() + max((side.height() - code - 130 * f) / 2, 10 * f))
        said = self._say("applicant.code")
        room.setTop(room.top() + write(painter, room, said, font(22 * f, 700), "ink", True) + 4 * f)
        drawn = draw_code(painter, self.view.slip, side.center().x(), room.top(), code)
        room.setTop(room.top() + drawn + 2 * f)
        number = self.view.number
        room.setTop(room.top() + write(painter, room, number, font(18 * f, 500), "ink", True) + 4 * f)
        write(painter, room, self._say("applicant.code_note"), font(16 * f), "ink-2", True)

    def _say(self, key: str, **facts: object) -> str:
        return self._wording.say("screens", key, **facts)
