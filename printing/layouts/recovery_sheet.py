"""KEY-1: the recovery sheet, one A4 page: facts, sixteen rows in two columns, the same as QR, who keeps it."""

from __future__ import annotations

import re
from math import cos, radians, sin

from printing.codes import qr_runs
from printing.documents.recovery_sheet import RecoverySheet
from printing.fonts import FaceRole
from printing.layouts.grid import CENTRE, HEIGHT, LEFT, POINT, RIGHT, TEXT, WIDTH
from printing.layouts.lines import Paragraph, Type
from printing.layouts.shaping import Shaper
from printing.layouts.sheet import Sheet, Types
from printing.layouts.words import put, put_fitted

LAYOUT = "KEY-1"
_LABEL, _FACT_STEP, _ROW_STEP, _BLANK_STEP = 27.0, 8.0, 11.0, 14.0  # mm
_QR_SIDE = 40.0
_NOTE = Type(FaceRole.SERIF, 11, 16)
_MARK_GREY, _MARK_TURN, _MARK_SIZE = 0.87, radians(32), 150.0


def lay_out(shaper: Shaper, types: Types, document: RecoverySheet) -> str:
    """The operators of its one page."""
    sheet = Sheet(shaper, types)
    if document.sample:
        _draw_mark(sheet)
    put(sheet, CENTRE, 30, document.title, FaceRole.SANS_BOLD, 22, "centre")
    put(sheet, CENTRE, 38, document.subtitle, FaceRole.SANS_MEDIUM, 11, "centre")
    y = _draw_facts(sheet, document, 50.0)
    y = _draw_rows(sheet, document.rows, y + 4)
    _draw_qr(sheet, document.rows, y + 6)
    _draw_notes(sheet, document.notes, y + 6)
    _draw_blanks(sheet, document.blanks, y + 6 + _QR_SIDE + 16)
    put(sheet, RIGHT, HEIGHT - 12, LAYOUT, FaceRole.SANS, 7, "right")
    return "\n".join(sheet.operators)


def _draw_mark(sheet: Sheet) -> None:
    sheet.turned(WIDTH / 2, HEIGHT * 0.5, cos(_MARK_TURN), sin(_MARK_TURN))
    sheet.in_grey(_MARK_GREY)
    put(
        sheet, -_MARK_SIZE * POINT, HEIGHT + _MARK_SIZE * POINT * 0.33, "样例", FaceRole.SANS_BOLD, _MARK_SIZE
    )
    sheet.restore()


def _draw_facts(sheet: Sheet, document: RecoverySheet, y: float) -> float:
    for label, value in document.facts:
        put(sheet, LEFT, y, label, FaceRole.SANS_MEDIUM, 10.5)
        put_fitted(sheet, LEFT + _LABEL, y, value, FaceRole.SERIF, 12, TEXT - _LABEL, 8)
        y += _FACT_STEP
    return y


def _draw_rows(sheet: Sheet, rows: tuple[str, ...], top: float) -> float:
    """Read down the left column, then the right; a frame keeps them together."""
    half = (len(rows) + 1) // 2
    height = half * _ROW_STEP + 6
    sheet.frame(LEFT, top, TEXT, height, 1.2)
    sheet.line(CENTRE, top, CENTRE, top + height, 0.5)
    for n, row in enumerate(rows):
        right, down = divmod(n, half)
        place, *groups = row.split(" ")
        x, y = LEFT + 6 + right * TEXT / 2, top + 10 + down * _ROW_STEP
        put(sheet, x, y, place, FaceRole.SANS, 10)
        for group, offset in zip(groups, (12.0, 36.0, 62.0), strict=True):
            put(sheet, x + offset, y, group, FaceRole.SANS_MEDIUM, 16)
    return top + height


def _draw_qr(sheet: Sheet, rows: tuple[str, ...], top: float) -> None:
    runs, modules = qr_runs(re.sub(r"\D", "", "".join(rows)))
    side = _QR_SIDE / modules
    left = RIGHT - _QR_SIDE
    sheet.fill((left + begin * side, top + row * side, count * side, side) for row, (begin, count) in runs)


def _draw_notes(sheet: Sheet, notes: tuple[str, ...], top: float) -> None:
    for note in notes:
        words = Paragraph(sheet.shaper, note, _NOTE, TEXT - _QR_SIDE - 8)
        words.draw(sheet, LEFT, top)
        top += words.height + 1.5


def _draw_blanks(sheet: Sheet, blanks: tuple[str, ...], y: float) -> None:
    """Two beside one another, each with a line to write on."""
    for n, label in enumerate(blanks):
        down, right = divmod(n, 2)
        x, baseline = LEFT + right * (TEXT / 2 + 3), y + down * _BLANK_STEP
        taken = put(sheet, x, baseline, label, FaceRole.SANS_MEDIUM, 10.5)
        sheet.line(x + taken + 2, baseline + 1, x + TEXT / 2 - 3, baseline + 1, 0.5)
