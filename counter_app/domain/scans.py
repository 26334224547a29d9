"""A scan (扫描件): what is known of one, as the journal and the wire carry it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_DIGEST = re.compile(r"[0-9a-f]{64}")


class ScanKind(StrEnum):
    """What the content is, whatever the file is called; the values are media types."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"


@dataclass(frozen=True, slots=True)
class Scan:
    """`digest`: SHA-256 of the file as it came, lower-case hex: the address that the wire uses (wire.md §6).

    `size` in bytes, `pages` at least 1. Raises ValueError for what no store could have said.
    """

    digest: str
    kind: ScanKind
    size: int
    pages: int

    def __post_init__(self) -> None:
        if not _DIGEST.fullmatch(self.digest) or self.size < 1 or self.pages < 1:
            raise ValueError("not a scan")


@dataclass(frozen=True, slots=True)
class ScanPlace:
    """What a scan belongs to (归属): a material of the matter, or the paper that this entry of the journal issued
    (its signed copy); with neither, the case as a whole (proofs of identity, a letter of attorney).

    Raises ValueError for a place that is two.
    """

    material: str = ""
    entry: int = 0
    position: int = 0

    def __post_init__(self) -> None:
        if self.entry < 0 or self.position < 0 or (self.material and self.entry):
            raise ValueError("not a place")
        if self.position and not self.entry:
            raise ValueError("not a place")


@dataclass(frozen=True, slots=True)
class ScanLimits:
    """The most that one file may be: megabytes, pages of a PDF, pixels of a picture."""

    megabytes: int
    pages: int
    pixels: int
