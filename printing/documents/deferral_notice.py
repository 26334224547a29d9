"""容缺受理通知书: what was promised, by when, and what follows where it does not come (domain.md §3.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.parts import Addressee, AnswerRow, Fact, Head, Seal, SignatureLine


@dataclass(frozen=True, slots=True)
class DeferredRow:
    material: str
    fix: str  # 补正形式
    due: str
    late: str  # 逾期处理


@dataclass(frozen=True, slots=True)
class DeferralNotice:
    """`received` lists what was handed in, under the label `received_total`."""

    KIND: ClassVar[str] = "DeferralNotice@1"
    head: Head
    addressee: Addressee
    answers: tuple[AnswerRow, ...]
    body: str
    facts: tuple[Fact, ...]
    rows: tuple[DeferredRow, ...]
    received_total: str
    received: str
    basis: str
    seal: Seal
    signatures: tuple[SignatureLine, ...]
