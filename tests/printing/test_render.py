"""render() is pure: the same from every thread, whatever was rendered before."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from printing.documents.sheet import Impression
from printing.documents.store import dump, load
from printing.fonts import Fonts
from printing.render import render
from tests.printing.samples import FONTS
from tests.printing.strained import all_samples


def test_threads_and_fresh_fonts_make_no_difference() -> None:
    samples, impression = all_samples(), Impression(1, 0, "2026-11-23 11:34")
    alone = {name: render(each, impression, FONTS) for name, each in samples.items()}
    fresh = Fonts(FONTS.folder)
    with ThreadPoolExecutor(4) as pool:
        jobs = {
            name: pool.submit(render, each, impression, fresh) for name, each in reversed(samples.items())
        }
    assert {name: job.result() for name, job in jobs.items()} == alone


def test_a_reloaded_paper_renders_to_the_same_bytes() -> None:
    for document in all_samples().values():
        again = load(dump(document))
        assert render(again, Impression(), FONTS) == render(document, Impression(), FONTS)
