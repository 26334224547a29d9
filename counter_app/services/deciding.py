"""The deciding use cases: each is one transaction — number, entry, frozen papers, projections, sheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counter_app.domain.intake import Intake, MaterialMark
from counter_app.domain.catalogue import RightAgency
from counter_app.services.checking import Act
from counter_app.services.desk import Approval, Decision, Desk, Session
from printing.documents.papers import Document


@dataclass(frozen=True, slots=True)
class DeclineTerms:
    """What a refusal needs beside the case: ground 1–6 (domain.md §3.5), reason, basis, right agency on ground 2."""

    ground: int
    reason: str
    basis: str
    agency: RightAgency = RightAgency()


def receive(desk: Desk, session: Session, intake: Intake, draft: str = "") -> Decision:
    """先收件: case.received with 收件凭证; the five-day clock starts."""
    raise NotImplementedError


def notice(desk: Desk, session: Session, intake: Intake, draft: str = "") -> Decision:
    """Receive and issue the one-time notice at once: 收件凭证 + 补正告知书."""
    raise NotImplementedError


def accept(desk: Desk, session: Session, intake: Intake, draft: str = "") -> Decision:
    """Receive and accept (also 当场更正 done, also 容缺 with a signed promise): 受理通知书."""
    raise NotImplementedError


def decline(
    desk: Desk, session: Session, intake: Intake, terms: DeclineTerms, draft: str = ""
) -> Decision:
    """不予受理通知书; the right agency is mandatory on ground 2."""
    raise NotImplementedError


def decline_terms(desk: Desk, intake: Intake) -> DeclineTerms:
    """Prefilled from the routing that decided (agency from the routing or its text)."""
    raise NotImplementedError


def guide(desk: Desk, session: Session, intake: Intake, draft: str = "") -> str:
    """Consultation without a case (咨询, not_via_window, redirect, record_filing): returns its number of kind 2."""
    raise NotImplementedError


def notice_received(
    desk: Desk, session: Session, number: str, marks: Mapping[str, MaterialMark], approval: Approval | None = None
) -> Decision:
    """A notice on a case already received. The first lists everything; a second only what of the first is still
    wrong, else refusals.WiderNotice; with `approval` a wider one, marked for good."""
    raise NotImplementedError


def supplement(
    desk: Desk, session: Session, number: str, marks: Mapping[str, MaterialMark]
) -> Decision:
    """补正: the marks of what came in now; 补正材料收件凭证."""
    raise NotImplementedError


def accept_received(
    desk: Desk, session: Session, number: str, marks: Mapping[str, MaterialMark] | None = None
) -> Decision:
    """Accept a case received or supplemented; acceptance date = today (the day the last correction came in)."""
    raise NotImplementedError


def decline_received(desk: Desk, session: Session, number: str, terms: DeclineTerms) -> Decision:
    raise NotImplementedError


def withdraw(desk: Desk, session: Session, number: str, reason: str, returned: tuple[str, ...]) -> Decision:
    """撤回 by the applicant; the slip belongs to the full counter, here a journal entry."""
    raise NotImplementedError


def reapply(desk: Desk, number: str) -> Intake:
    """二次申请: a new intake with applicant, answers and still valid materials of an ended case."""
    raise NotImplementedError


def preview(desk: Desk, session: Session, intake: Intake, act: Act, terms: DeclineTerms | None = None) -> tuple[Document, ...]:
    """The papers the act would issue, without numbers; nothing is written."""
    raise NotImplementedError
