"""One act on one case in one unit of work: everything of it is written, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TypedDict

from counter_app.domain.case import Case, after
from counter_app.domain.case_number import CaseNumber, NumberKind, parse
from counter_app.domain.events import CaseEvent, DocumentSerial, PaperIssued
from counter_app.domain.hall import IssuingBody
from counter_app.domain.intake import Intake
from counter_app.domain.refusals import TextBroken
from counter_app.services.clock_watch import watch
from counter_app.services.deciding.freezing import frozen
from counter_app.services.desk import Decision, Desk, Session
from counter_app.services.document_numbers import next_document_number
from counter_app.services.kept_case import kept_case
from counter_app.services.pinned import pinned
from counter_app.services.ports.records import Changes
from counter_app.services.ports.store import UnitOfWork
from printing.documents.papers import Document


class Common(TypedDict):
    """The facts that every event carries."""

    case: str
    clerk: str
    at: datetime
    on: date


class Sitting:
    """What one act works with. `case` is the fold of everything that has happened so far, this act included.

    The desk stands still: check, date, number and entry are of one instant.
    """

    def __init__(self, desk: Desk, work: UnitOfWork, session: Session) -> None:
        self.desk = desk
        self.work = work
        self.session = session
        self.warnings: tuple[str, ...] = ()
        self.case: Case | None = None
        self._number: CaseNumber | None = None
        self._serials: dict[str, DocumentSerial] = {}

    @property
    def number(self) -> CaseNumber:
        assert self._number is not None, "neither opened nor taken up"
        return self._number

    @property
    def kept(self) -> Case:
        """The case, once it has begun."""
        assert self.case is not None, "nothing has happened yet"
        return self.case

    def open(self, intake: Intake, kind: NumberKind = NumberKind.CASE) -> Intake:
        """Take a number for what begins now. Raises refusals.NumberingStopped, SerialsFull, ReleaseUnknown."""
        self._use(intake)
        self._number = self.work.serials.next_number(kind, self.desk.today())
        return intake

    def take_up(self, number: str) -> Case:
        """Go on with a case that is kept. Raises refusals.CaseUnknown, CaseDamaged."""
        self.case = kept_case(self.work, number)
        self._use(self.case.intake)
        self._number = parse(number)
        return self.case

    def document_number(self, body: IssuingBody, kind: type) -> str:
        """Take the next 文号 for a paper of this kind. Raises as services.document_numbers."""
        number, serial = next_document_number(self.desk, self.work, body, kind.__name__)
        self._serials[number] = serial
        return number

    def frozen(self, document: Document) -> PaperIssued:
        """See freezing.frozen."""
        return frozen(self.desk, document, self._serials.get(document.head.document_number))

    def _use(self, intake: Intake) -> None:
        self.catalogue, self.matter = pinned(self.desk, intake)

    def common(self) -> Common:
        return Common(
            case=self.number.digits,
            clerk=self.session.clerk.staff_no,
            at=self.desk.now(),
            on=self.desk.today(),
        )

    def happen(self, event: CaseEvent) -> Case:
        """Append the entry. Raises what the rules of the case refuse."""
        self.case = after(self.case, event)
        self.work.journal.append(event, self.case)
        return self.case

    def decision(self) -> Decision:
        """What was brought about: of the papers only those of this act."""
        issued = self.work.papers.issued()
        changes = Changes(cases=frozenset({self.number.digits}), drafts=True, sheets=bool(issued))
        return Decision(self.kept, issued, changes, self.warnings)


@contextmanager
def sitting(desk: Desk, session: Session, draft: str = "") -> Iterator[Sitting]:
    """An act: committed at the end, together with letting go of its draft; any refusal leaves nothing behind.

    Raises refusals.ClockBehind, TextBroken.
    """
    with desk.write() as work:
        still = desk.standing_still()
        act = Sitting(still, work, session)
        act.warnings = watch(still, work)
        try:
            yield act
        except UnicodeEncodeError as broken:
            raise TextBroken("text", code=f"U+{ord(broken.object[broken.start]):04X}") from None
        if draft:
            work.drafts.discard(draft)
        work.commit()
