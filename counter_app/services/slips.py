"""The digits of the signed slip on a paper: what another counter needs to go on with the case (papers.md §4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from counter_app.domain import situation_bits, slip
from counter_app.domain.case_number import CaseNumber
from counter_app.domain.catalogue import Catalogue, CatalogueRelease, Matter
from counter_app.domain.clocks import DueDate
from counter_app.domain.completeness import required_materials
from counter_app.domain.intake import Intake, Tick
from counter_app.domain.materials import Gap
from counter_app.domain.situations import counting_answers
from counter_app.domain.slip import PaperKind, SlipFlag
from counter_app.services.desk import SHANGHAI, Desk
from counter_app.services.ports.records import IssuedPaper
from printing.documents.store import load

_HANDED_IN = (Tick.IN_ORDER, Tick.SUBSTITUTED, Tick.DEFECTIVE)
_MINUTES_A_DAY = 24 * 60


def slip_digits(
    desk: Desk,
    catalogue: Catalogue,
    matter: Matter,
    intake: Intake,
    number: CaseNumber,
    paper: PaperKind,
    due: DueDate | None,
    gaps: Sequence[Gap] = (),
    deferred: Sequence[Gap] = (),
) -> str:
    """Decimal digits, signed with the counter's own key."""
    asked = [
        m for m in required_materials(matter, intake.answers) if m in intake.marks and _handed_in(intake, m)
    ]
    told, more = situation_bits.told(counting_answers(matter, intake.answers), asked, gaps, deferred)
    applicant = intake.applicant
    issued = desk.now().astimezone(SHANGHAI)
    body = slip.encode(
        slip.Slip(
            paper=paper,
            number=number,
            release=release_mark(catalogue.release),
            matter_index=catalogue.index_of(matter.code),
            key_number=desk.signer.key_number,
            flags=_flags(intake, due, bool(deferred), more),
            issued_minutes=_minutes(number.on, issued),
            due_days=0 if due is None else max(0, (due.on - issued.date()).days),
            binding=slip.binding_of(number.digits, applicant.name, applicant.id.tail if applicant.id else ""),
            situation=situation_bits.pack(matter, told),
        )
    )
    return slip.digits_of(body, desk.signer.sign(slip.signed_bytes(body)))


def reissued_slip(desk: Desk, digits: str) -> str:
    """The code of a replacement: what the lost impression's said, signed anew, marked REISSUED and a minute later
    at least, so that no two impressions carry the same; "" for a paper without one."""
    if not digits:
        return ""
    old, _, _ = slip.decode(digits)
    issued = desk.now().astimezone(SHANGHAI)
    minutes = max(_minutes(old.number.on, issued), old.issued_minutes + 1)
    days = old.due_days - (issued.date() - old.issued_at.date()).days
    body = slip.encode(
        replace(
            old,
            key_number=desk.signer.key_number,
            flags=old.flags | SlipFlag.REISSUED,
            issued_minutes=minutes,
            due_days=max(0, days) if old.due_days else 0,
        )
    )
    return slip.digits_of(body, desk.signer.sign(slip.signed_bytes(body)))


def newest_slip(papers: Iterable[IssuedPaper]) -> str:
    """The code of the newest of these papers that has one, "" for none: what is no legal paper shows the same code
    and signs nothing new."""
    codes = [load(paper.body).head.slip for paper in papers]
    return next((code for code in reversed(codes) if code), "")


def release_mark(release: CatalogueRelease) -> bytes:
    """The first four bytes of the release's digest, by which a slip names it."""
    return bytes.fromhex(release.digest.partition(":")[2][:8])


def _handed_in(intake: Intake, material: str) -> bool:
    return intake.marks[material].tick in _HANDED_IN


def _flags(intake: Intake, due: DueDate | None, deferred: bool, more: bool) -> SlipFlag:
    flags = SlipFlag(0)
    for holds, flag in (
        (intake.agent is not None, SlipFlag.AGENT),
        (due is not None and due.estimated, SlipFlag.ESTIMATED),
        (deferred, SlipFlag.DEFERRED),
        (any(m.tick is Tick.SUBSTITUTED for m in intake.marks.values()), SlipFlag.SUBSTITUTES),
        (more or bool(intake.note), SlipFlag.MORE_ON_PAPER),
    ):
        if holds:
            flags |= flag
    return flags


def _minutes(numbered_on: date, issued: datetime) -> int:
    return (issued.date() - numbered_on).days * _MINUTES_A_DAY + issued.hour * 60 + issued.minute
