"""How a paper ends: its last paragraphs, the lines to sign, and the clear square for the seal."""

from __future__ import annotations

from collections.abc import Sequence

from printing.documents.parts import Seal, SignatureLine
from printing.fonts import FaceRole
from printing.layouts.grid import BODY_END, CENTRE, LEFT, POINT, RIGHT, RULE, RULE_THIN
from printing.layouts.lines import Paragraph, break_lines
from printing.layouts.paper import Paper
from printing.layouts.words import put, put_fitted, size_that_fits

SQUARE = 52.0  # mm: room for a seal of 42 to 45 mm
_SQUARE_LEFT = RIGHT - 54
_CORNER = 3.0
_ABOVE, _HEIGHT = 4.0, 53.0
_SIGN_END = LEFT + 104
_STEP, _GROUP_GAP, _FIRST = 9.6, 3.0, 8.0
_BLANK_ROOM = 22.0
_LONGEST_TAIL = 150.0  # mm: longer last paragraphs do not drag the table's end with them


def closing_height(paragraphs: Sequence[Paragraph], gap: float, signatures: Sequence[SignatureLine]) -> float:
    """What a table before has to leave room for; 0 when that is more than may be kept together."""
    height = sum(each.height + gap for each in paragraphs) + _block_height(signatures)
    return height if height <= _LONGEST_TAIL else 0.0


def set_closing(
    paper: Paper,
    paragraphs: Sequence[Paragraph],
    gap: float,
    seal: Seal,
    signatures: Sequence[SignatureLine],
    *,
    ends: bool = True,
) -> None:
    """The paragraphs, `gap` mm below each, and the block; the last paragraph stays with the seal.

    `ends` False: more of the paper follows."""
    block = _block_height(signatures)
    for n, each in enumerate(paragraphs):
        last = n == len(paragraphs) - 1
        paper.flow(each, LEFT, gap, keep=block + gap if last else 0.0)
    top = paper.y + _ABOVE
    _set_seal(paper, top, seal)
    _set_signatures(paper, top, signatures, apart=_applicants_first(signatures))
    paper.y += block
    if ends:
        set_blank_mark(paper)


def set_signing(paper: Paper, stamp: str, signatures: Sequence[SignatureLine]) -> None:
    """Where the applicant signs, and a clear square for a seal of the applicant's own where `stamp` names one."""
    height = signing_height(stamp, signatures)
    if height > paper.room:
        paper.next_page()
    top = paper.y + _ABOVE
    if stamp:
        _set_square(paper, top + 1, stamp)
    _set_signatures(paper, top, signatures, apart=0)
    paper.y += height


def signing_height(stamp: str, signatures: Sequence[SignatureLine]) -> float:
    """What `set_signing` takes."""
    return _block_height(signatures) if stamp else _ABOVE + _lines_height(signatures)


def set_blank_mark(paper: Paper) -> None:
    """Nothing may be written below the end of a paper."""
    if BODY_END - paper.y >= _BLANK_ROOM:
        put(paper.sheet, CENTRE, paper.y + 9, "（以下空白）", FaceRole.SANS, 9.5, "centre")


def _block_height(signatures: Sequence[SignatureLine]) -> float:
    return _ABOVE + max(_HEIGHT, _lines_height(signatures))


def _lines_height(signatures: Sequence[SignatureLine]) -> float:
    return _FIRST + _STEP * (len(signatures) - 1) + _GROUP_GAP + 3


def _set_square(paper: Paper, y: float, hint: str) -> None:
    """The corners of a square left clear below `y`, and what goes into it."""
    sheet, x = paper.sheet, _SQUARE_LEFT
    for cx, cy, dx, dy in ((0, 0, 1, 1), (1, 0, -1, 1), (0, 1, 1, -1), (1, 1, -1, -1)):
        at_x, at_y = x + cx * SQUARE, y + cy * SQUARE
        sheet.line(at_x, at_y, at_x + dx * _CORNER, at_y, RULE_THIN)
        sheet.line(at_x, at_y, at_x, at_y + dy * _CORNER, RULE_THIN)
    put_fitted(sheet, x + SQUARE / 2, y - 1.3, f"（加盖{hint}）", FaceRole.SANS, 8.5, SQUARE, 6.5, "centre")


def _set_seal(paper: Paper, top: float, seal: Seal) -> None:
    sheet, y, middle = paper.sheet, top + 1, _SQUARE_LEFT + SQUARE / 2
    _set_square(paper, y, seal.hint)
    size, lines = _seal_lines(paper, seal)
    step = 6.4 if len(lines) <= 2 else 5.0
    baseline = y + (25 if len(lines) == 1 else 28.2) - (len(lines) - 1) * step
    for line in lines:
        put(sheet, middle, baseline, line, FaceRole.SERIF, size, "centre")
        baseline += step
    put_fitted(sheet, middle, baseline - step + 7.6, seal.date, FaceRole.SERIF, 12.5, SQUARE - 2, 8, "centre")


def _seal_lines(paper: Paper, seal: Seal) -> tuple[float, list[str]]:
    """The body's lines at 12.5 pt down to 9, broken where even that is too wide for the square."""
    sizes = (size_that_fits(paper.shaper, line, FaceRole.SERIF, 12.5, SQUARE - 2, 9) for line in seal.lines)
    size = min(sizes)
    lines = []
    for text in seal.lines:
        shaped = paper.shaper.shape(text, FaceRole.SERIF)
        broken = break_lines(shaped, (SQUARE - 2) / POINT / size)
        lines += [shaped.characters[line.begin : line.end] for line in broken]
    return size, lines


def _set_signatures(paper: Paper, top: float, signatures: Sequence[SignatureLine], apart: int) -> None:
    """Line below line, with a gap before the line `apart` (0: none): the clerk's above, the applicant's below."""
    y = top + _FIRST
    for n, line in enumerate(signatures):
        if apart and n == apart:
            y += _GROUP_GAP
        _set_signature(paper, y, line)
        y += _STEP


def _applicants_first(signatures: Sequence[SignatureLine]) -> int:
    """From the last line to sign on, with the note before it."""
    last = max((n for n, line in enumerate(signatures) if line.kind == "sign"), default=0)
    return last - 1 if last and signatures[last - 1].kind == "note" else last


def _set_signature(paper: Paper, y: float, line: SignatureLine) -> None:
    sheet = paper.sheet
    if line.kind not in ("sign", "moment", "day", "text", "note"):
        raise ValueError(f"unknown kind of signature line: {line.kind}")
    label = f"{line.label}{line.value}" if line.kind == "note" else line.label
    room = 104.0 if line.kind == "note" or not line.value else 50.0
    x = LEFT + 2 + put_fitted(sheet, LEFT, y, label, FaceRole.SANS_MEDIUM, 10.5, room, 7)
    if line.value and line.kind != "note":
        room = _SIGN_END - x if line.kind == "text" else 25
        x += 2 + put_fitted(sheet, x, y, line.value, FaceRole.SERIF, 11, room, 7)
    if line.kind == "sign":
        sheet.line(x, y + 1.4, _SIGN_END, y + 1.4, RULE)
    elif line.kind in ("moment", "day"):
        blanks = "　　　　年　　　月　　　日" + ("　　　时　　　分" if line.kind == "moment" else "")
        put_fitted(sheet, x, y, blanks, FaceRole.SERIF, 10.5, _SIGN_END - x, 7)
