"""办事指南: every public fact of any matter, 未载明 where nobody filled it in; printed without a case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.domain.refusals import UnknownMatter
from counter_app.services.composing.normalise import normalise
from counter_app.services.service_guide import guide_pdf, print_guide, service_guide
from printing.documents.papers import Document
from printing.documents.service_guide import ServiceGuide
from printing.documents.sheet import Impression, JobStatus, SheetState
from printing.render import render
from tests.helpers.quiet_desk import desk_with, matter, quiet_desk, sample_hall, seed
from tests.printing.samples import FONTS

PUBLIC = ("办理程序", "收费标准", "收费依据", "办理地点", "办理时间", "咨询电话", "监督电话")
CODES = sorted(each.code for each in seed())


def facts(guide: ServiceGuide) -> dict[str, str]:
    return {fact.label: fact.value for fact in guide.facts}


@pytest.mark.parametrize("code", CODES[::6])
def test_every_material_question_and_public_fact_of_a_matter_stands_in_it(code: str) -> None:
    guide, chosen = service_guide(quiet_desk(), code), matter(code)
    assert set(PUBLIC) <= set(facts(guide))
    assert all(fact.value for fact in guide.facts)
    assert [q.question for q in guide.questions] == [normalise(q.text) for q in chosen.questions]
    assert len(guide.rows) == len(chosen.materials)
    for row, material in zip(guide.rows, chosen.materials, strict=True):
        assert row.material.startswith(normalise(material.name))
        assert row.when
        assert row.quantity
    assert render(guide, Impression(printed_at="2026-11-23 11:27"), FONTS)


def test_what_nobody_filled_in_reads_not_stated() -> None:
    bare = replace(sample_hall(), bodies={}, address="", hours="", phone="", complaint_phone="")
    told = facts(service_guide(desk_with(hall=bare), "SC009"))
    assert {told[label] for label in PUBLIC if label != "收费标准"} == {"未载明"}


def test_the_departments_own_place_and_phone_stand_before_the_halls() -> None:
    hall = sample_hall()
    told = facts(service_guide(quiet_desk(), "SC009"))
    body = hall.bodies[matter("SC009").department]
    assert (told["办理地点"], told["咨询电话"]) == (body.address, body.phone)


def test_it_bears_no_number_and_the_day_it_was_printed() -> None:
    guide = service_guide(quiet_desk(), "SC009")
    assert (guide.head.case_number, guide.head.document_number, guide.head.slip) == ("", "", "")
    assert guide.head.caution == "打印日期 2026年11月23日"


def test_a_matter_that_is_not_in_force_has_none() -> None:
    with pytest.raises(UnknownMatter):
        service_guide(quiet_desk(), "XX999")


class Machine:
    """Keeps what it was given to print."""

    name = "machine"

    def __init__(self) -> None:
        self.jobs: list[tuple[bytes, str]] = []

    def submit(self, pdf: bytes, title: str) -> str:
        self.jobs.append((pdf, title))
        return "1"

    def status(self, job: str) -> JobStatus:
        return JobStatus(SheetState.PRINTED)


def _renderer(document: Document, impression: Impression) -> bytes:
    return render(document, impression, FONTS)


def test_it_is_printed_without_touching_the_store() -> None:
    """The quiet desk has no store: whatever opened one would fail."""
    machine = Machine()
    assert print_guide(quiet_desk(), "SC009", machine, _renderer) == "1"
    assert machine.jobs == [(guide_pdf(quiet_desk(), "SC009", _renderer), "guide-SC009")]
