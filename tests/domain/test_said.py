"""What a text says once its blanks and invisible characters are set aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.said import said, shown_name


@pytest.mark.parametrize(
    "silent",
    [
        "",
        " \t\n",
        "\u3000\u00a0",
        "\u200b\u200d\ufeff",
        "\u202e\u2066",
        "\u3164\u115f",
        "\ufe0f\u034f",
        "\0\x07",
    ],
)
def test_blanks_and_invisible_characters_say_nothing(silent: str) -> None:
    assert said(silent) == ""
    assert said(f"{silent}首次漏看{silent}") == "首次漏看"


def test_what_stands_between_words_is_kept() -> None:
    assert said(" 首次 漏看\n第二条 ") == "首次 漏看\n第二条"


@given(st.text())
def test_what_was_said_is_part_of_the_text_and_is_said_again(text: str) -> None:
    told = said(text)
    assert told in text
    assert said(told) == told


@given(st.text(st.characters(codec=None), max_size=200))
def test_a_shown_name_is_short_can_be_drawn_and_stays_itself_where_it_can(name: str) -> None:
    shown = shown_name(name)
    assert len(shown) <= 80
    assert shown.isprintable()
    if name.isprintable() and len(name) <= 80:
        assert shown == name


def test_a_name_that_turns_round_or_holds_broken_bytes_is_shown_with_boxes() -> None:
    assert shown_name("a\u202egpj.exe") == "a□gpj.exe"
    assert shown_name(b"\xff\xfe.jpg".decode("utf-8", "surrogateescape")) == "□□.jpg"
    assert shown_name("长" * 200 + ".pdf").endswith("长.pdf")
