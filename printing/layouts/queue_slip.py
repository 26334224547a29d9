"""SLP-1: 收件小票 on 80 mm thermal paper, 576 dots at 203 dpi; codes lie on whole dots.

Sans only, nothing grey, nothing inverse: the print head knows black and white, and loses thin serifs.
"""

from __future__ import annotations

from printing.codes import code128_runs, number_groups, qr_runs
from printing.documents.parts import Fact, Head
from printing.documents.queue_slip import QueueSlip
from printing.documents.sheet import Impression
from printing.fonts import FaceRole
from printing.layouts.grid import HEIGHT, POINT
from printing.layouts.lines import Paragraph, Type
from printing.layouts.shaping import Shaper
from printing.layouts.sheet import Sheet, Types
from printing.layouts.words import put, put_fitted, width

LAYOUT = "SLP-1"
DPI = 203
DOT = 25.4 / DPI
WIDTH_DOTS, EDGE_DOTS = 640, 32  # of the paper, and of the margin that no print head reaches
_X, _W = EDGE_DOTS * DOT, (WIDTH_DOTS - 2 * EDGE_DOTS) * DOT
_CENTRE, _RIGHT = _X + _W / 2, _X + _W
_HAIR = 0.0004
_END = 3.0  # mm white before the cut
_BAR_DOTS, _QR_DOTS = 2, 4  # of a module
_BAR_HEIGHT_DOTS, _QR_INSET_DOTS = 88, 8
_LABEL, _ASK_X = 16.0, 28.0  # mm: room of a fact's label; where the words beside the QR begin

_BODY = Type(FaceRole.SANS_BOLD, 13, 17)
_NAME = Type(FaceRole.SANS_BOLD, 12, 17)
_FACT, _FACT_LABEL = Type(FaceRole.SANS_MEDIUM, 11.5, 17), Type(FaceRole.SANS_MEDIUM, 10.5, 17)
_ASK, _ASK_BIG = Type(FaceRole.SANS_MEDIUM, 10.5, 15.5), Type(FaceRole.SANS_BOLD, 12, 16.5)
_CAUTION, _ORIGIN = Type(FaceRole.SANS_MEDIUM, 9, 12.6), Type(FaceRole.SANS, 7.5, 10.5)


def lay_out(shaper: Shaper, types: Types, document: QueueSlip, impression: Impression) -> tuple[str, int]:
    """The operators of the slip and its height in dots."""
    slip = _Slip(Sheet(shaper, types))
    slip.set_head(document.head, impression)
    slip.set_facts(document.facts)
    for limit in document.limits:
        slip.set_limit(limit.label, limit.main)
    coded = not impression.preview
    if coded:
        slip.set_bars(document.head.case_number)
    slip.set_asks(document.asks, document.head.slip if coded else "")
    slip.set_end(document, impression)
    dots = _whole_dots(slip.y + _END)
    # Sheets measure from the top of an A4 page; the slip ends where its text does.
    down = dots * DOT / POINT - HEIGHT / POINT
    return "\n".join([f"q 1 0 0 1 0 {down:.3f} cm", *slip.sheet.operators, "Q"]), dots


def page_of(dots: int) -> tuple[float, float]:
    """Width and height of the page in mm: a hair less than its dots, for a raster of pdfium's is rounded up."""
    return WIDTH_DOTS * DOT - _HAIR, dots * DOT - _HAIR


class _Slip:
    """`y` is the bottom of what stands on the slip so far, mm from its top."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.y = _END

    def set_head(self, head: Head, impression: Impression) -> None:
        self._paragraph(head.issuing_body, _BODY, align_centre=True)
        self.y += 7.2
        marked = f"{head.title}（预览）" if impression.preview else head.title
        put(self.sheet, _CENTRE, self.y, marked, FaceRole.SANS_BOLD, 17, "centre", 2)
        if head.sample:
            self.sheet.frame(_RIGHT - 10.2, self.y - 5, 10, 6.2, 0.9)
            put(self.sheet, _RIGHT - 5.2, self.y - 0.4, "样例", FaceRole.SANS_BOLD, 10, "centre")
        self._rule(1.0, 3)

    def set_facts(self, facts: tuple[Fact, ...]) -> None:
        for n, fact in enumerate(facts):
            top = self.y
            self._paragraph(fact.label, _FACT_LABEL)
            self.y = top
            self._paragraph(fact.value, _FACT if n else _NAME, _LABEL)

    def set_limit(self, label: str, main: str) -> None:
        self.y += 2
        top = self.y
        self.y += 1.6
        self._paragraph(label, _FACT_LABEL, 3)
        baseline = self.y + 5.6
        put_fitted(self.sheet, _CENTRE, baseline, main, FaceRole.SANS_BOLD, 15.5, _W - 4, 9, "centre")
        self.y = baseline + 3.2
        self.sheet.frame(_X + 0.3, top, _W - 0.6, self.y - top, 1.4)

    def set_bars(self, digits: str) -> None:
        runs, modules = code128_runs(digits)
        top = _whole_dots(self.y + 3.5)
        left = EDGE_DOTS + (WIDTH_DOTS - 2 * EDGE_DOTS - modules * _BAR_DOTS) // 2
        self.sheet.fill(
            (
                (left + begin * _BAR_DOTS) * DOT,
                top * DOT,
                count * _BAR_DOTS * DOT,
                _BAR_HEIGHT_DOTS * DOT,
            )
            for begin, count in runs
        )
        baseline = (top + _BAR_HEIGHT_DOTS) * DOT + 4.2
        groups = number_groups(digits)
        widths = [width(self.sheet.shaper, group, FaceRole.SANS_MEDIUM, 10) for group in groups]
        gap = (68 - sum(widths)) / (len(groups) - 1)
        x = _CENTRE - 34
        for group, taken in zip(groups, widths, strict=True):
            put(self.sheet, x, baseline, group, FaceRole.SANS_MEDIUM, 10)
            x += taken + gap
        self.y = baseline + 1.2

    def set_asks(self, asks: tuple[Fact, ...], slip: str) -> None:
        """Where to ask, beside the QR where there is one: the phone below its label, the rest on a line each."""
        self.y += 2.2
        top = bottom = self.y
        inset = 0.0
        if slip:
            inset = _ASK_X
            bottom = self._set_qr(slip, _whole_dots(top))
        for n, ask in enumerate(asks):
            if n == 0:
                self._paragraph(ask.label, _ASK, inset)
                self._paragraph(ask.value, _ASK_BIG, inset)
            else:
                self._paragraph(f"{ask.label} {ask.value}", _ASK_BIG if n == 1 else _ASK, inset)
        self.y = max(self.y, bottom)

    def _set_qr(self, digits: str, top: int) -> float:
        """Draw it with its top at dot row `top`; its bottom in mm."""
        rows, modules = qr_runs(digits, smallest=True)
        left = EDGE_DOTS + _QR_INSET_DOTS
        self.sheet.fill(
            (
                (left + begin * _QR_DOTS) * DOT,
                (top + row * _QR_DOTS) * DOT,
                count * _QR_DOTS * DOT,
                _QR_DOTS * DOT,
            )
            for row, (begin, count) in rows
        )
        return (top + modules * _QR_DOTS) * DOT

    def set_end(self, document: QueueSlip, impression: Impression) -> None:
        head = document.head
        self._rule(0.7, 4.5)
        self._paragraph(document.caution, _CAUTION)
        self.y += 1
        sample = "　样例，数据虚构" if head.sample else ""
        self._paragraph(f"{impression.printed_at} 打印{sample}".strip(), _ORIGIN)
        self._paragraph(f"版式 {LAYOUT}　措辞 {head.wording}　事项目录 {head.catalogue}", _ORIGIN)

    def _rule(self, weight: float, above: float) -> None:
        self.y += above
        self.sheet.line(_X, self.y, _RIGHT, self.y, weight)
        self.y += 1

    def _paragraph(self, text: str, type_: Type, inset: float = 0.0, align_centre: bool = False) -> None:
        align = "centre" if align_centre else "left"
        paragraph = Paragraph(self.sheet.shaper, text, type_, _W - inset, align=align)  # type: ignore[arg-type]
        paragraph.avoid_lone_character()
        self.y = paragraph.draw(self.sheet, _X + inset, self.y)


def _whole_dots(mm: float) -> int:
    return round(mm / DOT)
