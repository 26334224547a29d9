"""Ways that a new clerk looks for: another answer, the next applicant, a rare name, the next step."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from counter_app.services.checking import Act
from counter_app.ui import theme
from counter_app.ui.pages.intake.person_fields import LONGEST_NAME, NameField
from tests.helpers.intakes import IDS, MOBILE
from tests.ui.intake_bench import IntakeBench

RARE = "\U00020bb7"


@pytest.fixture
def individual(bench: IntakeBench) -> IntakeBench:
    """个体工商户设立登记, rented, alone, in person, everything filled in: it could be accepted."""
    bench.press("F3", "g", "t", "Enter", "2", "1", "1", "1", "Space", "Space", "Space")
    fill(bench)
    return bench


def fill(bench: IntakeBench) -> None:
    for value in ("黄晓明", IDS[0], MOBILE):
        bench.type(value)
        bench.press("Tab")
    bench.press("1", "1")


def test_an_answer_is_changed_by_its_digit(individual: IntakeBench) -> None:
    individual.press("Alt+Q")
    assert individual.open.popup.asking
    individual.press("Up", "Up", "Enter")
    assert individual.open.situation.open_question == individual.open.matter.questions[1].id
    individual.press("Alt+Q", "1")
    assert individual.open.situation.open_question == individual.open.matter.questions[0].id


def test_f3_frees_the_page_for_the_next_applicant_and_f3_comes_back(individual: IntakeBench) -> None:
    kept, draft = individual.open.intake, individual.open.draft
    shell = individual.window.shell
    assert shell is not None
    individual.press("F3")
    assert not shell.intake.has_open
    assert shell.top.scan.edit.hasFocus()
    assert shell.strip.notice is not None
    assert "草稿已存" in shell.strip.notice.happened
    individual.press("F3")
    assert (individual.open.intake, individual.open.draft) == (kept, draft)
    assert shell.strip.notice is None


def test_a_code_without_u_becomes_its_character_too(bench: IntakeBench) -> None:
    bench.press("F3", "g", "t", "Enter")
    bench.open.walk.go_to_zone("applicant")
    bench.type("黄20BB7")
    bench.press("Alt+X")
    assert bench.open.intake.applicant.name == f"黄{RARE}"


def test_alt_x_without_a_code_says_what_it_expects(bench: IntakeBench) -> None:
    bench.press("F3", "g", "t", "Enter")
    bench.open.walk.go_to_zone("applicant")
    bench.type("黄")
    bench.press("Alt+X")
    field = bench.field("applicant.name")
    assert isinstance(field, NameField)
    assert "20BB7" in field.codes


def test_a_name_ends_at_its_limit_and_says_so(bench: IntakeBench) -> None:
    bench.press("F3", "g", "t", "Enter")
    bench.open.walk.go_to_zone("applicant")
    bench.type("黄" * (LONGEST_NAME + 1))
    assert bench.open.intake.applicant.name == "黄" * LONGEST_NAME
    field = bench.field("applicant.name")
    assert isinstance(field, NameField)
    assert str(LONGEST_NAME) in field.codes


def test_a_routing_that_holds_is_told_while_questions_are_open(bench: IntakeBench) -> None:
    bench.press("F3", "s", "p", "Enter", "1", "3")
    assert bench.open.finding.result is None
    assert bench.open.lines.band.title == "多半是：改为办理备案"
    assert bench.open.lines.step.act is None


def test_guidance_shows_its_paper_and_says_where_it_leads(bench: IntakeBench) -> None:
    bench.press("F3", "s", "p", "Enter", "1", "3", "1", "1", "Ctrl+Enter")
    dialog = bench.dialog
    assert dialog is not None
    assert [document.head.title for document in dialog._documents] == ["指引单"]
    assert "不成件" in dialog._what_happens()
    assert "仅销售预包装食品备案" in dialog._what_happens() or "转到「" in dialog._what_happens()
    bench.press("Esc")


def test_the_next_step_goes_down_the_screen(bench: IntakeBench) -> None:
    bench.press("F3", "g", "t", "Enter", "2", "1", "1", "1", "Space", "Space", "Space")
    for value in ("黄晓明", IDS[0], MOBILE):
        bench.type(value)
        bench.press("Tab")
    assert bench.open.lines.step.text == "下一步：选领取方式"
    bench.press("1")
    assert bench.open.lines.step.text == "下一步：选收件方式"


def test_the_hints_name_only_keys_that_do_something_here(individual: IntakeBench) -> None:
    shell = individual.window.shell
    assert shell is not None
    individual.open.walk.go_to_zone("verdict")
    assert "Alt+G" not in [h.keys for h in shell.intake.hints()]
    individual.open.applicant.fields["channel"].setFocus()
    assert "1–4" in [h.keys for h in shell.intake.hints()]
    individual.open.applicant.fields["applicant.phone"].setFocus()
    assert "Alt+X" not in [h.keys for h in shell.intake.hints()]


def test_a_preview_claims_nothing_complete_while_something_is_lacking(bench: IntakeBench) -> None:
    bench.press("F3", "g", "t", "Enter", "2", "1", "1", "1", "Space", "Space", "Space")
    for value in ("黄晓明", IDS[0], MOBILE):
        bench.type(value)
        bench.press("Tab")
    bench.press("1")
    bench.open.steps._begin(Act.ACCEPT)
    bench.settle()
    dialog = bench.dialog
    assert dialog is not None
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert not any("齐全" in words for words in said)
    assert any("收件方式" in words for words in said)
    assert dialog.primary.text() == "返回修改"
    bench.press("Ctrl+Enter")
    assert bench.dialog is None
    assert bench.open.intake.channel is None


def test_a_refusal_is_read_whole_and_says_its_advice_once(bench: IntakeBench) -> None:
    bench.press("F3", "g", "t", "Enter", "2", "1", "1", "1")
    bench.open.walk.go_to_zone("applicant")
    bench.press("Tab")
    bench.type(IDS[0][:-1] + ("0" if IDS[0][-1] != "0" else "1"))
    bench.press("Tab")
    box = bench.field("applicant.id").refusal
    assert box.isVisible()
    for label in (box.reason, box.way_out):
        assert label.height() >= label.heightForWidth(label.width())
    assert (box.reason.text() + box.way_out.text()).count("注明理由") == 1


def test_the_columns_follow_the_text_size(individual: IntakeBench) -> None:
    individual.press("Ctrl+=", "Ctrl+=")
    right = individual.open.verdict.mapTo(individual.window, individual.open.verdict.rect().topRight()).x()
    assert right <= individual.window.width() - theme.px(8)
    individual.press("Ctrl+0")


def test_the_fault_that_enter_will_record_is_seen_while_the_cursor_is_in_the_words(
    individual: IntakeBench,
) -> None:
    individual.open.walk.go_to_zone("materials")
    individual.press("Home", "d")
    popup = individual.open.popup
    assert popup.asking
    before = popup.grab().toImage()
    individual.press("Down")
    assert popup.grab().toImage() != before
