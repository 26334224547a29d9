"""What the sign-in page shows before the database is open: hall, counter, clerks, from a cached file.

Read by Qt, told as named tuples: neither json nor dataclasses is imported before the first paint.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QJsonDocument

NAME = "cover.json"


class CoverClerk(NamedTuple):
    staff_no: str
    name: str
    role: str  # display word


class Cover(NamedTuple):
    """No secrets, no case: only what stands on the sign at the counter."""

    hall: str = ""
    counter: str = ""
    place: str = ""
    clerks: tuple[CoverClerk, ...] = ()
    last: str = ""  # staff number of whoever signed in last
    scale: float = 1.0


def read(folder: Path) -> Cover:
    """The cover kept last time; an empty one where there is none or it cannot be read."""
    try:
        kept = (folder / NAME).read_bytes()
    except OSError:
        return Cover()
    found = QJsonDocument.fromJson(kept).object()
    return _cover(found) if isinstance(found, Mapping) else Cover()


def _cover(found: Mapping[str, object]) -> Cover:
    clerks = found.get("clerks")
    lines = clerks if isinstance(clerks, Sequence) and not isinstance(clerks, str) else ()
    scale = found.get("scale")
    return Cover(
        str(found.get("hall", "")),
        str(found.get("counter", "")),
        str(found.get("place", "")),
        tuple(
            CoverClerk(str(c.get("staff_no", "")), str(c.get("name", "")), str(c.get("role", "")))
            for c in lines
            if isinstance(c, Mapping)
        ),
        str(found.get("last", "")),
        float(scale) if isinstance(scale, int | float) and 1.0 <= scale <= 2.0 else 1.0,
    )


def write(folder: Path, cover: Cover) -> None:
    """Replace the kept cover at one stroke; a full disk only costs the next start its names."""
    import json

    text = json.dumps(
        {
            "hall": cover.hall,
            "counter": cover.counter,
            "place": cover.place,
            "clerks": [{"staff_no": c.staff_no, "name": c.name, "role": c.role} for c in cover.clerks],
            "last": cover.last,
            "scale": cover.scale,
        },
        ensure_ascii=False,
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / f"{NAME}.new"
        fresh.write_text(text, "utf-8")
        fresh.replace(folder / NAME)
    except OSError:
        return
