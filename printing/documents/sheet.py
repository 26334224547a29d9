"""One sheet on its way: impression, state, printer, and why a paper may not leave."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class Impression:
    """What differs between two pulls of one frozen paper.

    `copy` 1-based index into head.copies; `reprint` 0 = first print, n = 补打 第n次;
    `printed_at` "2026-11-23 11:34" local time; `preview` prints 预览 and no code;
    `reissued` prints 补发（原件挂失作废） instead of 补打: the earlier impressions are void;
    `variant` LARGE = the same frozen data in large print, a courtesy that belongs to no copy.
    """

    copy: int = 1
    reprint: int = 0
    printed_at: str = ""
    preview: bool = False
    variant: str = ""
    reissued: bool = False


LARGE = "large"


class SheetState(StrEnum):
    """State of one sheet set (a copy): what the program knows, never what it hopes."""

    INTENDED = "intended"  # 等打印
    SPOOLED = "spooled"  # 已送打印机, not confirmed
    PRINTED = "printed"  # the print system said completed
    FAILED = "failed"  # with reason
    SPOILT = "spoilt"  # 作废


@dataclass(frozen=True, slots=True)
class JobStatus:
    """Answer of the print system about one job; `reason` is a machine word (media-empty, aborted …)."""

    state: SheetState
    reason: str = ""


class PrinterFault(Exception):
    """The printer could not be reached or refused the job; `reason` is a machine word."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason} {detail}".strip())
        self.reason = reason
        self.detail = detail


class Printer(Protocol):
    """One target. `submit` returns a job id; `status` may be asked at any time, even after a restart."""

    @property
    def name(self) -> str: ...

    def submit(self, pdf: bytes, title: str) -> str: ...

    def status(self, job: str) -> JobStatus: ...


@runtime_checkable
class Recalling(Protocol):
    """A target that can take a job back before it is printed."""

    def recall(self, job: str) -> None: ...


@runtime_checkable
class Storing(Protocol):
    """A target that keeps each paper as a file: no place for a secret."""

    @property
    def folder(self) -> Path: ...


class PaperRefused(Exception):
    """The paper may not leave as it is."""


class EmptyField(PaperRefused):
    """A legally required field is empty; `field` is its path, e.g. head.issuing_body."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class MissingGlyph(PaperRefused):
    """No font has these characters."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        super().__init__(", ".join(f"U+{ord(c):04X}" for c in characters))
        self.characters = characters
