"""挂失补发、凭证收回: what becomes of a paper after it left the counter, with whoever comes for it known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counter_app.domain.case import Case
from counter_app.domain.events import CaseEvent, PaperLost, Redeemed
from counter_app.domain.paper_life import PaperLife, PaperStep, life_of, losses_of
from counter_app.domain.people import Taker
from counter_app.domain.refusals import IdentityRefused, PaperUnknown, ReasonMissing, ServiceRefused
from counter_app.domain.said import said
from counter_app.services.deciding.sitting import sitting
from counter_app.services.desk import Decision, Desk, Session
from counter_app.services.ports.records import IssuedPaper, Sheet
from counter_app.services.slips import reissued_slip
from printing.documents.deferral_notice import DeferralNotice
from printing.documents.papers import AcceptanceNotice, DeclineNotice, MaterialReceipt, OneTimeNotice
from printing.documents.sheet import SheetState
from printing.documents.store import load

APPLICANTS = 1
"""The copy that the applicant takes home."""

_TAKEN_HOME = frozenset(
    kind.KIND for kind in (MaterialReceipt, OneTimeNotice, AcceptanceNotice, DeferralNotice, DeclineNotice)
)
_OUT = (SheetState.PRINTED, SheetState.SPOOLED)


@dataclass(frozen=True, slots=True)
class Replacement:
    """The case, and the sheet that is to be printed in place of the lost one."""

    decision: Decision
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class LostSheets:
    """Ids of the sheets that a declaration of loss made void, and of those printed in their place (补发)."""

    void: frozenset[int] = frozenset()
    replacements: frozenset[int] = frozenset()


def is_taken_home(issued: IssuedPaper) -> bool:
    """Whether its first copy is one that an applicant keeps, can lose and can bring back."""
    return issued.kind in _TAKEN_HOME


def declare_lost(desk: Desk, session: Session, paper: int, declared_by: Taker, reason: str) -> Replacement:
    """挂失: the old impression is void from now on, a replacement marked 补发 waits to be printed.

    `declared_by` carries the number of the document shown; the applicant's own must be the one that the case knows.
    Raises refusals.PaperUnknown, ReasonMissing, IdentityRefused, PaperLifeRefused, CaseUnknown, ClockBehind.
    """
    if not said(reason):
        raise ReasonMissing("reason")
    with sitting(desk, session) as act:
        issued = _known(act.work.papers.get(paper))
        case = act.take_up(issued.case)
        _refuse_stranger(case, declared_by)
        life(case.history, issued, act.work.papers.sheets_of(paper)).refuse(PaperStep.LOSE)
        losses = losses_of(case.history, issued.entry, issued.position)
        code = losses[-1].slip if losses else load(issued.body).head.slip
        sheet = act.work.papers.intend_reprint(paper, APPLICANTS, said(reason), act.desk.now())
        act.happen(
            PaperLost(
                **act.common(),
                entry=issued.entry,
                position=issued.position,
                paper=issued.kind,
                declared_by=declared_by,
                reason=said(reason),
                reprint=sheet.reprint,
                slip=reissued_slip(act.desk, code),
            )
        )
        return Replacement(act.decision(), sheet)


def redeem(desk: Desk, session: Session, paper: int, returned_by: str) -> Decision:
    """凭证收回: the applicant gave it back, as when the result is handed out.

    Raises refusals.PaperUnknown, ServiceRefused without a name, PaperLifeRefused, CaseUnknown, ClockBehind.
    """
    if not said(returned_by):
        raise ServiceRefused("service", reason="name")
    with sitting(desk, session) as act:
        issued = _known(act.work.papers.get(paper))
        case = act.take_up(issued.case)
        life(case.history, issued, act.work.papers.sheets_of(paper)).refuse(PaperStep.REDEEM)
        act.happen(
            Redeemed(
                **act.common(),
                entry=issued.entry,
                position=issued.position,
                paper=issued.kind,
                returned_by=said(returned_by),
            )
        )
        return act.decision()


def life(history: Sequence[CaseEvent], issued: IssuedPaper, sheets: Iterable[Sheet]) -> PaperLife:
    """Where the paper is; printed is what the print system or the clerk said of the impression valid now."""
    losses = losses_of(history, issued.entry, issued.position)
    valid_from = losses[-1].reprint if losses else 0
    printed = any(s.copy == APPLICANTS and s.reprint >= valid_from and s.state in _OUT for s in sheets)
    return life_of(history, issued.entry, issued.position, printed=printed)


def lost_sheets(
    history: Sequence[CaseEvent], papers: Iterable[tuple[IssuedPaper, Sequence[Sheet]]]
) -> LostSheets:
    """Among the sheets of these papers."""
    void, replacements = set(), set()
    for issued, sheets in papers:
        losses = losses_of(history, issued.entry, issued.position)
        for sheet in sheets if losses else ():
            if sheet.copy == APPLICANTS and sheet.reprint < losses[-1].reprint:
                void.add(sheet.id)
            if sheet.copy == APPLICANTS and sheet.reprint >= losses[0].reprint:
                replacements.add(sheet.id)
    return LostSheets(frozenset(void), frozenset(replacements))


def loss_of_slip(case: Case, papers: Iterable[IssuedPaper], digits: str) -> PaperLost | None:
    """The loss that made void the very impression that carries this code; None while it is valid."""
    for issued in papers:
        losses = losses_of(case.history, issued.entry, issued.position)
        codes = [load(issued.body).head.slip, *(loss.slip for loss in losses)] if losses else []
        for code, loss in zip(codes, losses, strict=False):
            if code == digits:
                return loss
    return None


def lost_papers(case: Case) -> tuple[PaperLost, ...]:
    """Every loss that was ever declared on the case, in order."""
    return tuple(event for event in case.history if isinstance(event, PaperLost))


def _known(issued: IssuedPaper | None) -> IssuedPaper:
    if issued is None or not is_taken_home(issued):
        raise PaperUnknown("paper")
    return issued


def _refuse_stranger(case: Case, who: Taker) -> None:
    number = who.id.value.strip().upper() if who.id else ""
    if not said(who.name) or not number:
        raise IdentityRefused("declared_by", reason="unshown")
    known = case.intake.applicant.id
    if not said(who.relation) and known is not None and known.value.strip().upper() != number:
        raise IdentityRefused("declared_by", reason="other")
