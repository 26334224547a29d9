"""Paints what the applicant sees: header, the data or the list of what is missing, the code of the paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from counter_app.services.applicant_view import BLANK, ApplicantView, Lacked, Stage
from counter_app.services.wording import Wording
from counter_app.ui import icons, theme
from counter_app.ui.second_screen.drawing import draw_code, font, height_of, write

DESIGN = (1366, 768)
HEADER, EDGE, GAP, RATING = 70, 24, 16, 178
CODE_WIDTH = 400
ICONS = {"ok": "circle-check", "warn": "list-checks", "bad": "circle-alert", "brand": "info"}
_MOST, _LEAST = 1.25, 0.6  # of the type's size; a list that is longer still is counted


class Board(QWidget):
    """`view` as it is now; `rating_height` is left free at the foot for the faces."""

    def __init__(self, wording: Wording, hall: str, counter: str, clerk: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording, self._hall, self._counter, self._clerk = wording, hall, counter, clerk
        self.view: ApplicantView = BLANK
        self.asks = False
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
            self._paint_lacks(painter, room, view.lacks)
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
        wide = self.view.stage is Stage.CONFIRM
        label_size, value_size = (28, 40) if wide else (20, 24)
        for label, value in self.view.facts:
            if label_above:
                room.setTop(room.top() + write(painter, room, label, font(18 * f), "ink-2"))
                room.setTop(room.top() + write(painter, room, value, font(24 * f, 500), "ink") + 10 * f)
                continue
            inset = 170 * f if wide else 122 * f
            write(
                painter,
                room.adjusted(0, (value_size - label_size) * 0.75 * f, 0, 0),
                label,
                font(label_size * f),
                "ink-2",
            )
            taken = write(painter, room.adjusted(inset, 0, 0, 0), value, font(value_size * f, 500), "ink")
            room.setTop(room.top() + taken + 10 * f)

    def _paint_lacks(self, painter: QPainter, room: QRectF, lacks: tuple[Lacked, ...]) -> None:
        """In large type; smaller where the list is long; what still has no room is counted, never dropped."""
        f = self.factor
        size, shown = _MOST, len(lacks)
        while size > _LEAST and self._lacks_height(lacks, room.width(), f * size) > room.height():
            size -= 0.05
        unit = f * size
        more = 34 * unit
        while (
            shown > 1
            and self._lacks_height(lacks[:shown], room.width(), unit) + more * (shown < len(lacks))
            > room.height()
        ):
            shown -= 1
        for n, each in enumerate(lacks[:shown], 1):
            self._paint_lack(painter, room, n, each, unit)
        if shown < len(lacks):
            rest = self._say("applicant.more", n=len(lacks) - shown)
            write(painter, room, rest, font(24 * unit, 500), "warn")

    def _lacks_height(self, lacks: tuple[Lacked, ...], width: float, unit: float) -> float:
        return sum(self._lack_height(each, width, unit) for each in lacks)

    def _lack_height(self, each: Lacked, width: float, unit: float) -> float:
        room = width - 48 * unit
        name = height_of(each.material, font(28 * unit, 700), room)
        return name + height_of(_rest(each), font(22 * unit), room) + 16 * unit

    def _paint_lack(self, painter: QPainter, room: QRectF, n: int, each: Lacked, unit: float) -> None:
        disc = QRectF(room.left(), room.top() + 3 * unit, 34 * unit, 34 * unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("warn-bg"))
        painter.drawEllipse(disc)
        painter.setPen(theme.color("warn"))
        painter.setFont(font(20 * unit, 700))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(n))
        words = room.adjusted(48 * unit, 0, 0, 0)
        words.setTop(words.top() + write(painter, words, each.material, font(28 * unit, 700), "ink"))
        write(painter, words, _rest(each), font(22 * unit), "ink-2")
        room.setTop(room.top() + self._lack_height(each, room.width(), unit))

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


def _rest(each: Lacked) -> str:
    return f"{each.problem}。{each.fix}" if each.fix else each.problem
