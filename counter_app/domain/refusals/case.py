"""What the rules of a case refuse: acts out of order, a notice wider than the first, a check against it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counter_app.domain.refusals.base import Refusal

if TYPE_CHECKING:
    from counter_app.domain.materials import Gap


class CaseUnknown(Refusal):
    """No case of this number at this counter."""

    code = "case_unknown"


class CaseDamaged(Refusal):
    """The journal's entries of this case cannot all be true: no facts."""

    code = "case_damaged"


class ActNotPossible(Refusal):
    """The case is not in a status in which this can happen; facts: act (kind of event), status."""

    code = "act_not_possible"


class WiderNotice(Refusal):
    """A second notice names what the first did not; facts: problems. `gaps` are the new ones."""

    code = "wider_notice"

    def __init__(self, gaps: Sequence[Gap], problems: Sequence[str] = ()) -> None:
        """`problems`: the gaps in words, where the catalogue is at hand; else the ids of their materials."""
        super().__init__("notice", problems=list(problems or dict.fromkeys(g.material for g in gaps)))
        self.gaps = tuple(gaps)


class NoticeUnlawful(Refusal):
    """A notice that is none, or not the next one; facts: reason (empty, ordinal, first_wider, unapproved,
    not_wider)."""

    code = "notice_unlawful"


class OutcomeForbids(Refusal):
    """The check leads elsewhere than to this act; facts: act, why (the check's own sentence)."""

    code = "outcome_forbids"


class IntakeIncomplete(Refusal):
    """The act still needs something; `field` is the first. Facts: lacks (in the clerk's words)."""

    code = "intake_incomplete"


class MatterNotHere(Refusal):
    """This counter's profile does not hold the matter; facts: matter."""

    code = "matter_not_here"


class SilenceHasAccepted(Refusal):
    """The reply period ran out: the case counts as accepted and can only be accepted; facts: due."""

    code = "silence_has_accepted"


class NothingSupplemented(Refusal):
    """A supplement without any material."""

    code = "nothing_supplemented"


class NotPromised(Refusal):
    """An accepted case takes in what was promised and is still lacking; facts: materials (beside that)."""

    code = "not_promised"


class ReasonMissing(Refusal):
    """The act needs a reason and none was given. No facts."""

    code = "reason_missing"


class GroundRefused(Refusal):
    """A refusal to accept needs one of the grounds, and ground 5 a notice before it, time to answer it, and
    something of it still wrong; facts: reason (unknown, early, waiting, untold)."""

    code = "ground_refused"


class ReportMissing(Refusal):
    """The hall wants a refusal reported and approved (否定报备) before it is issued. No facts."""

    code = "report_missing"


class ReportUnfit(Refusal):
    """The report that was approved is of another refusal, or of another day. No facts."""

    code = "report_unfit"


class SelfApproved(Refusal):
    """Nobody approves a refusal of his own; facts: name."""

    code = "self_approved"


class AgencyMissing(Refusal):
    """Ground 2 needs the agency that has the power: its name, and where to find it."""

    code = "agency_missing"


class NotReapplicable(Refusal):
    """Only an ended case is applied for anew; facts: status."""

    code = "not_reapplicable"


class NotLate(Refusal):
    """Nothing is overdue that would send the materials back; facts: reason (no_rule, unserved, waiting), due."""

    code = "not_late"


class RatedAlready(Refusal):
    """One rating a service: nothing was done for the applicant since the last one. No facts."""

    code = "rated_already"
