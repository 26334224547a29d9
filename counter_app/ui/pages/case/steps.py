"""Which step a case waits for at the desk, and the words of the button that leads to it. No rules: they are asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from counter_app.domain.case import Case, Status
from counter_app.domain.events import Declined, Supplemented
from counter_app.domain.intake import Intake, MaterialMark
from counter_app.domain.materials import Outcome
from counter_app.domain.people import Collection
from counter_app.services import checking, deciding
from counter_app.services.acts import ACCEPTING
from counter_app.services.checking import Act, Finding, Lack
from counter_app.services.composing.decline_notice import ELSEWHERE, NO_LICENCE
from counter_app.services.composing.promised import offered_promise
from counter_app.services.deciding import AcceptTerms
from counter_app.services.desk import Desk
from counter_app.ui.tr import tr

NOTHING_CHOSEN = AcceptTerms()


class Step(StrEnum):
    TICK = "tick"  # say what came, or what is still missing
    STILL_WRONG = "still_wrong"  # everything told has come, and is not right: told again, or refused
    TERMS = "terms"  # the applicant's choices for the acceptance
    LIMIT = "limit"  # the hall's default limit is not set
    SUPPLEMENT = "supplement"
    ACCEPT = "accept"
    DEEMED = "deemed"  # silence has accepted: only the notice of it is left
    NOTICE = "notice"
    PRINT = "print"
    REAPPLY = "reapply"
    NEXT = "next"  # nothing is left to do here


@dataclass(frozen=True, slots=True)
class NextStep:
    """`asked` are the fields of the terms to show, `lack` the one that keeps the acceptance."""

    step: Step
    words: str
    acts: bool
    act: Act | None = None
    asked: tuple[str, ...] = ()
    lack: Lack | None = None

    @property
    def kind(self) -> str:
        return "primary" if self.acts else "next"


@dataclass(frozen=True, slots=True)
class Said:
    """What the clerk says of the case now: marks, of which so many `came`, and rows nothing is said of.

    `deemed`: the reply period is over, silence has accepted the case (视为受理). `unfinished`: whose intake is open."""

    marks: Mapping[str, MaterialMark]
    came: int = 0
    unsaid: int = 0
    terms: AcceptTerms = NOTHING_CHOSEN
    deemed: bool = False
    unfinished: str = ""


_SIGNED = tr("申请人已签字：容缺受理")
_WAIT = tr("下一步：等申请人补来")
AWAITING = (Status.NOTICED, Status.ACCEPTED_DEFERRED)
"""Cases for which a material can come in: told in the notice, or promised."""
OPEN = (Status.RECEIVED, Status.NOTICED, Status.SUPPLEMENTED)
ENDED = (Status.DECLINED, Status.WITHDRAWN)
TERMS = {
    "collection": "collection",
    "postal_address": "postal_address",
    "promised_by": "promised_by",
    "promise_signed": "promised_by",
}
"""Fields of lacks that the case page asks for, and where."""
_TERM_STEPS = {
    "collection": tr("选领取方式"),
    "postal_address": tr("填邮寄地址"),
    "promised_by": tr("改承诺日期"),
}


def with_marks(case: Case, marks: Mapping[str, MaterialMark], terms: AcceptTerms = NOTHING_CHOSEN) -> Intake:
    """The case's intake as it would be with what the clerk says now."""
    marked = replace(case.intake, marks={**case.intake.marks, **marks})
    return deciding.as_chosen(marked, terms)


def chosen_terms(case: Case, terms: AcceptTerms) -> AcceptTerms:
    """Where the promise went out to be signed, its day stands unless another is typed."""
    if terms.promised_by is None and is_on_offer(case):
        return replace(terms, promised_by=case.intake.promised_by)
    return terms


def is_on_offer(case: Case) -> bool:
    """容缺受理承诺书 lies before the applicant: signed, it is an acceptance; not signed, a notice."""
    return case.status is Status.RECEIVED and offered_promise(case) is not None


def next_step(desk: Desk, case: Case, said: Said, unprinted: int) -> NextStep:
    if said.deemed:
        asked = ("collection",) if case.intake.collection is None else ()
        return NextStep(Step.DEEMED, tr("出具受理通知书"), True, Act.ACCEPT, asked)
    if said.came and case.status in AWAITING:
        return NextStep(Step.SUPPLEMENT, tr("登记补正材料"), True, Act.SUPPLEMENT)
    if case.status is Status.NOTICED:
        return _waiting(desk, case, said)
    if case.status in (Status.RECEIVED, Status.SUPPLEMENTED):
        if said.unsaid:
            return NextStep(
                Step.TICK, tr("下一步：核对材料，还有 {unsaid} 份没看", unsaid=said.unsaid), acts=False
            )
        return _decision(desk, case, said)
    if unprinted:
        return NextStep(Step.PRINT, tr("接着打印"), acts=True)
    if case.status in ENDED and not _nothing_to_apply_for(case):
        return NextStep(Step.REAPPLY, tr("下一步：重新申请"), acts=False)
    onward = tr("接着办{unfinished}", unfinished=said.unfinished) if said.unfinished else tr("受理下一位")
    return NextStep(Step.NEXT, tr("下一步：{onward}", onward=onward), acts=False)


def _nothing_to_apply_for(case: Case) -> bool:
    """Refused because no licence is needed, or because another authority is the right one."""
    return any(isinstance(e, Declined) and e.ground in (NO_LICENCE, ELSEWHERE) for e in case.history)


def _waiting(desk: Desk, case: Case, said: Said) -> NextStep:
    """What was told is still to come, or is promised now; a further notice is never the next step."""
    intake = with_marks(case, said.marks, said.terms)
    promise = _asked(case, intake, checking.examine(desk, intake))
    if said.terms.promised_by is not None:
        return _decision(desk, case, said)
    partly = case.history and isinstance(case.history[-1], Supplemented)
    return NextStep(Step.TICK, _WAIT if partly else tr("下一步：勾补来的材料"), False, None, promise)


def _decision(desk: Desk, case: Case, said: Said) -> NextStep:
    intake = with_marks(case, said.marks, said.terms)
    finding = checking.examine(desk, intake)
    word, act = desk.wording.on_screen.word, finding.act
    asked = _asked(case, intake, finding)
    if act not in ACCEPTING and case.status is Status.SUPPLEMENTED:
        return NextStep(Step.STILL_WRONG, tr("下一步：再出告知书，或不予受理"), False, act, asked)
    if act not in ACCEPTING and case.notices:
        return NextStep(Step.TICK, _WAIT, False, act, asked)
    if act not in ACCEPTING:
        return NextStep(Step.NOTICE, word("act_button", Act.NOTICE.value), True, Act.NOTICE, asked)
    lack = next((k for k in finding.lacking if k.field in TERMS), None)
    if lack is not None:
        words = tr("下一步：{step}", step=_TERM_STEPS[TERMS[lack.field]])
        return NextStep(Step.TERMS, words, False, act, asked, lack)
    unset = next((k for k in finding.lacking if k.field == "hall.default_limit"), None)
    if unset is not None:
        return NextStep(Step.LIMIT, tr("下一步：设定默认时限"), False, act, asked, unset)
    words = _SIGNED if is_on_offer(case) else word("act_button", Act(act).value)
    return NextStep(Step.ACCEPT, words, True, act, asked)


def _asked(case: Case, intake: Intake, finding: Finding) -> tuple[str, ...]:
    """What was not chosen at the receipt and may be chosen now."""
    result, before = finding.result, case.intake
    may_promise = result is not None and result.outcome is Outcome.TOLERATE and not before.credit_record_bad
    may_accept = may_promise or finding.act in ACCEPTING
    by_post = intake.collection is Collection.POST
    wanted = {
        "collection": may_accept and before.collection is None,
        "postal_address": may_accept and by_post and not (before.postal_address or before.applicant.address),
        "promised_by": may_promise and not is_on_offer(case),
    }
    return tuple(name for name, on in wanted.items() if on)
