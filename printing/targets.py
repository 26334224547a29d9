"""The printer that a name of the settings means; its library is loaded with the first paper."""

from __future__ import annotations

from pathlib import Path

from printing.documents.sheet import Printer

SLIP = "slip:"
"""Before the address of a slip printer, as `slip_printers.slip_printer` reads it."""


def printer_at(name: str, folder: Path) -> Printer:
    """A queue of CUPS, a slip printer, or for "" the `folder` of PDFs. ValueError for an address that is none."""
    if name.startswith(SLIP):
        from printing.slip_printers import slip_printer

        return slip_printer(name.removeprefix(SLIP))
    if name:
        from printing.printers import CupsQueue

        return CupsQueue(name)
    from printing.press import PdfFolder

    return PdfFolder(folder)
