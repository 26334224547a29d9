"""Frozen records of the domain as canonical JSON and back, guided by their annotations."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Hashable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar, cast

Record = TypeVar("Record")
Read = Callable[[Any], Any]


def dump(record: object) -> bytes:
    """UTF-8, sorted keys, no blanks; fields that hold their default are left out."""
    return json.dumps(_plain(record), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def load(kind: type[Record], text: bytes) -> Record:
    """The record; raises ValueError, KeyError or TypeError for text that is none."""
    record: Record = _reader(cast(Hashable, kind))(json.loads(text))
    return record


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        held = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        defaults = _defaults(cast(Hashable, type(value)))
        return {name: _plain(item) for name, item in held.items() if defaults.get(name, ...) != item}
    return value


@cache
def _defaults(kind: type) -> dict[str, object]:
    made = {f.name: f.default_factory() for f in dataclasses.fields(kind) if callable(f.default_factory)}
    plain = {f.name: f.default for f in dataclasses.fields(kind) if f.default is not dataclasses.MISSING}
    return made | plain


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
        return lambda value: tuple(read(each) for read, each in zip(items, value, strict=True))
    if origin is not None and issubclass(origin, Mapping):
        key, item = map(_reader, inner)
        return lambda value: MappingProxyType({key(k): item(v) for k, v in value.items()})
    if dataclasses.is_dataclass(wanted) and isinstance(wanted, type):
        return _record_reader(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted
    return date.fromisoformat if wanted is date else lambda value: value


def _record_reader(kind: type) -> Read:
    hints = typing.get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in dataclasses.fields(kind)}
    return lambda value: kind(**{name: readers[name](each) for name, each in value.items()})
