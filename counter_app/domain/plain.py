"""Frozen records as canonical JSON and back, guided by their annotations.

Keys sorted, no blanks, real characters, every field written: what an entry says depends on its bytes alone,
never on the defaults of a later program. A field that a later program added may be missing; it takes its
default.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeVar, cast

Record = TypeVar("Record")
Read = Callable[[Any], Any]


def dump(value: object) -> bytes:
    """UTF-8. Raises UnicodeEncodeError for a lone surrogate: that is no text."""
    return _CANONICAL.encode(value).encode()


def dump_unfinished(value: object) -> bytes:
    """As `dump`, for what is still being typed: a lone surrogate is kept as it came, and `load` gives it back."""
    return _CANONICAL.encode(value).encode("utf-8", "surrogatepass")


def loads(text: bytes) -> dict[str, object]:
    """The facts in a JSON object; raises ValueError for anything else."""
    try:
        facts = json.loads(text)
    except ValueError:
        raise ValueError("not JSON") from None
    if not isinstance(facts, dict):
        raise ValueError("not an object")
    return facts


def load(kind: type[Record], text: bytes) -> Record:
    """The record; raises ValueError for text that is none."""
    return read_fields(kind, loads(text), {})


def read_fields(kind: type[Record], facts: Mapping[str, object], given: Mapping[str, object]) -> Record:
    """The record of plain JSON `facts` and of the fields `given` as they are; raises ValueError as `load`.

    The error names the kind and no value: facts are people's, and errors end in logs.
    """
    readers = _field_readers(cast(Any, kind))
    try:
        return kind(**{name: readers[name](each) for name, each in facts.items()}, **given)
    except (KeyError, TypeError, AttributeError, ValueError):
        raise ValueError(f"not a {kind.__name__}") from None


def facts_of(record: Any, *, without: frozenset[str] = frozenset()) -> dict[str, object]:
    """The fields of a dataclass by name, as they are."""
    names, values = _fields(cast(Any, type(record)))
    held = dict(zip(names, values(record), strict=True))
    return {name: held[name] for name in names if name not in without} if without else held


def _plain(value: object) -> object:
    if type(value) is date:
        return value.isoformat()
    if type(value) is datetime:
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if type(value) is MappingProxyType:
        return dict(value)
    return facts_of(value)


# Made once: json.dumps would make one for every text. Frozen records hold no circle to look for.
_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":"), default=_plain
)


@cache
def _fields(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    names = tuple(sorted(field.name for field in dataclasses.fields(kind)))  # as they are written
    if len(names) == 1:
        only = attrgetter(names[0])
        return names, lambda record: (only(record),)
    return names, attrgetter(*names)


@cache
def _reader(wanted: Any) -> Read:
    """What turns plain JSON into a `wanted`."""
    origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
    if origin is types.UnionType or origin is typing.Union:
        (only,) = [_reader(kind) for kind in inner if kind is not types.NoneType]
        return lambda value: None if value is None else only(value)
    if origin is tuple and inner[-1] is Ellipsis:
        item = _reader(inner[0])
        return lambda value: tuple(item(each) for each in value)
    if origin is tuple:
        items = [_reader(kind) for kind in inner]
        return lambda value: tuple(take(each) for take, each in zip(items, value, strict=True))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        key, item = map(_reader, inner)
        return lambda value: MappingProxyType({key(k): item(v) for k, v in value.items()})
    if isinstance(wanted, type) and dataclasses.is_dataclass(wanted):
        return _record_reader(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted
    if wanted is datetime:
        return datetime.fromisoformat
    return date.fromisoformat if wanted is date else _exactly(wanted)


def _exactly(wanted: type) -> Read:
    def take(value: object) -> object:
        if type(value) is not wanted:
            raise TypeError(f"{wanted.__name__} is wanted")
        return value

    return take


def _record_reader(kind: type) -> Read:
    readers = _field_readers(cast(Any, kind))
    return lambda value: kind(**{name: readers[name](each) for name, each in value.items()})


@cache
def _field_readers(kind: Any) -> Mapping[str, Read]:
    hints = typing.get_type_hints(kind)
    return MappingProxyType({field.name: _reader(hints[field.name]) for field in dataclasses.fields(kind)})
