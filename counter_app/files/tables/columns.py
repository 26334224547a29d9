"""The headings of a catalogue table and their synonyms, from resources."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from counter_app.files.tables.sheets import folded

KINDS = ("matters", "materials", "questions", "routing")
FILE = "table_columns.json"


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    name: str
    synonyms: tuple[str, ...]
    choices: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Columns:
    """`sheets`: kind → its names, the first one ours; `of`: kind → its columns in our order; `not_read`: sheets
    that explain."""

    sheets: Mapping[str, tuple[str, ...]]
    of: Mapping[str, tuple[Column, ...]]
    not_read: frozenset[str]

    def keys(self, kind: str) -> dict[str, str]:
        """Folded heading → key of one kind of sheet."""
        return {folded(n): c.key for c in self.of[kind] for n in (*c.synonyms[::-1], c.name)}

    def kind_named(self, sheet: str) -> str:
        """ "" where the name says nothing."""
        wanted = folded(sheet)
        return next((kind for kind, names in self.sheets.items() if wanted in map(folded, names)), "")


def load_columns(folder: Path) -> Columns:
    """`folder`: resources/catalogue."""
    data = json.loads((folder / FILE).read_text("utf-8"))
    return Columns(
        {kind: (s["name"], *s["synonyms"]) for kind, s in data["sheets"].items()},
        {kind: tuple(map(_column, data["columns"][kind])) for kind in KINDS},
        frozenset(data["not_read"]),
    )


def _column(data: Mapping[str, Sequence[str]]) -> Column:
    return Column(
        str(data["key"]),
        str(data["name"]),
        tuple(data["synonyms"]),
        tuple(data.get("choices", ())),
        str(data.get("note", "")),
    )
