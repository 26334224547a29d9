"""What the window needs from the composition in main.py, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counter_app.domain.refusals import NumberingStopped
    from counter_app.services.desk import Desk
    from counter_app.services.papers import Renderer
    from counter_app.services.ports.backups import Restoring
    from counter_app.services.ports.outside import Incoming, TableExport
    from counter_app.services.ports.scans import WatchedFolder
    from printing.documents.sheet import Printer


@dataclass(frozen=True, slots=True)
class PageImage:
    """One rasterised page: `rgb` is width × height × 3 bytes, rows from the top."""

    width: int
    height: int
    rgb: bytes


Rasteriser = Callable[[bytes, int], Sequence[PageImage]]
"""PDF bytes and dots per inch → its pages."""


@dataclass(frozen=True, slots=True)
class Front:
    """The composed counter as the window sees it; built after the first paint, in the DESK lane."""

    desk: Desk
    printer: Printer
    renderer: Renderer
    rasterise: Rasteriser
    close: Callable[[], None]
    incoming: Incoming
    printer_for: Callable[[str], Printer]
    """The printer of this name of the settings; "" is the PDF folder."""
    worker: Sequence[str]
    """The command that runs `main.py worker`, to be followed by a name."""
    restoring: Restoring
    export: TableExport
    watch: Callable[[Path], WatchedFolder]
    """The folder of a document camera, looked at."""
    numbering_stopped: NumberingStopped | None = None


Compose = Callable[[], Front]
"""Opens the database and composes; slow imports happen inside. Raises the Disturbances of services.ports."""
