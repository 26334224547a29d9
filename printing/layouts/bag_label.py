"""BAG-1: 材料袋标签, four on A4, 105 × 148.5 mm each; here alone text may be cut with “…”."""

from __future__ import annotations

from itertools import groupby
from math import cos, radians, sin

from printing.codes import code128_runs, number_groups
from printing.documents.bag_label import BagLabel, Label
from printing.documents.parts import Head
from printing.documents.sheet import Impression
from printing.fonts import FaceRole
from printing.layouts.grid import HEIGHT, POINT, WIDTH
from printing.layouts.lines import Paragraph, Type
from printing.layouts.shaping import Shaper
from printing.layouts.sheet import Sheet, Types
from printing.layouts.words import put, put_fitted, size_that_fits, width

LAYOUT = "BAG-1"
PLACES = 4
_LABEL_WIDTH, _LABEL_HEIGHT, _MARGIN = WIDTH / 2, HEIGHT / 2, 8.0
_W = _LABEL_WIDTH - 2 * _MARGIN
_BAR_MODULE, _BAR_WIDTH, _DIGITS_WIDTH = 0.375, 66.75, 74.0  # mm; three dots at 203 dpi
_CELL = _W / 3
_NAMES, _NAME_SIZE, _NAME_STEP, _NAME_INSET = 11, 9.2, 4.75, 4.6
_MARK_GREY, _MARK_TURN, _MARK_SIZE = 0.87, radians(32), 80.0
_TO, _TO_LEAST, _TO_HEIGHT = Type(FaceRole.SANS_BOLD, 11.5, 14), 7.5, 10.9  # pt, mm


def lay_out(shaper: Shaper, types: Types, document: BagLabel, impression: Impression) -> list[str]:
    """The operators of each page."""
    placed = [(document.start - 1 + n, label) for n, label in enumerate(document.labels)]
    pages = []
    for _, labels in groupby(placed, key=lambda each: each[0] // PLACES):
        sheet = Sheet(shaper, types)
        _draw_cuts(sheet)
        for place, label in labels:
            below, right = divmod(place % PLACES, 2)
            _Drawing(sheet, right * _LABEL_WIDTH, below * _LABEL_HEIGHT).draw(
                document.head, label, impression
            )
        pages.append("\n".join(sheet.operators))
    return pages


def _draw_cuts(sheet: Sheet) -> None:
    """Where to cut: dots, the only lines this thin."""
    sheet.operators.append("q [1 3] 0 d")
    sheet.line(WIDTH / 2, 0, WIDTH / 2, HEIGHT, 0.3)
    sheet.line(0, HEIGHT / 2, WIDTH, HEIGHT / 2, 0.3)
    sheet.operators.append("Q")


class _Drawing:
    """One label whose top left corner is (`left`, `top`)."""

    def __init__(self, sheet: Sheet, left: float, top: float) -> None:
        self._sheet, self._left, self._top, self._x = sheet, left, top, left + _MARGIN

    def draw(self, head: Head, label: Label, impression: Impression) -> None:
        if head.sample:
            self._draw_mark()
        self._fit(12, label.matter, FaceRole.SANS_BOLD, 15, 11.5)
        self._fit(19.5, label.applicant, FaceRole.SERIF_BOLD, 13, 10)
        self._sheet.line(self._x, self._top + 22.5, self._x + _W, self._top + 22.5, 1.2)
        self._draw_limit(label)
        self._draw_to(label.to)
        self._draw_cell(0, "材料", label.quantity)
        self._draw_cell(1, "原件", label.originals or "无", inverse=bool(label.originals))
        self._draw_cell(2, label.taken, label.taken_at)
        self._draw_names(label.names)
        if not impression.preview:
            self._draw_bars(label.number)
        self._draw_foot(head, impression)

    def _draw_mark(self) -> None:
        sheet = self._sheet
        middle = (self._left + _LABEL_WIDTH / 2, self._top + _LABEL_HEIGHT * 0.56)
        sheet.turned(*middle, cos(_MARK_TURN), sin(_MARK_TURN))
        sheet.in_grey(_MARK_GREY)
        put(
            sheet,
            -_MARK_SIZE * POINT,
            HEIGHT + _MARK_SIZE * POINT * 0.33,
            "样例",
            FaceRole.SANS_BOLD,
            _MARK_SIZE,
        )
        sheet.restore()

    def _fit(self, baseline: float, text: str, role: FaceRole, size: float, least: float) -> None:
        """One line over the whole label: smaller, then cut."""
        shaper = self._sheet.shaper
        size = size_that_fits(shaper, text, role, size, _W, least)
        put(self._sheet, self._x, self._top + baseline, _cut(shaper, text, role, size, _W), role, size)

    def _draw_limit(self, label: Label) -> None:
        put(self._sheet, self._x, self._top + 28.6, label.limit, FaceRole.SANS_MEDIUM, 10)
        taken = put(self._sheet, self._x, self._top + 42, label.day, FaceRole.SANS_BOLD, 34)
        put(self._sheet, self._x + taken + 2, self._top + 42, label.weekday, FaceRole.SANS_BOLD, 14)

    def _draw_to(self, to: str) -> None:
        """Where the bag goes, smaller where it needs more lines than the frame has."""
        left, top, room = self._x + 57, self._top + 25.5, _W - 57
        self._sheet.frame(left, top, room, 17.5, 1.2)
        put(self._sheet, left + room / 2, top + 5, "送往", FaceRole.SANS_MEDIUM, 8.5, "centre")
        size = _TO.size
        while (words := self._to(to, size, room - 2)).height > _TO_HEIGHT:
            if size > _TO_LEAST:
                size -= 0.5
            else:
                to = f"{to.removesuffix('…')[:-1]}…"
        words.avoid_lone_character()
        words.draw(self._sheet, left + 1, top + 6.2)

    def _to(self, to: str, size: float, room: float) -> Paragraph:
        type_ = Type(_TO.role, size, size * _TO.leading / _TO.size)
        return Paragraph(self._sheet.shaper, to, type_, room, align="centre")

    def _draw_cell(self, n: int, label: str, value: str, inverse: bool = False) -> None:
        sheet, left, top = self._sheet, self._x + n * _CELL, self._top + 46
        middle = left + _CELL / 2
        if inverse:
            sheet.fill([(left, top, _CELL, 13)])
            sheet.in_grey(1)
        else:
            sheet.frame(left, top, _CELL, 13, 0.8)
        put(sheet, middle, top + 4.2, label, FaceRole.SANS_MEDIUM, 8.5, "centre")
        put_fitted(sheet, middle, top + 10.6, value, FaceRole.SANS_BOLD, 12.5, _CELL - 2, 8, "centre")
        sheet.in_grey(0)

    def _draw_names(self, names: tuple[str, ...]) -> None:
        sheet, y = self._sheet, self._top + 62
        room = _W - _NAME_INSET
        shown = names if len(names) <= _NAMES else names[: _NAMES - 1]
        for name in shown:
            sheet.tick_box(self._x, y + 0.6, 2.8, on=False)
            text = _cut(sheet.shaper, name, FaceRole.SERIF, _NAME_SIZE, room)
            put(sheet, self._x + _NAME_INSET, y + 3.2, text, FaceRole.SERIF, _NAME_SIZE)
            y += _NAME_STEP
        if len(shown) < len(names):
            rest = f"……另{len(names) - len(shown)}份，见收件凭证"
            put(sheet, self._x + _NAME_INSET, y + 3.2, rest, FaceRole.SERIF, _NAME_SIZE)

    def _draw_bars(self, digits: str) -> None:
        sheet, left, top = self._sheet, self._x + (_W - _BAR_WIDTH) / 2, self._top + 118
        runs, _ = code128_runs(digits)
        sheet.fill((left + begin * _BAR_MODULE, top, count * _BAR_MODULE, 14) for begin, count in runs)
        groups = number_groups(digits)
        widths = [width(sheet.shaper, group, FaceRole.SANS_MEDIUM, 11) for group in groups]
        gap = (_DIGITS_WIDTH - sum(widths)) / (len(groups) - 1)
        x = self._x + (_W - _DIGITS_WIDTH) / 2
        for group, taken in zip(groups, widths, strict=True):
            put(sheet, x, top + 18.5, group, FaceRole.SANS_MEDIUM, 11)
            x += taken + gap

    def _draw_foot(self, head: Head, impression: Impression) -> None:
        baseline = self._top + 142.5
        origin = f"{LAYOUT}　{head.wording}　打印 {impression.printed_at}".rstrip()
        taken = put(self._sheet, self._x + _W, baseline, origin, FaceRole.SANS, 7, "right")
        where, room = f"{head.issuing_body} {head.counter}", _W - taken - 3
        size = size_that_fits(self._sheet.shaper, where, FaceRole.SANS, 7.5, room, 7)
        text = _cut(self._sheet.shaper, where, FaceRole.SANS, size, room)
        put(self._sheet, self._x, baseline, text, FaceRole.SANS, size)


def _cut(shaper: Shaper, text: str, role: FaceRole, size: float, room: float) -> str:
    """The text, or as much of it as `room` mm take with “…” behind."""
    if width(shaper, text, role, size) <= room:
        return text
    end = len(text) - 1
    while end > 0 and width(shaper, f"{text[:end]}…", role, size) > room:
        end -= 1
    return f"{text[:end]}…"
