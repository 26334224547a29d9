"""Frozen papers as text and back."""

from __future__ import annotations

import json
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.documents.commitment_letter import CommitmentLetter
from printing.documents.consultation_notice import ConsultationNotice
from printing.documents.deferral_notice import DeferralNotice
from printing.documents.deferral_promise import DeferralPromise
from printing.documents.papers import (
    AcceptanceNotice,
    DeclineNotice,
    Document,
    MaterialReceipt,
    OneTimeNotice,
    TimePoint,
)
from printing.documents.service_guide import ServiceGuide
from printing.documents.store import dump, load
from tests.printing.samples import acceptance_notice, one_time_notice
from tests.printing.strained import all_samples

SAMPLES = all_samples()
KINDS = (
    *(OneTimeNotice, MaterialReceipt, AcceptanceNotice, DeclineNotice),
    *(ConsultationNotice, DeferralPromise, DeferralNotice, CommitmentLetter, ServiceGuide),
)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_paper_comes_back_equal(name: str) -> None:
    assert load(dump(SAMPLES[name])) == SAMPLES[name]


# A place is a share of the time line.
st.register_type_strategy(TimePoint, st.builds(TimePoint, place=st.floats(0, 1)))


@settings(max_examples=40)
@given(st.one_of(*(st.from_type(kind) for kind in KINDS)))
def test_any_paper_comes_back_equal_and_equal_papers_give_equal_text(document: Document) -> None:
    text = dump(document)
    assert load(text) == document
    assert dump(load(text)) == text


def test_the_text_is_canonical_and_keeps_rare_characters_as_they_are() -> None:
    text = dump(one_time_notice(name="张𬱖𠮷"))
    whole = json.loads(text)
    assert text == json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert "张𬱖𠮷" in text
    assert whole["kind"] == "OneTimeNotice@1"


def test_every_kind_names_its_version_and_all_its_fields() -> None:
    for document in SAMPLES.values():
        whole = json.loads(dump(document))
        kind, _, version = whole["kind"].partition("@")
        assert (kind, version) == (type(document).__name__, "1")
        assert set(whole["fields"]) == set(get_type_hints(type(document))) - {"KIND"}


def test_a_text_without_the_fields_that_have_defaults_still_loads() -> None:
    whole = json.loads(dump(one_time_notice()))
    for field in ("second", "note"):
        del whole["fields"][field]
    assert load(json.dumps(whole)) == one_time_notice()


def _broken(path: str, value: Any) -> str:
    whole = json.loads(dump(acceptance_notice()))
    place, *steps = [whole], *path.split(".")
    target: Any = place[0]
    for step in steps[:-1]:
        target = target[int(step) if step.isdigit() else step]
    if value is ...:
        del target[steps[-1]]
    else:
        target[steps[-1]] = value
    return json.dumps(whole)


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("kind", "Poster@1", "Poster@1"),
        ("kind", "OneTimeNotice@2", "OneTimeNotice@2"),
        ("kind", 7, "kind"),
        ("fields.head.title", 7, "head.title"),
        ("fields.head.sample", "yes", "head.sample"),
        ("fields.rows", "none", "rows"),
        ("fields.rows.0.quantity", None, "rows[0].quantity"),
        ("fields.timeline.1.place", "0.5", "timeline[1].place"),
        ("fields.seal", [], "seal"),
        ("fields.colour", "red", "colour"),
        ("fields.body", ..., "body"),
    ],
)
def test_a_text_that_is_no_such_paper_is_refused_by_name(path: str, value: Any, named: str) -> None:
    with pytest.raises(ValueError, match=named.replace("[", r"\[").replace("]", r"\]")):
        load(_broken(path, value))


@pytest.mark.parametrize("text", ["", "[]", "{", '{"fields":{}}'])
def test_what_is_no_paper_at_all_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        load(text)
