"""扫描件: files that belong to a material or a signed paper of a case, attached, removed and listed.

The file comes first: a worker looks at it and keeps it sealed (cli/scan_taking.py), then the entry here names it.
What no case names any more is swept away later (`sweep`), never at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from counter_app.domain.attached_scans import attached_scans
from counter_app.domain.case import Case
from counter_app.domain.catalogue import Matter
from counter_app.domain.completeness import required_materials
from counter_app.domain.events import ScanAttached, ScanRemoved
from counter_app.domain.intake import HANDED_IN
from counter_app.domain.refusals import ReasonMissing, ScanPlaceUnknown
from counter_app.domain.said import said
from counter_app.domain.scans import Scan, ScanPlace
from counter_app.services.case_lists import CasePage
from counter_app.services.composing.normalise import normalise
from counter_app.services.deciding.sitting import sitting
from counter_app.services.desk import Decision, Desk, Session
from counter_app.services.ports.disturbances import ScanMissing
from counter_app.services.ports.records import IssuedPaper
from counter_app.services.ports.scans import Scans, Swept
from counter_app.services.wording import Wording

KEPT_UNNAMED = timedelta(days=7)
"""A scan that no case names is kept this long after it was taken in: a worker may be at work on it, or a clerk may
have to undo what he did."""


@dataclass(frozen=True, slots=True)
class PlacedScans:
    """A place of a case and the scans there; `name` of the material or paper in words."""

    place: ScanPlace
    name: str
    scans: tuple[ScanAttached, ...]


def attach(desk: Desk, session: Session, number: str, scan: Scan, place: ScanPlace) -> Decision:
    """The case names a scan that is kept already.

    Raises disturbances.ScanMissing where it is not; refusals.ScanPlaceUnknown, ScanAttachedAlready, CaseUnknown,
    CaseDamaged, ClockBehind.
    """
    if not desk.scans.holds(scan.digest):
        raise ScanMissing(place="")
    with sitting(desk, session) as act:
        act.take_up(number)
        _refuse_unknown(act.matter, act.work.papers.of_case(number), place)
        act.happen(ScanAttached(**act.common(), scan=scan, place=place))
        return act.decision()


def remove(desk: Desk, session: Session, number: str, digest: str, place: ScanPlace, reason: str) -> Decision:
    """The case does not name it any more; that it did, stays in the journal.

    Raises refusals.ReasonMissing, ScanUnknown, CaseUnknown, CaseDamaged, ClockBehind.
    """
    if not said(reason):
        raise ReasonMissing("reason")
    with sitting(desk, session) as act:
        act.take_up(number)
        act.happen(ScanRemoved(**act.common(), digest=digest, place=place, reason=said(reason)))
        return act.decision()


def placed(page: CasePage, wording: Wording) -> tuple[PlacedScans, ...]:
    """Every place of the case with its scans: the materials of its situation, its papers, and the case as a whole."""
    kept = attached_scans(page.case.history)
    papers = [ScanPlace(entry=paper.entry, position=paper.position) for paper, _ in page.papers]
    places = [*_materials(page, kept), *papers, ScanPlace()]
    return tuple(
        PlacedScans(place, name_of(place, page, wording), tuple(scan for scan in kept if scan.place == place))
        for place in places
    )


def name_of(place: ScanPlace, page: CasePage, wording: Wording) -> str:
    """The material as the catalogue calls it, the paper by its title and 文号."""
    if place.material:
        material = page.matter.material(place.material)
        return normalise(material.name) if material else place.material
    for paper, _ in page.papers:
        if place.entry and (paper.entry, paper.position) == (place.entry, place.position):
            return wording.say(
                "screens", "scans.paper", title=paper.title, number=paper.document_number
            ).strip()
    return wording.say("screens", "scans.case")


def thumbnails(desk: Desk, scans: Iterable[Scan]) -> Mapping[str, bytes]:
    """PNG of the first page by digest, of those that have one."""
    found = {scan.digest: desk.scans.thumbnail(scan) for scan in scans}
    return {digest: picture for digest, picture in found.items() if picture is not None}


def sweep(scans: Scans, named: Set[str], now: datetime) -> Swept:
    """Remove what no case names, once it has lain for KEPT_UNNAMED; `named` as the store knows it."""
    return scans.sweep(named, now - KEPT_UNNAMED)


def _materials(page: CasePage, kept: Iterable[ScanAttached]) -> Iterable[ScanPlace]:
    case: Case = page.case
    wanted = {*required_materials(page.matter, case.intake.answers)}
    wanted |= {material for material, mark in case.intake.marks.items() if mark.tick in HANDED_IN}
    wanted |= {scan.place.material for scan in kept}
    return (ScanPlace(material.id) for material in page.matter.materials if material.id in wanted)


def _refuse_unknown(matter: Matter, papers: Iterable[IssuedPaper], place: ScanPlace) -> None:
    known = (
        matter.material(place.material) is not None
        if place.material
        else not place.entry or any((p.entry, p.position) == (place.entry, place.position) for p in papers)
    )
    if not known:
        raise ScanPlaceUnknown("scan")
