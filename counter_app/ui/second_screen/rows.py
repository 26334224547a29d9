"""Rows of the applicant's board: data and what is missing, as large as the room allows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from counter_app.services.applicant_view import Lacked
from counter_app.ui import theme
from counter_app.ui.second_screen.drawing import font, height_of, write

_STEP = 0.05


class Row(Protocol):
    """`unit` is the size of a design pixel here."""

    def height(self, width: float, unit: float) -> float: ...

    def paint(self, painter: QPainter, room: QRectF, unit: float) -> None: ...


@dataclass(frozen=True, slots=True)
class FactRow:
    """Label and value on one line, or the label above where there is little room."""

    label: str
    value: str
    sizes: tuple[float, float]
    inset: float  # where the value begins; 0 = below the label

    def height(self, width: float, unit: float) -> float:
        label, value = self.sizes
        words = height_of(self.value, font(value * unit, 500), width - self.inset * unit)
        above = 0.0 if self.inset else height_of(self.label, font(label * unit), width)
        return words + above + 10 * unit

    def paint(self, painter: QPainter, room: QRectF, unit: float) -> None:
        label, value = self.sizes
        if self.inset:
            beside = room.adjusted(0, (value - label) * 0.75 * unit, 0, 0)  # on the value's line
            write(painter, beside, self.label, font(label * unit), "ink-2")
            room = room.adjusted(self.inset * unit, 0, 0, 0)
        else:
            room = room.adjusted(0, write(painter, room, self.label, font(label * unit), "ink-2"), 0, 0)
        write(painter, room, self.value, font(value * unit, 500), "ink")


@dataclass(frozen=True, slots=True)
class LackRow:
    """Its number on a disc, the material large, below it what is wrong and how to mend it."""

    number: int
    lacked: Lacked

    def height(self, width: float, unit: float) -> float:
        room = width - 48 * unit
        name = height_of(self.lacked.material, font(28 * unit, 700), room)
        return name + height_of(self._rest, font(22 * unit), room) + 16 * unit

    def paint(self, painter: QPainter, room: QRectF, unit: float) -> None:
        disc = QRectF(room.left(), room.top() + 3 * unit, 34 * unit, 34 * unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("warn-bg"))
        painter.drawEllipse(disc)
        painter.setPen(theme.color("warn"))
        painter.setFont(font(20 * unit, 700))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.number))
        words = room.adjusted(48 * unit, 0, 0, 0)
        words.setTop(words.top() + write(painter, words, self.lacked.material, font(28 * unit, 700), "ink"))
        write(painter, words, self._rest, font(22 * unit), "ink-2")

    @property
    def _rest(self) -> str:
        lacked = self.lacked
        return f"{lacked.problem}。{lacked.fix}" if lacked.fix else lacked.problem


def paint_rows(
    painter: QPainter,
    room: QRectF,
    rows: Sequence[Row],
    sizes: tuple[float, float],
    more: Callable[[int], str] | None = None,
) -> float:
    """All rows below one another, from the first of `sizes` down to the second; `more` counts in words those that
    still have no room. The bottom of the last."""
    unit, least = sizes
    width = room.width()
    while unit > least and _height(rows, width, unit) > room.height():
        unit -= _STEP * sizes[0]
    shown, line = len(rows), font(24 * unit, 500)
    if more is not None:
        rest = height_of(more(shown), line, width)
        while shown > 1 and _height(rows[:shown], width, unit) + rest * (shown < len(rows)) > room.height():
            shown -= 1
    top = room.top()
    for each in rows[:shown]:
        each.paint(painter, QRectF(room.left(), top, width, room.height()), unit)
        top += each.height(width, unit)
    if more is not None and shown < len(rows):
        below = QRectF(room.left(), top, width, room.height())
        top += write(painter, below, more(len(rows) - shown), line, "warn")
    return top


def _height(rows: Sequence[Row], width: float, unit: float) -> float:
    return sum(each.height(width, unit) for each in rows)
