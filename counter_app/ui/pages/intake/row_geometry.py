"""Where the parts of one materials row stand: measured once for its height, again for painting."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from counter_app.ui import theme
from counter_app.ui.models.material_rows import Criterion, MaterialRow
from counter_app.ui.widgets.chip import chip_width

LEFT, RIGHT, TOP, GAP = 12, 8, 5, 10
NUMBER, TICK, FORM, COPIES = 16, 26, 72, 46
CHIP = 22
WRAP = Qt.TextFlag.TextWordWrap.value
SPACING = 2
DIM_HEIGHT = 31
STACKED_BELOW = 430


@dataclass(frozen=True, slots=True)
class PlacedCriterion:
    criterion: Criterion
    number: QRect
    icon: tuple[int, int]
    text: QRect


@dataclass(frozen=True, slots=True)
class PlacedChip:
    text: str
    tone: str
    box: QRect


@dataclass(frozen=True, slots=True)
class RowGeometry:
    """All rectangles relative to the row's left upper corner, in logical pixels."""

    height: int
    number: QRect
    tick: QRect
    name: QRect
    criteria: tuple[PlacedCriterion, ...]
    chips: tuple[PlacedChip, ...]
    note: QRect
    form: QRect
    copies: QRect


def fonts() -> dict[str, QFont]:
    return {
        "name": theme.font(15, 500),
        "criterion": theme.font(13),
        "failed": theme.font(13, 500),
        "digit": theme.font(12, 500),
        "note": theme.font(14),
        "count": theme.font(15, 500),
    }


def geometry(row: MaterialRow, width: int) -> RowGeometry:
    """The parts of `row` in a table `width` pixels wide."""
    px = theme.px
    faces = fonts()
    body_left = px(LEFT + NUMBER + GAP + TICK + GAP)
    stacked = is_stacked(width)
    body_right = width - px(RIGHT if stacked else RIGHT + COPIES + GAP + FORM + GAP)
    body = max(px(60), body_right - body_left)
    y = px(TOP)
    name = _text(faces["name"], row.name, body_left, y, body, 22)
    y = name.bottom() + 1
    criteria, y = _criteria(row.criteria, faces, body_left, y, body)
    chips, note, y = _remarks(row, faces, body_left, y, body)
    foot = y
    if stacked:
        y += px(20)
    height = max(y + px(TOP), px(54) if row.criteria or chips else px(44))
    spare = (height - px(TOP) - y) // 2
    if spare > 0:
        name.translate(0, spare)
        criteria = tuple(
            PlacedCriterion(c.criterion, c.number.translated(0, spare), (c.icon[0], c.icon[1] + spare),
                            c.text.translated(0, spare))
            for c in criteria
        )  # fmt: skip
        chips = tuple(PlacedChip(c.text, c.tone, c.box.translated(0, spare)) for c in chips)
        note.translate(0, spare)
        foot += spare
    if stacked:
        form = QRect(body_left, foot, px(FORM + 70), px(20))
        copies = QRect(form.right() + px(GAP), foot, px(COPIES), px(20))
    else:
        form = QRect(body_right + px(GAP), 0, px(FORM), height)
        copies = QRect(form.left() + px(FORM + GAP), 0, px(COPIES), height)
    number = QRect(px(LEFT), 0, px(NUMBER), height)
    tick = QRect(px(LEFT + NUMBER + GAP), (height - px(TICK)) // 2, px(TICK), px(TICK))
    return RowGeometry(height, number, tick, name, criteria, chips, note, form, copies)


def is_stacked(width: int) -> bool:
    """Whether form and copies stand below the name because the table is too narrow for its columns."""
    return width < theme.px(STACKED_BELOW)


def text_height(face: QFont, text: str, width: int) -> int:
    """Height of `text` wrapped to `width` pixels."""
    return QFontMetrics(face).boundingRect(0, 0, width, 10_000, WRAP, text).height()


def _text(face: QFont, text: str, left: int, top: int, width: int, line: int) -> QRect:
    """The rectangle of wrapped text whose lines are at least `line` design pixels high."""
    return QRect(left, top, width, max(text_height(face, text, width), theme.px(line)))


def _criteria(
    criteria: tuple[Criterion, ...], faces: dict[str, QFont], left: int, top: int, width: int
) -> tuple[tuple[PlacedCriterion, ...], int]:
    """In one line where all fit, else one a line; a long one wraps."""
    if not criteria:
        return (), top
    px = theme.px
    lead = px(10 + 4 + 14 + 4)
    widths = [lead + QFontMetrics(_face(faces, c)).horizontalAdvance(c.text) + 1 for c in criteria]
    line = px(19)
    placed: list[PlacedCriterion] = []
    if sum(widths) + px(12) * (len(widths) - 1) <= width:
        x = left
        for criterion, wide in zip(criteria, widths, strict=True):
            placed.append(_placed(criterion, x, top, wide - lead, line))
            x += wide + px(12)
        return tuple(placed), top + line + px(SPACING)
    for criterion in criteria:
        room = _text(_face(faces, criterion), criterion.text, 0, 0, width - lead, 19)
        placed.append(_placed(criterion, left, top, width - lead, room.height()))
        top += room.height() + px(SPACING)
    return tuple(placed), top


def _face(faces: dict[str, QFont], criterion: Criterion) -> QFont:
    return faces["failed" if criterion.met is False else "criterion"]


def _placed(criterion: Criterion, left: int, top: int, width: int, height: int) -> PlacedCriterion:
    px = theme.px
    first = px(19)
    icon_left = left + px(10 + 4)
    return PlacedCriterion(
        criterion,
        QRect(left, top, px(10), first),
        (icon_left, top + (first - px(14)) // 2),
        QRect(icon_left + px(14 + 4), top, width, height),
    )


def _remarks(
    row: MaterialRow, faces: dict[str, QFont], left: int, top: int, width: int
) -> tuple[tuple[PlacedChip, ...], QRect, int]:
    """Chips in a line; the note behind them, or below where it does not fit."""
    px = theme.px
    chips: list[PlacedChip] = []
    x = left
    for chip in row.chips:
        wide = chip_width(chip.text, True)
        if chips and x + wide > left + width:
            x, top = left, top + px(CHIP + SPACING)
        chips.append(PlacedChip(chip.text, chip.tone, QRect(x, top, wide, px(CHIP))))
        x += wide + px(7)
    if not row.note:
        return tuple(chips), QRect(), top + px(CHIP + SPACING) if chips else top
    beside = left + width - x
    if not chips or QFontMetrics(faces["note"]).horizontalAdvance(row.note) <= beside:
        note = _text(faces["note"], row.note, x, top, beside, CHIP)
    else:
        note = _text(faces["note"], row.note, left, top + px(CHIP + SPACING), width, 20)
    return tuple(chips), note, note.bottom() + 1 + px(SPACING)
