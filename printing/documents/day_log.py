"""窗口工作日志: what one counter did on one day, and where every number went (domain.md §3.16, papers.md §7 LOG-1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.parts import Fact, Head, SignatureLine


@dataclass(frozen=True, slots=True)
class DayCount:
    """One figure of the grid."""

    label: str
    value: int


@dataclass(frozen=True, slots=True)
class TallyRow:
    """发出 = 已打印 + 作废 + 待打印 (+ 无纸); `lost` 无着落. `span` 0001—0058, "—" where there is none."""

    label: str
    span: str
    issued: int
    printed: int
    void: int
    waiting: int
    lost: int
    equation: str  # 28＝25＋2＋1


@dataclass(frozen=True, slots=True)
class IncidentRow:
    kind: str
    time: str
    text: str


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate with its formula in figures: 26.9%, 即办件7÷收件26."""

    label: str
    value: str
    formula: str


@dataclass(frozen=True, slots=True)
class DayLogRow:
    """One number of the day; `void` ones stay in the list."""

    tail: str  # 0031 4
    time: str
    applicant: str
    matter: str
    result: str
    papers: str
    sheets: int
    remark: str = ""
    strong: bool = False  # the result is set bold: notice, refusal, void


@dataclass(frozen=True, slots=True)
class DigestBox:
    """The day's digest as QR and twelve digits; `lines` say of what, and the day's before."""

    digits: str
    algorithm: str  # SHA-256
    short: str  # 3847 3354 2005
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayLog:
    """Also titled 窗口工作日志（补充页）: what came after the day was closed."""

    KIND: ClassVar[str] = "DayLog@1"
    head: Head
    facts: tuple[Fact, ...]
    counts: tuple[DayCount, ...]
    sum: str  # 收件26＝即办件7＋…
    tallies: tuple[TallyRow, ...]
    lost: str  # every number that is nowhere, by name; "" without one
    explained: str  # reprints, void numbers, what waits
    incidents: tuple[IncidentRow, ...]
    rates: tuple[Rate, ...]
    handover: str
    remarks: str  # "" leaves room for handwriting
    rows: tuple[DayLogRow, ...]
    prefix: str  # 编号前缀 …
    statement: str  # 本日志所列数字已核对…
    after: str  # 关窗后到达的数据另打补充页…
    signatures: tuple[SignatureLine, ...]
    digest: DigestBox
    ratings: str = ""  # 好差评：非常满意14、…、未评价9。 "" where nobody was asked
