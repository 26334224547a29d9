"""The papers that came out of the printer: found by their job, read as a scanner reads them."""

from __future__ import annotations

from pathlib import Path

from counter_app.services.ports.records import Sheet
from tests.printing.reading import codes, ink

QUEUE = "laser"
DPI = 203


class Printed:
    """What the print service's back end wrote, one PDF a job."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def pdf(self, sheet: Sheet) -> bytes:
        """Of a sheet that CUPS called completed."""
        return (self._folder / f"{sheet.job.split()[0]}.pdf").read_bytes()

    def codes(self, sheet: Sheet) -> dict[str, str]:
        """Text of each code on its first page, by kind."""
        return codes(ink(self.pdf(sheet), 0, DPI))
