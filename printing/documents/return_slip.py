"""退件（撤回）单: which originals went back, why, and who took them (domain.md §3.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.parts import Addressee, Fact, Head, Seal, SignatureLine


@dataclass(frozen=True, slots=True)
class GivenBackRow:
    """`pages` "" prints —; `note` may be empty."""

    material: str
    form: str  # 原件, 复印件
    copies: int
    pages: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReturnSlip:
    """`facts` name the receiver with the identity number masked; `total` counts what is returned."""

    KIND: ClassVar[str] = "ReturnSlip@1"
    head: Head
    addressee: Addressee
    body: str
    facts: tuple[Fact, ...]
    reason: str
    rows: tuple[GivenBackRow, ...]
    total: str
    basis: str
    seal: Seal
    signatures: tuple[SignatureLine, ...]
