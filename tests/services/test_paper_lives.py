"""Lost and replaced, taken back: who came, what is void, and how a scan tells old from new."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.domain import slip
from counter_app.domain.events import PaperLost
from counter_app.domain.people import IdKind, IdNumber, Taker
from counter_app.domain.refusals import (
    IdentityRefused,
    PaperLifeRefused,
    PaperUnknown,
    ReasonMissing,
    ServiceRefused,
)
from counter_app.services import deciding, looking_up, paper_lives, papers
from counter_app.services.day.facts import read_day
from counter_app.services.day.incidents import incidents
from counter_app.services.desk import Desk
from counter_app.services.looking_up import CaseHit
from counter_app.services.ports.records import IssuedPaper
from printing.documents.papers import Document
from printing.documents.sheet import Impression, JobStatus, SheetState
from printing.documents.store import load
from tests.helpers.cases import PERSON, intake
from tests.helpers.desk import SESSION, FixedClock
from tests.services.deciding.reading import refused

SELF = Taker(PERSON.name, PERSON.id)
DAUGHTER = Taker("王小梅", IdNumber(IdKind.RESIDENT_ID, "110101199003078515"), "女儿")


class Tray:
    """A printer whose sheets lie in the tray as they are handed over, with what was asked of the renderer."""

    name = "tray"

    def __init__(self) -> None:
        self.printed: list[tuple[Document, Impression]] = []

    def submit(self, pdf: bytes, title: str) -> str:
        return "1"

    def status(self, job: str) -> JobStatus:
        return JobStatus(SheetState.PRINTED)

    def render(self, document: Document, impression: Impression) -> bytes:
        self.printed.append((document, impression))
        return b"%PDF"


@pytest.fixture
def tray() -> Tray:
    return Tray()


@pytest.fixture
def receipt(desk: Desk, tray: Tray) -> IssuedPaper:
    """A receipt whose two copies are out."""
    (issued,) = deciding.receive(desk, SESSION, intake("SC001", "租赁")).papers
    print_all(desk, tray)
    return issued


def print_all(desk: Desk, tray: Tray) -> None:
    for _, sheet in papers.waiting(desk):
        papers.print_sheet(desk, sheet.id, tray, tray.render)
        papers.follow(desk, sheet.id, tray)


def code(document: Document) -> str:
    return document.head.slip


def scan(desk: Desk, text: str) -> CaseHit:
    (hit,) = looking_up.scanned(desk, text)
    assert isinstance(hit, CaseHit)
    return hit


def test_the_replacement_is_marked_and_only_the_old_code_is_void(
    desk: Desk, receipt: IssuedPaper, tray: Tray, clock: FixedClock
) -> None:
    old = code(load(receipt.body))
    assert scan(desk, old).caution == ""
    clock.advance(days=1)
    lost = paper_lives.declare_lost(desk, SESSION, receipt.id, SELF, "路上丢了")
    assert lost.sheet.state is SheetState.INTENDED
    assert "11-24 已挂失作废" in scan(desk, old).caution
    tray.printed.clear()
    print_all(desk, tray)
    ((document, impression),) = tray.printed
    assert impression.reissued
    assert impression.reprint == 1
    new = code(document)
    assert scan(desk, new) == CaseHit(scan(desk, new).case, "")
    assert replace(document, head=load(receipt.body).head) == load(receipt.body), (
        "the words are the frozen ones"
    )
    told, signed, signature = slip.decode(new)
    before, _, _ = slip.decode(old)
    assert desk.signer.verify(signed, signature)
    assert slip.SlipFlag.REISSUED in told.flags
    assert told.issued_at.date() > before.issued_at.date()
    assert told.due_days == before.due_days - 1
    assert told.binding == before.binding


def test_the_bars_are_the_same_so_their_scan_says_what_to_look_for(desk: Desk, receipt: IssuedPaper) -> None:
    assert scan(desk, receipt.case).caution == ""
    paper_lives.declare_lost(desk, SESSION, receipt.id, SELF, "路上丢了")
    assert "没有「补发」字样的作废" in scan(desk, receipt.case).caution


def test_a_replacement_lost_in_its_turn_is_void_too(desk: Desk, receipt: IssuedPaper, tray: Tray) -> None:
    paper_lives.declare_lost(desk, SESSION, receipt.id, SELF, "路上丢了")
    print_all(desk, tray)
    second = code(tray.printed[-1][0])
    paper_lives.declare_lost(desk, SESSION, receipt.id, DAUGHTER, "又丢了")
    print_all(desk, tray)
    document, impression = tray.printed[-1]
    assert impression.reprint == 2
    assert scan(desk, second).caution
    assert scan(desk, code(load(receipt.body))).caution
    assert not scan(desk, code(document)).caution


def test_the_archive_copy_stays_what_it_was(desk: Desk, receipt: IssuedPaper, tray: Tray) -> None:
    paper_lives.declare_lost(desk, SESSION, receipt.id, SELF, "路上丢了")
    print_all(desk, tray)
    papers.reprint(desk, SESSION, receipt.id, 2, "纸角破了")
    print_all(desk, tray)
    document, impression = tray.printed[-1]
    assert (impression.copy, impression.reissued) == (2, False)
    assert document == load(receipt.body)


def test_who_declares_a_loss_showed_the_document_that_the_case_knows(
    desk: Desk, receipt: IssuedPaper
) -> None:
    for who, why in (
        (replace(SELF, id=None), "unshown"),
        (replace(SELF, name=" "), "unshown"),
        (replace(SELF, id=DAUGHTER.id), "other"),
    ):
        with refused(desk, IdentityRefused) as no:
            paper_lives.declare_lost(desk, SESSION, receipt.id, who, "路上丢了")
        assert no.refusal.facts["reason"] == why
    with refused(desk, ReasonMissing):
        paper_lives.declare_lost(desk, SESSION, receipt.id, SELF, " ")
    with refused(desk, PaperUnknown):
        paper_lives.declare_lost(desk, SESSION, 999, SELF, "路上丢了")


def test_nothing_is_lost_before_it_is_out_nor_twice_before_it_is_replaced(desk: Desk, tray: Tray) -> None:
    (issued,) = deciding.receive(desk, SESSION, intake("SC001", "租赁")).papers
    with refused(desk, PaperLifeRefused):
        paper_lives.declare_lost(desk, SESSION, issued.id, SELF, "路上丢了")
    print_all(desk, tray)
    paper_lives.declare_lost(desk, SESSION, issued.id, SELF, "路上丢了")
    with refused(desk, PaperLifeRefused) as no:
        paper_lives.declare_lost(desk, SESSION, issued.id, SELF, "路上丢了")
    assert no.refusal.facts["reason"] == "unreplaced"


def test_a_paper_comes_back_once_and_is_then_at_its_end(desk: Desk, receipt: IssuedPaper) -> None:
    with refused(desk, ServiceRefused):
        paper_lives.redeem(desk, SESSION, receipt.id, " ")
    case = paper_lives.redeem(desk, SESSION, receipt.id, PERSON.name).case
    with desk.read() as work:
        life = paper_lives.life(case.history, receipt, work.papers.sheets_of(receipt.id))
    assert life.state.value == "redeemed"
    with refused(desk, PaperLifeRefused):
        paper_lives.redeem(desk, SESSION, receipt.id, PERSON.name)
    with refused(desk, PaperLifeRefused):
        paper_lives.declare_lost(desk, SESSION, receipt.id, SELF, "路上丢了")


def test_the_day_tells_of_the_loss_and_no_number_in_full(desk: Desk, receipt: IssuedPaper) -> None:
    lost = paper_lives.declare_lost(desk, SESSION, receipt.id, SELF, "路上丢了")
    with desk.read() as work:
        facts = read_day(work, desk.today())
    (line,) = incidents(desk, facts)
    assert (line.kind, "收件凭证" in line.text, "路上丢了" in line.text) == ("挂失补发", True, True)
    event = lost.decision.case.history[-1]
    assert isinstance(event, PaperLost)
    assert PERSON.id is not None
    assert PERSON.id.value not in line.text + repr(event)
