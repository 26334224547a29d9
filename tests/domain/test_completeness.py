"""The check: each rule of the exchange format once by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.catalogue import RoutingOutcome, SubstituteKind, Tolerance
from counter_app.domain.completeness import check
from counter_app.domain.materials import Defect, DefectKind, GapKind, Outcome, SubmittedMaterial
from counter_app.domain.refusals import (
    AnswerMissing,
    SubstituteNotListed,
    UnknownMaterial,
    UnknownOption,
    UnknownQuestion,
)
from tests.helpers.matters import ON, material, matter, may_follow, question, routed, when

UNSIGNED = Defect(DefectKind.UNSIGNED)
FIXABLE = Defect(DefectKind.UNSIGNED, correctable_now=True)


def handed(material_id: str, *defects: Defect, form: str = "复印件", copies: int = 1) -> SubmittedMaterial:
    return SubmittedMaterial(material_id, form, copies, defects)


def kinds(gaps: object) -> list[tuple[str, str]]:
    return [(g.material, g.kind.value) for g in gaps]  # type: ignore[attr-defined]


def test_everything_in_order_is_accepted() -> None:
    assert check(matter(material("m1")), {}, [handed("m1")], ON).outcome is Outcome.ACCEPT


def test_every_gap_is_told_at_once_in_the_order_of_the_catalogue() -> None:
    asked = matter(material("m1"), material("m2", copies=2), material("m3"), material("m4"))
    both = Defect(DefectKind.ILLEGIBLE)
    result = check(asked, {}, [handed("m3", UNSIGNED, both), handed("m2"), handed("m4")], ON)
    assert result.outcome is Outcome.ONE_TIME_NOTICE
    told = [("m1", "missing"), ("m2", "copies_short"), ("m3", "unsigned"), ("m3", "illegible")]
    assert kinds(result.gaps) == told


def test_several_entries_of_one_material_add_up() -> None:
    asked = matter(material("m1", copies=3))
    assert check(asked, {}, [handed("m1", copies=2), handed("m1")], ON).outcome is Outcome.ACCEPT
    short = check(asked, {}, [handed("m1"), handed("m1")], ON).gaps[0]
    assert (short.kind, short.asked, short.given) == (GapKind.COPIES_SHORT, 3, 2)


def test_nothing_of_a_paper_is_missing_and_not_short() -> None:
    assert kinds(check(matter(material("m1")), {}, [handed("m1", copies=0)], ON).gaps) == [("m1", "missing")]


def test_a_paper_that_is_only_looked_at_is_there_once_it_is_named() -> None:
    asked = matter(material("m1", form="核验原件(不留存)", copies=0))
    assert check(asked, {}, [handed("m1", copies=0)], ON).outcome is Outcome.ACCEPT
    assert kinds(check(asked, {}, [], ON).gaps) == [("m1", "missing")]


@pytest.mark.parametrize(
    ("asked", "brought_", "gap"),
    [
        ("原件", "复印件", True),
        ("原件", "电子件", False),
        ("原件", "", False),
        ("原件及复印件", "复印件", False),
        ("核验原件(不留存)", "复印件", False),
        ("复印件", "原件", False),
    ],
)
def test_only_a_copy_for_an_original_is_a_gap_of_form(asked: str, brought_: str, gap: bool) -> None:
    result = check(matter(material("m1", form=asked)), {}, [handed("m1", form=brought_)], ON)
    assert kinds(result.gaps) == ([("m1", "copy_instead_of_original")] if gap else [])


def test_another_form_is_a_hint_and_no_gap() -> None:
    result = check(matter(material("m1", form="原件")), {}, [handed("m1", form="电子件")], ON)
    assert (result.outcome, result.form_hints) == (Outcome.ACCEPT, ("m1",))


def test_a_copy_beside_enough_originals_is_no_gap() -> None:
    asked = matter(material("m1", form="原件"))
    assert check(asked, {}, [handed("m1", form="原件"), handed("m1")], ON).outcome is Outcome.ACCEPT


@pytest.mark.parametrize(("last_day", "expired"), [(date(2026, 11, 22), True), (ON, False)])
def test_a_paper_is_good_through_its_last_day(last_day: date, expired: bool) -> None:
    entry = replace(handed("m1"), valid_until=last_day)
    result = check(matter(material("m1")), {}, [entry], ON)
    assert kinds(result.gaps) == ([("m1", "expired")] if expired else [])


def test_an_expired_paper_that_the_clerk_also_saw_is_told_once() -> None:
    entry = replace(handed("m1", Defect(DefectKind.EXPIRED, "已到期")), valid_until=date(2026, 9, 30))
    (gap,) = check(matter(material("m1")), {}, [entry], ON).gaps
    assert (gap.kind, gap.note, gap.valid_until) == (GapKind.EXPIRED, "已到期", date(2026, 9, 30))


def test_of_several_papers_under_one_material_every_last_day_is_told() -> None:
    days = [date(2026, 3, 1), date(2026, 1, 1), ON, date(2026, 1, 1)]
    entries = [replace(handed("m1"), valid_until=day) for day in days]
    (gap,) = check(matter(material("m1", copies=4)), {}, entries, ON).gaps
    assert (gap.valid_until, gap.also_until) == (date(2026, 1, 1), (date(2026, 3, 1),))


def test_a_photocopy_that_was_not_handed_in_is_none() -> None:
    asked = matter(material("m1", form="原件", copies=4))
    entries = [handed("m1", form="原件", copies=3), handed("m1", copies=0)]
    assert kinds(check(asked, {}, entries, ON).gaps) == [("m1", "copies_short")]


@given(st.integers(1, 6), st.integers(0, 6), st.integers(0, 6))
def test_what_two_gaps_of_number_and_form_ask_for_adds_up(asked: int, originals: int, copies: int) -> None:
    """No more and no less than the originals that are not there."""
    entries = [handed("m1", form="原件", copies=originals), handed("m1", copies=copies)]
    gaps = check(matter(material("m1", form="原件", copies=asked)), {}, entries, ON).gaps
    if gaps and gaps[0].kind is GapKind.MISSING:
        assert originals + copies == 0
        return
    assert sum(gap.asked - gap.given for gap in gaps) == max(asked - originals, 0)


def test_an_optional_material_never_makes_a_gap() -> None:
    asked = matter(material("m1", necessity="非必要"))
    assert check(asked, {}, [handed("m1", UNSIGNED)], ON).outcome is Outcome.ACCEPT
    assert check(asked, {}, [], ON).outcome is Outcome.ACCEPT


def test_what_this_situation_does_not_ask_for_is_ignored() -> None:
    asked = matter(material("m1"), material("m2", condition=when("q1", "q1.2")), questions=(question(1),))
    result = check(asked, {"q1": "q1.1"}, [handed("m1"), handed("m2", UNSIGNED)], ON)
    assert result.outcome is Outcome.ACCEPT


def test_an_answer_to_a_question_that_is_not_asked_counts_for_nothing() -> None:
    asked = matter(
        material("m1", condition=when("q2", "q2.1")), questions=(question(1), question(2, when("q1", "q1.2")))
    )
    assert check(asked, {"q1": "q1.1", "q2": "q2.1"}, [], ON).outcome is Outcome.ACCEPT
    assert kinds(check(asked, {"q1": "q1.2", "q2": "q2.1"}, [], ON).gaps) == [("m1", "missing")]


def test_questions_that_wait_for_each_other_are_never_asked() -> None:
    circle = (question(1, when("q2", "q2.1")), question(2, when("q1", "q1.1")))
    result = check(matter(material("m1"), questions=circle), {}, [handed("m1")], ON)
    assert result.outcome is Outcome.ACCEPT


def test_a_deferrable_material_alone_is_tolerated() -> None:
    result = check(matter(material("m1"), may_follow("m2")), {}, [handed("m1")], ON)
    assert (result.outcome, kinds(result.deferred), result.gaps) == (
        Outcome.TOLERATE,
        [("m2", "missing")],
        (),
    )


def test_a_defective_deferrable_material_is_tolerated_too() -> None:
    result = check(matter(may_follow("m1")), {}, [handed("m1", UNSIGNED)], ON)
    assert (result.outcome, kinds(result.deferred)) == (Outcome.TOLERATE, [("m1", "unsigned")])


def test_beside_another_gap_nothing_is_tolerated_but_the_deferrable_is_told() -> None:
    result = check(matter(material("m1"), may_follow("m2")), {}, [], ON)
    assert result.outcome is Outcome.ONE_TIME_NOTICE
    assert (kinds(result.gaps), kinds(result.deferred)) == ([("m1", "missing")], [("m2", "missing")])


@pytest.mark.parametrize(
    ("allowed", "answer", "otherwise", "outcome"),
    [
        (True, "q1.1", None, Outcome.TOLERATE),
        (True, "q1.2", None, Outcome.ONE_TIME_NOTICE),
        (True, "q1.2", "必要", Outcome.ONE_TIME_NOTICE),
        (True, "q1.2", "非必要", Outcome.ACCEPT),
        (False, "q1.1", None, Outcome.ONE_TIME_NOTICE),
        (False, "q1.1", "非必要", Outcome.ACCEPT),
    ],
)
def test_tolerance_holds_only_where_allowed_and_in_its_situation(
    allowed: bool, answer: str, otherwise: str | None, outcome: Outcome
) -> None:
    tolerance = Tolerance(allowed, when("q1", "q1.1"), "", otherwise)
    asked = matter(material("m1", necessity="容缺", tolerance=tolerance), questions=(question(1),))
    assert check(asked, {"q1": answer}, [], ON).outcome is outcome


def test_a_deferrable_material_without_a_tolerance_is_necessary() -> None:
    assert check(matter(material("m1", necessity="容缺")), {}, [], ON).outcome is Outcome.ONE_TIME_NOTICE


@pytest.mark.parametrize("defect", [Defect(DefectKind.CLERICAL), FIXABLE])
def test_what_can_be_put_right_at_once_is_corrected_on_the_spot(defect: Defect) -> None:
    result = check(matter(material("m1")), {}, [handed("m1", defect)], ON)
    assert result.outcome is Outcome.CORRECT_ON_THE_SPOT
    assert (kinds(result.corrections), result.gaps) == ([("m1", defect.kind.value)], ())


def test_beside_another_gap_the_correctable_goes_on_the_one_notice() -> None:
    result = check(matter(material("m1"), material("m2")), {}, [handed("m1", FIXABLE)], ON)
    assert result.outcome is Outcome.ONE_TIME_NOTICE
    assert kinds(result.gaps) == [("m1", "unsigned"), ("m2", "missing")]
    assert result.corrections == ()


def test_correctable_and_deferrable_only_is_corrected_first() -> None:
    result = check(matter(material("m1"), may_follow("m2")), {}, [handed("m1", FIXABLE)], ON)
    assert result.outcome is Outcome.CORRECT_ON_THE_SPOT
    assert (kinds(result.corrections), kinds(result.deferred)) == ([("m1", "unsigned")], [("m2", "missing")])


def test_a_substitute_stands_in_for_the_paper() -> None:
    asked = matter(material("m1", form="原件", copies=2, substitutes=[SubstituteKind.DATA_SHARING]))
    entry = SubmittedMaterial("m1", copies=1, substitute=SubstituteKind.DATA_SHARING)
    assert check(asked, {}, [entry], ON).outcome is Outcome.ACCEPT
    with pytest.raises(SubstituteNotListed) as refused:
        check(asked, {}, [replace(entry, substitute=SubstituteKind.COMMITMENT)], ON)
    assert refused.value.field == "submitted[0].substitute"


def test_a_routing_decides_before_any_material_is_judged() -> None:
    asked = matter(
        material("m1"),
        questions=(question(1),),
        routing=(
            routed(RoutingOutcome.HINT, text="提示"),
            routed(RoutingOutcome.NOT_ACCEPTED, when("q1", "q1.1")),
            routed(RoutingOutcome.REDIRECT_NEW, when("q1", "q1.1"), text="另有"),
        ),
    )
    result = check(asked, {"q1": "q1.1"}, [], ON)
    assert (result.outcome, result.gaps, result.hints) == (Outcome.NOT_ACCEPTED, (), ("提示", "另有"))
    assert check(asked, {"q1": "q1.2"}, [], ON).outcome is Outcome.ONE_TIME_NOTICE


@pytest.mark.parametrize(
    ("routing", "outcome"),
    [
        (RoutingOutcome.NO_LICENCE, Outcome.NO_LICENCE_NEEDED),
        (RoutingOutcome.RECORD_FILING, Outcome.RECORD_FILING),
        (RoutingOutcome.NOT_THIS_AUTHORITY, Outcome.NOT_THIS_AUTHORITY),
        (RoutingOutcome.NOT_VIA_WINDOW, Outcome.NOT_VIA_WINDOW),
        (RoutingOutcome.NOT_ACCEPTED, Outcome.NOT_ACCEPTED),
        (RoutingOutcome.REDIRECT_NEW, Outcome.REDIRECT),
        (RoutingOutcome.REDIRECT_LICENCE, Outcome.REDIRECT),
        (RoutingOutcome.HINT, Outcome.NOT_VIA_WINDOW),
    ],
)
def test_a_matter_not_of_the_window_is_guided_by_its_routing_first(
    routing: RoutingOutcome, outcome: Outcome
) -> None:
    asked = matter(material("m1"), routing=(routed(routing),), via_window=False)
    assert check(asked, {}, [], ON).outcome is outcome


@pytest.mark.parametrize(
    ("answers", "submitted", "refusal", "field"),
    [
        ({"q1": "q1.1", "q9": "q9.1"}, [], UnknownQuestion, "answers.q9"),
        ({"q1": "q1.9"}, [], UnknownOption, "answers.q1"),
        ({}, [], AnswerMissing, "answers.q1"),
        ({"q1": "q1.1"}, [handed("m1"), handed("m9")], UnknownMaterial, "submitted[1].material"),
    ],
)
def test_what_the_catalogue_does_not_know_is_refused_by_field(
    answers: dict[str, str], submitted: list[SubmittedMaterial], refusal: type[Exception], field: str
) -> None:
    asked = matter(material("m1"), questions=(question(1),))
    with pytest.raises(refusal) as refused:
        check(asked, answers, submitted, ON)
    assert refused.value.field == field  # type: ignore[attr-defined]
