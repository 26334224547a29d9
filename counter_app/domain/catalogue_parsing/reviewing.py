"""What only shows when a matter is looked at as a whole: ids, conditions, limits, basis, codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counter_app.domain.catalogue import Condition, Limit, LimitUnit, Matter
from counter_app.domain.catalogue_parsing.conditions import refuse_undefined
from counter_app.domain.catalogue_parsing.remarks import RemarkCode, Remarks
from counter_app.domain.catalogue_parsing.vocabulary import BASIC_CODE_LENGTHS, IMPLEMENTATION_CODE_LENGTHS

_CALENDAR_DAYS = {
    LimitUnit.WORKING_DAY: 7 / 5,
    LimitUnit.CALENDAR_DAY: 1.0,
    LimitUnit.MONTH: 30.0,
    LimitUnit.ON_THE_SPOT: 0.0,
}
"""Rough, without holidays: good to compare two limits, never to count a date."""


def review(matter: Matter, path: str, remarks: Remarks) -> None:
    """Adds the errors and warnings of one matter that was read from `path`."""
    refuse_duplicates(((f"{path}.questions[{i}].id", q.id) for i, q in enumerate(matter.questions)), remarks)
    refuse_duplicates(((f"{path}.materials[{i}].id", m.id) for i, m in enumerate(matter.materials)), remarks)
    for i, question in enumerate(matter.questions):
        options = ((f"{path}.questions[{i}].options[{j}].id", o.id) for j, o in enumerate(question.options))
        refuse_duplicates(options, remarks)
    refuse_undefined(_conditions(matter, path), matter.questions, remarks)
    if not matter.materials and not matter.routing:
        remarks.error(path, RemarkCode.NOTHING_TO_JUDGE)
    if not any(basis.strip() for basis in matter.legal_basis):
        remarks.warning(f"{path}.legal_basis", RemarkCode.NO_LEGAL_BASIS)
    _review_limits(matter, path, remarks)
    _review_length(matter.basic_code, BASIC_CODE_LENGTHS, f"{path}.basic_code", remarks)
    _review_length(
        matter.implementation_code, IMPLEMENTATION_CODE_LENGTHS, f"{path}.implementation_code", remarks
    )


def refuse_duplicates(ids: Iterable[tuple[str, str]], remarks: Remarks) -> None:
    """`ids` with their paths; an empty one was refused where it was read."""
    seen: set[str] = set()
    for path, value in ids:
        if value in seen:
            remarks.error(path, RemarkCode.DUPLICATE, value=value)
        elif value:
            seen.add(value)


def _conditions(matter: Matter, path: str) -> Iterator[tuple[str, Condition]]:
    for i, question in enumerate(matter.questions):
        if question.when is not None:
            yield f"{path}.questions[{i}].when", question.when
    for i, material in enumerate(matter.materials):
        if material.when is not None:
            yield f"{path}.materials[{i}].when", material.when
        if material.tolerance is not None and material.tolerance.when is not None:
            yield f"{path}.materials[{i}].tolerance.when", material.tolerance.when
    for i, routing in enumerate(matter.routing):
        if routing.when is not None:
            yield f"{path}.routing[{i}].when", routing.when


def _review_limits(matter: Matter, path: str, remarks: Remarks) -> None:
    statutory, committed = _rough_days(matter.statutory_limit), _rough_days(matter.committed_limit)
    if statutory is None and committed is None:
        remarks.warning(f"{path}.statutory_limit", RemarkCode.NO_LIMITS)
    elif statutory is not None and committed is not None and committed > statutory:
        remarks.warning(
            f"{path}.committed_limit",
            RemarkCode.COMMITTED_LONGER,
            committed=matter.committed_limit.text,
            statutory=matter.statutory_limit.text,
        )


def _rough_days(limit: Limit) -> float | None:
    if limit.value is None or limit.unit is None:
        return None
    return limit.value * _CALENDAR_DAYS[limit.unit]


def _review_length(code: str, usual: tuple[int, ...], path: str, remarks: Remarks) -> None:
    if code and len(code) not in usual:
        remarks.warning(path, RemarkCode.CODE_LENGTH, length=len(code), usual=usual)
