"""Accepting a case that was only received: the case page asks what the applicant chooses now, by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from counter_app.domain.case import Case, Status
from counter_app.domain.events import Accepted
from counter_app.domain.people import Collection
from counter_app.services import deciding, looking_up
from counter_app.ui.pages.case.page import CaseFilePage
from counter_app.ui.pages.case.steps import Step
from tests.helpers import cases
from tests.helpers.desk import SESSION
from tests.helpers.quiet_desk import matter
from tests.ui.intake_bench import IntakeBench
from tests.ui.test_case_file import confirm


@pytest.fixture
def page(bench: IntakeBench) -> CaseFilePage:
    assert bench.window.shell is not None
    return bench.window.shell.case


def received(bench: IntakeBench) -> str:
    given = replace(cases.intake("SC001", "租赁"), collection=None)
    return deciding.receive(bench.front.desk, SESSION, given).case.number


def deferrable(bench: IntakeBench) -> str:
    """One paper is missing that may follow later; nothing was promised yet."""
    given = cases.intake("WJ001", applicant=cases.BODY, marks={"m8": cases.MISSING})
    return deciding.receive(bench.front.desk, SESSION, replace(given, collection=None)).case.number


def case_of(bench: IntakeBench, number: str) -> Case:
    return looking_up.page(bench.front.desk, number).case


def accepted(case: Case) -> Accepted:
    last = case.history[-1]
    assert isinstance(last, Accepted)
    return last


def test_the_way_of_collecting_is_asked_and_accepts_by_keys(bench: IntakeBench, page: CaseFilePage) -> None:
    number = received(bench)
    bench.scan(number)
    assert page.step.step is Step.TERMS
    bench.press("Ctrl+Enter")
    assert page.terms.collection.hasFocus()
    assert page.terms.fields["collection"].refused
    assert bench.dialog is None
    bench.press("1", "Ctrl+Enter")
    confirm(bench)
    case = case_of(bench, number)
    assert case.status is Status.ACCEPTED
    assert accepted(case).collection is Collection.PICK_UP


def test_by_post_an_address_is_asked_too(bench: IntakeBench, page: CaseFilePage) -> None:
    number = received(bench)
    bench.scan(number)
    bench.press("2")
    assert page.terms.fields["postal_address"].isVisible()
    bench.press("Ctrl+Enter")
    assert page.terms.fields["postal_address"].refused
    bench.type("柳岸街道 2 号")
    bench.press("Ctrl+Enter")
    confirm(bench)
    assert accepted(case_of(bench, number)).postal_address == "柳岸街道 2 号"


def test_a_promise_signed_now_turns_the_notice_into_an_acceptance(
    bench: IntakeBench, page: CaseFilePage
) -> None:
    number = deferrable(bench)
    bench.scan(number)
    before = page.step.step
    bench.press("F6", "1")
    bench.type("20261127")
    assert (before, page.step.step) == (Step.NOTICE, Step.ACCEPT)
    bench.press("Ctrl+Enter")
    confirm(bench)
    case = case_of(bench, number)
    assert case.status is Status.ACCEPTED_DEFERRED
    assert str(case.promised_by) == "2026-11-27"


def test_the_promise_that_was_printed_is_accepted_once_it_is_signed(
    bench: IntakeBench, page: CaseFilePage
) -> None:
    given = cases.intake("WJ001", applicant=cases.BODY, marks={"m8": cases.MISSING})
    given = replace(given, promised_by=date(2026, 11, 27))
    number = deciding.offer_deferral(bench.front.desk, SESSION, given).case.number
    bench.scan(number)
    assert (page.step.step, page.step.words) == (Step.ACCEPT, "申请人已签字：容缺受理")
    bench.press("Ctrl+Enter")
    confirm(bench)
    case = case_of(bench, number)
    assert (case.status, case.promised_by) == (Status.ACCEPTED_DEFERRED, date(2026, 11, 27))


def test_a_promise_that_is_not_signed_leads_to_the_notice(bench: IntakeBench, page: CaseFilePage) -> None:
    given = cases.intake("WJ001", applicant=cases.BODY, marks={"m8": cases.MISSING})
    given = replace(given, promised_by=date(2026, 11, 27))
    number = deciding.offer_deferral(bench.front.desk, SESSION, given).case.number
    bench.scan(number)
    bench.press("Alt+G")
    confirm(bench)
    assert case_of(bench, number).status is Status.NOTICED


@pytest.mark.parametrize(
    ("typed", "said"), [("20270630", "最晚2026-11-30"), ("20261101", "已经过去"), ("20261399", "日期不对")]
)
def test_a_date_that_cannot_be_promised_is_refused_where_it_stands(
    bench: IntakeBench, page: CaseFilePage, typed: str, said: str
) -> None:
    bench.scan(deferrable(bench))
    bench.press("F6", "1")
    bench.type(typed)
    bench.press("Ctrl+Enter")
    field = page.terms.fields["promised_by"]
    assert bench.dialog is None
    assert said in field.refusal.reason.text()
    assert bench.focus() is field.focusProxy()


def test_what_was_typed_for_one_case_is_not_there_for_the_next(
    bench: IntakeBench, page: CaseFilePage
) -> None:
    bench.scan(received(bench))
    bench.press("1")
    bench.scan(received(bench))
    assert page.terms.collection.value == ""
    assert page.step.step is Step.TERMS


def test_the_situation_stands_as_on_the_papers(bench: IntakeBench, page: CaseFilePage) -> None:
    given = cases.intake("SC001", "租赁")
    options = {o.text for q in matter("SC001").questions for o in q.options}
    assert "否" in options
    bench.scan(deciding.receive(bench.front.desk, SESSION, given).case.number)
    said = [label.text() for label in page.facts.findChildren(QLabel)]
    assert not any("、否" in text or text == "否" for text in said)
