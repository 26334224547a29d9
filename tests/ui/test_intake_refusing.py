"""Refusing from the intake by keys: always led to the form, which keeps what was typed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from counter_app.services import drafts
from counter_app.services.desk import Session
from tests.helpers.desk import CLERK
from tests.helpers.intakes import IDS, MOBILE
from tests.ui.intake_bench import IntakeBench


@pytest.fixture
def individual(bench: IntakeBench) -> IntakeBench:
    """个体工商户设立登记, rented, alone, in person, everything filled in: it could be accepted."""
    bench.press("F3", "g", "t", "Enter", "2", "1", "1", "1", "Space", "Space", "Space")
    fill(bench)
    return bench


@pytest.fixture
def elsewhere(bench: IntakeBench) -> IntakeBench:
    """食用农产品: a routing decides that no licence is needed, or that it is another authority's."""
    bench.press("F3", "s", "p", "Enter", "1", "4", "1", "1")
    return bench


def fill(bench: IntakeBench) -> None:
    for value in ("黄晓明", IDS[0], MOBILE):
        bench.type(value)
        bench.press("Tab")
    bench.press("1", "1")


def why(bench: IntakeBench) -> str:
    words = bench.open.verdict._why
    return words.text() if words.isVisible() else ""


def text_of(bench: IntakeBench, name: str) -> str:
    return bench.open.decline.fields[name].text


def test_refusing_before_the_questions_says_what_comes_first(bench: IntakeBench) -> None:
    bench.press("F3", "g", "t", "Enter", "Alt+B")
    assert "还没有回答" in why(bench)
    assert bench.focus() is bench.open.situation.options
    bench.press("2")
    assert why(bench) == ""


def test_refusing_where_a_routing_decides_asks_for_people_not_for_papers(elsewhere: IntakeBench) -> None:
    elsewhere.press("Alt+B")
    assert "姓名" in why(elsewhere)
    assert elsewhere.focus() is elsewhere.edit("applicant.name")
    fill(elsewhere)
    elsewhere.press("Alt+B")
    assert elsewhere.open.decline.asking
    assert elsewhere.open.decline.ground.currentIndex() >= 0
    assert text_of(elsewhere, "reason")


def test_a_filing_instead_of_a_licence_can_be_refused_with_the_reason_of_the_routing(
    bench: IntakeBench,
) -> None:
    bench.press("F3", "s", "p", "Enter", "1", "3", "1", "1")
    bench.open.walk.go_to_zone("applicant")
    fill(bench)
    bench.press("Alt+B")
    assert bench.open.decline.asking
    assert bench.open.decline.ground.currentIndex() >= 0
    assert "备案" in text_of(bench, "reason")


def test_f6_passes_by_materials_that_are_not_looked_at(elsewhere: IntakeBench) -> None:
    assert elsewhere.open.materials.model.rows == ()
    for _ in range(4):
        elsewhere.press("F6")
        assert elsewhere.open.walk.current_zone() != "materials"


def test_what_was_typed_into_the_refusal_survives_preview_and_escape(individual: IntakeBench) -> None:
    individual.press("Alt+B")
    decline = individual.open.decline
    decline.ground.setCurrentIndex(decline.ground.findData(6))
    decline.fields["reason"].setFocus()
    individual.type("不符合规定的条件")
    individual.press("Ctrl+Enter")
    assert individual.dialog is not None
    individual.press("Esc", "Alt+B")
    assert decline.asking
    assert text_of(individual, "reason") == "不符合规定的条件"
    assert decline.ground.currentData() == 6
    individual.press("Esc", "Alt+B")
    assert text_of(individual, "reason") == "不符合规定的条件"


def test_coming_to_the_basis_by_tab_does_not_select_it(individual: IntakeBench) -> None:
    individual.press("Alt+B")
    decline = individual.open.decline
    before = text_of(individual, "basis")
    assert before
    decline.fields["reason"].setFocus()
    individual.press("Tab")
    edit = decline.fields["basis"].edit
    assert isinstance(edit, QLineEdit)
    assert individual.focus() is edit
    assert not edit.hasSelectedText()
    individual.type("另")
    assert text_of(individual, "basis").replace("另", "") == before


def test_a_body_of_the_hall_fills_in_where_it_is(individual: IntakeBench) -> None:
    body = next(iter(individual.front.desk.hall.bodies.values()))
    individual.press("Alt+B")
    decline = individual.open.decline
    decline.ground.setCurrentIndex(decline.ground.findData(2))
    decline.submit()
    assert decline.fields["agency.name"].refused
    decline.fields["agency.name"].setFocus()
    individual.type(body.name)
    assert text_of(individual, "agency.address") == body.address
    assert text_of(individual, "agency.phone") == body.phone
    assert not any(decline.fields[f"agency.{n}"].refused for n in ("name", "address", "phone"))


def test_undo_in_a_popup_leaves_the_form_alone(individual: IntakeBench) -> None:
    before = individual.open.intake
    individual.open.walk.go_to_zone("materials")
    individual.press("N")
    individual.type("说明")
    individual.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Y")
    assert individual.open.intake == before
    assert individual.open.popup.asking
    individual.press("Esc", "Alt+B", "Ctrl+Z", "Ctrl+Z")
    assert individual.open.intake == before


def test_an_intake_nobody_began_is_put_down_without_a_draft(bench: IntakeBench) -> None:
    shell = bench.window.shell
    assert shell is not None
    bench.press("F3", "g", "t", "Enter")
    draft = bench.open.draft
    bench.press("F3")
    assert shell.strip.notice is not None
    assert "草稿" not in shell.strip.notice.happened
    assert draft not in [d.id for d in drafts.of_clerk(bench.front.desk, Session(CLERK))]
    bench.press("F3")
    assert bench.open.draft == draft


def test_a_body_is_chosen_from_the_list_by_keys_and_esc_closes_only_the_list(individual: IntakeBench) -> None:
    bodies = {body.name: body for body in individual.front.desk.hall.bodies.values()}
    individual.press("Alt+B")
    decline = individual.open.decline
    decline.ground.setCurrentIndex(decline.ground.findData(2))
    decline.fields["agency.name"].setFocus()
    individual.type("局")
    individual.press("Esc")
    assert decline.asking
    individual.press("Backspace")
    individual.type("局")
    individual.press("Down", "Enter")
    assert text_of(individual, "agency.name") in bodies
    assert text_of(individual, "agency.phone") == bodies[text_of(individual, "agency.name")].phone
