"""Looks at a PDF: how many pages, and that it is paper only: no password, no script, nothing embedded."""

from __future__ import annotations

import ctypes
import re

import pypdfium2 as pdfium

from counter_app.domain.refusals.scans import ScanRefused, ScanTooManyPages
from counter_app.domain.scans import ScanLimits
from counter_app.files.scans.thumbnails import SIDE, as_thumbnail

_PASSWORD = 4  # FPDF_ERR_PASSWORD
# pdfium counts the named ones only; those at a page or at the opening stand in the bytes where they are not compressed
_ACTIONS = (b"/JavaScript", b"/Launch")
_EMBEDDED = b"/EmbeddedFile"
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
"""A name may be spelt /Java#53cript (ISO 32000-1, 7.3.5)."""


def look_at_pdf(data: bytes, name: str, limits: ScanLimits) -> tuple[int, bytes]:
    """Pages and the first page's thumbnail. Raises refusals.ScanRefused, ScanTooManyPages."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        # pdfium's last error may be an earlier document's; the trailer that names the lock is never compressed
        locked = pdfium.raw.FPDF_GetLastError() == _PASSWORD and b"/Encrypt" in data
        raise ScanRefused("scan", file=name, reason="locked" if locked else "damaged") from None
    try:
        return _paper_only(document, data, name, limits), _first_page(document, name)
    finally:
        document.close()


def _paper_only(document: pdfium.PdfDocument, data: bytes, name: str, limits: ScanLimits) -> int:
    pages = len(document)
    if pages == 0:
        raise ScanRefused("scan", file=name, reason="damaged")
    if pages > limits.pages:
        raise ScanTooManyPages("scan", file=name, pages=pages, limit=limits.pages)
    if pdfium.raw.FPDF_GetSecurityHandlerRevision(document) != -1:
        raise ScanRefused("scan", file=name, reason="locked")
    plain = _ESCAPED.sub(lambda found: bytes.fromhex(found[1].decode()), data)
    if pdfium.raw.FPDFDoc_GetJavaScriptActionCount(document) != 0 or any(a in plain for a in _ACTIONS):
        raise ScanRefused("scan", file=name, reason="script")
    if pdfium.raw.FPDFDoc_GetAttachmentCount(document) != 0 or _EMBEDDED in plain:
        raise ScanRefused("scan", file=name, reason="embedded")
    return pages


def _first_page(document: pdfium.PdfDocument, name: str) -> bytes:
    """Drawn at its thumbnail's size, whatever size the page claims."""
    try:
        page = document[0]
        width, height = page.get_size()
        return as_thumbnail(page.render(scale=SIDE / max(width, height, 1.0)).to_pil())
    except (pdfium.PdfiumError, ValueError, OSError, ctypes.ArgumentError):
        raise ScanRefused("scan", file=name, reason="damaged") from None
