"""The one-time notice of 15 gaps with both codes, warm: our render beside three libraries that draw the same.

The peers are given every run of text with its place, so they lay nothing out; ours breaks lines and pages too.
Every round is a notice that no arm has seen before. That all arms hold the same text is checked first.
"""

from __future__ import annotations

import dataclasses
import io
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count

from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from printing.documents.papers import OneTimeNotice
from printing.documents.sheet import Impression
from printing.fonts import FaceRole
from printing.layouts.grid import HEIGHT, POINT, WIDTH
from printing.render import render
from tests.bench.display_list import Page, display_list
from tests.bench.table import Row
from tests.bench.timing import medians
from tests.printing.gap_rows import FIFTEEN
from tests.printing.reading import Reading
from tests.printing.samples import FONTS, one_time_notice, slip

_IMPRESSION = Impression(copy=1, printed_at="2026-11-23 11:34")
_FACES = [role for role in FaceRole if role is not FaceRole.COMPATIBILITY]
_ROUNDS, _SLOW_ROUNDS = 40, 2
_PT = 1 / POINT


def rows() -> list[Row]:
    _register()
    _check_equal(_notice(0))
    ours, stock = medians(_arm(_ours), _arm(_stock, listed=True), rounds=_ROUNDS, warm_up=3)
    slow = medians(_arm(_weasyprint, listed=True), _arm(_fpdf2, listed=True), rounds=_SLOW_ROUNDS)
    name = "补正告知书（15项，两码）"
    return [
        Row(name, ours, "reportlab canvas", stock, "ms", 0.7),
        Row(name, ours, "WeasyPrint", slow[0], "ms", 1.0),
        Row(name, ours, "fpdf2", slow[1], "ms", 1.0),
    ]


def _notice(n: int) -> OneTimeNotice:
    """A notice of its own; without characters above U+FFFF, which stock reportlab cannot name in its text."""
    given = one_time_notice(FIFTEEN, f"青禾市第{n}号娱乐有限公司")
    lines = tuple(
        dataclasses.replace(row, problem=row.problem.replace("𬱖", "陈"), fix=f"{row.fix}（{n}）")
        for row in given.rows
    )
    head = dataclasses.replace(
        given.head, case_number=f"1000000001003{n:013}", slip=slip(str(n)), sample=False
    )
    return dataclasses.replace(given, head=head, rows=lines)


def _arm(draw: Callable[..., bytes], listed: bool = False) -> Callable[[], object]:
    """Draws one notice a call, each a new one; its display list is not part of the time."""
    prepared = _prepared(listed)
    return lambda: draw(next(prepared))


def _prepared(listed: bool) -> Iterator[OneTimeNotice | list[Page]]:
    made = (_notice(n) for n in count(1))
    kept = [next(made) for _ in range(_ROUNDS + 4)]
    yield from (display_list(each, _IMPRESSION, FONTS) for each in kept) if listed else kept


def _check_equal(notice: OneTimeNotice) -> None:
    pages = display_list(notice, _IMPRESSION, FONTS)
    ours = Counter(Reading(_ours(notice)).text)
    for draw in (_stock, _weasyprint, _fpdf2):
        theirs = Counter(Reading(draw(pages)).text)
        if ours != theirs:
            raise AssertionError(f"{draw.__name__}: {ours - theirs} lacking, {theirs - ours} too many")


def _register() -> None:
    for role in _FACES:
        pdfmetrics.registerFont(TTFont(role.value, str(FONTS.folder / f"{role.value}.ttf")))


def _ours(notice: OneTimeNotice) -> bytes:
    return render(notice, _IMPRESSION, FONTS)


def _stock(pages: list[Page]) -> bytes:
    buffer = io.BytesIO()
    paper = canvas.Canvas(buffer, pagesize=(WIDTH * _PT, HEIGHT * _PT), invariant=1)
    for page in pages:
        for rectangles in page.codes:
            path = paper.beginPath()
            for x, y, width, height in rectangles:
                path.rect(x * _PT, (HEIGHT - y - height) * _PT, width * _PT, height * _PT)
            paper.drawPath(path, stroke=0, fill=1)
        for (x1, y1, x2, y2), weight in page.rules:
            paper.setLineWidth(weight)
            paper.line(x1 * _PT, (HEIGHT - y1) * _PT, x2 * _PT, (HEIGHT - y2) * _PT)
        for (x, y, width, height), weight in page.frames:
            paper.setLineWidth(weight)
            paper.rect(x * _PT, (HEIGHT - y - height) * _PT, width * _PT, height * _PT)
        for run in page.runs:
            paper.setFillGray(1 if run.white else 0)
            paper.setFont(run.role.value, run.size)
            paper.drawString(run.x * _PT, (HEIGHT - run.y) * _PT, run.text)
        paper.showPage()
    paper.save()
    return buffer.getvalue()


def _fpdf2(pages: list[Page]) -> bytes:
    paper = FPDF(unit="mm", format="A4")
    paper.set_auto_page_break(False)
    for role in _FACES:
        paper.add_font(role.value, fname=FONTS.folder / f"{role.value}.ttf")
    for page in pages:
        paper.add_page()
        for rectangles in page.codes:
            for rectangle in rectangles:
                paper.rect(*rectangle, style="F")
        for ends, weight in page.rules:
            paper.set_line_width(weight * POINT)
            paper.line(*ends)
        for outline, weight in page.frames:
            paper.set_line_width(weight * POINT)
            paper.rect(*outline)
        for run in page.runs:
            paper.set_text_color(255 if run.white else 0)
            paper.set_font(run.role.value, size=run.size)
            paper.text(run.x, run.y, run.text)
    return bytes(paper.output())


@cache
def _sheet_of_style() -> tuple[CSS, FontConfiguration]:
    """Faces and rules, read once: per document WeasyPrint would copy all faces into temporary files again."""
    configuration = FontConfiguration()
    faces = "".join(
        f"@font-face{{font-family:{role.value};src:url({(FONTS.folder / f'{role.value}.ttf').as_uri()})}}"
        for role in _FACES
    )
    rules = (
        "@page{size:210mm 297mm;margin:0}body{margin:0}"
        "section{position:relative;height:296.9mm;page-break-after:always}"
        "b{position:absolute;white-space:pre;line-height:1;font-weight:normal}svg{position:absolute;left:0;top:0}"
    )
    return CSS(string=faces + rules, font_config=configuration), configuration


def _weasyprint(pages: list[Page]) -> bytes:
    style, configuration = _sheet_of_style()
    body = "".join(f"<section>{_drawing(page)}{_texts(page)}</section>" for page in pages)
    html = HTML(string=f"<html lang=zh-CN><body>{body}</body></html>")
    return bytes(html.write_pdf(stylesheets=[style], font_config=configuration))


def _texts(page: Page) -> str:
    return "".join(
        f"<b style='left:{run.x:.3f}mm;top:{run.y - 0.88 * run.size * POINT:.3f}mm;"
        f"font-family:{run.role.value};font-size:{run.size}pt;color:{'#fff' if run.white else '#000'}'>"
        f"{run.text}</b>"
        for run in page.runs
    )


def _drawing(page: Page) -> str:
    fills = "".join(
        f"<path d='{''.join(f'M{x:.3f} {y:.3f}h{w:.3f}v{h:.3f}h-{w:.3f}z' for x, y, w, h in each)}'/>"
        for each in page.codes
    )
    rules = "".join(
        f"<path stroke='#000' stroke-width='{weight * POINT:.3f}' d='M{x1:.3f} {y1:.3f}L{x2:.3f} {y2:.3f}'/>"
        for (x1, y1, x2, y2), weight in page.rules
    )
    frames = "".join(
        f"<rect x='{x:.3f}' y='{y:.3f}' width='{w:.3f}' height='{h:.3f}' fill='none' stroke='#000'"
        f" stroke-width='{weight * POINT:.3f}'/>"
        for (x, y, w, h), weight in page.frames
    )
    return f"<svg width='210mm' height='296mm' viewBox='0 0 210 296'>{fills}{rules}{frames}</svg>"
