"""A second notice: within the first, or by a supervisor's word and marked for good."""

from __future__ import annotations

from counter_app.domain.events import Noticed
from counter_app.domain.intake import MaterialMark
from counter_app.domain.materials import DefectKind
from counter_app.domain.refusals import (
    NotASupervisor,
    PaperUnprintable,
    ReasonMissing,
    WiderNotice,
)
from counter_app.services import deciding
from counter_app.services.desk import Approval, Decision, Desk
from printing.documents.papers import OneTimeNotice
from tests.helpers.cases import IN_ORDER, MISSING, faulty, intake
from tests.helpers.desk import CLERK, SESSION, SUPERVISOR, approval
from tests.services.deciding.reading import paper, refused

GAPPY = intake("SC001", "租赁", marks={"m1": faulty(DefectKind.UNSIGNED), "m2": MISSING})
UNSIGNED = faulty(DefectKind.UNSIGNED)
ALTERED = faulty(DefectKind.ALTERED)
NOTHING: dict[str, MaterialMark] = {}


def noticed(desk: Desk) -> Decision:
    return deciding.notice(desk, SESSION, GAPPY)


def test_a_second_notice_may_only_name_what_of_the_first_is_still_wrong(desk: Desk) -> None:
    number = noticed(desk).case.number
    deciding.supplement(desk, SESSION, number, {"m1": UNSIGNED, "m2": IN_ORDER})
    second = deciding.notice_received(desk, SESSION, number, NOTHING)
    assert (second.case.notices, second.case.wider_notices) == (2, 0)
    assert [g.material for g in second.case.open_gaps] == ["m1"]
    assert paper(second, OneTimeNotice).second


def test_a_new_demand_is_refused_by_name(desk: Desk) -> None:
    number = noticed(desk).case.number
    deciding.supplement(desk, SESSION, number, {"m1": ALTERED, "m2": IN_ORDER})
    with refused(desk, WiderNotice) as no:
        deciding.notice_received(desk, SESSION, number, NOTHING)
    assert "涂改" in "".join(no.refusal.facts["problems"])  # type: ignore[arg-type]


def test_a_supervisor_may_widen_it_and_it_is_marked_for_good(desk: Desk) -> None:
    number = noticed(desk).case.number
    deciding.supplement(desk, SESSION, number, {"m1": ALTERED, "m2": IN_ORDER})
    wider = deciding.notice_received(desk, SESSION, number, NOTHING, approval("首次核对时漏看"))
    last = wider.case.history[-1]
    assert isinstance(last, Noticed)
    assert (last.wider, last.reason, last.approved_by) == (True, "首次核对时漏看", SUPERVISOR.staff_no)
    assert SUPERVISOR.name in paper(wider, OneTimeNotice).second
    deciding.supplement(desk, SESSION, number, {"m1": IN_ORDER})
    assert deciding.accept_received(desk, SESSION, number).case.wider_notices == 1


def test_an_approval_does_not_make_a_notice_wider_than_it_is(desk: Desk) -> None:
    number = noticed(desk).case.number
    deciding.supplement(desk, SESSION, number, {"m1": UNSIGNED, "m2": IN_ORDER})
    again = deciding.notice_received(desk, SESSION, number, NOTHING, approval())
    assert again.case.wider_notices == 0
    last = again.case.history[-1]
    assert isinstance(last, Noticed)
    assert last.approved_by == SUPERVISOR.staff_no


def test_only_a_supervisor_with_a_reason_may_widen(desk: Desk) -> None:
    number = noticed(desk).case.number
    with refused(desk, NotASupervisor):
        deciding.notice_received(desk, SESSION, number, NOTHING, Approval(CLERK, "漏看"))
    with refused(desk, ReasonMissing):
        deciding.notice_received(desk, SESSION, number, NOTHING, Approval(SUPERVISOR, " "))


def test_a_reason_of_invisible_characters_opens_no_wider_notice(desk: Desk) -> None:
    number = noticed(desk).case.number
    deciding.supplement(desk, SESSION, number, {"m1": IN_ORDER, "m2": IN_ORDER})
    for nothing in ("\u200b", "\u3164\u3164", "\u3000\ufeff"):
        with refused(desk, ReasonMissing):
            deciding.notice_received(desk, SESSION, number, {"m1": ALTERED}, Approval(SUPERVISOR, nothing))


def test_a_reason_that_no_font_can_print_leaves_no_notice_behind(desk: Desk) -> None:
    number = noticed(desk).case.number
    deciding.supplement(desk, SESSION, number, {"m1": IN_ORDER, "m2": IN_ORDER})
    with refused(desk, PaperUnprintable) as caught:
        deciding.notice_received(desk, SESSION, number, {"m1": ALTERED}, approval("漏看\U0001f600"))
    assert caught.refusal.facts["characters"] == "U+1F600"


def test_a_changed_note_repeats_what_was_told_and_never_reads_as_a_new_demand(desk: Desk) -> None:
    first = deciding.notice(
        desk, SESSION, intake("SC001", "租赁", marks={"m1": faulty(DefectKind.UNSIGNED, "经营者未签字")})
    )
    number = first.case.number
    deciding.supplement(desk, SESSION, number, {"m1": faulty(DefectKind.UNSIGNED, "配偶也要签字")})
    second = deciding.notice_received(desk, SESSION, number, NOTHING)
    (row,) = paper(second, OneTimeNotice).rows
    assert row.problem == "未签字：经营者未签字；仍未改正"


def test_the_same_note_is_told_in_the_same_words(desk: Desk) -> None:
    given = intake("SC001", "租赁", marks={"m1": faulty(DefectKind.UNSIGNED, "经营者未签字")})
    first = deciding.notice(desk, SESSION, given)
    deciding.supplement(desk, SESSION, first.case.number, {"m1": faulty(DefectKind.UNSIGNED, "经营者未签字")})
    second = deciding.notice_received(desk, SESSION, first.case.number, NOTHING)
    assert paper(second, OneTimeNotice).rows == paper(first, OneTimeNotice).rows
