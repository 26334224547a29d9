"""Every "no" that the rules can say: one small exception class each, with its field and legal basis."""

from __future__ import annotations

from counter_app.domain.refusals.base import Refusal
from counter_app.domain.refusals.calendar import CalendarUnreadable, CalendarYearMissing, LimitUnset
from counter_app.domain.refusals.case import (
    ActNotPossible,
    AgencyMissing,
    CaseDamaged,
    CaseUnknown,
    GroundRefused,
    IntakeIncomplete,
    MatterNotHere,
    NothingSupplemented,
    NoticeUnlawful,
    NotPromised,
    NotReapplicable,
    OutcomeForbids,
    ReasonMissing,
    SilenceHasAccepted,
    WiderNotice,
)
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
from counter_app.domain.refusals.clock import ClockBehind
from counter_app.domain.refusals.day import DayRefused, DayUnbalanced, HandoverRefused, IncidentRefused
from counter_app.domain.refusals.files import (
    FileGarbled,
    FileHostile,
    FileNotJson,
    FileNotText,
    FileTooLarge,
    FileUnreadable,
    TableRefused,
)
from counter_app.domain.refusals.numbers import (
    DocumentNumberTooLong,
    EpochRefused,
    NumberingStopped,
    NumberPatternRefused,
    NumberRefused,
    SerialsFull,
)
from counter_app.domain.refusals.overlay import HallUnreadable
from counter_app.domain.refusals.papers import PaperIncomplete, PaperUnprintable
from counter_app.domain.refusals.sheets import OtherPrinter, PaperUnknown, ServiceRefused, SheetStateRefused
from counter_app.domain.refusals.signing_in import (
    AccountUnknown,
    ClerkNameMissing,
    LastSupervisor,
    NotASupervisor,
    PasswordWeak,
    SignInPaused,
    SignInRefused,
    StaffNumberRefused,
)
from counter_app.domain.refusals.text import TextBroken

__all__ = [
    "AccountUnknown",
    "ActNotPossible",
    "AgencyMissing",
    "AnswerMissing",
    "CalendarUnreadable",
    "CalendarYearMissing",
    "CaseDamaged",
    "CaseUnknown",
    "CaseUnreadable",
    "CatalogueRefused",
    "ClerkNameMissing",
    "ClockBehind",
    "DayRefused",
    "DayUnbalanced",
    "DocumentNumberTooLong",
    "EpochRefused",
    "FileGarbled",
    "FileHostile",
    "FileNotJson",
    "FileNotText",
    "FileTooLarge",
    "FileUnreadable",
    "GroundRefused",
    "HallUnreadable",
    "HandoverRefused",
    "IncidentRefused",
    "IntakeIncomplete",
    "LastSupervisor",
    "LimitUnset",
    "MatterNotHere",
    "NotASupervisor",
    "NotPromised",
    "NotReapplicable",
    "NothingSupplemented",
    "NoticeUnlawful",
    "NumberPatternRefused",
    "NumberRefused",
    "NumberingStopped",
    "OtherPrinter",
    "OutcomeForbids",
    "PaperIncomplete",
    "PaperUnknown",
    "PaperUnprintable",
    "PasswordWeak",
    "ReasonMissing",
    "Refusal",
    "ReleaseDamaged",
    "ReleaseOnShelf",
    "ReleaseUnknown",
    "SerialsFull",
    "ServiceRefused",
    "SheetStateRefused",
    "SignInPaused",
    "SignInRefused",
    "SilenceHasAccepted",
    "StaffNumberRefused",
    "SubstituteNotListed",
    "TableRefused",
    "TextBroken",
    "UnknownMaterial",
    "UnknownMatter",
    "UnknownOption",
    "UnknownQuestion",
    "WiderNotice",
]
