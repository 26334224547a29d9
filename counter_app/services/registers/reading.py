"""A register read date by date, so that a long period never keeps the window waiting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from counter_app.services.desk import Desk
from counter_app.services.exporting import Table
from counter_app.services.registers import first_asked, overrides, reports
from counter_app.services.registers.lines import COLUMNS, Period, Register, RegisterLine, headings
from counter_app.services.wording import Wording

_READERS = {
    Register.FIRST_ASKED: first_asked.lines,
    Register.OVERRIDES: overrides.lines,
    Register.REPORTS: reports.lines,
}
LONGEST = 366
"""Days of one look into a register."""


def read_date(desk: Desk, register: Register, on: date) -> tuple[RegisterLine, ...]:
    """The lines of one business date, in order. Raises ValueError for an entry that nobody here wrote."""
    with desk.read() as work:
        staff = {account.staff_no: account.name for account in work.accounts.all()}
        return tuple(_READERS[register](desk, work, on, staff))


def dates_of(period: Period) -> tuple[date, ...]:
    """Every date of the period, oldest first."""
    days = (period.last - period.first).days + 1
    return tuple(period.first + timedelta(days=n) for n in range(days))


def table_of(wording: Wording, register: Register, period: Period, lines: Sequence[RegisterLine]) -> Table:
    """The register as a file has it: numbered lines with every field of the form."""
    title = wording.entry("screens", "registers.title", register)
    rows: tuple[tuple[str | int, ...], ...] = tuple(
        (n, *(line.facts[column] for column in COLUMNS[register])) for n, line in enumerate(lines, 1)
    )
    heads = (wording.say("screens", "registers.serial"), *headings(wording, register))
    return Table(f"{title} {period.words}", heads, rows)
