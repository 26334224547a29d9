"""The scans of a case (扫描件) as its history tells of them: what was attached to which place and not removed since."""

from __future__ import annotations

from collections.abc import Iterable

from counter_app.domain.events import ScanAttached, ScanRemoved
from counter_app.domain.refusals.scans import ScanAttachedAlready, ScanUnknown
from counter_app.domain.scans import ScanPlace

_Key = tuple[str, ScanPlace]


def attached_scans(history: Iterable[object]) -> tuple[ScanAttached, ...]:
    """In the order in which they were attached; the same file may belong to several places."""
    kept: dict[_Key, ScanAttached] = {}
    for event in history:
        if isinstance(event, ScanAttached):
            kept[event.scan.digest, event.place] = event
        elif isinstance(event, ScanRemoved):
            kept.pop((event.digest, event.place), None)
    return tuple(kept.values())


def refuse_unfit_scan(history: Iterable[object], event: ScanAttached | ScanRemoved) -> None:
    """Raises refusals.ScanAttachedAlready for a file that is at the place, ScanUnknown for the removal of none."""
    there = {(kept.scan.digest, kept.place) for kept in attached_scans(history)}
    if isinstance(event, ScanAttached):
        if (event.scan.digest, event.place) in there:
            raise ScanAttachedAlready("scan")
    elif (event.digest, event.place) not in there:
        raise ScanUnknown("scan")
