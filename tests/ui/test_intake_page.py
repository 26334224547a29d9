"""The intake page by key events to the window: what blocks, what stays, what is undone, what is never lost."""

from __future__ import annotations

from PySide6.QtCore import Qt

from counter_app.domain.intake import Tick
from counter_app.ui.models.situation_lines import button_label
from counter_app.ui.pages.intake.person_fields import NameField
from counter_app.ui.widgets.button import Button
from tests.helpers.intakes import IDS, MOBILE
from tests.helpers.quiet_desk import seed
from tests.ui.intake_bench import IntakeBench

ID, AGENT_ID = IDS
RARE = "\U0002c029"


def ticks(bench: IntakeBench) -> list[Tick]:
    intake = bench.open.intake
    return [
        intake.marks[r.id].tick if r.id in intake.marks else Tick.UNSEEN
        for r in bench.open.materials.model.rows
    ]


def test_a_row_nobody_looked_at_keeps_the_act_away_and_is_led_to(individual: IntakeBench) -> None:
    individual.press("Space", "Space", "F6")
    individual.press("Ctrl+Enter")
    assert individual.dialog is None
    assert individual.open.lines.step.text == "下一步：看第 3 份材料"
    assert individual.focus() is individual.open.materials.view
    assert individual.open.materials.view.currentIndex().row() == 2


def test_space_goes_to_the_next_row_nobody_looked_at(individual: IntakeBench) -> None:
    individual.press("Down", "X")
    assert ticks(individual) == [Tick.UNSEEN, Tick.MISSING, Tick.UNSEEN]
    assert individual.open.materials.view.currentIndex().row() == 2
    individual.press("Space")
    assert individual.open.materials.view.currentIndex().row() == 0


def test_changing_an_answer_keeps_every_mark(individual: IntakeBench) -> None:
    individual.press("Space", "Space", "X")
    before = dict(individual.open.intake.marks)
    individual.press("Alt+Q", "1", "1")
    assert dict(individual.open.intake.marks) == before
    assert [r.id for r in individual.open.materials.model.rows] != list(before)
    individual.press("Alt+Q", "1", "2")
    assert ticks(individual) == [Tick.IN_ORDER, Tick.IN_ORDER, Tick.MISSING]


def test_ctrl_z_takes_back_ticks_answers_and_typing_step_by_step(individual: IntakeBench) -> None:
    individual.press("Space", "Space", "Space")
    individual.type("黄晓")
    individual.press("Ctrl+Z")
    assert individual.open.intake.applicant.name == ""
    assert individual.field("applicant.name").text == ""
    individual.press("Ctrl+Z")
    assert ticks(individual)[-1] is Tick.IN_ORDER
    individual.press("Ctrl+Y", "Ctrl+Y")
    assert individual.open.intake.applicant.name == "黄晓"
    individual.open.walk.go_to_zone("materials")
    individual.press("Ctrl+Z", "Ctrl+Z")
    assert individual.field("applicant.name").text == ""
    assert ticks(individual)[-1] is Tick.UNSEEN
    individual.press("Ctrl+Y", "Ctrl+Y")
    assert individual.field("applicant.name").text == "黄晓"


def test_a_code_point_typed_in_a_name_becomes_its_character(individual: IntakeBench) -> None:
    individual.open.walk.go_to_zone("applicant")
    individual.type("黄U+2C029")
    individual.press("Alt+X")
    individual.type("清U+2C029")
    individual.press("Tab")
    assert individual.open.intake.applicant.name == f"黄{RARE}清{RARE}"
    field = individual.field("applicant.name")
    assert isinstance(field, NameField)
    assert field.codes == f"「{RARE}」U+2C029"


def test_a_scanned_identity_card_fills_the_applicant_wherever_the_cursor_is(individual: IntakeBench) -> None:
    individual.scan(ID)
    applicant = individual.open.intake.applicant
    assert applicant.id is not None
    assert applicant.id.value == ID
    assert ticks(individual) == [Tick.UNSEEN] * 3


def test_full_width_digits_become_plain_ones_and_the_input_method_is_off(individual: IntakeBench) -> None:
    phone = individual.edit("applicant.phone")
    phone.setFocus()
    assert not phone.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    phone.insert(MOBILE.translate({ord("0") + n: ord("０") + n for n in range(10)}))
    phone.textEdited.emit(phone.text())
    assert individual.open.intake.applicant.phone == MOBILE
    view = individual.open.materials.view
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_refusal_stands_under_its_field_only_after_the_primary_button(individual: IntakeBench) -> None:
    individual.press("Space", "Space", "Space", "Tab", "Tab", "Tab")
    fields = individual.open.applicant.fields
    assert not any(f.refused for f in fields.values())
    individual.press("Ctrl+Enter")
    assert fields["applicant.name"].refused
    assert individual.focus() is individual.edit("applicant.name")
    assert not fields["applicant.id"].refused
    individual.type("黄")
    assert not fields["applicant.name"].refused


def test_a_doubtful_number_goes_on_with_a_reason(individual: IntakeBench) -> None:
    wrong = ID[:-1] + ("0" if ID[-1] != "0" else "1")
    individual.press("Space", "Space", "Space")
    individual.type("黄晓明")
    individual.press("Tab")
    individual.type(wrong)
    individual.press("Tab")
    fields = individual.open.applicant.fields
    assert fields["applicant.id"].refused
    assert individual.focus() is individual.edit("applicant.phone")
    individual.press("Alt+L")
    individual.type("证件原件即如此")
    individual.press("Enter")
    assert [o.reason for o in individual.open.intake.overrides] == ["证件原件即如此"]
    assert not fields["applicant.id"].refused
    assert individual.open.intake.applicant.id is not None
    assert individual.open.intake.applicant.id.value == wrong


def test_copies_and_form_turn_a_row_faulty_by_themselves(individual: IntakeBench) -> None:
    individual.press("Space", "Home", "F")
    assert ticks(individual)[0] is Tick.DEFECTIVE
    individual.press("F", "F")
    assert ticks(individual)[0] is Tick.IN_ORDER
    individual.press("-")
    assert ticks(individual)[0] is Tick.MISSING
    individual.press("+")
    assert ticks(individual)[0] is Tick.IN_ORDER
    individual.press("Backspace")
    assert ticks(individual)[0] is Tick.UNSEEN


def test_a_substitute_is_chosen_from_what_the_catalogue_lists(individual: IntakeBench) -> None:
    individual.press("T")
    assert not individual.open.popup.asking
    individual.press("End", "T", "1")
    row = individual.open.materials.model.rows[2]
    assert individual.open.intake.marks[row.id].tick is Tick.SUBSTITUTED
    assert row.chips[0].text == "告知承诺替代"


def test_before_the_first_answer_everything_the_matter_can_ask_is_listed(bench: IntakeBench) -> None:
    bench.press("F3", "g", "t", "Enter")
    rows = bench.open.materials.model.rows
    assert len(rows) == len(bench.open.matter.materials)
    assert all(r.when_text for r in rows)
    assert "场所：租赁" in [r.when_text for r in rows]


def test_small_windows_show_one_zone_and_f6_walks_through_all(individual: IntakeBench) -> None:
    individual.window.resize(683, 384)
    individual.settle()
    seen = []
    for _ in range(4):
        individual.press("F6")
        seen.append(individual.open.walk.current_zone())
        assert individual.open.board.bottom_button.isVisible()
    assert sorted(seen) == ["applicant", "materials", "situation", "verdict"]


def test_a_fault_put_right_before_the_clerks_eyes_leads_to_the_acceptance(individual: IntakeBench) -> None:
    individual.pause()
    individual.press("1")
    individual.type("经营者未签字")
    individual.press("Enter", "Space", "Space")
    assert individual.open.lines.band.title == "需要一次性告知"
    individual.open.walk.go_to_zone("materials")
    individual.press("Home", "Alt+G")
    assert individual.open.lines.band.title == "可以当场更正"
    individual.press("Alt+G")
    assert individual.open.lines.band.title == "需要一次性告知"


def test_a_matter_that_belongs_elsewhere_goes_on_with_the_people_already_entered(bench: IntakeBench) -> None:
    bench.press("F3", "s", "p", "Enter", "1", "3", "1", "1")
    bench.open.walk.go_to_zone("applicant")
    bench.type("梁志强")
    bench.press("Ctrl+Enter")
    assert bench.dialog is not None, bench.open.finding.lacking
    bench.press("Ctrl+Enter")
    assert bench.open.intake.matter == "SC010"
    assert bench.open.intake.applicant.name == "梁志强"


def test_the_applicants_other_case_is_told_while_the_clerk_types(individual: IntakeBench) -> None:
    individual.press("Space", "Space", "Space")
    for value in ("顾晓梅", AGENT_ID, MOBILE):
        individual.type(value)
        individual.press("Tab")
    individual.press("1", "1", "Ctrl+Enter", "Ctrl+Enter")
    individual.press("F3", "F2", "g", "t", "Enter")
    individual.open.walk.go_to_zone("applicant")
    individual.type("顾晓梅")
    individual.press("Tab")
    individual.type(AGENT_ID)
    individual.press("Tab")
    assert individual.open.applicant.other_cases.isVisible()
    assert "同一申请人同一事项" in individual.open.applicant.other_cases.accessibleName()


def test_every_question_of_the_catalogue_fits_the_button_that_leads_to_it(bench: IntakeBench) -> None:
    """The narrowest panel is 320 wide, 296 inside; the hint keeps 13 free at each side, 6 are enough."""
    for matter in seed():
        for question in matter.questions:
            words = f"下一步：回答「{button_label(question)}」"
            width = Button(words, "next", icon="arrow-right", size=17).sizeHint().width()
            assert width - 14 <= 296, words
