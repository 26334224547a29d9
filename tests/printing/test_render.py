"""render() is pure: the same from every thread, whatever was rendered before."""

from __future__ import annotations

from threading import Thread

from printing.documents.sheet import Impression
from printing.documents.store import dump, load
from printing.fonts import Fonts
from printing.render import render
from tests.printing.samples import FONTS
from tests.printing.strained import all_samples


def test_threads_and_fresh_fonts_make_no_difference() -> None:
    every = all_samples()
    samples = {name: every[name] for name in list(every)[::3]}
    impression = Impression(1, 0, "2026-11-23 11:34")
    alone = {name: render(each, impression, FONTS) for name, each in samples.items()}
    fresh, together = Fonts(FONTS.folder), dict[str, bytes]()

    def work(names: list[str]) -> None:
        for name in names:
            together[name] = render(samples[name], impression, fresh)

    names = list(reversed(samples))
    threads = [Thread(target=work, args=(names[n::4],)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert together == alone


def test_a_reloaded_paper_renders_to_the_same_bytes() -> None:
    for document in list(all_samples().values())[:6]:
        again = load(dump(document))
        assert render(again, Impression(), FONTS) == render(document, Impression(), FONTS)
