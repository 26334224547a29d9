"""A folder as a printer: printed is what lies fsynced under its name."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from printing.documents.sheet import JobStatus, PrinterFault, SheetState
from printing.press import PdfFolder

PDF = b"%PDF-1.5\n%%EOF\n"
PRINTED = JobStatus(SheetState.PRINTED)
VANISHED = JobStatus(SheetState.SPOOLED, "job-vanished")


def test_a_submitted_paper_lies_in_the_folder_and_is_printed(tmp_path: Path) -> None:
    press = PdfFolder(tmp_path / "papers" / "today")
    job = press.submit(PDF, "受理通知书 000042 申请人联")
    (file,) = press.folder.iterdir()
    assert file.name == "受理通知书 000042 申请人联.pdf"
    assert file.read_bytes() == PDF
    assert press.status(job) == PRINTED
    assert PdfFolder(press.folder).status(job) == PRINTED


def test_no_paper_is_written_over_another(tmp_path: Path) -> None:
    press = PdfFolder(tmp_path)
    jobs = [press.submit(PDF + bytes([n]), "同名") for n in range(3)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["同名 (2).pdf", "同名 (3).pdf", "同名.pdf"]
    assert [press.status(job) for job in jobs] == [PRINTED] * 3


def test_a_paper_that_was_taken_away_or_changed_is_not_called_printed(tmp_path: Path) -> None:
    press = PdfFolder(tmp_path)
    gone, changed = press.submit(PDF, "一"), press.submit(PDF, "二")
    (tmp_path / "一.pdf").unlink()
    (tmp_path / "二.pdf").write_bytes(PDF[:4])
    assert press.status(gone) == press.status(changed) == VANISHED
    assert press.status("0 ../../etc/hostname") == VANISHED


@pytest.mark.parametrize("title", ["a/b\\c:d", "..", "", "名" * 300, "x\0y\nz", " . "])
def test_a_title_of_any_kind_makes_a_file_name(tmp_path: Path, title: str) -> None:
    press = PdfFolder(tmp_path)
    assert press.status(press.submit(PDF, title)) == PRINTED
    assert [path.suffix for path in tmp_path.iterdir()] == [".pdf"]


def test_a_folder_that_is_a_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("")
    with pytest.raises(PrinterFault) as fault:
        PdfFolder(tmp_path / "papers").submit(PDF, "一")
    assert fault.value.reason == "folder-unwritable"


def test_a_full_disk_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PrinterFault) as fault:
        PdfFolder(tmp_path).submit(PDF, "一")
    assert fault.value.reason == "disk-full"
    assert list(tmp_path.iterdir()) == []


def test_a_file_system_without_links_is_no_hindrance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: object, target: object) -> None:
        raise OSError(errno.EPERM, "no links here") if not Path(str(target)).exists() else FileExistsError()

    monkeypatch.setattr(os, "link", refuse)
    press = PdfFolder(tmp_path)
    assert [press.status(press.submit(PDF, "一")) for _ in range(2)] == [PRINTED] * 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["一 (2).pdf", "一.pdf"]
