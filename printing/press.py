"""The press: where a rendered copy goes (a PDF folder, a CUPS queue) and what became of it."""

from __future__ import annotations

from pathlib import Path

from printing.documents.sheet import JobStatus


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
