"""逾期: what a notice asked for did not come within the hall's period, which counts as a withdrawal."""

from __future__ import annotations

from counter_app.domain.case import Case, Status
from counter_app.domain.events import Noticed, Served
from counter_app.domain.refusals import NotLate
from counter_app.services.desk import Desk


def is_late(desk: Desk, case: Case) -> bool:
    """Its last day is past. A hall without a rule of its own has no period, and nothing is ever late."""
    return (
        case.status is Status.NOTICED
        and desk.hall.correction is not None
        and case.notice_due is not None
        and desk.today() > case.notice_due
    )


def refuse_unless_late(desk: Desk, case: Case) -> None:
    """Raises refusals.NotLate, also where nobody recorded that the notice was served: its period never began."""
    reason = ""
    if desk.hall.correction is None or case.notice_due is None:
        reason = "no_rule"
    elif not is_late(desk, case):
        reason = "waiting"
    elif not _notice_served(case):
        reason = "unserved"
    if reason:
        raise NotLate("case", reason=reason, due=case.notice_due)


def _notice_served(case: Case) -> bool:
    """The last notice was signed for, or refused before witnesses."""
    served = False
    for event in case.history:
        if isinstance(event, Noticed):
            served = False
        elif isinstance(event, Served) and event.notice_due is not None:
            served = True
    return served
