"""A paper with an empty mandatory field does not leave, and the field is named."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest

from printing.documents.papers import Document
from printing.documents.sheet import EmptyField, Impression
from printing.render import render
from tests.printing.consulting_samples import consultation_notice
from tests.printing.guide_samples import service_guide
from tests.printing.negative_samples import negative_report
from tests.printing.promising_samples import commitment_letter, deferral_notice, deferral_promise
from tests.printing.return_samples import return_slip
from tests.printing.samples import (
    FONTS,
    acceptance_notice,
    decline_notice,
    material_receipt,
    one_time_notice,
)
from tests.printing.shift_samples import shift_record

PAPERS: dict[str, Document] = {
    "notice": one_time_notice(),
    "receipt": material_receipt(),
    "acceptance": acceptance_notice(),
    "decline": decline_notice(),
    "consultation": consultation_notice(),
    "promise": deferral_promise(),
    "deferral": deferral_notice(),
    "commitment": commitment_letter(),
    "guide": service_guide(),
    "shift": shift_record(),
    "return": return_slip(),
    "negative": negative_report(),
}
EVERYWHERE = """head.issuing_body head.title head.copies head.copies[0]
    head.wording head.catalogue head.counter"""
SHARED = {
    "basis": "basis",
    "answers": "answers answers[0].label answers[1].main",
    "seal": "seal.lines seal.lines[1] seal.date seal.hint",
    "signatures": "signatures signatures[0].label head.case_number",
}
OWN = {
    "notice": """addressee.name lead ticks[0].text rows rows[0].material rows[3].problem rows[1].fix closing
        signatures[1].value""",
    "receipt": """facts facts[0].label facts[1].value rows rows[0].material rows[1].form rows[2].channel total
        not_received""",
    "acceptance": """addressee.name timeline timeline[0].label timeline[3].date body facts[0].value
        procedures[2].text rows[0].material rows[1].quantity total""",
    "decline": "addressee.name facts grounds[1].text reason rows[0].material rows[0].form total remedies",
    "consultation": """addressee.name rows[0].material rows[1].quantity rows[2].source caution told.value""",
    "promise": """facts facts[0].label facts[1].value lead rows rows[0].material rows[0].fix rows[0].due
        promises promises[4]""",
    "deferral": """addressee.name body facts facts[1].value rows rows[0].material rows[0].fix rows[0].due
        rows[0].late received_total received""",
    "commitment": """facts notice_title rows rows[0].material rows[1].proves notices notices[2] commitment_title
        commitments commitments[0] signing signing[0].label""",
}
OWN["shift"] = "facts facts[1].value handed handed[0].item handed[2].count statement"
OWN["return"] = "addressee.name body facts facts[1].value reason rows rows[0].material rows[1].form total"
OWN[
    "negative"
] = """facts facts[1].value circumstances grounds[1].text reason rows[0].material rows[1].fix told
    returned opinion approval"""
OWN["guide"] = """matter facts facts[1].value questions[0].question questions[1].options rows[0].material
    rows[0].quantity rows[0].when rows[0].source caution"""
NUMBERED = ("notice", "receipt", "acceptance", "decline", "deferral", "return")
CASES = [
    *((paper, field) for paper, own in OWN.items() for field in (EVERYWHERE + " " + own).split()),
    *((paper, "head.document_number") for paper in NUMBERED),
    *(
        (paper, field)
        for paper, document in PAPERS.items()
        for part, fields in SHARED.items()
        if hasattr(document, part)
        for field in fields.split()
    ),
]


def without(value: Any, path: str) -> Any:
    """The same value, but empty at `path`."""
    step, _, rest = path.partition(".")
    name, _, index = step.rstrip("]").partition("[")
    now = getattr(value, name)
    if index:
        n = int(index)
        new = without(now[n], rest) if rest else _empty(now[n])
        new = (*now[:n], new, *now[n + 1 :])
    else:
        new = without(now, rest) if rest else _empty(now)
    return dataclasses.replace(value, **{name: new})


def _empty(value: object) -> object:
    return "　" if isinstance(value, str) else ()


@pytest.mark.parametrize(("paper", "field"), CASES)
def test_an_empty_mandatory_field_stops_the_paper_and_is_named(paper: str, field: str) -> None:
    with pytest.raises(EmptyField, match=re.escape(field)) as refused:
        render(without(PAPERS[paper], field), Impression(), FONTS)
    assert refused.value.field == field


@pytest.mark.parametrize(("paper", "field"), [("notice", "ticks"), ("decline", "grounds")])
def test_ticks_of_which_none_is_on_say_nothing(paper: str, field: str) -> None:
    document = PAPERS[paper]
    changes: dict[str, Any] = {
        field: tuple(dataclasses.replace(each, on=False) for each in getattr(document, field))
    }
    with pytest.raises(EmptyField, match=field):
        render(dataclasses.replace(document, **changes), Impression(), FONTS)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_preview_may_lack_its_numbers_but_nothing_else(paper: str) -> None:
    bare = without(without(PAPERS[paper], "head.document_number"), "head.case_number")
    bare = without(bare, "head.slip")
    assert render(bare, Impression(preview=True), FONTS)
    field = "basis" if hasattr(bare, "basis") else "statement"
    with pytest.raises(EmptyField, match=field):
        render(without(bare, field), Impression(preview=True), FONTS)


def test_what_may_be_empty_leaves_no_trace() -> None:
    row = dataclasses.replace(material_receipt().rows[0], note="", pages="")
    assert render(material_receipt(rows=(row,)), Impression(), FONTS)
