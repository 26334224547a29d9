"""What can happen to a case: the facts that journal entries carry, one frozen class a kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.intake import Intake, MaterialMark, Override
from counter_app.domain.materials import Gap, Outcome
from counter_app.domain.people import Collection, Taker
from counter_app.domain.rating import Rating
from counter_app.domain.scans import Scan, ScanPlace


@dataclass(frozen=True, slots=True)
class DocumentSerial:
    """Which serial a 文号 took: what a rebuild raises the counter's serials to."""

    body: str  # 机关代字
    word: str  # 文种字
    year: int
    epoch: int
    serial: int


@dataclass(frozen=True, slots=True)
class PaperIssued:
    """A paper frozen with its case: `body` is the exact JSON text of the printing.documents object."""

    kind: str  # "OneTimeNotice@1"
    document_number: str  # 文号, "" for papers without one
    body: str
    copies: tuple[str, ...]
    numbered: DocumentSerial | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Common to all: who, at which instant (UTC, aware), on which business date."""

    case: str  # 26 digits
    clerk: str  # staff number
    at: datetime
    on: date


@dataclass(frozen=True, slots=True)
class Received(Event):
    """case.received: materials taken in (收件); the five-day clock starts."""

    KIND = "case.received"
    intake: Intake
    matter_name: str  # as the pinned release names it: lists and rebuilds need no catalogue
    outcome: Outcome  # what the check said at that moment
    reply_due: date  # 收件 + 5 working days
    reply_estimated: bool
    query_code: str  # 4 digits on the receipt
    papers: tuple[PaperIssued, ...] = ()
    continues: str = ""


@dataclass(frozen=True, slots=True)
class Examined(Event):
    """case.examined: the clerk looked again at materials that were handed in before."""

    KIND = "case.examined"
    marks: tuple[tuple[str, MaterialMark], ...]  # materials whose mark changed
    papers: tuple[PaperIssued, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectedOnTheSpot(Event):
    """case.corrected: errors put right before the clerk's eyes (当场更正, 许可法32.1(3))."""

    KIND = "case.corrected"
    corrections: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Noticed(Event):
    """case.noticed: a one-time notice (补正告知书); reason, approved_by: of a supervised wider one."""

    KIND = "case.noticed"
    gaps: tuple[Gap, ...]
    deferred: tuple[Gap, ...]
    due: date | None
    due_estimated: bool
    papers: tuple[PaperIssued, ...]
    ordinal: int = 1
    wider: bool = False
    reason: str = ""
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class Supplemented(Event):
    """case.supplemented: the applicant handed in what the notice asked for, or part of it (补正)."""

    KIND = "case.supplemented"
    marks: tuple[tuple[str, MaterialMark], ...]  # materials whose mark changed
    papers: tuple[PaperIssued, ...] = ()
    reply_due: date | None = None  # the answer to the supplement
    reply_estimated: bool = False
    still_wrong: tuple[str, ...] = ()  # materials that were asked for, have come by now, and are not right


@dataclass(frozen=True, slots=True)
class Deferred(Event):
    """case.deferred: accepted with promises (容缺), each deferred gap and the promised date."""

    KIND = "case.deferred"
    deferred: tuple[Gap, ...]
    promised_by: date
    papers: tuple[PaperIssued, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted(Event):
    """case.accepted (受理): the decision clock starts on `on`; both due dates as computed then."""

    KIND = "case.accepted"
    statutory_due: date | None
    committed_due: date | None
    due: date  # the one printed big: committed, else statutory, else hall default
    due_estimated: bool
    papers: tuple[PaperIssued, ...]
    deemed: bool = False  # nothing was told in time: accepted since the day of receipt (许可法32.1(4))
    collection: Collection | None = None  # where it was chosen only now
    postal_address: str = ""


@dataclass(frozen=True, slots=True)
class NegativeReported(Event):
    """case.negative_reported (否定报备): a supervisor approved the refusal that follows, with his opinion."""

    KIND = "case.negative_reported"
    ground: int
    reason: str
    basis: str
    opinion: str
    approved_by: str  # staff number
    papers: tuple[PaperIssued, ...]


@dataclass(frozen=True, slots=True)
class Declined(Event):
    """case.declined (不予受理): `ground` 1–6 of domain.md §3.5."""

    KIND = "case.declined"
    ground: int
    reason: str
    basis: str
    papers: tuple[PaperIssued, ...]


@dataclass(frozen=True, slots=True)
class Withdrawn(Event):
    """case.withdrawn (撤回): by the applicant, with the reason and what was returned to whom.

    `late` (逾期退件): nothing came in the period of the notice, which by the hall's rule counts as this.
    """

    KIND = "case.withdrawn"
    reason: str
    returned: tuple[str, ...]
    papers: tuple[PaperIssued, ...] = ()
    taken_by: Taker | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Consulted(Event):
    """consultation (咨询, 指引): no case; `case` holds the consultation's own number (kind 2)."""

    KIND = "consultation"
    intake: Intake
    matter_name: str
    outcome: Outcome
    advice: str
    target: str = ""  # matter code or agency the applicant was sent to
    papers: tuple[PaperIssued, ...] = ()


@dataclass(frozen=True, slots=True)
class WarningOverridden(Event):
    """case.noted: a warning was overridden with a reason after receipt."""

    KIND = "case.noted"
    override: Override


@dataclass(frozen=True, slots=True)
class Served(Event):
    """case.served (送达): a paper was signed for, or refused before witnesses (民诉法 87–89).

    `entry` and `position` say which paper: the one that this entry of the journal issued.
    """

    KIND = "case.served"
    entry: int
    position: int
    paper: str  # its kind, "OneTimeNotice@1"
    served_at: datetime  # as it stands on the paper, UTC
    received_by: str  # who signed; of a refusal, who refused
    relation: str = ""  # to the applicant, "" the applicant himself
    refused: bool = False
    reason: str = ""  # of the refusal
    witnesses: tuple[str, ...] = ()
    notice_due: date | None = None  # a notice's period begins with its service
    notice_due_estimated: bool = False


@dataclass(frozen=True, slots=True)
class PaperLost(Event):
    """case.paper_lost (挂失): the applicant's copy was declared lost; it is void from `at`, a new one is marked.

    `declared_by` showed the document whose number he carries. From `reprint` on the applicant's copies are
    replacements (补发), with `slip` as the code on them, "" where the paper has none.
    """

    KIND = "case.paper_lost"
    entry: int
    position: int
    paper: str  # its kind
    declared_by: Taker
    reason: str
    reprint: int
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Redeemed(Event):
    """case.paper_redeemed (凭证收回): the paper came back to the counter, as when the result is handed out."""

    KIND = "case.paper_redeemed"
    entry: int
    position: int
    paper: str  # its kind
    returned_by: str


@dataclass(frozen=True, slots=True)
class Rated(Event):
    """case.rated (好差评): what the applicant said of the service, or that nothing was said when asked."""

    KIND = "case.rated"
    rating: Rating


@dataclass(frozen=True, slots=True)
class ScanAttached(Event):
    """case.scan_attached (扫描件入卷): a file that is kept already belongs to a place of the case from now on."""

    KIND = "case.scan_attached"
    scan: Scan
    place: ScanPlace


@dataclass(frozen=True, slots=True)
class ScanRemoved(Event):
    """case.scan_removed (扫描件移除): it was attached wrongly, or is replaced by a better one."""

    KIND = "case.scan_removed"
    digest: str
    place: ScanPlace
    reason: str


CaseEvent = (
    Received
    | Examined
    | CorrectedOnTheSpot
    | Noticed
    | Supplemented
    | Deferred
    | Accepted
    | NegativeReported
    | Declined
    | Withdrawn
    | Consulted
    | WarningOverridden
    | Served
    | PaperLost
    | Redeemed
    | Rated
    | ScanAttached
    | ScanRemoved
)
