"""Turns the tables of a catalogue into the array of the exchange format (catalogue.md §1)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from counter_app.domain.catalogue_parsing.remarks import RemarkCode, Remarks
from counter_app.files.tables import cell_words as words
from counter_app.files.tables.columns import KINDS
from counter_app.files.tables.records import FLAT, Record, Table

SUBSTITUTES = {"告知承诺": "commitment", "数据共享": "data_sharing"}
_PLAIN = (
    "type",
    "department",
    "level",
    "handling",
    "result",
    "validity",
    "implementation_code",
    "basic_code",
)


@dataclass
class Built:
    """`places`: path in the array → cell, of everything that has one."""

    matters: list[dict[str, Any]] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)

    def place_of(self, path: str) -> str:
        """The cell of the longest beginning of `path` that has one; the path itself otherwise."""
        known = path
        while known and known not in self.places:
            known = known[: max(known.rfind("."), known.rfind("["), 0)]
        return self.places.get(known, path)


class Builder:
    def __init__(self, remarks: Remarks) -> None:
        self.built = Built()
        self._remarks = remarks
        self._by_code: dict[str, int] = {}

    def build(self, tables: Sequence[Table]) -> Built:
        for kind in (FLAT, *KINDS):
            for table in tables:
                if table.kind == kind:
                    self._take(table)
        return self.built

    def _take(self, table: Table) -> None:
        last = ""
        for record in table.records():
            if table.kind == FLAT:
                last = self._flat(record, last)
            elif table.kind == "matters":
                self._matter(record, record.text("code"))
            else:
                last = record.text("matter") or last
                self._below(record, last)

    def _flat(self, record: Record, last: str) -> str:
        """A row without code and name goes on with the matter above (merged cells lose theirs in a CSV)."""
        code = record.text("code") or record.text("implementation_code") or record.text("basic_code")
        name = record.text("name")
        if not code and (not name or (last in self._by_code and self._named(last) == name)):
            code = last
        if code not in self._by_code or not code:
            self._matter(record, code)
        if code in self._by_code and record.text("material_name"):
            self._material(record, self._by_code[code], "material_")
        return code

    def _named(self, code: str) -> str:
        return str(self.built.matters[self._by_code[code]]["name"])

    def _below(self, record: Record, code: str) -> None:
        index = self._by_code.get(code)
        if index is None:
            self._remarks.error(record.place("matter"), RemarkCode.UNKNOWN_MATTER, value=code[:60])
        elif record.table.kind == "materials":
            self._material(record, index, "")
        elif record.table.kind == "questions":
            self._option(record, index)
        else:
            self._routing(record, index)

    def _matter(self, record: Record, code: str) -> None:
        index = len(self.built.matters)
        self._remarks.matter = code
        made: dict[str, Any] = {"code": code, "name": record.text("name")}
        made |= {key: record.text(key) for key in _PLAIN if record.text(key)}
        for key in ("service_object", "legal_basis", "conditions"):
            made[key] = words.lines(record.text(key))
        if len(made["service_object"]) == 1:
            made["service_object"] = words.parts(made["service_object"][0])
        for key in ("statutory_limit", "committed_limit"):
            made[key] = record.read(key, words.limit, self._remarks)
        via = record.read("via_window", words.flag, self._remarks)
        made["via_window"] = True if via is None else via
        charged = record.read("charged", words.flag, self._remarks)
        made["fee"] = {"charged": charged, "text": record.text("fee_text")}
        made |= {"questions": [], "materials": [], "routing": []}
        self._finish(record, f"[{index}]", made, "rest")
        self.built.matters.append(made)
        self._by_code.setdefault(code, index)

    def _material(self, record: Record, index: int, prefix: str) -> None:
        below = self.built.matters[index]["materials"]
        path = f"[{index}].materials[{len(below)}]"
        self._remarks.matter = str(self.built.matters[index]["code"])
        name, form, counted = record.text(f"{prefix}name"), record.text(f"{prefix}form"), None
        if not form:
            name, form, counted = words.form_in_name(name)
        copies = record.read(f"{prefix}copies", words.copies, self._remarks)
        when = record.read(f"{prefix}when", words.condition, self._remarks)
        made: dict[str, Any] = {
            "id": record.text(f"{prefix}id") or f"m{len(below) + 1}",
            "name": name,
            "form": form or "原件",
            "copies": copies if copies is not None else 1 if counted is None else counted,
            "check_original": record.read(f"{prefix}check_original", words.flag, self._remarks) or False,
            "necessity": record.text(f"{prefix}necessity") or "必要",
            "channel": record.text(f"{prefix}channel") or "申请人自备",
            "when": when,
            "when_text": record.text(f"{prefix}when_text"),
            "points": words.lines(record.text(f"{prefix}points")),
            "substitutes": [_substitute(line) for line in words.lines(record.text(f"{prefix}substitutes"))],
        }
        allowed = record.read(f"{prefix}tolerance_allowed", words.flag, self._remarks)
        if allowed is not None:
            made["tolerance"] = {
                "allowed": allowed,
                "when": record.read(f"{prefix}tolerance_when", words.condition, self._remarks),
                "basis": record.text(f"{prefix}tolerance_basis"),
                "otherwise": record.text(f"{prefix}tolerance_otherwise") or None,
            }
        self._finish(record, path, made, f"{prefix}rest", prefix)
        below.append(made)

    def _option(self, record: Record, index: int) -> None:
        """One option a row; the question itself stands in the first of its rows."""
        below = self.built.matters[index]["questions"]
        self._remarks.matter = str(self.built.matters[index]["code"])
        asked = record.text("id") or (below[-1]["id"] if below else "")
        if not below or below[-1]["id"] != asked:
            made: dict[str, Any] = {
                "id": asked, "key": record.text("key"), "text": record.text("text"), "type": "single",
                "options": [], "when": record.read("when", words.condition, self._remarks),
            }  # fmt: skip
            self._finish(record, f"[{index}].questions[{len(below)}]", made, "rest")
            below.append(made)
        options = below[-1]["options"]
        path = f"[{index}].questions[{len(below) - 1}].options[{len(options)}]"
        self.built.places[path] = record.place("option")
        if record.text("option") or record.text("option_text"):
            options.append({"id": record.text("option"), "text": record.text("option_text")})

    def _routing(self, record: Record, index: int) -> None:
        below = self.built.matters[index]["routing"]
        self._remarks.matter = str(self.built.matters[index]["code"])
        made: dict[str, Any] = {key: record.text(key) for key in ("when_text", "outcome", "text")}
        made["when"] = record.read("when", words.condition, self._remarks)
        self._finish(record, f"[{index}].routing[{len(below)}]", made, "rest")
        below.append(made)

    def _finish(self, record: Record, path: str, made: dict[str, Any], rest: str, prefix: str = "") -> None:
        made |= record.read(rest, _rest, self._remarks) or {}
        self.built.places[path] = record.place(f"{prefix}name")
        for key in record.table.at:
            if key.startswith(prefix):
                self.built.places.setdefault(f"{path}.{key.removeprefix(prefix)}", record.place(key))


def _substitute(line: str) -> dict[str, str]:
    kind, note, basis = (*(part.strip() for part in line.replace("|", "｜").split("｜")), "", "")[:3]
    return {"kind": SUBSTITUTES.get(kind, kind), "note": note, "basis": basis}


def _rest(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise ValueError("程序导出的内容")
    return data
