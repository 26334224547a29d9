"""The time line of an acceptance: what has happened is filled, what is to come is open."""

from __future__ import annotations

from collections.abc import Sequence

from printing.documents.papers import TimePoint
from printing.fonts import FaceRole
from printing.layouts.grid import LEFT, RIGHT
from printing.layouts.paper import Paper
from printing.layouts.words import put, width

HEIGHT = 22.5
_BEGIN, _END = LEFT + 12, RIGHT - 14
_LABEL, _DATE, _NOTE = (FaceRole.SANS_BOLD, 10.5), (FaceRole.SANS_MEDIUM, 10.5), (FaceRole.SANS, 8.8)
_RADIUS, _WEIGHT = 1.7, 1.2
_APART = 2.0  # mm between the texts of neighbours


def set_time_line(paper: Paper, points: Sequence[TimePoint]) -> None:
    """Draw it at the cursor; points are moved apart where their texts would touch."""
    sheet, y = paper.sheet, paper.y + 10
    sheet.line(_BEGIN, y, _END, y, _WEIGHT)
    halves = [_half_width(paper, point) for point in points]
    for point, half, x in zip(points, halves, _places(points, halves), strict=True):
        sheet.dot(x, y, _RADIUS, _WEIGHT, point.happened)
        middle = min(max(x, LEFT + half), RIGHT - half)
        put(sheet, middle, y - 3.6, point.label, *_LABEL, "centre")
        put(sheet, middle, y + 6.2, point.date, *_DATE, "centre")
        if point.note:
            put(sheet, middle, y + 10.4, point.note, *_NOTE, "centre")
    paper.y += HEIGHT


def _half_width(paper: Paper, point: TimePoint) -> float:
    texts = ((point.label, _LABEL), (point.date, _DATE), (point.note, _NOTE))
    return max(width(paper.shaper, text, *face) for text, face in texts if text) / 2


def _places(points: Sequence[TimePoint], halves: Sequence[float]) -> list[float]:
    """Where each point stands: by its share of the line, but far enough from both neighbours."""
    places = [_BEGIN + (_END - _BEGIN) * min(max(point.place, 0.0), 1.0) for point in points]
    for n in range(1, len(places)):
        places[n] = max(places[n], places[n - 1] + halves[n - 1] + halves[n] + _APART)
    if places and places[-1] > _END:
        places[-1] = _END
        for n in range(len(places) - 2, -1, -1):
            places[n] = min(places[n], places[n + 1] - halves[n] - halves[n + 1] - _APART)
    return places
