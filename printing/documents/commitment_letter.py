"""告知承诺书: the agency tells, under its seal; the applicant commits, by signature (domain.md §1.9, §3.8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.parts import Fact, Head, Seal, SignatureLine


@dataclass(frozen=True, slots=True)
class CommittedRow:
    """A material that the commitment stands in for; `proves` is what it would have shown.

    `way` "" prints —."""

    material: str
    proves: str
    way: str  # 承诺方式, as the catalogue says it


@dataclass(frozen=True, slots=True)
class CommitmentLetter:
    """Two halves of one paper; `stamp` names the applicant's own seal, "" for a person."""

    KIND: ClassVar[str] = "CommitmentLetter@1"
    head: Head
    facts: tuple[Fact, ...]
    notice_title: str  # 一、审批机关告知
    rows: tuple[CommittedRow, ...]
    notices: tuple[str, ...]
    basis: str
    seal: Seal
    signatures: tuple[SignatureLine, ...]
    commitment_title: str  # 二、申请人承诺
    commitments: tuple[str, ...]
    signing: tuple[SignatureLine, ...]
    stamp: str = ""
