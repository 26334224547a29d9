"""Names: what may not be what it seems is pointed out, everything that names are made of is let alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.name_checks import NameDoubtKind, doubts


@pytest.mark.parametrize(
    "name", ["陈㛃", "𠮷田", "黄𰻝", "阿卜杜热合曼·买买提", "Nguyễn Văn An", "李﨑", "葛󠄀", "李　明"]
)
def test_real_names_are_not_doubted(name: str) -> None:
    assert doubts(name) == ()


@pytest.mark.parametrize(
    ("name", "kind", "at", "code"),
    [
        ("王\u0007明", NameDoubtKind.CONTROL, 1, "U+0007"),
        ("王\n明", NameDoubtKind.CONTROL, 1, "U+000A"),
        ("王\u202e明", NameDoubtKind.DIRECTION, 1, "U+202E"),
        ("王\u2066明", NameDoubtKind.DIRECTION, 1, "U+2066"),
        ("王明\u200b", NameDoubtKind.INVISIBLE, 2, "U+200B"),
        ("王\u3164明", NameDoubtKind.INVISIBLE, 1, "U+3164"),
        ("\ue863明", NameDoubtKind.PRIVATE_USE, 0, "U+E863"),
        ("\U000f0000明", NameDoubtKind.PRIVATE_USE, 0, "U+F0000"),
        ("王\ufffd", NameDoubtKind.BROKEN, 1, "U+FFFD"),
        ("王\ud840", NameDoubtKind.BROKEN, 1, "U+D840"),
        ("王明　", NameDoubtKind.EDGE_BLANK, 2, "U+3000"),
        (" 王明", NameDoubtKind.EDGE_BLANK, 0, "U+0020"),
    ],
)
def test_what_cannot_be_seen_is_named_with_its_place(
    name: str, kind: NameDoubtKind, at: int, code: str
) -> None:
    (doubt,) = doubts(name)
    assert (doubt.kind, doubt.at, doubt.code) == (kind, at, code)


@given(st.text(st.characters(), max_size=30))
def test_every_doubt_names_the_character_that_stands_there(name: str) -> None:
    for doubt in doubts(name):
        assert doubt.code == f"U+{ord(name[doubt.at]):04X}"
