"""否定报备: the report comes before the refusal, in the same transaction (domain.md §3.15).

Filed apart it could wait for days and be used for something else; so it is approved for the one refusal that
follows it, and what it approved is compared word for word.
"""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.domain.events import NegativeReported
from counter_app.domain.hall import NegativeReporting
from counter_app.domain.intake import Intake
from counter_app.domain.materials import Gap
from counter_app.domain.people import Role
from counter_app.domain.refusals import NotASupervisor, ReasonMissing, ReportMissing, SelfApproved
from counter_app.domain.said import said
from counter_app.services.composing import papers
from counter_app.services.composing.decline_terms import DeclineTerms
from counter_app.services.deciding import issuing
from counter_app.services.deciding.sitting import Sitting
from counter_app.services.desk import Approval, Desk
from printing.documents.negative_report import NegativeReport


def is_asked(desk: Desk) -> bool:
    """Whether the hall wants every refusal reported before it is issued."""
    return desk.hall.negative_report is NegativeReporting.REQUIRED


def report(
    act: Sitting, intake: Intake, terms: DeclineTerms, gaps: Sequence[Gap], approval: Approval | None
) -> None:
    """case.negative_reported with its report; nothing where the hall does not ask for one.

    Raises refusals.ReportMissing, SelfApproved, NotASupervisor, ReasonMissing.
    """
    if not is_asked(act.desk):
        return
    if approval is None:
        raise ReportMissing("approval")
    refuse_approval(approval)
    if approval.supervisor.staff_no == act.session.clerk.staff_no:
        raise SelfApproved("staff_no", name=approval.supervisor.name)
    frame = issuing.frame_of(act, NegativeReport, intake, None)
    paper = act.frozen(papers.negative_report(frame, terms, gaps, approval))
    act.happen(
        NegativeReported(
            **act.common(),
            ground=terms.ground,
            reason=said(terms.reason),
            basis=said(terms.basis),
            opinion=said(approval.reason),
            approved_by=approval.supervisor.staff_no,
            papers=(paper,),
        )
    )


def refuse_approval(approval: Approval) -> None:
    """Raises refusals.NotASupervisor, ReasonMissing."""
    if approval.supervisor.role is not Role.SUPERVISOR:
        raise NotASupervisor("staff_no", name=approval.supervisor.name)
    if not said(approval.reason):
        raise ReasonMissing("reason")
