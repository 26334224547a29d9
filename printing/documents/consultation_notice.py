"""一次性告知单 / 指引单: what a consultation was told, before any application (domain.md §3.3 no. 1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.parts import Addressee, AnswerRow, Fact, Head, SignatureLine, TickedText


@dataclass(frozen=True, slots=True)
class ConsultationRow:
    """A material to bring; `ready` ticks 已有. `criteria` "" prints —."""

    material: str
    quantity: str  # 原件1份
    criteria: str  # 怎样算合格
    source: str  # 从哪里取得
    ready: bool


@dataclass(frozen=True, slots=True)
class ConsultationNotice:
    """No receipt, no seal; `rows` may be empty where the visitor is sent elsewhere."""

    KIND: ClassVar[str] = "ConsultationNotice@1"
    head: Head
    addressee: Addressee
    answers: tuple[AnswerRow, ...]
    facts: tuple[Fact, ...]  # 您的情况; none for a matter that asks nothing
    rows: tuple[ConsultationRow, ...]
    conditions: str  # "" where the catalogue states none
    caution: str
    basis: str
    signatures: tuple[SignatureLine, ...]
    told: Fact  # 告知时间
    channels_label: str
    channels: tuple[TickedText, ...]  # none ticked: by hand
