"""A matter's entry and the differences of two releases as HTML for a Reading; every text is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from counter_app.services.matter_entry import Entry, Item, Told
from counter_app.services.release_changes import MatterChanges
from counter_app.ui import theme
from counter_app.ui.widgets.text import full_width

_LABEL, _VALUE = 108, 180
_SHORT = 11
"""Characters that fit beside another fact, in the narrowest window too."""


def entry_html(entry: Entry) -> str:
    """Sections under headings, each item with its facts, label at the left."""
    parts = [_line(entry.title, 20, weight=700, below=6)]
    for section in entry.sections:
        parts.append(_line(section.heading, 16, "brand", 700, above=14, below=4))
        parts += [_item(item) for item in section.items]
    return "".join(parts)


def changes_html(changes: Sequence[MatterChanges]) -> str:
    """A heading for each matter, its sentences below."""
    parts = []
    for matter in changes:
        parts.append(_line(full_width(matter.heading), 16, "brand", 700, above=12, below=3))
        parts += [_line(full_width(sentence), 15, above=2, left=14) for sentence in matter.sentences]
    return "".join(parts)


def plain_html(*lines: str) -> str:
    return "".join(_line(line, 15, "ink-2", below=6) for line in lines if line)


def _item(item: Item) -> str:
    title = _line(item.title, 15, weight=700, above=8, below=2) if item.title else ""
    unlabelled = all(not told.label for told in item.told)
    if unlabelled:
        return title + "".join(_line(told.value, 15, above=2) for told in item.told)
    return title + _table(item.told)


def _table(facts: Sequence[Told]) -> str:
    """Two short facts that follow each other share a row."""
    rows, waiting = [], list(facts)
    while waiting:
        told = waiting.pop(0)
        beside = waiting.pop(0) if _short(told) and waiting and _short(waiting[0]) else None
        span = ' colspan="3"' if beside is None else f' width="{theme.px(_VALUE)}"'
        row = f"{_label(told)}<td{span}>{_text(told.value)}</td>"
        row += f"{_label(beside)}<td>{_text(beside.value)}</td>" if beside else ""
        rows.append(f"<tr>{row}</tr>")
    return f'<table width="100%" cellspacing="0" cellpadding="{theme.px(2)}">{"".join(rows)}</table>'


def _short(told: Told) -> bool:
    """Facts without a label go on with the one above, in its column."""
    return bool(told.label) and len(told.value) <= _SHORT


def _label(told: Told) -> str:
    look = f"color:{theme.TOKENS['ink-2']};font-size:{theme.px(14)}px"
    return f'<td width="{theme.px(_LABEL)}" style="{look}">{escape(told.label)}</td>'


def _line(
    text: str, size: int, tone: str = "ink", weight: int = 400, above: int = 0, below: int = 0, left: int = 0
) -> str:
    margins = f"margin:{theme.px(above)}px 0 {theme.px(below)}px {theme.px(left)}px"
    face = f"font-size:{theme.px(size)}px;font-weight:{weight};color:{theme.TOKENS[tone]}"
    return f'<p style="{margins};{face}">{_text(text)}</p>'


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
