"""Acts on a case that is kept: supplement, second notice, decision, withdrawal, and what the law forbids of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.case import Status
from counter_app.domain.events import Accepted, Examined
from counter_app.domain.intake import MaterialMark, Override, Tick
from counter_app.domain.materials import DefectKind, Outcome
from counter_app.domain.people import Collection, IdKind, IdNumber
from counter_app.domain.refusals import (
    ActNotPossible,
    CaseUnknown,
    GroundRefused,
    IntakeIncomplete,
    NothingSupplemented,
    OutcomeForbids,
    ReasonMissing,
    SilenceHasAccepted,
    UnknownMaterial,
)
from counter_app.services import deciding
from counter_app.services.deciding import AcceptTerms, DeclineTerms
from counter_app.services.desk import Decision, Desk
from printing.documents.papers import AcceptanceNotice, MaterialReceipt
from tests.helpers.cases import BODY, IN_ORDER, MISSING, PERSON, faulty, intake
from tests.helpers.desk import SESSION, FixedClock, approval
from tests.helpers.quiet_desk import matter, seed
from tests.services.deciding.reading import events_of, paper, refused, titles

GAPPY = intake("SC001", "租赁", marks={"m1": faulty(DefectKind.UNSIGNED), "m2": MISSING})
UNSIGNED = faulty(DefectKind.UNSIGNED)
Verb = Callable[[Desk, str], Decision]
NOTHING: dict[str, MaterialMark] = {}


def noticed(desk: Desk) -> Decision:
    return deciding.notice(desk, SESSION, GAPPY)


def received(desk: Desk, **changes: object) -> Decision:
    return deciding.receive(desk, SESSION, replace(intake("SC001", "租赁"), **changes))  # type: ignore[arg-type]


def test_the_whole_way_of_a_case(desk: Desk, clock: FixedClock) -> None:
    number = noticed(desk).case.number
    clock.advance(days=2)
    half = deciding.supplement(desk, SESSION, number, {"m2": IN_ORDER})
    assert titles(half) == ["补正材料收件凭证"]
    assert [row.material for row in paper(half, MaterialReceipt).rows] == [_name("m2")]
    assert [g.material for g in half.case.open_gaps] == ["m1"]
    assert (half.case.status, half.case.reply_due) == (Status.NOTICED, date(2026, 11, 30))
    clock.advance(days=1)
    whole = deciding.supplement(desk, SESSION, number, {"m1": IN_ORDER})
    assert (whole.case.status, whole.case.reply_due) == (Status.SUPPLEMENTED, date(2026, 12, 3))
    done = deciding.accept_received(desk, SESSION, number)
    assert events_of(done) == [
        *("case.received", "case.noticed", "case.supplemented", "case.supplemented", "case.accepted")
    ]
    assert done.case.accepted_on == date(2026, 11, 26)
    assert titles(done) == ["受理通知书"]


def _name(material: str) -> str:
    found = matter("SC001").material(material)
    assert found is not None
    return found.name


def test_what_came_in_is_accepted_in_one_act(desk: Desk) -> None:
    number = noticed(desk).case.number
    done = deciding.accept_received(desk, SESSION, number, {"m1": IN_ORDER, "m2": IN_ORDER})
    assert events_of(done)[-2:] == ["case.supplemented", "case.accepted"]
    assert titles(done) == ["受理通知书"]


def test_the_first_notice_on_a_received_case_lists_everything(desk: Desk) -> None:
    number = received(desk).case.number
    done = deciding.notice_received(desk, SESSION, number, {"m1": UNSIGNED, "m2": MISSING})
    assert events_of(done) == ["case.received", "case.examined", "case.noticed"]
    assert [g.material for g in done.case.first_notice] == ["m1", "m2"]


def test_looking_again_and_seeing_the_same_is_no_entry(desk: Desk) -> None:
    case = received(desk, marks=GAPPY.marks).case
    done = deciding.notice_received(desk, SESSION, case.number, GAPPY.marks)
    assert not any(isinstance(e, Examined) for e in done.case.history)


def test_a_received_case_is_corrected_and_accepted(desk: Desk) -> None:
    number = received(desk).case.number
    done = deciding.accept_received(desk, SESSION, number, {"m1": faulty(DefectKind.CLERICAL)})
    assert events_of(done) == ["case.received", "case.examined", "case.corrected", "case.accepted"]


def test_how_to_collect_may_be_chosen_at_the_acceptance(desk: Desk) -> None:
    number = received(desk, collection=None).case.number
    with refused(desk, IntakeIncomplete, "collection"):
        deciding.accept_received(desk, SESSION, number)
    with refused(desk, IntakeIncomplete, "postal_address"):
        deciding.accept_received(desk, SESSION, number, terms=AcceptTerms(Collection.POST))
    terms = AcceptTerms(Collection.POST, "青禾市柳岸街道2号")
    done = deciding.accept_received(desk, SESSION, number, terms=terms)
    assert done.case.intake.collection is Collection.POST
    assert any("柳岸街道2号" in row.main for row in paper(done, AcceptanceNotice).answers)


def test_silence_accepts_and_only_acceptance_is_left(desk: Desk, clock: FixedClock) -> None:
    number = received(desk, marks=GAPPY.marks).case.number
    clock.advance(days=8)
    with refused(desk, SilenceHasAccepted):
        deciding.notice_received(desk, SESSION, number, GAPPY.marks)
    with refused(desk, SilenceHasAccepted):
        deciding.decline_received(desk, SESSION, number, DeclineTerms(6, "理由", ""))
    done = deciding.accept_received(desk, SESSION, number)
    last = done.case.history[-1]
    assert isinstance(last, Accepted)
    assert (last.deemed, last.on, done.case.accepted_on) == (True, date(2026, 12, 1), date(2026, 11, 23))
    on_time = deciding.accept(desk, SESSION, intake("SC001", "租赁"))
    assert done.case.due is not None
    assert on_time.case.due is not None
    assert done.case.due < on_time.case.due


def test_on_the_last_day_the_notice_is_still_in_time(desk: Desk, clock: FixedClock) -> None:
    number = received(desk, marks=GAPPY.marks).case.number
    clock.advance(days=7)
    assert deciding.notice_received(desk, SESSION, number, NOTHING).case.status is Status.NOTICED


def test_silence_does_not_accept_where_neither_law_nor_hall_says_so(desk: Desk, clock: FixedClock) -> None:
    silent = replace(desk, hall=replace(desk.hall, silence_basis=""))
    licences = desk.wording.entry("papers", "silence_types")
    plain = next(m for m in seed() if m.type not in licences and m.via_window and not m.routing)
    whole = intake(plain.code, applicant=PERSON if "自然人" in plain.service_object else BODY)
    given = replace(whole, marks={**whole.marks, next(iter(whole.marks)): MISSING})
    number = deciding.receive(silent, SESSION, given).case.number
    clock.advance(days=8)
    assert deciding.notice_received(silent, SESSION, number, NOTHING).case.status is Status.NOTICED


def test_what_is_in_order_cannot_be_noticed_and_what_is_not_cannot_be_accepted(desk: Desk) -> None:
    number = received(desk).case.number
    with refused(desk, OutcomeForbids):
        deciding.notice_received(desk, SESSION, number, NOTHING)
    with refused(desk, OutcomeForbids):
        deciding.accept_received(desk, SESSION, number, {"m2": MISSING})


def test_after_a_failed_correction_ground_five_is_open(desk: Desk) -> None:
    terms = DeclineTerms(5, "补正后仍不齐全", "")
    fresh = received(desk, marks=GAPPY.marks).case.number
    with refused(desk, GroundRefused):
        deciding.decline_received(desk, SESSION, fresh, terms)
    number = noticed(desk).case.number
    deciding.supplement(desk, SESSION, number, {"m1": UNSIGNED, "m2": IN_ORDER})
    done = deciding.decline_received(desk, SESSION, number, terms, approval())
    assert (done.case.status, titles(done)) == (Status.DECLINED, ["否定事项报备表", "不予受理通知书"])


def test_ground_five_is_not_open_once_everything_is_in_order(desk: Desk) -> None:
    number = noticed(desk).case.number
    deciding.supplement(desk, SESSION, number, {"m1": IN_ORDER, "m2": IN_ORDER})
    with refused(desk, OutcomeForbids):
        deciding.decline_received(desk, SESSION, number, DeclineTerms(5, "补正后仍不齐全", ""))


def test_a_supplement_holds_something(desk: Desk) -> None:
    number = noticed(desk).case.number
    with refused(desk, NothingSupplemented):
        deciding.supplement(desk, SESSION, number, {})
    with refused(desk, NothingSupplemented):
        deciding.supplement(desk, SESSION, number, {"m2": MISSING})
    with refused(desk, UnknownMaterial):
        deciding.supplement(desk, SESSION, number, {"m999": IN_ORDER})


@pytest.mark.parametrize(
    "verb",
    [
        lambda d, n: deciding.notice_received(d, SESSION, n, {}),
        lambda d, n: deciding.supplement(d, SESSION, n, {"m1": IN_ORDER}),
        lambda d, n: deciding.accept_received(d, SESSION, n),
        lambda d, n: deciding.decline_received(d, SESSION, n, DeclineTerms(6, "理由", "")),
        lambda d, n: deciding.withdraw(d, SESSION, n, "不办了", ()),
    ],
    ids=["notice", "supplement", "accept", "decline", "withdraw"],
)
def test_nothing_follows_the_end_of_a_case_and_nothing_happens_to_no_case(desk: Desk, verb: Verb) -> None:
    number = noticed(desk).case.number
    deciding.withdraw(desk, SESSION, number, "不办了", ())
    with refused(desk, ActNotPossible):
        verb(desk, number)
    with refused(desk, CaseUnknown):
        verb(desk, number[:-1] + "x")


def test_a_case_is_judged_by_the_release_it_was_received_under(desk: Desk) -> None:
    case = received(desk).case
    assert case.intake.release == desk.shelf.current(desk.today()).release.id
    done = deciding.accept_received(desk, SESSION, case.number)
    assert paper(done, AcceptanceNotice).head.catalogue == case.intake.release


def test_a_missing_row_is_seen_as_missing(desk: Desk) -> None:
    number = received(desk).case.number
    done = deciding.notice_received(desk, SESSION, number, {"m2": MISSING})
    assert done.case.intake.marks["m2"].tick is Tick.MISSING
    first = done.case.history[0]
    assert getattr(first, "outcome", None) is Outcome.ACCEPT


def test_a_warning_that_shows_only_after_receipt_is_overridden_with_a_reason(
    desk: Desk, clock: FixedClock
) -> None:
    wrong = IdNumber(IdKind.RESIDENT_ID, "000000199003070020")
    override = Override("applicant.id", "check_digit", "证件原件即如此，已核对")
    taken = replace(PERSON, id=wrong)
    given = received(desk, applicant=taken, overrides=(override,)).case
    again = Override("applicant.kind", "service_object", "个人独资")
    with refused(desk, ReasonMissing):
        deciding.override_warning(desk, SESSION, given.number, replace(again, reason=" "))
    done = deciding.override_warning(desk, SESSION, given.number, again)
    assert done.case.intake.overrides == (override, again)
    assert deciding.accept_received(desk, SESSION, given.number).case.status is Status.ACCEPTED
    with refused(desk, CaseUnknown):
        deciding.override_warning(desk, SESSION, "1" * 26, again)


def test_ground_five_is_not_open_for_what_was_never_told(desk: Desk) -> None:
    """Else a refusal would say what a second notice may not say without a supervisor."""
    number = noticed(desk).case.number
    deciding.supplement(desk, SESSION, number, {"m1": faulty(DefectKind.ALTERED), "m2": IN_ORDER})
    with refused(desk, GroundRefused) as caught:
        deciding.decline_received(desk, SESSION, number, DeclineTerms(5, "补正后仍不齐全", ""))
    assert caught.refusal.facts["reason"] == "untold"


def test_ground_five_is_open_for_a_missing_material_that_came_in_faulty(desk: Desk) -> None:
    """Nobody could tell the applicant what is wrong with a paper that nobody had seen."""
    number = deciding.notice(desk, SESSION, intake("SC001", "租赁", marks={"m1": MISSING})).case.number
    deciding.supplement(desk, SESSION, number, {"m1": faulty(DefectKind.UNSIGNED)})
    terms = DeclineTerms(5, "补来的登记申请书没有签名", "")
    assert deciding.decline_received(desk, SESSION, number, terms, approval()).case.status is Status.DECLINED


def test_ground_five_waits_for_the_applicant_until_the_day_that_the_notice_names(
    desk: Desk, clock: FixedClock
) -> None:
    terms = DeclineTerms(5, "补正后仍不齐全", "")
    case = noticed(desk).case
    assert case.notice_due is not None
    clock.advance(days=(case.notice_due - case.received_on).days)
    with refused(desk, GroundRefused) as caught:
        deciding.decline_received(desk, SESSION, case.number, terms)
    assert caught.refusal.facts["reason"] == "waiting"
    clock.advance(days=1)
    assert (
        deciding.decline_received(desk, SESSION, case.number, terms, approval()).case.status
        is Status.DECLINED
    )
