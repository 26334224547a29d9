"""The papers of the desk, one frozen class a kind (fields: domain.md §3); the first four are defined here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.bag_label import BagLabel
from printing.documents.commitment_letter import CommitmentLetter
from printing.documents.consultation_notice import ConsultationNotice
from printing.documents.day_log import DayLog
from printing.documents.deferral_notice import DeferralNotice
from printing.documents.deferral_promise import DeferralPromise
from printing.documents.negative_report import NegativeReport
from printing.documents.parts import (
    Addressee,
    AnswerRow,
    Fact,
    Head,
    Seal,
    SignatureLine,
    TickedText,
)
from printing.documents.queue_slip import QueueSlip
from printing.documents.recovery_sheet import RecoverySheet
from printing.documents.return_slip import ReturnSlip
from printing.documents.service_guide import ServiceGuide
from printing.documents.shift_record import ShiftRecord


@dataclass(frozen=True, slots=True)
class GapRow:
    """One numbered row of a notice; rows of one material stand together. `deferrable` prints 可容缺."""

    material: str
    problem: str
    fix: str
    basis: str = ""
    deferrable: bool = False


@dataclass(frozen=True, slots=True)
class OneTimeNotice:
    """补正告知书, the one-time notice."""

    KIND: ClassVar[str] = "OneTimeNotice@1"
    head: Head
    addressee: Addressee
    answers: tuple[AnswerRow, ...]
    lead: str
    ticks: tuple[TickedText, ...]
    rows: tuple[GapRow, ...]
    closing: str  # 以上为…全部内容，共n项
    basis: str
    seal: Seal
    signatures: tuple[SignatureLine, ...]
    second: str = ""  # 本次为第二次告知…, mandatory on a second notice
    note: str = ""  # free note of the clerk


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    material: str
    asked: int
    given: int
    form: str
    pages: str  # "" not counted → —
    channel: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class MaterialReceipt:
    """收件凭证: proof of what was handed in, and what silence means."""

    KIND: ClassVar[str] = "MaterialReceipt@1"
    head: Head
    answers: tuple[AnswerRow, ...]
    facts: tuple[Fact, ...]
    rows: tuple[ReceiptRow, ...]
    total: str
    not_received: str
    basis: str
    seal: Seal
    signatures: tuple[SignatureLine, ...]


@dataclass(frozen=True, slots=True)
class TimePoint:
    """A point of the time line; `place` 0…1 along it."""

    place: float
    label: str
    date: str
    happened: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    material: str
    quantity: str  # 原1, 复1


@dataclass(frozen=True, slots=True)
class AcceptanceNotice:
    """受理通知书 with both limits and the computed due date."""

    KIND: ClassVar[str] = "AcceptanceNotice@1"
    head: Head
    addressee: Addressee
    answers: tuple[AnswerRow, ...]
    timeline: tuple[TimePoint, ...]
    body: str
    facts: tuple[Fact, ...]
    procedures: tuple[TickedText, ...]
    rows: tuple[AcceptedRow, ...]
    total: str
    basis: str
    seal: Seal
    signatures: tuple[SignatureLine, ...]


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    material: str
    form: str
    copies: int
    pages: str


@dataclass(frozen=True, slots=True)
class DeclineNotice:
    """不予受理通知书 with ground, reason, remedies and the returned materials."""

    KIND: ClassVar[str] = "DeclineNotice@1"
    head: Head
    addressee: Addressee
    answers: tuple[AnswerRow, ...]
    facts: tuple[Fact, ...]
    grounds: tuple[TickedText, ...]
    reason: str
    basis: str
    rows: tuple[ReturnedRow, ...]
    total: str
    remedies: str
    seal: Seal
    signatures: tuple[SignatureLine, ...]


Document = (
    OneTimeNotice
    | MaterialReceipt
    | AcceptanceNotice
    | DeclineNotice
    | ConsultationNotice
    | DeferralPromise
    | DeferralNotice
    | CommitmentLetter
    | ServiceGuide
    | DayLog
    | ShiftRecord
    | ReturnSlip
    | NegativeReport
    | QueueSlip
    | BagLabel
)

Printable = Document | RecoverySheet
"""What the press room sets: the papers that are frozen, and the one that never is."""
