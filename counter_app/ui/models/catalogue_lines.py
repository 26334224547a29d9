"""Matters, releases and the remarks of an import as lines of a list; which two releases are compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from counter_app.domain.catalogue import CatalogueRelease, Matter
from counter_app.domain.hall import Hall
from counter_app.services.wording import Wording
from counter_app.ui.widgets.line_table import Cell, Line
from counter_app.ui.widgets.text import full_width

SHOWN_OF_DIGEST = 12
_ALGORITHM = "sha256:"
_STATES = {"now": ("ok", "circle-check"), "before": ("mute", "history"), "waits": ("warn", "circle-dashed")}


def matter_lines(matters: Iterable[Matter], hall: Hall) -> tuple[Line, ...]:
    """What this counter does not accept stands grey in the list, with the mark of elsewhere."""
    return tuple(_matter_line(m, m.via_window and hall.holds(m.code, m.level)) for m in matters)


def _matter_line(matter: Matter, here: bool) -> Line:
    tone = "ink" if here else "ink-2"
    cells = (
        Cell(matter.code, "ink-2"),
        Cell(full_width(matter.name), tone, 500, "" if here else "map-pin"),
        Cell(full_width(matter.department), "ink-2"),
        Cell(matter.handling, "ink-2"),
    )
    return Line(matter.code, cells, matter)


@dataclass(frozen=True, slots=True)
class Pair:
    """The releases that were chosen to be compared, at most two, in the order of choosing."""

    chosen: tuple[str, ...] = ()

    def turned(self, release: str) -> Pair:
        """Chosen, or chosen no longer; of three the first goes."""
        if release in self.chosen:
            return Pair(tuple(c for c in self.chosen if c != release))
        return Pair((*self.chosen, release)[-2:])

    def older_and_newer(self, releases: Sequence[CatalogueRelease]) -> tuple[str, str] | None:
        """The two in their order on the shelf; None while there are not two."""
        both = tuple(r.id for r in releases if r.id in self.chosen)
        return (both[0], both[1]) if len(both) == 2 else None


def with_the_one_before(release: str, releases: Sequence[CatalogueRelease]) -> Pair:
    """The release and the one it followed; of the oldest, the one that followed it."""
    ids = [r.id for r in releases]
    if len(ids) < 2:
        return Pair()
    at = max(1, ids.index(release))
    return Pair(tuple(ids[at - 1 : at + 1]))


def release_lines(
    releases: Sequence[CatalogueRelease], current: str, today: date, pair: Pair, wording: Wording
) -> tuple[Line, ...]:
    """The newest first; `releases` as the shelf has them, the one in force longest first."""
    both = pair.older_and_newer(releases) or ()
    return tuple(_release_line(r, _state(r, current, today), both, pair, wording) for r in reversed(releases))


def _state(release: CatalogueRelease, current: str, today: date) -> str:
    if release.id == current:
        return "now"
    return "before" if release.effective_from <= today else "waits"


def _release_line(
    release: CatalogueRelease, state: str, both: tuple[str, ...], pair: Pair, wording: Wording
) -> Line:
    kind, icon = _STATES[state]
    mark = ""
    if release.id in pair.chosen:
        side = "alone" if not both else "older" if release.id == both[0] else "newer"
        mark = wording.say("screens", f"catalogue.side.{side}")
    digest = release.digest.removeprefix(_ALGORITHM)[:SHOWN_OF_DIGEST]
    cells = (
        Cell(mark, "brand", 700),
        Cell(release.id, weight=500),
        Cell(wording.say("screens", f"catalogue.state.{state}"), icon=icon, chip=kind),
        Cell(release.effective_from.isoformat()),
        Cell(digest, "ink-2"),
        Cell(release.source, "ink-2"),
    )
    return Line(release.id, cells, release)


def in_groups(digest: str) -> str:
    """sha256 051096bd b970fdc3 …: to be read out and compared."""
    name, _, digits = digest.partition(":")
    return " ".join([name, *(digits[i : i + 8] for i in range(0, len(digits), 8))])


def remark_lines(rows: Iterable[Sequence[str]], error: str) -> tuple[Line, ...]:
    """`rows` as the worker tells them: severity, matter, place, sentence; `error` the word of the worse one."""
    return tuple(_remark_line(n, row, row[0] == error) for n, row in enumerate(rows))


def _remark_line(n: int, row: Sequence[str], error: bool) -> Line:
    severity, matter, place, sentence = row
    chip, icon = ("bad", "circle-alert") if error else ("warn", "triangle-alert")
    cells = (
        Cell(severity, chip=chip, icon=icon),
        Cell(matter, "ink-2"),
        Cell(place, weight=500),
        Cell(sentence),
    )
    return Line(str(n), cells, tuple(row))
