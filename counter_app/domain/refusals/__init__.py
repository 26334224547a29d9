"""Every "no" that the rules can say: one small exception class each, with its field and legal basis."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal
from counter_app.domain.refusals.calendar import CalendarUnreadable, CalendarYearMissing, LimitUnset
from counter_app.domain.refusals.catalogue import (
    CatalogueRefused,
    ReleaseDamaged,
    ReleaseOnShelf,
    ReleaseUnknown,
)
from counter_app.domain.refusals.checking import (
    AnswerMissing,
    CaseUnreadable,
    SubstituteNotListed,
    UnknownMaterial,
    UnknownMatter,
    UnknownOption,
    UnknownQuestion,
)
from counter_app.domain.refusals.files import (
    FileGarbled,
    FileHostile,
    FileNotJson,
    FileNotText,
    FileTooLarge,
    FileUnreadable,
)
from counter_app.domain.refusals.numbers import EpochRefused, NumberingStopped, SerialsFull
from counter_app.domain.refusals.overlay import HallUnreadable
from counter_app.domain.refusals.papers import PaperIncomplete

__all__ = [
    "AnswerMissing",
    "CalendarUnreadable",
    "CalendarYearMissing",
    "CaseUnreadable",
    "CatalogueRefused",
    "EpochRefused",
    "FileGarbled",
    "FileHostile",
    "FileNotJson",
    "FileNotText",
    "FileTooLarge",
    "FileUnreadable",
    "HallUnreadable",
    "LimitUnset",
    "NumberingStopped",
    "PaperIncomplete",
    "Refusal",
    "ReleaseDamaged",
    "ReleaseOnShelf",
    "ReleaseUnknown",
    "SerialsFull",
    "SubstituteNotListed",
    "UnknownMaterial",
    "UnknownMatter",
    "UnknownOption",
    "UnknownQuestion",
]
