"""办事指南 of any matter in force: composed from catalogue and hall, printed without a case and without a ledger."""

from __future__ import annotations

from counter_app.domain.intake import Intake
from counter_app.domain.people import Clerk, Role
from counter_app.domain.refusals import UnknownMatter
from counter_app.services.composing import service_guide as composing
from counter_app.services.composing.consultation_notice import hall_as_body
from counter_app.services.composing.frame import Frame
from counter_app.services.desk import SHANGHAI, Desk
from counter_app.services.papers import Renderer
from printing.documents.service_guide import ServiceGuide
from printing.documents.sheet import Impression, Printer

_NOBODY = Clerk("", "", Role.CLERK)  # the guide names no clerk


def service_guide(desk: Desk, matter_code: str) -> ServiceGuide:
    """The guide against the release in force today; pure reading.

    Raises refusals.UnknownMatter, PaperIncomplete.
    """
    catalogue = desk.shelf.current(desk.today())
    matter = catalogue.get(matter_code)
    if matter is None:
        raise UnknownMatter("matter", matter=matter_code)
    now, intake = desk.now(), Intake(matter_code, catalogue.release.id)
    body = hall_as_body(desk.hall, matter.department)
    return composing.service_guide(Frame(desk.wording, desk.hall, body, matter, intake, _NOBODY, now, now))


def guide_pdf(desk: Desk, matter_code: str, renderer: Renderer) -> bytes:
    """The guide as PDF, dated today. Raises as service_guide, and documents.sheet.PaperRefused."""
    printed_at = desk.now().astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")
    return renderer(service_guide(desk, matter_code), Impression(printed_at=printed_at))


def print_guide(desk: Desk, matter_code: str, printer: Printer, renderer: Renderer) -> str:
    """One guide to the printer, its job number; no sheet is counted: a guide proves nothing.

    Raises as guide_pdf, and documents.sheet.PrinterFault. Runs in the PRESS lane.
    """
    return printer.submit(guide_pdf(desk, matter_code, renderer), f"guide-{matter_code}")
