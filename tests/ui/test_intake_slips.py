"""Slips of a clerk who is new: keys in the wrong place are said, refused or swallowed, never obeyed in silence."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.intake import MaterialMark, Tick
from counter_app.ui.models.verdict_facts import last_promise
from counter_app.ui.pages.intake.pace import ANSWER_S, Pace
from tests.ui.intake_bench import IntakeBench


@pytest.fixture
def individual(bench: IntakeBench) -> IntakeBench:
    """个体工商户设立登记, rented, alone, in person: three materials, the hands at rest."""
    bench.press("F3", "g", "t", "Enter", "2", "1", "1", "1")
    bench.pause()
    return bench


@pytest.fixture
def deferrable(bench: IntakeBench) -> IntakeBench:
    """WJ002 with the cursor on the material that may follow later."""
    bench.press("F3")
    bench.type("WJ002")
    bench.press("Enter")
    while bench.open.finding.result is None:
        bench.press("1")
    bench.pause()
    rows = bench.open.materials.model.rows
    bench.open.materials.view.go_to(next(i for i, r in enumerate(rows) if r.deferrable))
    return bench


def first_mark(bench: IntakeBench) -> MaterialMark:
    return bench.open.intake.marks.get(bench.open.materials.model.rows[0].id, MaterialMark())


def said(bench: IntakeBench) -> str:
    """What stands at the foot of the materials."""
    words = bench.open.materials._said
    assert words.isVisible() or not words.text()
    return words.text()


def test_a_digit_on_a_failed_criterion_opens_it_again_with_its_note(individual: IntakeBench) -> None:
    individual.press("1")
    individual.type("经营者未签字")
    individual.press("Enter")
    individual.press("Home", "1")
    popup = individual.open.popup
    assert popup.asking
    assert popup._text is not None
    assert popup._text.text() == "经营者未签字"
    individual.press("Enter")
    assert [d.note for d in first_mark(individual).defects] == ["经营者未签字"]


def test_a_failed_criterion_is_taken_back_only_by_saying_so(individual: IntakeBench) -> None:
    individual.press("1", "Enter", "Home", "1")
    options = individual.open.popup._options
    assert options is not None
    assert options.options[-1][1].startswith("该条符合")
    individual.press(*["Down"] * (len(options.options) - 1), "Enter")
    assert first_mark(individual).tick is Tick.IN_ORDER
    assert "已取消：" in said(individual)


def test_every_change_of_a_row_is_said_at_the_foot(individual: IntakeBench) -> None:
    individual.press("Space", "Home", "+")
    assert said(individual) == "第 1 份：份数改为 2"
    individual.press("F")
    assert "形式改为" in said(individual)
    individual.press("X")
    assert said(individual).endswith("未交")


def test_a_word_typed_into_the_table_changes_nothing_and_is_said(individual: IntakeBench) -> None:
    before = individual.open.intake
    individual.type("U+2C029")
    assert individual.open.intake == before
    assert not individual.open.popup.asking
    assert "没有记" in said(individual)


def test_a_digit_right_after_the_last_answer_is_not_a_defect(bench: IntakeBench) -> None:
    bench.press("F3", "g", "t", "Enter", "2", "1", "1")
    at = [100.0]
    bench.open.materials.view.pace.clock = lambda: at[0]
    bench.press("1")
    assert bench.focus() is bench.open.materials.view
    bench.press("1")
    assert not bench.open.popup.asking
    assert "没有记到材料上" in said(bench)
    at[0] += ANSWER_S
    bench.press("1")
    assert bench.open.popup.asking


def test_a_command_of_the_table_ends_the_time_after_the_answer() -> None:
    pace = Pace(lambda: 1.0)
    pace.answer()
    assert pace.too_soon()
    pace.settle()
    assert not pace.too_soon()


def test_a_row_that_may_follow_later_says_so_before_anybody_asks(deferrable: IntakeBench) -> None:
    row = deferrable.open.materials.view.current_row()
    assert row is not None
    assert "可容缺" in [c.text for c in row.chips]


def test_a_row_that_may_not_follow_later_says_so_itself(individual: IntakeBench) -> None:
    individual.press("R")
    assert "本情形不能容缺" in [c.text for c in individual.open.materials.model.rows[0].chips]
    individual.press("Space")
    assert "本情形不能容缺" not in [c.text for c in individual.open.materials.model.rows[0].chips]


def test_the_promise_names_its_last_day_and_refuses_a_later_one(deferrable: IntakeBench) -> None:
    opened = deferrable.open
    latest = last_promise(deferrable.front.desk, opened.catalogue, opened.matter)
    assert latest is not None
    deferrable.press("R")
    ask = opened.popup._ask
    assert latest.isoformat() in ask.below
    assert str(ask.hint).removeprefix("如 ") <= latest.isoformat()
    deferrable.type(f"{latest + timedelta(days=1):%Y%m%d}")
    deferrable.press("Enter")
    assert opened.popup.asking
    assert latest.isoformat() in opened.popup._why.text()
    assert opened.intake.promised_by is None


def test_a_promise_without_a_date_is_refused_in_its_popup(deferrable: IntakeBench) -> None:
    deferrable.press("R", "Enter")
    assert deferrable.open.popup.asking
    assert "日期" in deferrable.open.popup._why.text()


def test_the_promise_does_not_cover_the_row_it_is_about(deferrable: IntakeBench) -> None:
    view, popup = deferrable.open.materials.view, deferrable.open.popup
    deferrable.press("R")
    row = view.visualRect(view.currentIndex())
    top = view.viewport().mapTo(deferrable.open, row.topLeft()).y()
    shown = popup.geometry()
    assert shown.bottom() <= top or shown.top() >= top + row.height()


def test_a_popup_that_has_room_does_not_scroll(individual: IntakeBench) -> None:
    for key in ("1", "N", "D"):
        individual.press(key)
        assert individual.open.popup._area.verticalScrollBar().maximum() == 0, key
        individual.press("Esc")


def test_the_kinds_of_defect_come_with_examples(individual: IntakeBench) -> None:
    individual.press("D")
    options = individual.open.popup._options
    assert options is not None
    assert any("内容不一致" in words for _, words in options.options)


def test_a_row_says_number_name_state_and_copies_to_a_screen_reader(individual: IntakeBench) -> None:
    individual.press("X")
    said = individual.open.materials.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "第 1 份，个体工商户登记（备案）申请书，未交，原件，应 1 份实 0 份"
