"""render(document, …) -> PDF bytes: pure, invariant, words and layout from the document alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFPage, PDFResourceDictionary

from printing.documents.bag_label import BagLabel
from printing.documents.commitment_letter import CommitmentLetter
from printing.documents.consultation_notice import ConsultationNotice
from printing.documents.day_log import DayLog
from printing.documents.deferral_notice import DeferralNotice
from printing.documents.deferral_promise import DeferralPromise
from printing.documents.negative_report import NegativeReport
from printing.documents.papers import (
    AcceptanceNotice,
    DeclineNotice,
    Document,
    MaterialReceipt,
    OneTimeNotice,
    Printable,
)
from printing.documents.parts import Head
from printing.documents.queue_slip import QueueSlip
from printing.documents.recovery_sheet import RecoverySheet
from printing.documents.return_slip import ReturnSlip
from printing.documents.service_guide import ServiceGuide
from printing.documents.sheet import LARGE, Impression
from printing.documents.shift_record import ShiftRecord
from printing.embedding import packed_stream
from printing.fonts import Fonts
from printing.layouts import (
    acceptance_notice,
    bag_label,
    commitment_letter,
    consultation_notice,
    day_log,
    decline_notice,
    deferral_notice,
    deferral_promise,
    material_receipt,
    negative_report,
    one_time_notice,
    one_time_notice_large,
    queue_slip,
    recovery_sheet,
    return_slip,
    service_guide,
    shift_record,
)
from printing.layouts.frame import Frame
from printing.layouts.grid import HEIGHT, POINT, WIDTH
from printing.layouts.paper import Paper
from printing.layouts.shaping import Shaper
from printing.layouts.sheet import Types
from printing.required import require

_LAYOUTS: Mapping[type, tuple[str, Callable[[Paper, Any], None]]] = {
    OneTimeNotice: (one_time_notice.LAYOUT, one_time_notice.lay_out),
    MaterialReceipt: (material_receipt.LAYOUT, material_receipt.lay_out),
    AcceptanceNotice: (acceptance_notice.LAYOUT, acceptance_notice.lay_out),
    DeclineNotice: (decline_notice.LAYOUT, decline_notice.lay_out),
    ConsultationNotice: (consultation_notice.LAYOUT, consultation_notice.lay_out),
    DeferralPromise: (deferral_promise.LAYOUT, deferral_promise.lay_out),
    DeferralNotice: (deferral_notice.LAYOUT, deferral_notice.lay_out),
    ServiceGuide: (service_guide.LAYOUT, service_guide.lay_out),
    CommitmentLetter: (commitment_letter.LAYOUT, commitment_letter.lay_out),
    DayLog: (day_log.LAYOUT, day_log.lay_out),
    ShiftRecord: (shift_record.LAYOUT, shift_record.lay_out),
    ReturnSlip: (return_slip.LAYOUT, return_slip.lay_out),
    NegativeReport: (negative_report.LAYOUT, negative_report.lay_out),
}
_LARGE: Mapping[type, tuple[str, Callable[[Paper, Any], None], Callable[[Head], Head]]] = {
    OneTimeNotice: (
        *(one_time_notice_large.LAYOUT, one_time_notice_large.lay_out),
        one_time_notice_large.large_head,
    ),
}
_shapers: WeakKeyDictionary[Fonts, Shaper] = WeakKeyDictionary()
_making_shaper = Lock()


def render(document: Printable, impression: Impression, fonts: Fonts) -> bytes:
    """One copy of the paper as PDF. Raises documents.sheet.EmptyField, MissingGlyph.

    ValueError where the impression's copy is not one of the paper's, or its kind has no such variant;
    truetype.FontUnreadable.
    """
    if isinstance(document, RecoverySheet):
        types = Types(fonts)
        return pdf_of(document.title, [recovery_sheet.lay_out(_shaper(fonts), types, document)], types)
    require(document, impression.preview)
    if not 1 <= impression.copy <= len(document.head.copies):
        raise ValueError(f"copy {impression.copy} of {len(document.head.copies)}")
    types = Types(fonts)
    if isinstance(document, QueueSlip):
        return _slip(document, impression, _shaper(fonts), types)
    if isinstance(document, BagLabel):
        pages = bag_label.lay_out(_shaper(fonts), types, document, impression)
        return pdf_of(document.head.title, pages, types)
    layout, lay_out, head = _layout(document, impression.variant)
    paper = Paper(_shaper(fonts), types)
    lay_out(paper, document)
    pages = Frame(paper, head, impression, layout).pages()
    return pdf_of(document.head.title, pages, types)


def _layout(document: Document, variant: str) -> tuple[str, Callable[[Paper, Any], None], Head]:
    if not variant:
        return *_LAYOUTS[type(document)], document.head
    if variant != LARGE or type(document) not in _LARGE:
        raise ValueError(f"{document.KIND} has no variant {variant}")
    layout, lay_out, head = _LARGE[type(document)]
    return layout, lay_out, head(document.head)


def _slip(document: QueueSlip, impression: Impression, shaper: Shaper, types: Types) -> bytes:
    """A page of the slip's own size, a whole number of dots each way."""
    operators, dots = queue_slip.lay_out(shaper, types, document, impression)
    return pdf_of(document.head.title, [operators], types, *queue_slip.page_of(dots))


def _shaper(fonts: Fonts) -> Shaper:
    with _making_shaper:
        return _shapers.setdefault(fonts, Shaper(fonts))


def pdf_of(title: str, pages: list[str], types: Types, width: float = WIDTH, height: float = HEIGHT) -> bytes:
    """The file, its pages `width` × `height` mm.

    reportlab's document below its canvas, which would add an unused Helvetica to every page.
    """
    document = PDFDocument(compression=1, invariant=1, lang="zh-CN", pdfVersion=(1, 5))
    document.setTitle(title)
    for field in (document.setAuthor, document.setSubject, document.setCreator):
        field("")
    resources = PDFResourceDictionary()
    resources.basicFonts()
    resources.basicProcs()
    for operators in pages:
        page = PDFPage()
        page.pagewidth, page.pageheight = round(width / POINT, 3), round(height / POINT, 3)
        page.Contents = packed_stream(operators.encode("ascii"))
        page.Resources = resources
        document.addPage(page)
    for subset in types.subsets():
        subset.add_to(document)
    data = document.GetPDFData(None)
    return data if isinstance(data, bytes) else data.encode("latin-1")
