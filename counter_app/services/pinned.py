"""The matter an intake speaks of, in the very release it is checked against."""

from __future__ import annotations

from counter_app.domain.catalogue import Catalogue, Matter
from counter_app.domain.intake import Intake
from counter_app.domain.refusals import ReleaseUnknown, UnknownMatter
from counter_app.services.desk import Desk


def pinned(desk: Desk, intake: Intake) -> tuple[Catalogue, Matter]:
    """Raises refusals.ReleaseUnknown or UnknownMatter."""
    catalogue = desk.shelf.release(intake.release)
    if catalogue is None:
        raise ReleaseUnknown("release", release=intake.release)
    matter = catalogue.get(intake.matter)
    if matter is None:
        raise UnknownMatter("matter", matter=intake.matter)
    return catalogue, matter
