"""告知承诺书: one paper for everything that a written commitment stands in for, with what takes it in."""

from __future__ import annotations

from dataclasses import replace

from counter_app.domain.catalogue import SubstituteKind
from counter_app.domain.events import Examined, Received, Supplemented
from counter_app.domain.intake import MaterialMark, Override, Tick
from counter_app.services import deciding
from counter_app.services.acts import Act
from counter_app.services.deciding import DeclineTerms
from counter_app.services.desk import Desk
from printing.documents.commitment_letter import CommitmentLetter
from tests.helpers.cases import BODY, MISSING, intake
from tests.helpers.desk import SESSION, approval
from tests.services.deciding.reading import paper, titles

COMMITTED = MaterialMark(Tick.SUBSTITUTED, substitute=SubstituteKind.COMMITMENT)
LETTER = "告知承诺书"
GIVEN = intake("SC001", "租赁", marks={"m5": COMMITTED})


def test_it_is_issued_with_the_receipt_of_the_case_and_stands_before_the_acceptance(desk: Desk) -> None:
    done = deciding.accept(desk, SESSION, GIVEN)
    assert titles(done) == [LETTER, "受理通知书"]
    received = done.case.history[0]
    assert isinstance(received, Received)
    assert [p.kind for p in received.papers] == ["CommitmentLetter@1"]
    letter = paper(done, CommitmentLetter)
    assert [row.material for row in letter.rows] == ["经营场所使用相关文件（租赁）"]
    assert letter.rows[0].proves == "租赁协议在有效期内并附出租方权属材料"
    assert letter.head.copies == ("申请人联", "存档联")
    assert "国办发〔2020〕42号" in letter.basis
    assert letter.seal.lines
    assert letter.signing[-1].kind == "day"


def test_a_body_seals_its_half_and_a_person_signs_it(desk: Desk) -> None:
    assert paper(deciding.receive(desk, SESSION, GIVEN), CommitmentLetter).stamp == ""
    known = Override("applicant.kind", "service_object", "经营者是单位，已核对")
    given = replace(GIVEN, applicant=BODY, overrides=(known,))
    body = paper(deciding.receive(desk, SESSION, given), CommitmentLetter)
    assert body.stamp == "单位公章"
    assert any("本单位" in text for text in body.commitments)


def test_without_a_commitment_there_is_none(desk: Desk) -> None:
    assert LETTER not in titles(deciding.accept(desk, SESSION, intake("SC001", "租赁")))


def test_nothing_is_committed_to_where_the_case_is_refused(desk: Desk) -> None:
    done = deciding.decline(desk, SESSION, GIVEN, DeclineTerms(3, "材料不实", "依据"), approval=approval())
    assert LETTER not in titles(done)


def test_what_a_supplement_commits_to_has_its_letter_with_the_supplement(desk: Desk) -> None:
    number = deciding.notice(desk, SESSION, intake("SC001", "租赁", marks={"m5": MISSING})).case.number
    done = deciding.supplement(desk, SESSION, number, {"m5": COMMITTED})
    assert titles(done) == ["补正材料收件凭证", LETTER]
    event = done.case.history[-1]
    assert isinstance(event, Supplemented)
    assert len(event.papers) == 2


def test_a_commitment_seen_only_at_the_second_look_has_its_letter_too(desk: Desk) -> None:
    number = deciding.receive(desk, SESSION, intake("SC001", "租赁")).case.number
    done = deciding.accept_received(desk, SESSION, number, {"m5": COMMITTED})
    assert titles(done) == [LETTER, "受理通知书"]
    assert any(isinstance(event, Examined) and event.papers for event in done.case.history)


def test_the_preview_shows_the_letter_where_the_act_issues_it(desk: Desk) -> None:
    for act, issue in (
        (Act.ACCEPT, deciding.accept),
        (Act.RECEIVE, deciding.receive),
    ):
        seen = deciding.preview(desk, SESSION, GIVEN, act)
        assert [document.head.title for document in seen] == titles(issue(desk, SESSION, GIVEN))
    gappy = intake("SC001", "租赁", marks={"m5": COMMITTED, "m1": MISSING})
    seen = deciding.preview(desk, SESSION, gappy, Act.NOTICE)
    assert [document.head.title for document in seen] == titles(deciding.notice(desk, SESSION, gappy))
