"""否定事项报备表: a refusal is reported and approved before it is issued (domain.md §3.15). Never the applicant's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.parts import Fact, Head, SignatureLine, TickedText


@dataclass(frozen=True, slots=True)
class LackingRow:
    """A material that is still to be completed, and how."""

    material: str
    fix: str


@dataclass(frozen=True, slots=True)
class NegativeReport:
    """`none_lacking` stands where `rows` are empty, else it is "".

    `opinion` is what the approver wrote, `approval` who approved and when; `told` how the applicant learns it.
    """

    KIND: ClassVar[str] = "NegativeReport@1"
    head: Head
    facts: tuple[Fact, ...]
    circumstances: str
    grounds: tuple[TickedText, ...]
    reason: str
    basis: str
    rows: tuple[LackingRow, ...]
    none_lacking: str
    told: str
    returned: str
    opinion: str
    approval: str
    signatures: tuple[SignatureLine, ...]
