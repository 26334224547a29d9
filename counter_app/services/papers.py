"""Paper's way to the printer: never inside a transaction with the network or the printer; never a false success."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counter_app.services.desk import Desk, Session
from counter_app.services.ports.records import Changes, IssuedPaper, Sheet
from printing.documents.papers import Document
from printing.documents.sheet import Printer
from printing.documents.sheet import Impression

Renderer = Callable[[Document, Impression], bytes]
"""printing.render.render with its fonts, handed in by the composition."""


@dataclass(frozen=True, slots=True)
class PrintReport:
    sheet: Sheet
    changes: Changes


def print_sheet(desk: Desk, sheet: int, printer: Printer, renderer: Renderer) -> PrintReport:
    """Render the frozen paper, submit it, record spooled or failed. Runs in the PRESS lane."""
    raise NotImplementedError


def follow(desk: Desk, sheet: int, printer: Printer) -> PrintReport:
    """Ask the print system once what became of a spooled sheet and record it."""
    raise NotImplementedError


def waiting(desk: Desk) -> tuple[tuple[IssuedPaper, Sheet], ...]:
    """Papers that wait to be printed, also after a crash."""
    raise NotImplementedError


def reprint(desk: Desk, session: Session, paper: int, copy: int, reason: str) -> Sheet:
    """A further sheet marked 补打 n; needs a reason."""
    raise NotImplementedError


def spoil(desk: Desk, session: Session, sheet: int, reason: str) -> Changes:
    """作废: needs a reason; the sheet stays visible."""
    raise NotImplementedError


def confirm(desk: Desk, session: Session, sheet: int) -> Changes:
    """The clerk has the paper in hand, where no print system can say so."""
    raise NotImplementedError


def to_pdf(desk: Desk, paper: int, copy: int, renderer: Renderer) -> bytes:
    """For preview and 'save as PDF'; no ledger line."""
    raise NotImplementedError
