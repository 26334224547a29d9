"""Stores on a real disk and small cases in them, for tests that need no catalogue."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from counter_app.domain.case import fold
from counter_app.domain.case_number import NumberKind
from counter_app.domain.events import (
    Accepted,
    CaseEvent,
    Noticed,
    PaperIssued,
    Received,
    ScanAttached,
    ScanRemoved,
)
from counter_app.domain.intake import Intake, MaterialMark, Tick
from counter_app.domain.journal import EPOCH_RAISED, CounterEvent
from counter_app.domain.materials import Gap, GapKind, Outcome
from counter_app.domain.people import Applicant, IdKind, IdNumber
from counter_app.domain.scans import Scan, ScanKind, ScanPlace
from counter_app.persistence.store import Store
from counter_app.persistence.witness import FileWitness
from counter_app.services.ports.outside import Signer
from counter_app.services.ports.store import UnitOfWork, WriteWork

PLACE = "000000001003"
KEY = bytes(range(32))
MORNING = datetime(2026, 11, 23, 3, 27, tzinfo=UTC)
TODAY = date(2026, 11, 23)
MACHINE = "this-pc"


@dataclass(frozen=True)
class StillClock:
    at: datetime = MORNING

    def now(self) -> datetime:
        return self.at


def database(folder: Path) -> Path:
    return folder / "data" / "counter.db"


def witness_file(folder: Path) -> Path:
    return folder / "witness" / "counter.witness"


def opened(folder: Path, *, key: bytes = KEY, machine: str = MACHINE, signer: Signer | None = None) -> Store:
    """The store of one counter whose whole world is `folder`."""
    witness = FileWitness(witness_file(folder), machine)
    return Store.open(database(folder), key, witness, clock=StillClock(), signer=signer)


def an_intake(name: str = "王小明", id_number: str = "", phone: str = "", materials: int = 10) -> Intake:
    return Intake(
        matter="0001",
        release="r1",
        marks={f"m{n}": MaterialMark(Tick.IN_ORDER, copies=1) for n in range(materials)},
        applicant=Applicant(
            name=name, id=IdNumber(IdKind.RESIDENT_ID, id_number) if id_number else None, phone=phone
        ),
    )


def a_paper(kind: str, title: str, copies: tuple[str, ...] = ("申请人联", "存档联")) -> PaperIssued:
    fields = {"head": {"title": title}, "text": "依法受理。" * 200}
    body = json.dumps({"fields": fields, "kind": kind}, ensure_ascii=False, separators=(",", ":"))
    return PaperIssued(kind, "样字〔2026〕003-0001号", body, copies)


def received(number: str, intake: Intake, at: datetime = MORNING) -> Received:
    return Received(
        case=number,
        clerk="0312",
        at=at,
        on=TODAY,
        intake=intake,
        matter_name="样例事项",
        outcome=Outcome.ACCEPT,
        reply_due=TODAY + timedelta(days=7),
        reply_estimated=False,
        query_code="1234",
        papers=(a_paper("MaterialReceipt@1", "收件凭证"),),
    )


def accepted(number: str, at: datetime = MORNING) -> Accepted:
    return Accepted(
        case=number,
        clerk="0312",
        at=at,
        on=TODAY,
        statutory_due=TODAY + timedelta(days=20),
        committed_due=TODAY + timedelta(days=10),
        due=TODAY + timedelta(days=10),
        due_estimated=False,
        papers=(a_paper("AcceptanceNotice@1", "受理通知书"),),
    )


def noticed(number: str, at: datetime = MORNING) -> Noticed:
    return Noticed(
        case=number,
        clerk="0312",
        at=at,
        on=TODAY,
        gaps=(Gap("m1", GapKind.MISSING), Gap("m2", GapKind.UNSIGNED)),
        deferred=(),
        due=TODAY + timedelta(days=15),
        due_estimated=True,
        papers=(a_paper("OneTimeNotice@1", "一次性告知书（补正）"),),
    )


AT_A_MATERIAL = ScanPlace("m1")
SCAN = Scan("5c" * 32, ScanKind.PDF, 70_000, 2)


def attached(number: str, place: ScanPlace = AT_A_MATERIAL) -> ScanAttached:
    return ScanAttached(number, "0312", MORNING, TODAY, SCAN, place)


def removed(number: str, place: ScanPlace = AT_A_MATERIAL) -> ScanRemoved:
    return ScanRemoved(number, "0312", MORNING, TODAY, SCAN.digest, place, "放错了")


def record(work: UnitOfWork, *events: CaseEvent) -> None:
    """Append events of one case, each with the fold up to it."""
    known = list(work.journal.events_of(events[0].case))
    for event in events:
        known.append(event)
        work.journal.append(event, fold(known))


def take_in(write: WriteWork, intake: Intake | None = None, *, accept: bool = True) -> str:
    """One whole case in one transaction; returns its number."""
    with write() as work:
        number = work.serials.next_number(NumberKind.CASE, TODAY).digits
        work.serials.next_document_serial("样字", "受", 2026)
        first = received(number, intake or an_intake())
        record(work, first, accepted(number)) if accept else record(work, first)
        work.commit()
    return number


def a_note(kind: str = "register.signed_in", **facts: object) -> CounterEvent:
    return CounterEvent(kind, "0312", MORNING, TODAY, facts)


def raise_epoch(write: WriteWork) -> int:
    with write() as work:
        epoch = work.serials.next_epoch()
        work.journal.note(a_note(EPOCH_RAISED, epoch=epoch))
        work.commit()
    return epoch
