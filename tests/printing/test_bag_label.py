"""材料袋标签: the checklist of papers.md §12 as far as it holds for labels, at each of the four places."""

from __future__ import annotations

import re

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.documents.bag_label import BagLabel, Label
from printing.documents.sheet import EmptyField, Impression, MissingGlyph
from printing.documents.store import dump, load
from printing.layouts.bag_label import PLACES
from printing.render import render
from tests.printing.label_samples import bag_label, label, strained_labels
from tests.printing.reading import Reading, ink, part, squeezed
from tests.printing.samples import FONTS

LABELS = strained_labels()
PRINTED = Impression(printed_at="2026-11-23 11:52")
WIDE, HIGH = 105.0, 148.5


def pdf(paper: BagLabel) -> bytes:
    return render(paper, PRINTED, FONTS)


def corner(place: int) -> tuple[float, float]:
    """Left and top of a place (0–3) in mm."""
    below, right = divmod(place, 2)
    return right * WIDE, below * HIGH


def placed(paper: BagLabel) -> list[tuple[int, int, Label]]:
    """Page, place and label, in order."""
    return [(*divmod(paper.start - 1 + n, PLACES), each) for n, each in enumerate(paper.labels)]


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("name", LABELS)
def test_the_bar_of_each_label_reads_back_at_its_own_place(name: str, dpi: int) -> None:
    paper = LABELS[name]
    data = pdf(paper)
    for page, place, each in placed(paper):
        left, top = corner(place)
        dots = part(ink(data, page, dpi), dpi, left + 8, top + 115, left + WIDE - 8, top + 133)
        black = (dots < 128).astype("uint8") * 255
        assert [found.text for found in zxingcpp.read_barcodes(255 - black)] == [each.number]


@pytest.mark.parametrize("name", LABELS)
def test_every_place_but_those_asked_for_stays_white(name: str) -> None:
    paper = LABELS[name]
    data = pdf(paper)
    used = {(page, place) for page, place, _ in placed(paper)}
    for page in range(len(Reading(data).pages)):
        for place in range(PLACES):
            left, top = corner(place)
            inside = part(ink(data, page, 100), 100, left + 2, top + 2, left + WIDE - 2, top + HIGH - 2)
            assert bool((inside < 128).any()) == ((page, place) in used)


@pytest.mark.parametrize("name", LABELS)
def test_text_stays_eight_millimetres_inside_its_label_and_nothing_overlaps(name: str) -> None:
    paper = LABELS[name]
    shown = render(paper, PRINTED, FONTS) if not paper.head.sample else pdf(unmarked(paper))
    for page in Reading(shown).pages:
        for glyph in page:
            across, down = glyph.left % WIDE, glyph.top % HIGH
            assert across >= 7.8
            assert across + glyph.right - glyph.left <= WIDE - 7.5
            assert 5 <= down <= HIGH - 5
        for n, one in enumerate(page):
            for other in page[n + 1 :]:
                wide = min(one.right, other.right) - max(one.left, other.left)
                high = min(one.bottom, other.bottom) - max(one.top, other.top)
                assert wide <= 0.4 or high <= 0.7, f"{one} {other}"


def unmarked(paper: BagLabel) -> BagLabel:
    """Without the grey mark, which may stand under anything."""
    return bag_label(*paper.labels, start=paper.start, sample=False)


def test_every_fact_stands_on_the_label_and_what_does_not_fit_is_counted() -> None:
    text = Reading(pdf(bag_label(label(), sample=False))).text
    first = label()
    for fact in (first.matter, first.applicant, first.limit, first.day, first.weekday, first.to):
        assert squeezed(fact) in text
    for fact in (first.quantity, first.originals, first.taken, first.taken_at, first.number):
        assert squeezed(fact) in text
    assert sum(squeezed(name) in text for name in first.names) == 10
    assert "…" in text
    many = Reading(pdf(LABELS["label of 40 materials"])).text
    assert "另30份，见收件凭证" in many
    assert "第10项材料" in many
    assert "第11项材料" not in many


def test_originals_are_white_on_black_and_only_where_there_are_some() -> None:
    for given_originals, black in (("6件", True), ("", False)):
        data = pdf(bag_label(label(originals=given_originals), sample=False))
        cell = part(ink(data, 0, 203), 203, 38.5, 46.5, 66.5, 58.5)
        assert bool((cell < 128).mean() > 0.5) is black
    assert "无" in Reading(pdf(bag_label(label(originals=""), sample=False))).text


def test_the_sample_mark_is_the_only_grey() -> None:
    grey = re.compile(r"(?<![\d.])0?\.\d+ g\b")
    assert grey.search(Reading(pdf(bag_label())).operators)
    assert not grey.search(Reading(pdf(bag_label(sample=False))).operators)


def test_labels_come_back_equal_and_print_the_same_twice() -> None:
    for paper in LABELS.values():
        assert load(dump(paper)) == paper
    assert pdf(bag_label()) == pdf(bag_label())


@pytest.mark.parametrize(
    ("paper", "field"),
    [
        (bag_label(label(), start=0), "start"),
        (bag_label(label(), start=5), "start"),
        (bag_label(label(to="")), "labels[0].to"),
        (bag_label(label(), label(number="")), "labels[1].number"),
    ],
)
def test_an_empty_field_is_named(paper: BagLabel, field: str) -> None:
    with pytest.raises(EmptyField) as refused:
        pdf(paper)
    assert refused.value.field == field


def test_a_character_without_a_glyph_is_named() -> None:
    with pytest.raises(MissingGlyph):
        pdf(bag_label(label(applicant="\ue000")))


@settings(max_examples=15)
@given(
    st.integers(1, 4),
    st.lists(
        st.text("场所设立审批（新办）、𬱖㛃A1 ", max_size=120).map("字".__add__), min_size=3, max_size=40
    ),
    st.text("0123456789", min_size=26, max_size=26),
)
def test_any_label_keeps_to_its_place(start: int, names: list[str], number: str) -> None:
    matter, applicant, *rest = names
    each = label(number=number, matter=matter, applicant=applicant, to=rest[0], names=tuple(rest))
    data = pdf(bag_label(each, start=start, sample=False))
    left, top = corner(start - 1)
    for glyph in Reading(data).pages[0]:
        assert left + 7.8 <= glyph.left
        assert glyph.right <= left + WIDE - 7.5
        assert top + 5 <= glyph.top
        assert glyph.bottom <= top + HIGH - 3
    dots = part(ink(data, 0, 203), 203, left + 8, top + 115, left + WIDE - 8, top + 133)
    assert [found.text for found in zxingcpp.read_barcodes(dots)] == [number]
