"""The intake's plain models: editor, marks, rows, situation lines, typed text. No window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.intake import Intake, MaterialMark, Tick
from counter_app.domain.materials import Defect, DefectKind
from counter_app.domain.people import Agent, IdKind, PersonKind
from counter_app.services.checking import examine, required_rows
from counter_app.ui.models import intake_edits as edits
from counter_app.ui.models.intake_editor import IntakeEditor
from counter_app.ui.models.marks import ORIGINAL_SEEN, Marking, criteria, likely_defect
from counter_app.ui.models.material_rows import Look, Situated, material_rows
from counter_app.ui.models.people_fields import field_values, id_kind, with_field
from counter_app.ui.models.situation_lines import QuestionState, situation_lines
from counter_app.ui.models.typed_text import (
    code_point_entry,
    grouped_id,
    grouped_phone,
    plain,
    rare,
    with_code_points,
)
from counter_app.ui.models.verdict_lines import verdict_lines
from counter_app.ui.pages.intake.row_questions import typed_date
from tests.helpers import cases
from tests.helpers.intakes import IDS, MOBILE
from tests.helpers.quiet_desk import matter, quiet_desk, seed

TODAY = date(2026, 11, 23)
FOOD = matter("SC009")
EMPTY = Intake("SC009", seed().release.id)


def marking(material: str) -> Marking:
    requirement = FOOD.material(material)
    assert requirement is not None
    return Marking(FOOD, requirement, TODAY)


EDITS = st.lists(
    st.one_of(
        st.builds(lambda o: lambda i: edits.answered(i, "q1", o), st.sampled_from(["q1.1", "q1.2", "q1.3"])),
        st.builds(
            lambda m, t: lambda i: edits.marked(i, m, MaterialMark(t)),
            st.sampled_from(["m1", "m2"]),
            st.sampled_from(Tick),
        ),
        st.builds(lambda n: lambda i: with_field(i, "applicant.name", n), st.text(max_size=3)),
    ),
    max_size=12,
)


@given(EDITS)
def test_undo_walks_back_through_every_state_and_redo_forward_again(changes: list[edits.Edit]) -> None:
    editor = IntakeEditor(EMPTY)
    states = [EMPTY]
    for change in changes:
        if editor.edit(change):
            states.append(editor.intake)
    for state in reversed(states[:-1]):
        assert editor.undo()
        assert editor.intake == state
    assert not editor.undo()
    for state in states[1:]:
        assert editor.redo()
        assert editor.intake == state


def test_typing_in_one_field_is_one_step_until_the_field_is_left() -> None:
    editor = IntakeEditor(EMPTY)
    for text in ("黄", "黄晓", "黄晓明"):
        editor.edit(partial(with_field, name="applicant.name", text=text), typing="applicant.name")
    editor.close_field()
    editor.edit(lambda i: with_field(i, "applicant.name", "黄"), typing="applicant.name")
    editor.undo()
    assert editor.intake.applicant.name == "黄晓明"
    editor.undo()
    assert editor.intake == EMPTY


def test_an_agent_comes_and_goes_with_the_answer_but_never_with_what_was_typed() -> None:
    by_agent = edits.answered_for(FOOD, EMPTY, "q7", "q7.2")
    assert by_agent.agent == Agent()
    assert edits.answered_for(FOOD, by_agent, "q7", "q7.1").agent is None
    typed = with_field(by_agent, "agent.name", "何婉婷")
    assert edits.answered_for(FOOD, typed, "q7", "q7.1").agent == Agent("何婉婷")


def test_a_legal_person_has_a_credit_code_and_a_number_typed_before_goes_along() -> None:
    typed = with_field(EMPTY, "applicant.id", IDS[0], IdKind.RESIDENT_ID)
    legal = edits.of_kind(typed, PersonKind.LEGAL)
    assert id_kind(legal, "applicant.id") is IdKind.CREDIT_CODE
    assert field_values(legal)["applicant.id"] == IDS[0]


def test_an_unmet_criterion_is_a_defect_with_its_words_and_can_be_taken_back() -> None:
    row = marking("m1")
    failed = row.with_defect(MaterialMark(), Defect(DefectKind.UNSIGNED, point=row.requirement.points[0]))
    assert (failed.tick, failed.failed_points) == (Tick.DEFECTIVE, (0,))
    assert len(row.found(failed)) == 1
    assert row.without_defect(failed, 0).tick is Tick.IN_ORDER


def test_where_the_original_must_be_seen_a_criterion_is_added_only_if_none_says_so() -> None:
    stated = marking("m16").requirement
    assert criteria(stated) == stated.points
    silent = replace(stated, points=("有效期内",))
    assert criteria(silent) == ("有效期内", ORIGINAL_SEEN)


def test_the_likely_defect_follows_the_words_of_the_criterion() -> None:
    assert likely_defect("申请人签字或盖章") is DefectKind.UNSIGNED
    assert likely_defect("有效期内") is DefectKind.EXPIRED
    assert likely_defect("逐台列明") is DefectKind.INCOMPLETE


@given(st.lists(st.sampled_from(["+", "-", "F"]), max_size=8))
def test_ticks_always_say_what_the_check_finds(keys: list[str]) -> None:
    row, mark = marking("m1"), MaterialMark()
    for key in keys:
        mark = row.with_next_form(mark) if key == "F" else row.with_copies(mark, 1 if key == "+" else -1)
        if mark.tick in (Tick.IN_ORDER, Tick.DEFECTIVE):
            assert (mark.tick is Tick.DEFECTIVE) == bool(row.found(mark))
            assert mark.copies > 0
        else:
            assert mark.tick is Tick.MISSING


def test_rows_show_what_was_found_and_hide_it_for_what_nobody_looked_at() -> None:
    given_answers = {"q1": "q1.1", "q2": "q2.2", "q3": "q3.1", "q7": "q7.2"}
    marks = {"m1": MaterialMark(Tick.IN_ORDER, 1), "m3": MaterialMark(Tick.MISSING)}
    intake = replace(EMPTY, answers=given_answers, marks=marks)
    situated = Situated(required_rows(quiet_desk(), intake), (), False, TODAY)
    rows = {r.id: r for r in material_rows(FOOD, marks, situated, quiet_desk().wording)}
    assert [c.text for c in rows["m3"].chips] == ["未交"]
    assert (rows["m3"].given, rows["m3"].short_of_copies) == (0, True)
    assert (rows["m2"].look, rows["m2"].chips, rows["m2"].given) == (Look.UNSEEN, (), None)
    assert all(c.met for c in rows["m1"].criteria)


def test_questions_are_open_waiting_or_may_come() -> None:
    fresh = {x.id: x.state for x in situation_lines(FOOD, {})}
    assert fresh["q1"] is QuestionState.OPEN
    assert fresh["q4"] is QuestionState.MAY_COME
    assert fresh["q7"] is QuestionState.WAITING
    renewal = {x.id: x.state for x in situation_lines(FOOD, {"q1": "q1.3"})}
    assert renewal == {
        "q1": QuestionState.ANSWERED, "q5": QuestionState.OPEN, "q7": QuestionState.WAITING,
    }  # fmt: skip


def test_the_button_names_the_first_thing_lacking_and_then_the_act() -> None:
    complete = cases.intake("SC001", "租赁")
    for intake, text in (
        (replace(complete, answers={}), "下一步：回答「经营场所的来源」"),
        (replace(complete, marks={}), "下一步：看第 1 份材料"),
        (replace(complete, channel=None), "下一步：选收件方式"),
        (complete, "受理并打印"),
    ):
        desk = quiet_desk()
        rows = required_rows(desk, intake)
        lines = verdict_lines(desk.wording, matter("SC001"), intake, rows, examine(desk, intake))
        assert lines.step.text == text
        assert (lines.step.lack is None) == (text == "受理并打印")


def test_typed_numbers_are_made_plain_and_shown_in_groups() -> None:
    assert plain("１９９ ５５５") == "199555"
    assert grouped_id(IdKind.RESIDENT_ID, IDS[0]) == f"{IDS[0][:6]} {IDS[0][6:14]} {IDS[0][14:]}"
    assert grouped_id(IdKind.PASSPORT, "E00000000") == "E00000000"
    assert plain(grouped_phone(MOBILE)) == MOBILE


@given(
    st.characters(exclude_categories=["Cs", "Cc"]),
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)),
)
def test_every_code_point_can_be_entered_after_any_name(character: str, name: str) -> None:
    entry = f"{name}U+{ord(character):04X}"
    assert code_point_entry(entry) == (len(name), character)
    assert with_code_points(entry) == name + character


def test_what_is_no_character_stays_as_typed() -> None:
    for text in ("U+D800", "U+110000", "U+12", "U20BB7"):
        assert code_point_entry(text) is None
        assert with_code_points(text) == text


def test_rare_characters_are_named_by_code_once() -> None:
    assert rare("黄\U0002c029清\U0002c029\ue000") == (("\U0002c029", "U+2C029"), ("\ue000", "U+E000"))


def test_dates_are_taken_as_clerks_type_them() -> None:
    for text in ("20261201", "2026-12-01", "2026年12月1日", "1201"):
        assert typed_date(text, TODAY) == date(2026, 12, 1)
    for text in ("", "13", "20261301", "明天"):
        assert typed_date(text, TODAY) is None
