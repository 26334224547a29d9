"""The live check: what it shows at each tick, which act it leads to, what it still asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from counter_app.domain.catalogue import SubstituteKind
from counter_app.domain.intake import Intake, MaterialMark, Tick
from counter_app.domain.limits import due_dates, limits_of
from counter_app.domain.materials import DefectKind, Outcome
from counter_app.domain.people import Agent, Applicant, Collection
from counter_app.domain.refusals import IntakeIncomplete, ReleaseUnknown, UnknownMatter
from counter_app.services.acts import ACT_OF, Act
from counter_app.services.checking import asked_questions, examine, lacking_for, required_rows
from counter_app.services.deciding import permitting
from counter_app.services.pinned import pinned
from tests.helpers.cases import BODY, MISSING, PERSON, faulty, intake, unseen
from tests.helpers.intakes import intakes
from tests.helpers.quiet_desk import desk_with, quiet_desk, sample_hall, seed


def fields(given: Intake, zone: str | None = None) -> list[str]:
    return [lack.field for lack in examine(quiet_desk(), given).lacking if zone in (None, lack.zone)]


def test_a_complete_application_leads_to_acceptance_and_lacks_nothing_hard() -> None:
    finding = examine(quiet_desk(), intake("SC001", "租赁"))
    assert (finding.outcome, finding.act) == (Outcome.ACCEPT, Act.ACCEPT)
    assert [k for k in finding.lacking if k.hard] == []
    assert finding.reason == "本情形需要的3份材料齐全，符合法定形式，可以受理。"


def test_open_questions_leave_no_result_and_are_named_first() -> None:
    given = replace(intake("SC001"), answers={})
    finding = examine(quiet_desk(), given)
    assert (finding.result, finding.outcome, finding.act) == (None, None, None)
    assert [k.zone for k in finding.lacking][:4] == ["question"] * 4
    assert finding.lacking[0].text == "还没有回答：经营场所的来源"
    assert asked_questions(quiet_desk(), given) == ("q1", "q2", "q3", "q4")


def test_a_row_nobody_looked_at_is_not_called_missing() -> None:
    finding = examine(quiet_desk(), unseen(intake("SC001", "租赁"), "m2"))
    assert (finding.outcome, finding.act, finding.gaps) == (None, None, ())
    assert fields(unseen(intake("SC001", "租赁"), "m2"), "material") == ["m2"]


def test_with_a_real_gap_the_notice_shows_but_waits_for_the_unseen_row() -> None:
    given = unseen(intake("SC001", "租赁", marks={"m1": MISSING}), "m2")
    finding = examine(quiet_desk(), given)
    assert finding.act is Act.NOTICE
    assert [g.material for g in finding.gaps] == ["个体工商户登记（备案）申请书"]
    assert [k.field for k in finding.lacking if k.zone == "material"] == ["m2"]


def test_lacks_follow_the_clerks_way_of_working() -> None:
    given = replace(
        unseen(intake("SC001", "租赁"), "m2"), applicant=Applicant(), channel=None, collection=None
    )
    zones = [k.zone for k in examine(quiet_desk(), given).lacking]
    order = ["question", "material", "applicant", "decision"]
    assert zones == sorted(zones, key=order.index)
    assert fields(given)[:3] == ["m2", "applicant.name", "applicant.id"]


def test_a_routing_decides_before_any_material_is_looked_at() -> None:
    given = intake("YJ001", "带储存设施经营", applicant=BODY)
    finding = examine(quiet_desk(), replace(given, marks={}))
    assert (finding.outcome, finding.act) == (Outcome.NOT_THIS_AUTHORITY, Act.DECLINE)
    assert [k.field for k in finding.lacking if k.zone == "material"] == []


def test_guidance_asks_for_no_personal_data() -> None:
    given = replace(intake("MZ012"), applicant=Applicant(), channel=None)
    finding = examine(quiet_desk(), given)
    assert (finding.act, finding.lacking) == (Act.GUIDE, ())


def offered() -> Intake:
    """A case of the seed catalogue whose only gap may follow later."""
    for matter in seed():
        for material in matter.materials:
            if material.tolerance is None or not material.tolerance.allowed:
                continue
            given = intake(matter.code, marks={material.id: MISSING})
            found = examine(quiet_desk(), replace(given, promise_signed=True))
            if found.outcome is Outcome.TOLERATE:
                return given
    raise AssertionError("the seed catalogue has no tolerable case")


def test_the_offer_needs_signature_date_and_a_clean_record() -> None:
    given = offered()
    unsigned = examine(quiet_desk(), given)
    assert unsigned.result is not None
    assert unsigned.result.outcome is Outcome.TOLERATE
    assert (unsigned.outcome, unsigned.act, len(unsigned.gaps)) == (Outcome.ONE_TIME_NOTICE, Act.NOTICE, 1)
    assert "没有签署" in unsigned.reason
    signed = examine(quiet_desk(), replace(given, promise_signed=True))
    assert (signed.act, len(signed.deferred)) == (Act.ACCEPT_DEFERRED, 1)
    assert "promised_by" in [k.field for k in signed.lacking]
    dated = replace(given, promise_signed=True, promised_by=date(2026, 11, 23))
    assert "promised_by" not in fields(dated)
    assert "promised_by" in fields(replace(dated, promised_by=date(2026, 11, 22)))
    bad = examine(quiet_desk(), replace(dated, credit_record_bad=True))
    assert bad.act is Act.NOTICE
    assert "失信" in bad.reason


def test_the_promise_ends_no_later_than_the_matter_is_due() -> None:
    given = replace(offered(), promise_signed=True)
    catalogue, matter = pinned(quiet_desk(), given)
    limits = limits_of(matter, catalogue.type_limits, quiet_desk().hall.default_limit)
    last = due_dates(quiet_desk().calendar, limits, quiet_desk().today()).due.on
    assert "promised_by" not in fields(replace(given, promised_by=last))
    late = replace(given, promised_by=last + timedelta(days=1))
    (lack,) = (k for k in examine(quiet_desk(), late).lacking if k.field == "promised_by")
    assert lack.hard
    assert last.isoformat() in lack.text
    with pytest.raises(IntakeIncomplete):
        permitting.to_accept(quiet_desk(), late)


def test_what_can_be_corrected_now_is_corrected() -> None:
    finding = examine(
        quiet_desk(), intake("SC001", "租赁", marks={"m1": faulty(DefectKind.CLERICAL, "少写一位")})
    )
    assert finding.act is Act.CORRECT
    assert [c.text for c in finding.corrections] == ["笔误：少写一位"]


def test_a_mark_must_say_what_is_wrong_or_what_stands_in() -> None:
    vague = intake("SC001", "租赁", marks={"m1": MaterialMark(tick=Tick.DEFECTIVE)})
    assert fields(vague, "material") == ["m1"]
    unchosen = intake("SC001", "租赁", marks={"m2": MaterialMark(tick=Tick.SUBSTITUTED)})
    assert fields(unchosen, "material") == ["m2"]


def test_a_substitute_that_is_not_listed_is_said_in_words_not_raised() -> None:
    mark = MaterialMark(tick=Tick.SUBSTITUTED, substitute=SubstituteKind.COMMITMENT)
    finding = examine(quiet_desk(), intake("SC001", "租赁", marks={"m1": mark}))
    assert finding.act is None
    assert "不能用告知承诺代替" in finding.lacking[0].text


def test_an_agent_must_say_who_what_and_by_which_power() -> None:
    given = replace(intake("SC001", "租赁"), agent=Agent())
    assert fields(given, "applicant") == ["agent.name", "agent.id", "agent.relation", "agent.authorisation"]


def test_collection_is_asked_for_acceptance_only_and_an_address_for_the_post() -> None:
    given = replace(intake("SC001", "租赁"), collection=None)
    assert fields(given, "applicant") == ["collection"]
    assert fields(replace(given, collection=Collection.POST), "applicant") == ["postal_address"]
    notice = replace(intake("SC001", "租赁", marks={"m1": MISSING}), collection=None)
    assert fields(notice, "applicant") == []


def test_a_matter_this_counter_does_not_hold_cannot_be_decided_here() -> None:
    desk = desk_with(hall=replace(sample_hall(), accepted_matters=("SC002",)))
    lacking = examine(desk, intake("SC001", "租赁")).lacking
    assert [(k.zone, k.field, k.hard) for k in lacking] == [("decision", "matter", True)]


def test_without_any_limit_the_halls_default_is_asked_for_before_acceptance() -> None:
    given = replace(intake("MZ005"), applicant=PERSON)
    assert fields(given, "decision") == []
    desk = desk_with(hall=replace(sample_hall(), default_limit=None))
    assert [k.field for k in examine(desk, given).lacking] == ["hall.default_limit"]


def test_taking_in_needs_no_result_but_people_and_looked_at_rows() -> None:
    given = replace(unseen(intake("SC001", "租赁"), "m2"), channel=None)
    lacking = lacking_for(quiet_desk(), given, Act.RECEIVE)
    assert [k.field for k in lacking] == ["m2", "channel"]


def test_rows_follow_the_situation() -> None:
    assert required_rows(quiet_desk(), intake("SC001", "租赁")) == ("m1", "m2", "m5")
    assert required_rows(quiet_desk(), intake("SC001", "自有")) == ("m1", "m2", "m4")


def test_an_unknown_release_or_matter_is_refused() -> None:
    given = intake("SC001", "租赁")
    with pytest.raises(ReleaseUnknown):
        examine(quiet_desk(), replace(given, release="1999-01-01"))
    with pytest.raises(UnknownMatter):
        examine(quiet_desk(), replace(given, matter="XX999"))


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(intakes(looked=False))
def test_the_act_follows_the_outcome_and_no_notice_leaves_with_an_unseen_row(given: Intake) -> None:
    finding = examine(quiet_desk(), given)
    assert (finding.act is None) == (finding.outcome is None)
    if finding.outcome is not None:
        assert finding.act is ACT_OF[finding.outcome]
    if finding.act is Act.NOTICE:
        assert finding.gaps
        waiting = {k.field for k in finding.lacking if k.zone == "material"}
        required = finding.result.required if finding.result else ()
        assert {m for m in required if given.marks[m].tick is Tick.UNSEEN} <= waiting
    assert finding.reason


def test_who_asks_what_to_bring_need_not_have_brought_anything() -> None:
    given = unseen(intake("SC001", "租赁"), *intake("SC001", "租赁").marks)
    assert lacking_for(quiet_desk(), given, Act.GUIDE) == ()


@pytest.mark.parametrize("counts", [{"copies": -5}, {"copies": 10**30}, {"pages": -1}, {"pages": 10**6}])
def test_counts_that_cannot_be_are_refused_before_a_receipt_adds_them_up(counts: dict[str, int]) -> None:
    absurd = MaterialMark(Tick.IN_ORDER, **counts)  # type: ignore[arg-type]
    found = lacking_for(quiet_desk(), intake("SC001", "租赁", marks={"m1": absurd}), Act.RECEIVE)
    assert [(k.hard, k.zone, k.field) for k in found] == [(True, "material", "m1")]


def test_no_receipt_is_given_for_nothing() -> None:
    whole = intake("SC001", "租赁")
    given = replace(whole, marks=dict.fromkeys(whole.marks, MISSING))
    lacking = lacking_for(quiet_desk(), given, Act.RECEIVE)
    assert ["一份材料也没有收到" in lack.text for lack in lacking] == [True]
