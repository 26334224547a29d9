"""A printer that writes PDFs into a folder: for halls without a print service, and for the demo."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import tempfile
from itertools import count
from pathlib import Path

from printing.documents.sheet import JobStatus, PrinterFault, SheetState

_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME = 180  # bytes, under the 255 of a file name with room for a number and `.pdf`
_REASONS = {errno.ENOSPC: "disk-full", errno.EDQUOT: "disk-full"}


class PdfFolder:
    """A printer that writes the PDF into a folder: printed once the file is fsynced under its name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def name(self) -> str:
        return f"PDF:{self.folder.name}"

    def submit(self, pdf: bytes, title: str) -> str:
        """Write the file, named by its title, never over another one; returns "token name".

        Raises PrinterFault: disk-full, folder-unwritable; then no file of that name has come into being.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            name = self._kept(pdf, _file_name(title))
            _sync_folder(self.folder)
        except OSError as fault:
            raise PrinterFault(_REASONS.get(fault.errno or 0, "folder-unwritable"), str(fault)) from fault
        return f"{_token(pdf)} {name}"

    def status(self, job: str) -> JobStatus:
        """Printed while that very file is there; else `job-vanished`, as somebody took it away."""
        token, _, name = job.partition(" ")
        try:
            whole = _token((self.folder / name).read_bytes()) == token
        except OSError:
            whole = False
        return JobStatus(SheetState.PRINTED) if whole else JobStatus(SheetState.SPOOLED, "job-vanished")

    def _kept(self, pdf: bytes, stem: str) -> str:
        handle, part = tempfile.mkstemp(".part", ".", self.folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
            names = (f"{stem}.pdf" if n == 1 else f"{stem} ({n}).pdf" for n in count(1))
            return next(name for name in names if _renamed(Path(part), self.folder / name))
        finally:
            Path(part).unlink(missing_ok=True)


def _renamed(part: Path, target: Path) -> bool:
    """Give the file its name in one step; False where the name is taken."""
    try:
        os.link(part, target)
    except FileExistsError:
        return False
    except OSError:
        # A file system without links (a USB stick): hold the name, then move onto it.
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return False
        part.replace(target)
    return True


def _file_name(title: str) -> str:
    clean = _UNFIT.sub(" ", title).strip(" .") or "paper"
    return clean.encode()[:_LONGEST_NAME].decode(errors="ignore").strip(" .")


def _token(pdf: bytes) -> str:
    return hashlib.sha256(pdf).hexdigest()[:12]


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # NTFS journals names; a folder cannot be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
