"""收件小票 and 材料袋标签: masked where it must be, as the case stands today, noted in the journal, counted nowhere."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.intake import Tick
from counter_app.domain.materials import DefectKind
from counter_app.domain.refusals import CaseUnknown
from counter_app.services import courtesies, deciding, papers
from counter_app.services.courtesies import NOTED
from counter_app.services.desk import Desk, Session
from counter_app.services.papers import EMPTY
from printing.documents.bag_label import Label
from printing.documents.papers import Document
from printing.documents.queue_slip import QueueSlip
from printing.documents.sheet import EmptyField, Impression, JobStatus, PrinterFault, SheetState
from printing.documents.store import dump, load
from printing.render import render
from tests.helpers.cases import AGENT, BODY, MISSING, PERSON, faulty, intake
from tests.helpers.desk import SESSION, FixedClock
from tests.printing.samples import FONTS
from tests.services.test_papers import Press, rendered

LONG_DIGITS = re.compile(r"(?<!\d)\d{11,18}(?!\d)")
PRINTED = JobStatus(SheetState.PRINTED)


def accepted(desk: Desk) -> str:
    return deciding.accept(desk, SESSION, intake("SC001", "租赁")).case.number


def slip_of(desk: Desk, number: str) -> QueueSlip:
    return courtesies.queue_slip(desk, SESSION, number)


def noted(desk: Desk, number: str) -> list[dict[str, object]]:
    with desk.read() as work:
        return [note.facts for note in work.journal.notes_of(number) if note.kind == NOTED]


def said(slip: QueueSlip) -> str:
    """Everything that is set but the number, the code and the phones to ask."""
    return " ".join(fact.value for fact in slip.facts) + " ".join(limit.main for limit in slip.limits)


def test_the_slip_shows_the_surname_the_date_and_where_to_ask(desk: Desk) -> None:
    slip = slip_of(desk, accepted(desk))
    facts = {fact.label: fact.value for fact in slip.facts}
    assert facts["申请人"] == "陈＊＊"
    assert facts["收件"] == "2026-11-23 11:27"
    assert [limit.label for limit in slip.limits] == ["最迟办结"]
    assert re.fullmatch(r"\d+月\d+日（周.）", slip.limits[0].main)
    assert slip.head.issuing_body == desk.hall.name
    assert "不是收件凭证" in slip.caution
    assert render(slip, Impression(), FONTS)


def test_nothing_on_the_slip_tells_who_the_applicant_is(desk: Desk) -> None:
    for who in (PERSON, BODY):
        given = intake("SC009", "新办", applicant=who)
        number = deciding.accept(desk, SESSION, given).case.number
        slip = slip_of(desk, number)
        assert who.name not in dump(slip)
        assert who.id is not None
        for secret in (who.id.value, who.phone, AGENT.name, who.contact):
            assert not secret or secret not in dump(slip)
        assert not LONG_DIGITS.search(said(slip))
        materials = [m.name for m in desk.shelf.current(desk.today()).get("SC009").materials]  # type: ignore[union-attr]
        assert not [name for name in materials if name in dump(slip)]


def test_the_code_is_that_of_the_sealed_paper(desk: Desk) -> None:
    number = accepted(desk)
    with desk.read() as work:
        newest = work.papers.of_case(number)[-1]
    assert slip_of(desk, number).head.slip == load(newest.body).head.slip != ""


def test_a_notice_gives_the_day_of_the_correction_to_the_hour(desk: Desk) -> None:
    given = intake("SC001", "租赁")
    row = next(iter(given.marks))
    gap = intake("SC001", "租赁", marks={row: faulty(DefectKind.EXPIRED, "")})
    number = deciding.notice(desk, SESSION, gap).case.number
    (limit,) = slip_of(desk, number).limits
    assert limit.label == "最迟补正"
    assert limit.main.endswith(desk.hall.closing_time)


def test_an_ended_case_has_no_date_to_watch(desk: Desk) -> None:
    number = accepted(desk)
    deciding.withdraw(desk, SESSION, number, "不办了", ())
    assert slip_of(desk, number).limits == ()


def test_silence_has_no_date_left(desk: Desk, clock: FixedClock) -> None:
    number = deciding.receive(desk, SESSION, intake("SC009", "新办")).case.number
    assert slip_of(desk, number).limits[0].label == "最迟答复"
    clock.advance(days=21)
    assert slip_of(desk, number).limits == ()


def test_a_case_that_is_not_here_is_refused(desk: Desk) -> None:
    with pytest.raises(CaseUnknown):
        slip_of(desk, "10000000010032611230100447")


@pytest.mark.parametrize(
    ("press", "state", "reason"),
    [
        (Press(PRINTED), SheetState.PRINTED, ""),
        (Press(JobStatus(SheetState.SPOOLED)), SheetState.SPOOLED, ""),
        (Press(JobStatus(SheetState.FAILED, "media-empty")), SheetState.FAILED, "media-empty"),
        (Press(fault=PrinterFault("broken-off")), SheetState.FAILED, "broken-off"),
    ],
)
def test_the_journal_tells_each_attempt_and_the_ledger_knows_none(
    desk: Desk, press: Press, state: SheetState, reason: str
) -> None:
    number = accepted(desk)
    before = papers.waiting(desk)
    report = courtesies.print_courtesy(desk, SESSION, slip_of(desk, number), press, rendered)
    assert report.status == JobStatus(state, reason)
    assert noted(desk, number) == [
        {
            "case": number,
            "paper": "QueueSlip@1",
            "legal": False,
            "printer": "press",
            "state": state.value,
            "reason": reason,
        }
    ]
    assert papers.waiting(desk) == before
    with desk.read() as work:
        assert all(paper.kind != "QueueSlip@1" for paper in work.papers.of_case(number))


def test_a_printer_that_took_the_slip_and_cannot_be_asked_is_not_said_to_have_failed(desk: Desk) -> None:
    class Mute(Press):
        def status(self, job: str) -> JobStatus:
            raise PrinterFault("timeout")

    report = courtesies.print_courtesy(desk, SESSION, slip_of(desk, accepted(desk)), Mute(), rendered)
    assert report.status == JobStatus(SheetState.SPOOLED, "timeout")
    assert report.job == "job-1"


def test_nothing_is_sent_where_nothing_was_drawn(desk: Desk) -> None:
    def nothing(document: Document, impression: Impression) -> bytes:
        return b""

    press, session = Press(PRINTED), Session(SESSION.clerk)
    slip = slip_of(desk, accepted(desk))
    report = courtesies.print_courtesy(desk, session, slip, press, nothing)
    assert (report.status.state, report.status.reason) == (SheetState.FAILED, EMPTY)
    assert press.sent == []


def label_of(desk: Desk, number: str, start: int = 1) -> Label:
    (label,) = courtesies.bag_label(desk, SESSION, number, start).labels
    return label


def test_the_label_says_what_is_in_the_bag_whose_it_is_and_by_when(desk: Desk) -> None:
    given = intake("SC009", "新办", applicant=BODY)
    decision = deciding.accept(desk, SESSION, replace(given, agent=AGENT))
    paper = courtesies.bag_label(desk, SESSION, decision.case.number, 3)
    (label,) = paper.labels
    handed_in = [m for m in given.marks.values() if m.tick is Tick.IN_ORDER]
    assert paper.start == 3
    assert label.number == decision.case.number == paper.head.case_number
    assert label.applicant == f"{BODY.name}（代理人 {AGENT.name}）"
    assert label.limit == "办结期限"
    assert decision.case.due is not None
    assert label.day == decision.case.due.strftime("%m-%d")
    assert label.weekday == f"周{'一二三四五六日'[decision.case.due.weekday()]}"
    assert label.quantity == f"{len(handed_in)}份 {2 * len(handed_in)}页"
    assert len(label.names) == len(handed_in)
    assert (label.taken, label.taken_at) == ("受理", "11-23 11:27")
    assert BODY.id is not None
    assert BODY.id.value not in dump(paper)
    assert BODY.phone not in dump(paper)
    assert render(paper, Impression(printed_at="2026-11-23 11:52"), FONTS)


def test_a_bag_that_waits_for_a_correction_stays_here(desk: Desk) -> None:
    given = intake("SC001", "租赁")
    row = next(iter(given.marks))
    gap = intake("SC001", "租赁", marks={row: faulty(DefectKind.EXPIRED, "")})
    label = label_of(desk, deciding.notice(desk, SESSION, gap).case.number)
    assert (label.limit, label.to, label.taken) == ("补正期限", "待补正", "收件")


def test_a_received_case_goes_to_its_department_with_the_day_of_the_answer(desk: Desk) -> None:
    label = label_of(desk, deciding.receive(desk, SESSION, intake("SC009", "新办")).case.number)
    found = desk.shelf.current(desk.today()).get("SC009")
    assert found is not None
    assert (label.limit, label.day, label.to) == ("答复期限", "11-30", found.department)


def test_a_promised_material_stands_on_the_label_with_its_day(desk: Desk) -> None:
    promised = intake("WJ001", applicant=BODY, marks={"m8": MISSING})
    promised = replace(promised, promised_by=date(2026, 11, 27), promise_signed=True)
    case = deciding.accept(desk, SESSION, promised).case
    number = case.number
    assert case.due is not None
    due = f"{case.due.month}月{case.due.day}日"
    assert [(each.label, each.main.partition("（")[0]) for each in slip_of(desk, number).limits] == [
        ("最迟办结", due),
        ("最迟补交", "11月27日"),
    ]
    label = label_of(desk, number)
    assert label.day == case.due.strftime("%m-%d")
    assert label.names[-1].startswith("（容缺）")
    assert label.names[-1].endswith("11月27日前补")


def test_an_ended_case_has_no_date_on_its_label(desk: Desk) -> None:
    number = accepted(desk)
    deciding.withdraw(desk, SESSION, number, "不办了", ())
    label = label_of(desk, number)
    assert (label.limit, label.day, label.weekday) == ("撤回", "", "")


def test_a_place_that_no_sheet_has_is_refused_by_the_press(desk: Desk) -> None:
    paper = courtesies.bag_label(desk, SESSION, accepted(desk), 5)
    with pytest.raises(EmptyField, match="start"):
        render(paper, Impression(), FONTS)
