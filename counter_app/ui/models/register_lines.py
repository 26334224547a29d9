"""Registers as lists and as the facts of one line: plain data, no widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counter_app.services.registers.lines import COLUMNS as FIELDS
from counter_app.services.registers.lines import Register, RegisterLine, heading
from counter_app.services.wording import Wording
from counter_app.ui.widgets.line_table import Cell, Column, Line
from counter_app.ui.words import grouped

_SHOWN: Mapping[Register, tuple[tuple[str, int, int], ...]] = {
    Register.FIRST_ASKED: (
        *(("at", 146, 520), ("kind", 62, 560), ("who", 128, 0), ("subject", 0, 0)),
        *(("handling", 0, 0), ("clerk", 100, 860)),
    ),
    Register.OVERRIDES: (
        *(("at", 146, 520), ("rule", 0, 0), ("who", 128, 860), ("reason", 0, 0)),
        *(("clerk", 90, 700), ("approver", 90, 0)),
    ),
    Register.REPORTS: (
        *(("at", 146, 520), ("who", 128, 0), ("subject", 0, 0), ("reason", 0, 760)),
        *(("approver", 90, 0), ("opinion", 0, 860)),
    ),
}
"""Field, width and least width of each column of the list; the other fields stand beside it."""


def columns(wording: Wording, register: Register) -> tuple[Column, ...]:
    return tuple(
        Column(heading(wording, register, field), width, least) for field, width, least in _SHOWN[register]
    )


def register_lines(register: Register, lines: Iterable[RegisterLine]) -> list[Line]:
    """Newest first."""
    newest = sorted(lines, key=lambda line: (line.at, line.seq), reverse=True)
    return [
        Line(line.key, tuple(_cell(line, field) for field, *_ in _SHOWN[register]), line) for line in newest
    ]


def _cell(line: RegisterLine, field: str) -> Cell:
    text = line.facts[field]
    if field == "at":
        return Cell(text, "ink-2")
    if field == "handling" and line.open and not line.number:
        return Cell(text, icon="hourglass", chip="warn")
    return Cell(text or "—", "ink" if text else "ink-2", 500 if field in ("who", "rule") else 400)


def facts_of(wording: Wording, register: Register, line: RegisterLine) -> list[tuple[str, str]]:
    """Every field of the form with its word; what is empty is shown empty."""
    return [
        (heading(wording, register, field), grouped(line.facts[field]) or "—") for field in FIELDS[register]
    ]
