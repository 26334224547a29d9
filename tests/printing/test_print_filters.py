"""Through the filters that CUPS puts in front of a PostScript printer, the paper still scans and reads."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from printing.documents.sheet import Impression, JobStatus, SheetState
from printing.printers import CupsQueue
from printing.render import render
from tests.helpers.print_service import CUPS_PDF, CUPS_PDF_DRIVER, PrintService
from tests.printing.reading import codes, ink
from tests.printing.samples import FONTS, one_time_notice

PATIENCE = 30.0  # seconds
BACKENDS = {"postscript": 'cat > "$OUT/$1.ps"\n', "pdf": CUPS_PDF}


@pytest.fixture(scope="module")
def service() -> Iterator[PrintService]:
    with PrintService(BACKENDS, drivers=dict.fromkeys(BACKENDS, CUPS_PDF_DRIVER)) as running:
        running.only_root("pdf")
        yield running


@pytest.mark.parametrize("name", BACKENDS)
def test_a_notice_printed_through_the_filters_scans_from_the_paper(service: PrintService, name: str) -> None:
    document = one_time_notice(name="张𬱖𠮷㛃")
    pdf = render(document, Impression(1, 0, "2026-11-23 11:34"), FONTS)
    queue = CupsQueue(name, service.server)
    job = queue.submit(pdf, "notice")
    end = monotonic() + PATIENCE
    while (status := queue.status(job)).state is SheetState.SPOOLED and monotonic() < end:
        pass
    assert status == JobStatus(SheetState.PRINTED), (service.root / "error_log").read_text("utf-8", "replace")
    (paper,) = service.out.glob(f"{job.split()[0]}.*")
    found = codes(ink(_as_pdf(paper), 0, 203))
    assert found == {"Code 128": document.head.case_number, "QR Code": document.head.slip}


def _as_pdf(paper: Path) -> bytes:
    if paper.suffix == ".pdf":
        return paper.read_bytes()
    distiller = shutil.which("ps2pdf")
    if not distiller:
        pytest.skip("ghostscript is not installed")
    target = paper.with_suffix(".read.pdf")
    subprocess.run([distiller, str(paper), str(target)], check=True, capture_output=True, timeout=60)
    return target.read_bytes()
