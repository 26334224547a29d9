"""材料袋标签: what a bag of materials says on a shelf, and what a scanner reads off it (papers.md §7 BAG-1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.parts import Head


@dataclass(frozen=True, slots=True)
class Label:
    """One bag. `limit` names the date to watch and says where it is an estimate; `day` 12-07 and `weekday` 周一
    are "" where none runs. `originals` "" for none. `names` in full: the layout cuts and counts the rest."""

    number: str  # 26 digits
    matter: str
    applicant: str
    limit: str
    day: str
    weekday: str
    to: str
    quantity: str  # 11份 38页
    originals: str
    taken: str  # 受理, or 收件 before that
    taken_at: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BagLabel:
    """Labels for sheets of four; the first stands at place `start` (1–4) of a sheet that may be used already."""

    KIND: ClassVar[str] = "BagLabel@1"
    head: Head
    start: int
    labels: tuple[Label, ...]
