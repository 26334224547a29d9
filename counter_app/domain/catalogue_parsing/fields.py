"""Reads a JSON object field by field: a wrong one becomes a remark and a stand-in, never an exception."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from counter_app.domain.catalogue_parsing.remarks import RemarkCode, Remarks

SHOWN_AT_MOST = 60
"""Characters of a wrong value that a remark repeats."""
HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class Fields:
    """One JSON object of the file at `path`. Absent and null are the same: not stated."""

    __slots__ = ("_data", "path", "remarks")

    def __init__(self, data: Mapping[str, object], path: str, remarks: Remarks) -> None:
        self._data = data
        self.path = path
        self.remarks = remarks

    def at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def names(self) -> tuple[str, ...]:
        return tuple(self._data)

    def has(self, key: str) -> bool:
        return self._data.get(key) is not None

    def text(self, key: str) -> str:
        """ "" where not stated."""
        value = self._data.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            self._wrong_type(key, "text")
            return ""
        return self._whole(key, value)

    def required_text(self, key: str) -> str:
        given = self._data.get(key)
        if given is None or (isinstance(given, str) and not given.strip()):
            self.remarks.error(self.at(key), RemarkCode.REQUIRED)
        return self.text(key)

    def known_text(self, key: str, known: Collection[str]) -> str:
        """A text of an enumeration; a value that is not in it is kept, with a warning."""
        value = self.text(key)
        if value not in known:
            self.unknown_value(key, value, known)
        return value

    def unknown_value(self, key: str, value: str, known: Collection[str]) -> None:
        shown = value[:SHOWN_AT_MOST]
        self.remarks.warning(
            self.at(key), RemarkCode.UNKNOWN_VALUE, value=shown, known=tuple(str(k) for k in known)
        )

    def flag(self, key: str, default: bool) -> bool:
        value = self._data.get(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self._wrong_type(key, "true_or_false")
            return default
        return value

    def optional_flag(self, key: str) -> bool | None:
        return self.flag(key, False) if self.has(key) else None

    def number(self, key: str, low: int, high: int) -> int | None:
        """A whole number in low..high; None where not stated or wrong."""
        value = self._data.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            self._wrong_type(key, "whole_number")
            return None
        if not low <= value <= high:
            self.remarks.error(self.at(key), RemarkCode.OUT_OF_RANGE, low=low, high=high)
            return None
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        value = self._data.get(key)
        if isinstance(value, str):
            return (self._whole(key, value),)
        out: list[str] = []
        for i, item in enumerate(self._list(key)):
            if isinstance(item, str):
                out.append(self._whole(f"{key}[{i}]", item))
            else:
                self._wrong_type(f"{key}[{i}]", "text")
        return tuple(out)

    def objects(self, key: str) -> Iterator[Fields]:
        for i, item in enumerate(self._list(key)):
            if isinstance(item, dict):
                yield Fields(item, f"{self.at(key)}[{i}]", self.remarks)
            else:
                self._wrong_type(f"{key}[{i}]", "object")

    def part(self, key: str) -> Fields | None:
        """None where not stated or wrong."""
        value = self._data.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            self._wrong_type(key, "object")
            return None
        return Fields(value, self.at(key), self.remarks)

    def beyond(self, known: Collection[str]) -> Mapping[str, object]:
        """The fields that the program has no place for, kept as they came."""
        return MappingProxyType({k: v for k, v in self._data.items() if k not in known})

    def _list(self, key: str) -> list[object]:
        value = self._data.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self._wrong_type(key, "list")
            return []
        return value

    def _whole(self, key: str, value: str) -> str:
        """Half a character cannot be stored, printed or sent."""
        if HALF_CHARACTER.search(value):
            self.remarks.error(self.at(key), RemarkCode.NOT_TEXT)
            return ""
        return value

    def _wrong_type(self, key: str, expected: str) -> None:
        self.remarks.error(self.at(key), RemarkCode.WRONG_TYPE, expected=expected)
