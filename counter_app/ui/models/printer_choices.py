"""The printers a paper can go to, as choices; the PDF folder is always one of them."""

from __future__ import annotations

from counter_app.services.wording import Wording
from counter_app.ui.sheet_words import printer_reason
from counter_app.ui.tr import tr
from counter_app.ui.widgets.choices import Choice
from printing.documents.sheet import PrinterFault
from printing.printers import list_queues

FOLDER = ""
"""Value of the PDF folder, as in the settings."""

NO_SLIPS = ""
"""Value of a counter without a slip printer, as in the settings."""


def printer_choices(wording: Wording, folder: str) -> tuple[Choice, ...]:
    """Asks the print system; without one only the folder is left. Runs in a lane."""
    try:
        queues = list_queues()
    except PrinterFault:
        queues = ()
    found = [
        Choice(q.name, q.info or q.name, tr("就绪") if q.ready else printer_reason(wording, q.reason))
        for q in queues
    ]
    return (*found, Choice(FOLDER, tr("只存 PDF"), tr("存到 {folder}", folder=folder)))


def slip_choices(wording: Wording, now: str) -> tuple[Choice, ...]:
    """The queues, the address in use where it is none of them, and none at all. Runs in a lane."""
    queues = tuple(c for c in printer_choices(wording, "") if c.value != FOLDER)
    typed = now and all(c.value != now for c in queues)
    in_use = (Choice(now, now.partition(":")[2] or now),) if typed else ()
    say = wording.say
    none = Choice(NO_SLIPS, say("screens", "slip_printer.none"), say("screens", "slip_printer.none_detail"))
    return (none, *in_use, *queues)


def slip_address(typed: str) -> str:
    """tcp:host:port or file:/dev/… of what a clerk writes; "" for nothing. The printing room says whether it can be."""
    plain = typed.strip().translate(_WIDE).replace(" ", "")
    if not plain:
        return NO_SLIPS
    return f"file:{plain}" if plain.startswith("/") else f"tcp:{plain}"


_WIDE = str.maketrans("０１２３４５６７８９．：／", "0123456789.:/")
