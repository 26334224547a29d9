"""Page furniture: head with number, title and codes; following pages; copy tab; footer; marks."""

from __future__ import annotations

from math import cos, radians, sin

from printing.codes import BAR_MODULE, QR_MODULE, code128_runs, number_groups, qr_runs
from printing.documents.parts import Head
from printing.documents.sheet import Impression
from printing.fonts import FaceRole
from printing.layouts.grid import CENTRE, HEIGHT, LEFT, POINT, RIGHT, RULE, RULE_HEAD, WIDTH
from printing.layouts.lines import break_lines
from printing.layouts.paper import Paper
from printing.layouts.sheet import Sheet
from printing.layouts.words import put, put_fitted, size_that_fits, width

_NUMBERS = "一二三四五六七八九"
_BAR_WIDTH = 44.5
_TITLE_ROOM = 70.0
_REISSUED = "补发（原件挂失作废）"
_TITLE_SIZE, _TITLE_TRACKING, _SUFFIX = 23.0, 1.2, 0.62
_MARK_GREY, _MARK_TURN = 0.87, radians(32)


class Frame:
    """What stands around the body of every page of one impression."""

    def __init__(self, paper: Paper, head: Head, impression: Impression, layout: str) -> None:
        self._paper, self._head, self._impression, self._layout = paper, head, impression, layout
        self._coded = bool(head.case_number) and not impression.preview

    def pages(self) -> list[str]:
        """The operators of each whole page: mark, head, body, tab, footer."""
        return ["\n".join(self._page(number)) for number in range(1, len(self._paper.pages) + 1)]

    def _page(self, number: int) -> list[str]:
        above, below = self._paper.part(), self._paper.part()
        self._draw_mark(above)
        (self._draw_first_head if number == 1 else self._draw_next_head)(above, number)
        self._draw_tab(below)
        self._draw_footer(below, number)
        return above.operators + self._paper.pages[number - 1].operators + below.operators

    def _draw_mark(self, sheet: Sheet) -> None:
        mark = ("样例" if self._head.sample else "") + ("预览" if self._impression.preview else "")
        if not mark:
            return
        size = 150.0 if len(mark) == 2 else 110.0
        half = len(mark) * size * POINT / 2
        sheet.turned(WIDTH / 2, HEIGHT * 0.53, cos(_MARK_TURN), sin(_MARK_TURN))
        sheet.in_grey(_MARK_GREY)
        put(sheet, -half, HEIGHT + size * POINT * 0.33, mark, FaceRole.SANS_BOLD, size)
        sheet.restore()

    def _draw_first_head(self, sheet: Sheet, number: int) -> None:
        head = self._head
        put(sheet, LEFT, 9.3, head.number_label, FaceRole.SANS, 7.5)
        if self._coded:
            self._draw_bars(sheet, 10.5, 10, 23.7)
        elif head.number_label:
            sheet.frame(LEFT, 10.5, _BAR_WIDTH, 10, RULE)
            put(sheet, LEFT + _BAR_WIDTH / 2, 16.9, "预览　不作凭证", FaceRole.SANS_BOLD, 11, "centre")
        if head.caution:
            beside_mark = 35.3 if self._impression.reprint else 30.5
            put_fitted(sheet, LEFT, beside_mark, head.caution, FaceRole.SANS, 8.5, _BAR_WIDTH, 6.5)
        if self._impression.reprint:
            self._draw_reprint_mark(sheet)
        self._draw_body_name(sheet)
        self._draw_title(sheet)
        put_fitted(sheet, CENTRE, 33, self._below_title, FaceRole.SERIF, 11, _TITLE_ROOM, 8, "centre")
        if head.slip and self._coded:
            self._draw_slip(sheet)
        sheet.line(LEFT, 36.3, RIGHT, 36.3, RULE_HEAD)

    def _draw_next_head(self, sheet: Sheet, number: int) -> None:
        head = self._head
        if self._coded:
            self._draw_bars(sheet, 9, 8, 19.8)
        title = f"{head.title}（续页）"
        put_fitted(sheet, CENTRE + 8, 14, title, FaceRole.SERIF_BOLD, 14, _TITLE_ROOM, 9, "centre")
        put_fitted(sheet, CENTRE + 8, 19.6, self._below_title, FaceRole.SERIF, 10, 60, 8, "centre")
        put(sheet, RIGHT, 14, f"第 {number} 页", FaceRole.SANS_MEDIUM, 11, "right")
        if self._impression.reprint:
            put(sheet, RIGHT, 19.6, self._reprint_mark, FaceRole.SANS_BOLD, 8.5, "right")
        sheet.line(LEFT, 22.5, RIGHT, 22.5, RULE_HEAD)

    def _draw_reprint_mark(self, sheet: Sheet) -> None:
        """A replacement says in a line of its own that the lost original is void."""
        marks = [f"{self._reprint_mark} {self._impression.printed_at}"]
        if self._impression.reissued:
            marks.insert(0, _REISSUED)
        top = 27.2 - 0.9 * (len(marks) - 1)
        sheet.frame(LEFT, top, _BAR_WIDTH, 1.6 + 3.6 * len(marks), 1)
        for n, mark in enumerate(marks):
            y = top + 3.7 + 3.6 * n
            put_fitted(sheet, LEFT + _BAR_WIDTH / 2, y, mark, FaceRole.SANS_BOLD, 8.5, 41.5, 6.5, "centre")

    @property
    def _below_title(self) -> str:
        return self._head.document_number or self._head.subtitle

    @property
    def _reprint_mark(self) -> str:
        return f"{'补发' if self._impression.reissued else '补打'} 第{self._impression.reprint}次"

    def _draw_bars(self, sheet: Sheet, y: float, height: float, baseline: float) -> None:
        runs, _ = code128_runs(self._head.case_number)
        sheet.fill((LEFT + begin * BAR_MODULE, y, count * BAR_MODULE, height) for begin, count in runs)
        groups = number_groups(self._head.case_number)
        widths = [width(sheet.shaper, group, FaceRole.SANS_MEDIUM, 7.5) for group in groups]
        gap = (_BAR_WIDTH - sum(widths)) / (len(groups) - 1)
        x = LEFT
        for group, taken in zip(groups, widths, strict=True):
            put(sheet, x, baseline, group, FaceRole.SANS_MEDIUM, 7.5)
            x += taken + gap

    def _draw_slip(self, sheet: Sheet) -> None:
        rows, modules = qr_runs(self._head.slip)
        side, m = modules * QR_MODULE, QR_MODULE
        sheet.fill((RIGHT - side + begin * m, 9 + row * m, count * m, m) for row, (begin, count) in rows)
        put(sheet, RIGHT - side / 2, 9 + side + 3.6, self._head.slip_caption, FaceRole.SANS, 7.5, "centre")

    def _draw_body_name(self, sheet: Sheet) -> None:
        """The issuing body: 13 pt down to 8 on one line, then on two."""
        name, role = self._head.issuing_body, FaceRole.SERIF
        size = size_that_fits(sheet.shaper, name, role, 13, _TITLE_ROOM, 8)
        if width(sheet.shaper, name, role, size) <= _TITLE_ROOM:
            put(sheet, CENTRE, 15, name, role, size, "centre")
            return
        size = 10.0
        while len(lines := break_lines(sheet.shaper.shape(name, role), _TITLE_ROOM / POINT / size)) > 2:
            size -= 0.25
        for line, baseline in zip(lines, (11.6, 16), strict=True):
            put(sheet, CENTRE, baseline, name[line.begin : line.end], role, size, "centre")

    def _draw_title(self, sheet: Sheet) -> None:
        """The title, a suffix in （） smaller, together at most 70 mm."""
        cut = self._head.title.find("（")
        main, suffix = (self._head.title, "") if cut < 1 else (self._head.title[:cut], self._head.title[cut:])
        size = _TITLE_SIZE
        while True:
            first = width(sheet.shaper, main, FaceRole.SERIF_BOLD, size, _TITLE_TRACKING)
            second = width(sheet.shaper, suffix, FaceRole.SERIF_BOLD, size * _SUFFIX)
            if first + second <= _TITLE_ROOM or size <= 8:
                break
            size -= 0.5
        x = CENTRE - (first + second) / 2
        put(sheet, x, 25.6, main, FaceRole.SERIF_BOLD, size, tracking=_TITLE_TRACKING)
        put(sheet, x + first, 25.6, suffix, FaceRole.SERIF_BOLD, size * _SUFFIX)

    def _draw_tab(self, sheet: Sheet) -> None:
        """The copy's name down the right edge: the first black, the others framed; none without a name."""
        copy = self._impression.copy
        name = self._head.copies[copy - 1]
        if not name:
            return
        step = 11.5 * 1.22 * POINT
        height = len(name) * step + 10
        if copy == 1:
            sheet.fill([(193.5, 41, 7.5, height)])
            sheet.in_grey(1)
        else:
            sheet.frame(193.5, 41, 7.5, height, 1)
            sheet.line(194.8, 47.6, 199.7, 47.6, RULE)
        put(sheet, 197.25, 45.9, _NUMBERS[copy - 1], FaceRole.SANS_BOLD, 9, "centre")
        for n, character in enumerate(name):
            baseline = 49 + 11.5 * POINT * 0.88 + n * step
            put(sheet, 197.25, baseline, character, FaceRole.SANS_BOLD, 11.5, "centre")
        sheet.in_grey(0)

    def _draw_footer(self, sheet: Sheet, number: int) -> None:
        head = self._head
        sheet.line(LEFT, 283, RIGHT, 283, RULE)
        copies = "；".join(f"第{_NUMBERS[n]}联 {name}" for n, name in enumerate(head.copies))
        text = f"本件一式{_NUMBERS[len(head.copies) - 1]}份：{copies}"
        put_fitted(sheet, LEFT, 287, head.footer or text, FaceRole.SANS, 8.5, 130, 6.5)
        pages = f"第 {number} 页　共 {len(self._paper.pages)} 页"
        put(sheet, RIGHT, 287, pages, FaceRole.SANS_MEDIUM, 10, "right")
        sample = "样例：人名、单位、号码均为虚构" if head.sample else ""
        taken = put(sheet, RIGHT, 290.8, sample, FaceRole.SANS, 7, "right")
        origin = (
            f"版式 {self._layout}　措辞 {head.wording}　事项目录 {head.catalogue}"
            f"　打印 {self._impression.printed_at}　{head.counter}"
        )
        put_fitted(sheet, LEFT, 290.8, origin, FaceRole.SANS, 7, RIGHT - LEFT - taken - 2, 5)
