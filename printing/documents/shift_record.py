"""交接班记录: what one clerk leaves to the next at the same counter (domain.md §3.17)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from printing.documents.parts import Fact, Head, SignatureLine


@dataclass(frozen=True, slots=True)
class HandedRow:
    """A thing counted by both: originals, seals, blank papers. `span` is first to last number, "" without."""

    item: str
    count: str  # 11件, 无
    span: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OpenCaseRow:
    """A case that the next clerk goes on with."""

    tail: str  # 0031 4
    applicant: str
    matter: str
    state: str
    due: str  # the day of the next limit, "" where none runs


@dataclass(frozen=True, slots=True)
class ShiftRecord:
    """`none` says that no case is open, "" where one is; `special` "" leaves room for handwriting."""

    KIND: ClassVar[str] = "ShiftRecord@1"
    head: Head
    facts: tuple[Fact, ...]
    handed: tuple[HandedRow, ...]
    cases: tuple[OpenCaseRow, ...]
    none: str
    special: str
    statement: str  # 以上事项已当面点交…
    signatures: tuple[SignatureLine, ...]
