"""The printers a paper can go to, as choices; the PDF folder is always one of them."""

from __future__ import annotations

from counter_app.services.wording import Wording
from counter_app.ui.sheet_words import printer_reason
from counter_app.ui.widgets.choices import Choice
from printing.documents.sheet import PrinterFault
from printing.printers import list_queues

FOLDER = ""
"""Value of the PDF folder, as in the settings."""


def printer_choices(wording: Wording, folder: str) -> tuple[Choice, ...]:
    """Asks the print system; without one only the folder is left. Runs in a lane."""
    try:
        queues = list_queues()
    except PrinterFault:
        queues = ()
    found = [
        Choice(q.name, q.info or q.name, "就绪" if q.ready else printer_reason(wording, q.reason))
        for q in queues
    ]
    return (*found, Choice(FOLDER, "只存 PDF", f"存到 {folder}"))
