"""What the parser has to say about a matters file, one remark a finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

LISTED_AT_MOST = 1000
"""A file that is wrong everywhere is told in this many remarks; nobody reads more."""


class Severity(StrEnum):
    ERROR = "error"  # nothing is imported
    WARNING = "warning"  # imported, listed, shown to administrators


class RemarkCode(StrEnum):
    """Why; the sentence of each is in resources/wording, words.json, catalogue_remark."""

    NOT_AN_ARRAY = "not_an_array"
    EMPTY = "empty"
    WRONG_TYPE = "wrong_type"  # facts: expected
    REQUIRED = "required"
    OUT_OF_RANGE = "out_of_range"  # facts: low, high
    NOT_TEXT = "not_text"  # half a character (lone surrogate)
    DUPLICATE = "duplicate"  # facts: value
    UNDEFINED_QUESTION = "undefined_question"  # facts: question
    UNDEFINED_OPTION = "undefined_option"  # facts: question, option
    NOTHING_TO_JUDGE = "nothing_to_judge"  # neither material nor routing
    TOO_MANY = "too_many"  # facts: errors, the true number
    NOT_UNDERSTOOD = "not_understood"  # a cell of a table; facts: value, should_be
    FORMULA = "formula"  # a cell without a kept result; facts: value
    UNKNOWN_MATTER = "unknown_matter"  # a row of a matter that no row defines; facts: value

    COMMITTED_LONGER = "committed_longer"  # facts: committed, statutory (their texts)
    UNKNOWN_VALUE = "unknown_value"  # facts: value, known
    NO_LEGAL_BASIS = "no_legal_basis"
    NO_LIMITS = "no_limits"
    CODE_LENGTH = "code_length"  # facts: length, usual
    UNKNOWN_HEADING = "unknown_heading"  # a column that was not read; facts: value


@dataclass(frozen=True, slots=True)
class CatalogueRemark:
    """One remark: `matter` is its code, "" where it has none; `field` the path in the file."""

    severity: Severity
    matter: str
    field: str
    code: RemarkCode
    facts: Mapping[str, object]


class Remarks:
    """The remarks of one file while it is being read."""

    def __init__(self) -> None:
        self.matter = ""
        self._kept: dict[Severity, list[CatalogueRemark]] = {s: [] for s in Severity}
        self._counted = dict.fromkeys(Severity, 0)

    def error(self, path: str, code: RemarkCode, **facts: object) -> None:
        self._add(Severity.ERROR, path, code, facts)

    def warning(self, path: str, code: RemarkCode, **facts: object) -> None:
        self._add(Severity.WARNING, path, code, facts)

    @property
    def errors(self) -> tuple[CatalogueRemark, ...]:
        return self._listed(Severity.ERROR)

    @property
    def warnings(self) -> tuple[CatalogueRemark, ...]:
        return self._listed(Severity.WARNING)

    def _add(self, severity: Severity, path: str, code: RemarkCode, facts: dict[str, object]) -> None:
        self._counted[severity] += 1
        kept = self._kept[severity]
        if len(kept) < LISTED_AT_MOST:
            kept.append(CatalogueRemark(severity, self.matter, path, code, MappingProxyType(facts)))

    def _listed(self, severity: Severity) -> tuple[CatalogueRemark, ...]:
        kept = tuple(self._kept[severity])
        counted = self._counted[severity]
        if counted == len(kept):
            return kept
        facts = MappingProxyType({"errors": counted})
        return (*kept, CatalogueRemark(severity, "", "", RemarkCode.TOO_MANY, facts))
