"""Finding a matter at each keystroke: the order of the ranks, what is marked, and what is never lost."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.matter_search import MatterIndex, fold
from tests.helpers.matters import ROOT, matter, seed

PINYIN: dict[str, list[str]] = json.loads((ROOT / "resources/catalogue/pinyin.json").read_bytes())
SEED = MatterIndex(seed().values(), PINYIN)
NAMES = {
    "A1": ("食品经营许可", "shi pin jing ying xu ke"),
    "A2": ("食品经营许可变更", "shi pin jing ying xu ke bian geng"),
    "A3": ("仅售预包装食品备案", "jin shou yu bao zhuang shi pin bei an"),
    "A4": ("药品经营许可", "yao pin jing ying xu ke"),
    "SPJ": ("水土保持方案审批", "shui tu bao chi fang an shen pi"),
}
INDEX = MatterIndex(
    [matter(code=code, name=name) for code, (name, _) in NAMES.items()],
    {code: spoken.split() for code, (_, spoken) in NAMES.items()},
)


def codes(text: str, index: MatterIndex = INDEX, **options: object) -> list[str]:
    return [f.matter.code for f in index.search(text, **options)[0]]  # type: ignore[arg-type]


def marked(text: str, index: MatterIndex = INDEX) -> list[str]:
    found = index.search(text)[0][0]
    return [found.matter.name[start:end] for start, end in found.spans]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("spj", ["SPJ", "A1", "A2"]),  # the exact code stands before initials that begin so
        ("食品经营许可", ["A1", "A2"]),  # the exact name before the longer one
        ("食品", ["A1", "A2", "A3"]),  # a prefix before the inside of a name
        ("shipin", ["A1", "A2", "A3"]),  # full pinyin before pinyin inside
        ("sp", ["A1", "A2", "SPJ", "A3"]),  # initials that begin so, before pinyin or initials inside
        ("jyxk", ["A1", "A4", "A2"]),  # inside the initials: the shorter name first
        ("经营许可", ["A1", "A4", "A2"]),
        ("spj ", ["SPJ", "A1", "A2"]),
        ("ＳＰＪ", ["SPJ", "A1", "A2"]),
        ("不存在", []),
        ("", []),
        ("  ", []),
    ],
)
def test_ranks_stand_in_their_order(typed: str, expected: list[str]) -> None:
    assert codes(typed)[: len(expected)] == expected


def test_what_is_used_here_often_comes_first_within_its_rank_only() -> None:
    assert codes("经营许可", used={"A2": 9}) == ["A2", "A1", "A4"]
    assert codes("食品经营许可", used={"A2": 9}) == ["A1", "A2"]


@pytest.mark.parametrize(
    ("typed", "spans"),
    [("经营", ["经营"]), ("spjy", ["食品经营"]), ("yaopin", ["药品"]), ("yaop", ["药品"]), ("A1", [])],
)
def test_what_was_typed_is_marked_in_the_name(typed: str, spans: list[str]) -> None:
    assert marked(typed) == spans


def test_the_mark_goes_around_punctuation() -> None:
    assert marked("ypjyxkls", SEED) == ["药品经营许可", "零售"]


def test_pinyin_begins_with_a_syllable_and_not_inside_one() -> None:
    assert "A1" not in codes("ipin")
    assert "A1" in codes("pinjing")


def test_at_most_nine_are_shown_and_the_rest_counted() -> None:
    found, total = SEED.search("登记")
    assert (len(found), total) == (9, sum("登记" in m.name for m in seed().values()))


def test_two_matters_with_the_same_initials_stand_together() -> None:
    assert codes("cxjmjb", SEED) == codes("cxjmjb", SEED, limit=2)
    assert len(codes("cxjmjb", SEED)) == 2


def test_a_matter_without_pinyin_is_still_found_by_name_and_code() -> None:
    bare = MatterIndex([matter(code="B1", name="样例事项")], {})
    assert codes("样例", bare) == codes("b1", bare) == ["B1"]
    assert codes("yl", bare) == []


@settings(max_examples=60)
@given(st.sampled_from(sorted(seed())), st.data())
def test_any_piece_of_a_matter_finds_it(code: str, data: st.DataObject) -> None:
    """A fragment of the name, a run of its initials, its pinyin from any syllable, its code."""
    name = seed()[code].name
    spoken = [s for s in PINYIN[code] if s]
    start = data.draw(st.integers(0, len(spoken) - 1))
    end = data.draw(st.integers(start + 1, len(spoken)))
    first = data.draw(st.integers(0, len(name) - 1))
    typed = [
        name[first : data.draw(st.integers(first + 1, len(name)))],
        "".join(s[0] for s in spoken[start:end]),
        "".join(spoken[start:end]),
        code[: data.draw(st.integers(1, len(code)))],
    ]
    for text in typed:
        assert code in codes(text, SEED, limit=len(seed())), text


@settings(max_examples=60)
@given(st.text(max_size=8), st.integers(1, 12))
def test_whatever_is_typed_the_answer_is_bounded_and_the_marks_lie_in_the_name(text: str, limit: int) -> None:
    found, total = SEED.search(text, limit)
    assert len(found) == min(limit, total)
    for one in found:
        assert all(0 <= start < end <= len(one.matter.name) for start, end in one.spans)
    assert fold(fold(text)) == fold(text)
