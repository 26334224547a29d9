"""收件小票: a courtesy for the applicant's pocket, never legal proof (papers.md §7 SLP-1, domain.md §3.20)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.parts import AnswerRow, Fact, Head


@dataclass(frozen=True, slots=True)
class QueueSlip:
    """Masked when it is built: no identity number, no phone of the applicant, no list of materials.

    `facts`: the matter first, then surname + ＊＊, time, counter. `limits`: the date to watch, none where
    none runs. `asks`: where to ask, the phone first. `caution`: that it proves nothing.
    """

    KIND: ClassVar[str] = "QueueSlip@1"
    head: Head
    facts: tuple[Fact, ...]
    limits: tuple[AnswerRow, ...]
    asks: tuple[Fact, ...]
    caution: str
