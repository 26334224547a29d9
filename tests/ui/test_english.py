"""English as the second language of the interface: every text, the same facts in it, and papers stay Chinese."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from counter_app.domain.case import Status
from counter_app.services.wording import load_wording
from counter_app.settings import RESOURCES
from counter_app.ui import tr as language
from counter_app.ui.tr import CHINESE, ENGLISH, speak, tr
from tests.ui.translations import QM, compile_qm, sources, translations

HAN = re.compile("[\u3400-\u9fff]")


@pytest.fixture
def english() -> Iterator[None]:
    assert speak(ENGLISH)
    yield
    speak(CHINESE)


def facts(text: str) -> list[str]:
    return sorted(field for _, field, _, _ in Formatter().parse(text) if field is not None)


def test_every_text_of_the_interface_has_its_translation() -> None:
    assert list(translations()) == list(sources())


def test_no_translation_loses_a_fact_or_keeps_a_chinese_word() -> None:
    wrong = [
        source
        for source, said in translations().items()
        if facts(source) != facts(said) or HAN.search(said) or not said.strip()
    ]
    assert wrong == []


def test_what_the_program_loads_says_what_the_source_of_it_says(english: None) -> None:
    said = {source: tr(source) for source in sources()}
    assert said == translations()


def test_the_compiled_file_is_that_of_the_source(tmp_path: Path) -> None:
    compile_qm(target=tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == QM.read_bytes()


def test_an_unknown_language_leaves_the_interface_chinese() -> None:
    assert not speak("xx")
    assert tr("还差 {absent} 份", absent=2) == "还差 2 份"
    assert language.spoken() == CHINESE


def test_facts_are_filled_in_the_language_of_the_interface(english: None) -> None:
    assert tr("第 {ordinal} 次出具补正告知书", ordinal=2) != "第 2 次出具补正告知书"
    assert "2" in tr("第 {ordinal} 次出具补正告知书", ordinal=2)


WORDING = RESOURCES / "wording" / load_wording(RESOURCES / "wording").release


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a wording file by its path."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from texts(part, f"{path}/{key}")
    elif isinstance(value, list):
        for n, part in enumerate(value):
            yield from texts(part, f"{path}/{n}")
    else:
        yield path, str(value)


@pytest.mark.parametrize("file", sorted(p.name for p in (WORDING / ENGLISH).glob("*.json")))
def test_a_translated_wording_says_all_that_the_original_says(file: str) -> None:
    original = dict(texts(json.loads((WORDING / file).read_text("utf-8"))))
    said = dict(texts(json.loads((WORDING / ENGLISH / file).read_text("utf-8"))))
    assert list(said) == list(original)
    wrong = [p for p in said if facts(said[p]) != facts(original[p]) or HAN.search(said[p])]
    assert wrong == []


def test_only_what_the_clerk_reads_is_translated_never_a_paper() -> None:
    wording = load_wording(RESOURCES / "wording", language=ENGLISH)
    assert wording.on_screen.of(Status.NOTICED) == "To supplement"
    assert wording.of(Status.NOTICED) == "待补正"
    for file in ("papers", "gaps"):
        assert wording.on_screen._texts[file] is wording._texts[file]
    chinese = load_wording(RESOURCES / "wording")
    assert chinese.on_screen is chinese
