"""F1: the chapter of the screen, whole and true, and the way back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from counter_app.ui.pages.manual import CONTENTS, FOLDER, ManualPage
from counter_app.ui.pages.page import Page
from counter_app.ui.pages.scans.page import CaseScansPage
from counter_app.ui.shell import Shell
from tests.helpers.desk import FixedClock
from tests.ui.catalogue_bench import catalogue_of
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.shell_bench import bench_of
from tests.ui.test_ways_out import shell_of

CHAPTERS = sorted(path.stem for path in FOLDER.glob("*.md"))
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)]+)\)")
BY_KEY = {
    "F3": "intake",
    "F4": "today",
    "F7": "search",
    "F9": "board",
    "F12": "registers",
    "Alt+M": "catalogue",
    "Alt+S": "settings",
}


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = bench_of(qtbot, tmp_path, FixedClock())
    made.sign_in()
    yield made
    close_bench(made)


def text_of(chapter: str) -> str:
    return (FOLDER / f"{chapter}.md").read_text("utf-8")


def reading(shell: Shell) -> ManualPage:
    page = shell.page
    assert isinstance(page, ManualPage)
    return page


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_link_and_picture_of_a_chapter_is_there(chapter: str) -> None:
    for picture, target in LINK.findall(text_of(chapter)):
        assert (FOLDER / target).is_file(), target
        assert target.endswith(".png" if picture else ".md")
        if picture:
            assert not QImage(str(FOLDER / target)).isNull()


def test_every_chapter_is_reached_from_the_contents() -> None:
    linked = {target for _, target in LINK.findall(text_of(CONTENTS))}
    assert {f"{chapter}.md" for chapter in CHAPTERS} - linked == {f"{CONTENTS}.md"}


@pytest.mark.parametrize("key", BY_KEY)
def test_f1_opens_the_chapter_of_the_screen_and_escape_leads_back(bench: IntakeBench, key: str) -> None:
    shell = shell_of(bench.window)
    bench.press(key)
    before = shell.page
    bench.press("F1")
    assert reading(shell).chapter == BY_KEY[key]
    assert reading(shell).reader.hasFocus()
    assert reading(shell).reader.toPlainText().startswith(reading(shell).reader.heading)
    bench.press("Esc")
    assert shell.page is before


def test_every_key_that_a_page_hints_at_stands_in_its_chapter(bench: IntakeBench) -> None:
    shell = shell_of(bench.window)
    pages: list[Page] = [shell.today, shell.search, shell.case, shell.board, shell.settings]
    catalogue, registers = catalogue_of(shell), shell.pages.named("registers")
    for page in [*pages, registers, catalogue, CaseScansPage(shell.workplace, "")]:
        more = catalogue.releases.hints() if page is catalogue else ()
        for hint in (*page.hints(), *more):
            words = text_of(page.manual) + text_of("keys")
            assert all(key in words for key in hint.keys.split(" ")), (page.manual, hint)
            assert hint.words in words or hint.keys in ("Esc", "F6", "Enter", "↑ ↓"), (page.manual, hint)


def test_a_link_opens_a_chapter_and_backspace_leads_back_to_the_one_before(bench: IntakeBench) -> None:
    shell = shell_of(bench.window)
    bench.press("F4", "F1", "F1")
    page = reading(shell)
    assert page.chapter == CONTENTS
    bench.press("Tab", "Enter")
    assert page.chapter == "start"
    bench.press("Backspace")
    assert page.chapter == CONTENTS
    bench.press("Backspace", "Esc")
    assert shell.page is shell.today


def test_an_unknown_chapter_is_the_contents(bench: IntakeBench) -> None:
    shell = shell_of(bench.window)
    bench.press("F1")
    reading(shell).open_chapter("../README")
    assert reading(shell).chapter == CONTENTS


def test_pictures_are_never_wider_than_the_text(bench: IntakeBench) -> None:
    shell = shell_of(bench.window)
    for width, height in ((1366, 768), (683, 384)):
        bench.window.resize(width, height)
        bench.settle()
        bench.press("F9", "F1")
        reader = reading(shell).reader
        assert reader.document().idealWidth() <= reader.viewport().width()
        bench.press("Esc")
