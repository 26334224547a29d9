"""The press: a rendered copy to a printer, and what became of it (intended → spooled → printed / failed)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class SheetState(StrEnum):
    """State of one sheet set (a copy): what the program knows, never what it hopes."""

    INTENDED = "intended"  # 等打印
    SPOOLED = "spooled"  # 已送打印机, not confirmed
    PRINTED = "printed"  # the print system said completed
    FAILED = "failed"  # with reason
    SPOILT = "spoilt"  # 作废


@dataclass(frozen=True, slots=True)
class JobStatus:
    """Answer of the print system about one job; `reason` is a machine word (media-empty, aborted …)."""

    state: SheetState
    reason: str = ""


class PrinterFault(Exception):
    """The printer could not be reached or refused the job; `reason` is a machine word."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason} {detail}".strip())
        self.reason = reason
        self.detail = detail


class Printer(Protocol):
    """One target. `submit` returns a job id; `status` may be asked any number of times, also after a restart."""

    @property
    def name(self) -> str: ...

    def submit(self, pdf: bytes, title: str) -> str: ...

    def status(self, job: str) -> JobStatus: ...


class PdfFolder:
    """A printer that writes the PDF into a folder: printed once the file is fsynced under its name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def name(self) -> str:
        return f"PDF:{self.folder.name}"

    def submit(self, pdf: bytes, title: str) -> str:
        raise NotImplementedError

    def status(self, job: str) -> JobStatus:
        raise NotImplementedError
