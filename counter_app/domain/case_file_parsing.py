"""Reads the cases that `main.py check` judges (catalogue.md §2) from plain JSON data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from counter_app.domain.catalogue import SubstituteKind
from counter_app.domain.iso_dates import iso_day
from counter_app.domain.materials import Defect, DefectKind, SubmittedMaterial
from counter_app.domain.refusals.checking import CaseUnreadable

MOST_COPIES = 9999


@dataclass(frozen=True, slots=True)
class AskedCase:
    """One case of a case file, as far as its form goes; the check knows what its ids mean."""

    matter: str
    on: date
    answers: Mapping[str, str]
    submitted: tuple[SubmittedMaterial, ...]


def cases_in(data: object) -> list[object]:
    """The entries of a case file: an array of cases, or one alone."""
    return data if isinstance(data, list) else [data]


def case_id(entry: object) -> str | int | None:
    """The id as it stands, None where there is none: it is said even of a case that cannot be read."""
    given = entry.get("id") if isinstance(entry, dict) else None
    return given if isinstance(given, str | int) and not isinstance(given, bool) else None


def parse_case(entry: object) -> AskedCase:
    """Raises CaseUnreadable naming the first field at fault. Fields beyond the format are ignored."""
    if not isinstance(entry, dict):
        raise CaseUnreadable("", reason="wrong_type")
    if case_id(entry) in (None, ""):
        raise CaseUnreadable("id", reason="wrong_type" if entry.get("id") else "required")
    return AskedCase(
        matter=_text(entry, "matter", "matter"),
        on=_required_day(entry),
        answers=_answers(entry.get("answers")),
        submitted=tuple(_submitted(entry.get("submitted"))),
    )


def _required_day(entry: Mapping[str, object]) -> date:
    day = _day(entry, "as_of", "as_of")
    if day is None:
        raise CaseUnreadable("as_of", reason="required")
    return day


def _answers(given: object) -> Mapping[str, str]:
    """An answer that is null was not given."""
    if given is None:
        return MappingProxyType({})
    if not isinstance(given, dict):
        raise CaseUnreadable("answers", reason="wrong_type")
    for question, option in given.items():
        if option is not None and not isinstance(option, str):
            raise CaseUnreadable(f"answers.{question}", reason="wrong_type")
    return MappingProxyType({q: o for q, o in given.items() if o is not None})


def _submitted(given: object) -> Iterator[SubmittedMaterial]:
    for path, entry in _objects(given, "submitted"):
        yield SubmittedMaterial(
            material=_text(entry, "material", f"{path}.material"),
            form=_optional_text(entry, "form", path),
            copies=_copies(entry, f"{path}.copies"),
            defects=tuple(_defects(entry.get("defects"), f"{path}.defects")),
            substitute=_substitute(entry.get("substitute"), f"{path}.substitute"),
            valid_until=_day(entry, "valid_until", f"{path}.valid_until"),
        )


def _defects(given: object, path: str) -> Iterator[Defect]:
    for place, entry in _objects(given, path):
        kind = _text(entry, "kind", f"{place}.kind")
        if kind not in tuple(DefectKind):
            raise CaseUnreadable(f"{place}.kind", reason="unknown_defect", what=kind)
        correctable = entry.get("correctable_now")
        if correctable is not None and not isinstance(correctable, bool):
            raise CaseUnreadable(f"{place}.correctable_now", reason="wrong_type")
        yield Defect(
            DefectKind(kind),
            note=_optional_text(entry, "note", place),
            correctable_now=correctable is True,
            point=_optional_text(entry, "point", place),
        )


def _substitute(given: object, path: str) -> SubstituteKind | None:
    if given is None:
        return None
    if not isinstance(given, dict):
        raise CaseUnreadable(path, reason="wrong_type")
    kind = _text(given, "kind", f"{path}.kind")
    if kind not in tuple(SubstituteKind):
        raise CaseUnreadable(f"{path}.kind", reason="unknown_substitute", what=kind)
    return SubstituteKind(kind)


def _copies(entry: Mapping[str, object], path: str) -> int:
    """Not stated is one."""
    given = entry.get("copies")
    if given is None:
        return 1
    if isinstance(given, bool) or not isinstance(given, int):
        raise CaseUnreadable(path, reason="wrong_type")
    if not 0 <= given <= MOST_COPIES:
        raise CaseUnreadable(path, reason="out_of_range")
    return given


def _day(entry: Mapping[str, object], key: str, path: str) -> date | None:
    given = entry.get(key)
    if given is None:
        return None
    try:
        return iso_day(given)
    except ValueError:
        raise CaseUnreadable(path, reason="not_a_date") from None


def _text(entry: Mapping[str, object], key: str, path: str) -> str:
    given = entry.get(key)
    if not isinstance(given, str) or not given:
        raise CaseUnreadable(path, reason="required" if given in (None, "") else "wrong_type")
    return given


def _optional_text(entry: Mapping[str, object], key: str, path: str) -> str:
    given = entry.get(key)
    if given is None:
        return ""
    if not isinstance(given, str):
        raise CaseUnreadable(f"{path}.{key}", reason="wrong_type")
    return given


def _objects(given: object, path: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    if given is None:
        return
    if not isinstance(given, list):
        raise CaseUnreadable(path, reason="wrong_type")
    for position, entry in enumerate(given):
        place = f"{path}[{position}]"
        if not isinstance(entry, dict):
            raise CaseUnreadable(place, reason="wrong_type")
        yield place, entry
