"""Pinyin at import: one syllable a character, letters as themselves, overrides before the dictionary."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.files.pinyin import pinyin_of, syllables_of
from tests.helpers.matters import ROOT, matter, seed


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("药品经营许可(零售)", ["yao", "pin", "jing", "ying", "xu", "ke", "", "ling", "shou", ""]),
        ("旅行社A1", ["lv", "xing", "she", "a", "1"]),
        ("Ｂ类", ["b", "lei"]),
        ("银行、行政", ["yin", "hang", "", "xing", "zheng"]),
        ("重新调整参保", ["chong", "xin", "tiao", "zheng", "can", "bao"]),
        ("", []),
    ],
)
def test_names_are_spoken_as_at_the_counter(name: str, spoken: list[str]) -> None:
    assert syllables_of(name) == spoken


def test_the_shipped_pinyin_is_what_the_import_would_make() -> None:
    folder = ROOT / "resources" / "catalogue"
    overrides = json.loads((folder / "pinyin_overrides.json").read_bytes())["words"]
    assert pinyin_of(seed().values(), overrides) == json.loads((folder / "pinyin.json").read_bytes())


def test_an_override_is_spoken_before_the_dictionary() -> None:
    named = matter(code="D1", name="单县档案调出")
    assert pinyin_of([named], {"单县": ["shan", "xian"]})["D1"][:2] == ["shan", "xian"]


@settings(max_examples=60)
@given(st.text(max_size=12))
def test_there_is_one_entry_a_character_whatever_the_name(name: str) -> None:
    assert len(syllables_of(name)) == len(name)
