"""Any paper composed of a real matter is complete: n equal, nothing empty, nobody's number in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date

from hypothesis import HealthCheck, given, settings

from counter_app.domain.catalogue import RightAgency
from counter_app.domain.completeness import OPTIONAL as NOT_NEEDED
from counter_app.domain.completeness import check
from counter_app.domain.intake import Intake, Tick, submitted
from counter_app.domain.offer import settled
from counter_app.domain.situations import asked_materials
from counter_app.services.acts import ACT_OF, Act
from counter_app.services.composing.decline_terms import prefilled
from counter_app.services.composing.normalise import normalise
from counter_app.services.composing.previewing import frame_of, preview_papers
from printing.documents.consultation_notice import ConsultationNotice
from printing.documents.papers import (
    AcceptanceNotice,
    DeclineNotice,
    Document,
    MaterialReceipt,
    OneTimeNotice,
)
from tests.helpers.intakes import intakes
from tests.helpers.quiet_desk import CLERK, matter, quiet_desk, shipped_wording

OPEN = {"document_number", "case_number", "slip"}  # taken in the act's transaction
OPTIONAL = {"small", "note", "basis", "second", "pages", "value"}
OPTIONAL |= {"subtitle", "caution", "footer", "criteria", "conditions", "stamp", "way"}
WEEKDAYS = "一二三四五六日"
HAN_NUMBER = re.compile(r"(\d{4})年(\d+)月(\d+)日（星期(.)）")
a_case = intakes()
thorough = settings(
    max_examples=120, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def papers_of(intake: Intake, act: Act | None = None) -> tuple[Document, ...]:
    """What the intake leads to (or the act given), composed on the quiet desk."""
    desk = quiet_desk()
    chosen = matter(intake.matter)
    found = check(chosen, intake.answers, submitted(chosen, intake.marks), desk.today())
    result = settled(found, intake)
    act = act or ACT_OF[result.outcome]
    terms = None
    if act is Act.DECLINE:
        terms = prefilled(frame_of(desk, CLERK, intake), result)
        agency = RightAgency(terms.agency.name or "青禾市应急管理局", "青禾大道1号", "0199-556 2210")
        terms = replace(terms, agency=agency)
    return preview_papers(desk, CLERK, intake, act, terms)


def leaves(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """(field, text) of every text in a document."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        for item in value:
            yield from leaves(item, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from leaves(getattr(value, field.name), field.name)


@thorough
@given(a_case)
def test_nothing_mandatory_is_empty_and_nothing_is_left_unfilled(intake: Intake) -> None:
    for paper in papers_of(intake):
        for name, text in leaves(paper):
            if name not in OPTIONAL | OPEN:
                assert text.strip(), (type(paper).__name__, name)
            assert not re.search(r"[{}]|None|null|　　　|。。|，，|（）|“”", text), (name, text)


@thorough
@given(a_case)
def test_no_paper_carries_a_full_identity_or_mobile_number(intake: Intake) -> None:
    for paper in papers_of(intake):
        everything = "\n".join(text for _, text in leaves(paper))
        assert not re.search(r"(?<!\d)\d{17}[\dXx]", everything)
        assert not re.search(r"(?<!\d)1\d{10}(?!\d)", everything)


@thorough
@given(a_case)
def test_n_is_equal_in_box_table_ticks_and_closing(intake: Intake) -> None:
    for paper in papers_of(intake):
        if isinstance(paper, OneTimeNotice):
            n = len(paper.rows)
            assert f"{n}项" in paper.answers[0].main
            assert f"共{n}项" in paper.closing
            ticked = [int(d) for t in paper.ticks for d in re.findall(r"\d+", t.text)]
            assert sorted(ticked) == list(range(1, n + 1))
            assert all(t.on == ("第" in t.text) for t in paper.ticks)


@thorough
@given(a_case)
def test_rows_of_one_material_stand_together_in_the_catalogues_order(intake: Intake) -> None:
    order = [normalise(m.name) for m in matter(intake.matter).materials]
    for paper in papers_of(intake):
        if isinstance(paper, OneTimeNotice):
            places = [order.index(row.material) for row in paper.rows]
            assert places == sorted(places)


@thorough
@given(a_case)
def test_every_weekday_fits_its_date(intake: Intake) -> None:
    for paper in papers_of(intake):
        for _, text in leaves(paper):
            for year, month, day, said in HAN_NUMBER.findall(text):
                assert WEEKDAYS[date(int(year), int(month), int(day)).weekday()] == said


@thorough
@given(a_case)
def test_the_licensing_law_is_cited_for_licences_only(intake: Intake) -> None:
    of_licence = matter(intake.matter).type in shipped_wording().entry("papers", "silence_types")
    for paper in papers_of(intake):
        assert hasattr(paper, "basis")
        assert of_licence or "行政许可法》" not in paper.basis
        if isinstance(paper, OneTimeNotice | MaterialReceipt | AcceptanceNotice):
            assert ("行政许可法》" in paper.basis) == of_licence


@thorough
@given(a_case)
def test_every_material_that_must_be_there_is_either_received_or_named_as_not(intake: Intake) -> None:
    paper = papers_of(intake, Act.RECEIVE)[0]
    assert isinstance(paper, MaterialReceipt)
    assert paper.total.startswith(f"共收{sum(row.given for row in paper.rows)}份")
    asked = asked_materials(matter(intake.matter), intake.answers)
    here = [m for m in asked if intake.marks[m.id].tick is not Tick.MISSING]
    missing = [m for m in asked if m not in here and m.necessity != NOT_NEEDED]
    assert [row.material for row in paper.rows] == [normalise(m.name) for m in here]
    if missing:
        assert paper.not_received == "、".join(normalise(m.name) for m in missing)
    else:
        assert paper.not_received.startswith("无")


@thorough
@given(a_case)
def test_box_has_a_phone_and_a_decline_names_both_bodies(intake: Intake) -> None:
    for paper in papers_of(intake):
        if not hasattr(paper, "answers"):  # the applicant's own papers
            continue
        assert any(re.search(r"\d{4}-\d{3} ?\d{4}", row.main) for row in paper.answers)
        if isinstance(paper, DeclineNotice):
            assert "60日内" in paper.remedies
            assert "6个月内" in paper.remedies
            assert sum(tick.on for tick in paper.grounds) == 1
        elif not isinstance(paper, ConsultationNotice):
            assert sum(row.big for row in paper.answers) >= 1 or isinstance(paper, OneTimeNotice)


@thorough
@given(a_case)
def test_names_are_kept_code_point_for_code_point(intake: Intake) -> None:
    for paper in papers_of(intake):
        if isinstance(paper, ConsultationNotice):
            assert paper.addressee.name.startswith(intake.applicant.name)
        elif hasattr(paper, "addressee"):
            assert paper.addressee.name == intake.applicant.name
