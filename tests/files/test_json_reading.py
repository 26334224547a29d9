"""Foreign files: what is not text, garbled, broken or hostile is refused by name, and nothing crashes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.refusals import (
    FileGarbled,
    FileHostile,
    FileNotJson,
    FileNotText,
    FileTooLarge,
    FileUnreadable,
    Refusal,
)
from counter_app.files.json_reading import DEEPEST, parse_json, read_json
from counter_app.files.reading import decode
from tests.helpers.matters import SEED

TEXT = SEED.read_text("utf-8")
SHORT = '[{"name": "个体工商户设立登记", "department": "样例局"}]'


def refusal(data: bytes | str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        parse_json(data if isinstance(data, str) else decode(data, "目录.json"), "目录.json")
    assert refused.value.facts["file"] == "目录.json"
    return refused.value


def test_the_seed_is_read_as_the_standard_library_reads_it() -> None:
    assert read_json(SEED) == json.loads(TEXT)


def test_a_byte_order_mark_does_no_harm() -> None:
    assert parse_json(decode(b"\xef\xbb\xbf[1]", "x"), "x") == [1]


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (SHORT.encode("gbk"), "GBK"),
        (TEXT.encode("gb18030"), "GBK"),
        (SHORT.encode("utf-16"), "UTF-16"),
        (b'["\xff\xff\xff"]', "binary"),
    ],
)
def test_bytes_that_are_not_utf8_are_named_with_what_they_look_like(data: bytes, looks_like: str) -> None:
    refused = refusal(data)
    assert isinstance(refused, FileNotText)
    assert refused.facts["looks_like"] == looks_like


@pytest.mark.parametrize(
    "garbled",
    [
        SHORT.encode().decode("gb18030", "replace"),
        SHORT.encode().decode("gbk", "ignore"),
        SHORT.encode().decode("latin-1"),
        SHORT.encode().decode("cp1252", "ignore"),
        SHORT.encode("gbk").decode("latin-1"),
        SHORT.encode("gbk").decode("utf-8", "replace"),
        TEXT.encode().decode("gb18030", "replace"),
        TEXT.encode("gbk", "replace").decode("latin-1"),
        '["锟斤拷锟斤拷"]',
    ],
)
def test_text_decoded_wrongly_before_it_was_saved_is_refused_with_a_sample(garbled: str) -> None:
    refused = refusal(garbled.encode())
    assert isinstance(refused, FileGarbled)
    assert str(refused.facts["sample"]) in garbled


@pytest.mark.parametrize(
    "honest",
    ["Café, naïve, Übermut, Ångström", "陈㛃、𠮷田、㐂", "甲骨文：丄丅丏丒", "àéîõü ñ ç ß", "“引号”——……《》"],
)
def test_rare_characters_and_other_languages_are_not_taken_for_garbling(honest: str) -> None:
    assert decode(honest.encode(), "x") == honest


@pytest.mark.parametrize(
    ("text", "line", "column", "cut_off"),
    [
        ("", 1, 1, True),
        (SHORT[:-1], 1, len(SHORT), True),
        (SHORT[:12], 1, 11, True),
        ('[\n {"a": 1,}\n]', 2, 10, False),
        ("[1] x", 1, 5, False),
        ("{'a': 1}", 1, 2, False),
        ("[\x00]", 1, 2, False),
    ],
)
def test_broken_json_is_refused_with_its_place(text: str, line: int, column: int, cut_off: bool) -> None:
    refused = refusal(text)
    assert isinstance(refused, FileNotJson)
    assert (refused.facts["line"], refused.facts["column"], refused.facts["cut_off"]) == (
        line,
        column,
        cut_off,
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"a": 1, "b": 2, "a": 3}', "duplicate_key"),
        ("[NaN]", "not_a_number"),
        ("[-Infinity]", "not_a_number"),
        ("[1e999]", "not_a_number"),
        ("[" + "9" * 5000 + "]", "number_too_long"),
        ("[0." + "9" * 5000 + "]", "number_too_long"),
        ("[" * (DEEPEST + 2) + "]" * (DEEPEST + 2), "too_deep"),
        ("[" * 200_000, "too_deep"),
        ('{"a":' * 200_000, "too_deep"),
        ('["\\ud800"]', "lone_surrogate"),
        ('{"\\uDFFF": 1}', "lone_surrogate"),
    ],
)
def test_json_that_no_honest_file_holds_is_refused(text: str, reason: str) -> None:
    refused = refusal(text)
    assert isinstance(refused, FileHostile)
    assert refused.facts["reason"] == reason


def test_a_whole_pair_of_surrogates_is_one_character() -> None:
    assert parse_json('["\\ud842\\udfb7"]', "x") == ["𠮷"]


def test_what_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "nothing", "missing"), (tmp_path, "not_a_file")):
        with pytest.raises(FileUnreadable) as refused:
            read_json(path)
        assert refused.value.facts["reason"] == reason
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileUnreadable):
        read_json(tmp_path / "pipe")


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    large.write_bytes(b" " * (1024 * 1024 + 1))
    with pytest.raises(FileTooLarge) as refused:
        read_json(large, largest_mb=1)
    assert refused.value.facts["limit"] == 1


SAMPLE = TEXT[: TEXT.index('"materials"')].encode()


@settings(max_examples=100)
@given(st.data())
def test_any_damage_to_a_real_file_is_read_or_refused(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(SAMPLE)))
    length = data.draw(st.integers(0, 20))
    damaged = SAMPLE[:start] + data.draw(st.binary(max_size=8)) + SAMPLE[start + length :]
    said: Any
    try:
        said = parse_json(decode(damaged, "x"), "x")
    except Refusal as refused:
        said = refused.facts["file"]
    assert said is not None


@settings(max_examples=60)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=6),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
        max_leaves=12,
    )
)
def test_honest_json_is_read_as_it_was_written(value: object) -> None:
    assert parse_json(json.dumps(value), "x") == value


def test_a_key_twice_among_very_many_is_found_at_once() -> None:
    """Looked for pair by pair, 200,000 keys would take an hour."""
    many = ",".join(f'"k{n}":1' for n in range(200_000))
    refused = refusal(f'{{{many},"k199999":2}}')
    assert isinstance(refused, FileHostile)
    assert refused.facts["what"] == "k199999"
