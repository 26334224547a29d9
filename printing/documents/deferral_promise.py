"""容缺受理承诺书: the applicant's own paper, signed before a case is accepted with gaps (domain.md §3.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.parts import Fact, Head, SignatureLine


@dataclass(frozen=True, slots=True)
class PromisedRow:
    material: str
    fix: str  # 补交形式
    due: str


@dataclass(frozen=True, slots=True)
class DeferralPromise:
    """No answer box and no seal of the agency; `stamp` names the applicant's own, "" for a person."""

    KIND: ClassVar[str] = "DeferralPromise@1"
    head: Head
    facts: tuple[Fact, ...]
    lead: str
    rows: tuple[PromisedRow, ...]
    promises: tuple[str, ...]
    basis: str
    signatures: tuple[SignatureLine, ...]
    stamp: str = ""
