"""Whether an act is permitted: the counter's profile, the result of the check, and what is still lacking."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.domain import one_time_notice
from counter_app.domain.case import Case, Status
from counter_app.domain.intake import Intake
from counter_app.domain.materials import CheckResult, Gap, Outcome
from counter_app.domain.offer import settled
from counter_app.domain.refusals import (
    AgencyMissing,
    GroundRefused,
    IntakeIncomplete,
    MatterNotHere,
    OutcomeForbids,
    ReasonMissing,
)
from counter_app.domain.said import said
from counter_app.services import lacks
from counter_app.services.acts import ACCEPTING, Act, Lack
from counter_app.services.checking import examine
from counter_app.services.composing.decline_notice import ELSEWHERE, NO_LICENCE
from counter_app.services.composing.decline_terms import REPEATED, DeclineTerms
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import Desk
from counter_app.services.pinned import pinned

GROUNDS = range(1, 7)
_GROUND_NEEDS = {NO_LICENCE: Outcome.NO_LICENCE_NEEDED, ELSEWHERE: Outcome.NOT_THIS_AUTHORITY}


def held_here(desk: Desk, intake: Intake) -> None:
    """Raises refusals.MatterNotHere, ReleaseUnknown, UnknownMatter."""
    matter = pinned(desk, intake)[1]
    if not desk.hall.holds(matter.code, matter.level):
        raise MatterNotHere("matter", matter=normalise(matter.name))


def to_receive(desk: Desk, intake: Intake) -> CheckResult:
    """Any result permits to take materials in; it is kept with them."""
    return _permitted(desk, intake, Act.RECEIVE, frozenset(Act))


def to_notice(desk: Desk, intake: Intake) -> CheckResult:
    """The notice is the whole truth, so nothing may be unseen; it stands while a promise is unsigned."""
    return _permitted(desk, intake, Act.NOTICE, frozenset({Act.NOTICE, Act.OFFER_DEFERRAL}))


def to_offer_deferral(desk: Desk, intake: Intake) -> CheckResult:
    """Everything wrong may follow later, and the applicant has chosen by when."""
    _permitted(desk, intake, Act.OFFER_DEFERRAL, frozenset({Act.OFFER_DEFERRAL}))
    result = examine(desk, intake).result
    assert result is not None, "permitted without a result"
    return result


def to_accept(desk: Desk, intake: Intake) -> CheckResult:
    """In order, put right on the spot, or deferred by a signed promise."""
    return _permitted(desk, intake, Act.ACCEPT, ACCEPTING)


def to_decline(desk: Desk, intake: Intake, terms: DeclineTerms, case: Case | None = None) -> CheckResult:
    """A ground that the check can judge needs its outcome; what is in order must be accepted (32.1(5)).

    补正后仍不齐全 is for what the `case` was told and has not put right: else a refusal could name what the
    one-time rule keeps out of a second notice.

    Raises refusals.GroundRefused, OutcomeForbids, ReasonMissing, AgencyMissing beside those of every act.
    """
    _refuse_terms(terms)
    if terms.ground == REPEATED:
        _refuse_untimely(desk, case)
    result = _permitted(desk, intake, Act.DECLINE, frozenset(Act))
    wanted = _GROUND_NEEDS.get(terms.ground)
    gapless = result.outcome in (Outcome.ACCEPT, Outcome.TOLERATE, Outcome.CORRECT_ON_THE_SPOT)
    if (wanted is not None and result.outcome is not wanted) or (terms.ground == REPEATED and gapless):
        raise _forbidden(desk, intake, Act.DECLINE, result)
    if terms.ground == REPEATED and case is not None:
        _refuse_untold(case.first_notice, (*result.gaps, *result.deferred, *result.corrections))
    return result


def _refuse_untimely(desk: Desk, case: Case | None) -> None:
    """Not before a notice, and not while the applicant may still bring what it asked for."""
    if case is None or not case.notices:
        raise GroundRefused("ground", reason="early")
    if case.status is Status.NOTICED and (case.notice_due is None or desk.today() <= case.notice_due):
        raise GroundRefused("ground", reason="waiting")


def _refuse_untold(first: Sequence[Gap], found: Sequence[Gap]) -> None:
    if not one_time_notice.told_of(first, found):
        raise GroundRefused("ground", reason="untold")


def _refuse_terms(terms: DeclineTerms) -> None:
    if terms.ground not in GROUNDS:
        raise GroundRefused("ground", reason="unknown")
    if not said(terms.reason):
        raise ReasonMissing("reason")
    if terms.ground == ELSEWHERE:
        for field in ("name", "address", "phone"):
            if not said(getattr(terms.agency, field)):
                raise AgencyMissing(f"agency.{field}")


def _permitted(desk: Desk, intake: Intake, act: Act, leading: frozenset[Act]) -> CheckResult:
    """The settled result, if it leads to one of `leading` and nothing is lacking for `act`."""
    held_here(desk, intake)
    finding = examine(desk, intake)
    if finding.result is None:
        raise incomplete(finding.lacking)
    result = settled(finding.result, intake)
    alike = finding.act is act or (act is Act.ACCEPT and finding.act in ACCEPTING)
    refuse_lacks(finding.lacking if alike else lacks.of_act(desk, intake, act, result))
    if finding.act is not None and finding.act not in leading:
        raise OutcomeForbids("act", act=act, why=finding.reason)
    return result


def refuse_lacks(found: Sequence[Lack]) -> None:
    """Raises refusals.IntakeIncomplete naming everything at once; `field` is the first."""
    if found:
        raise incomplete(found)


def incomplete(found: Sequence[Lack]) -> IntakeIncomplete:
    return IntakeIncomplete(found[0].field, lacks="；".join(dict.fromkeys(lack.text for lack in found)))


def _forbidden(desk: Desk, intake: Intake, act: Act, result: CheckResult) -> OutcomeForbids:
    return OutcomeForbids("ground", act=act, why=desk.wording.reason(pinned(desk, intake)[1], result))
