"""登记签收 on the case page, by keys: himself, another, refused before witnesses."""

from __future__ import annotations

import pytest

from counter_app.domain.case import Case
from counter_app.domain.events import Served
from counter_app.services import deciding, looking_up
from counter_app.ui.pages.case.page import CaseFilePage
from tests.helpers import cases
from tests.helpers.desk import SESSION
from tests.ui.intake_bench import IntakeBench


@pytest.fixture
def page(bench: IntakeBench) -> CaseFilePage:
    """An accepted case whose notice is printed and chosen."""
    assert bench.window.shell is not None
    page = bench.window.shell.case
    number = deciding.accept(bench.front.desk, SESSION, cases.intake("SC001")).case.number
    bench.scan(number)
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(lambda: not page.sheets.unprinted, timeout=9000)
    bench.settle()
    return page


def case_of(bench: IntakeBench, page: CaseFilePage) -> Case:
    return looking_up.page(bench.front.desk, page.number).case


def test_the_applicant_signs_in_two_keys(bench: IntakeBench, page: CaseFilePage) -> None:
    bench.press("Alt+Q", "1")
    event = case_of(bench, page).history[-1]
    assert isinstance(event, Served)
    assert event.received_by == page.shown.case.intake.applicant.name  # type: ignore[union-attr]
    assert page.sheets.ledger.entry is not None
    assert page.sheets.ledger.entry.served.startswith("已签收")
    assert not page.sheets._sign.isVisible()


def test_another_signs_with_name_and_relation(bench: IntakeBench, page: CaseFilePage) -> None:
    bench.press("Alt+Q", "2")
    bench.press("Enter")
    assert page.questions.popup.asking, "an empty answer is not taken"
    bench.type("王小梅 女儿")
    bench.press("Enter")
    event = case_of(bench, page).history[-1]
    assert isinstance(event, Served)
    assert (event.received_by, event.relation) == ("王小梅", "女儿")


def test_a_refusal_is_recorded_with_its_witnesses(bench: IntakeBench, page: CaseFilePage) -> None:
    bench.press("Alt+Q", "4")
    bench.type("认为材料齐全")
    bench.press("Enter")
    bench.type("社区赵某、钱某")
    bench.press("Enter")
    event = case_of(bench, page).history[-1]
    assert isinstance(event, Served)
    assert (event.refused, event.witnesses) == (True, ("社区赵某", "钱某"))


def test_escape_records_nothing(bench: IntakeBench, page: CaseFilePage) -> None:
    bench.press("Alt+Q", "Esc")
    assert not any(isinstance(event, Served) for event in case_of(bench, page).history)
