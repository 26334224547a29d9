"""Which two releases are compared: never more than two, never the same, always the older one first."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.catalogue import CatalogueRelease
from counter_app.services.matter_entry import Entry, Item, Section, Told
from counter_app.ui.models.catalogue_lines import Pair, matter_lines, release_lines, with_the_one_before
from counter_app.ui.models.reading_html import entry_html
from tests.helpers.matters import material, matter
from tests.helpers.quiet_desk import sample_hall, shipped_wording

DAY = date(2026, 11, 1)


def shelf(n: int) -> tuple[CatalogueRelease, ...]:
    return tuple(
        CatalogueRelease(f"r{i}", DAY, DAY + timedelta(days=i), f"sha256:{i:064}", "样例") for i in range(n)
    )


@given(st.integers(2, 6), st.data())
@settings(max_examples=60)
def test_however_releases_are_marked_two_at_most_are_compared_oldest_first(
    n: int, data: st.DataObject
) -> None:
    pair = Pair()
    for release in data.draw(st.lists(st.sampled_from([r.id for r in shelf(n)]), max_size=8)):
        before = pair
        pair = pair.turned(release)
        assert (release in pair.chosen) != (release in before.chosen)
        assert len(set(pair.chosen)) == len(pair.chosen) <= 2
        both = pair.older_and_newer(shelf(n))
        assert (both is None) == (len(pair.chosen) < 2)
        assert both is None or (both[0] < both[1] and set(both) == set(pair.chosen))


@given(st.integers(1, 6), st.data())
@settings(max_examples=30)
def test_a_release_is_compared_with_the_one_before_it(n: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, n - 1))
    both = with_the_one_before(f"r{at}", shelf(n)).older_and_newer(shelf(n))
    later = max(at, 1)
    assert both == (None if n == 1 else (f"r{later - 1}", f"r{later}"))


def test_the_newest_release_stands_first_and_the_one_that_waits_is_marked() -> None:
    lines = release_lines(shelf(3), "r1", DAY + timedelta(days=1), Pair(("r0", "r2")), shipped_wording())
    assert [[c.text for c in line.cells][:3] for line in lines] == [
        ["新版", "r2", "待生效"],
        ["", "r1", "现用"],
        ["旧版", "r0", "以前"],
    ]
    assert [line.cells[4].text for line in lines] == ["0" * 12] * 3


def test_a_matter_that_is_done_elsewhere_is_marked_by_more_than_its_colour() -> None:
    here, elsewhere = matter(material("m1")), matter(material("m1"), via_window=False)
    cells = [line.cells[1] for line in matter_lines([here, elsewhere], sample_hall())]
    assert [cell.icon for cell in cells] == ["", "map-pin"]


def test_no_text_of_a_catalogue_is_taken_for_markup() -> None:
    told = (Told("<b>", "<script>&\n</td>"), Told("", "<img src=x>"))
    html = entry_html(Entry("<i>", (Section("<h>", (Item("<u>", told), Item("", (told[1],)))),)))
    for tag in ("<b>", "<i>", "<u>", "<h>", "<script>", "<img"):
        assert tag not in html
    assert "&lt;script&gt;&amp;<br>&lt;/td&gt;" in html
