"""Lays a catalogue out as the four sheets of the template. What no cell says exactly goes into 其他数据."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from counter_app.files.tables import cell_words as words
from counter_app.files.tables.columns import KINDS, Columns
from counter_app.files.tables.to_matters import SUBSTITUTES
from counter_app.files.tables.writing import Cell, saved, workbook

_KIND_WORDS = {kind: word for word, kind in SUBSTITUTES.items()}
_VALIDATED_ROWS = 5000
Object = Mapping[str, Any]


def catalogue_workbook(matters: Sequence[Object], columns: Columns, *, guide: str = "") -> bytes:
    """An .xlsx with choices to pick from; `guide` names a last sheet that explains every column."""
    rows: dict[str, list[dict[str, Cell]]] = {kind: [] for kind in KINDS}
    for matter in matters:
        rows["matters"].append(_matter(matter))
        rows["materials"] += [{"matter": matter["code"], **_material(m)} for m in matter["materials"]]
        rows["questions"] += [row for q in matter["questions"] for row in _question(matter["code"], q)]
        rows["routing"] += [{"matter": matter["code"], **_routing(r)} for r in matter["routing"]]
    sheets = [
        (
            columns.sheets[kind][0],
            [c.name for c in columns.of[kind]],
            [[row.get(c.key) for c in columns.of[kind]] for row in rows[kind]],
        )
        for kind in KINDS
    ]
    if guide:
        told: list[list[Cell]] = [
            [columns.sheets[kind][0], c.name, _explained(c.note, c.choices)]
            for kind in KINDS
            for c in columns.of[kind]
        ]
        sheets.append((guide, ["表", "列", "怎样填"], told))
    book = workbook(sheets)
    for kind in KINDS:
        _offer_choices(book, columns, kind)
    return saved(book)


def _explained(note: str, choices: Sequence[str]) -> str:
    return note or ("可选：" + "、".join(choices) if choices else "照实填写，可以空白")


def _offer_choices(book: Any, columns: Columns, kind: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    sheet = book[columns.sheets[kind][0]]
    for c, column in enumerate(columns.of[kind], 1):
        if column.choices:
            listed = DataValidation("list", formula1='"' + ",".join(column.choices) + '"', allow_blank=True)
            listed.errorStyle = "warning"
            letter = sheet.cell(1, c).column_letter
            listed.add(f"{letter}2:{letter}{_VALIDATED_ROWS}")
            sheet.add_data_validation(listed)


def _flag(value: object) -> str:
    return {True: "是", False: "否"}.get(value, "") if isinstance(value, bool) else ""


def _rest(given: Object, said: Object) -> str | None:
    """What the cells do not say, or say otherwise, as JSON."""
    rest = {key: value for key, value in given.items() if key not in said or said[key] != value}
    return json.dumps(rest, ensure_ascii=False, separators=(",", ":")) if rest else None


def _matter(given: Object) -> dict[str, Cell]:
    row: dict[str, Cell] = {
        key: given.get(key) or None
        for key in ("code", "name", "type", "department", "level", "handling", "result", "validity",
                    "implementation_code", "basic_code")
    }  # fmt: skip
    said: dict[str, Any] = {key: value.strip() for key, value in row.items() if isinstance(value, str)}
    for key in ("service_object", "legal_basis", "conditions"):
        text = row[key] = "\n".join(given.get(key) or ())
        said[key] = words.lines(text)
    for key in ("statutory_limit", "committed_limit"):
        text = row[key] = str((given.get(key) or {}).get("text") or "")
        try:
            said[key] = words.limit(text.strip())
        except ValueError:
            row[key] = None
    row["via_window"] = _flag(given.get("via_window", True))
    fee = given.get("fee") or {}
    row["charged"], row["fee_text"] = _flag(fee.get("charged")), fee.get("text") or None
    said |= {
        "via_window": given.get("via_window"),
        "fee": {"charged": fee.get("charged"), "text": (fee.get("text") or "").strip()},
    }
    below = {key: given[key] for key in ("questions", "materials", "routing")}
    return {**row, "rest": _rest(given, {**said, **below})}


def _material(given: Object) -> dict[str, Cell]:
    row: dict[str, Cell] = {
        key: given.get(key)
        for key in ("id", "name", "form", "copies", "necessity", "channel", "when_text")
    }  # fmt: skip
    said: dict[str, Any] = {k: v.strip() if isinstance(v, str) else v for k, v in row.items()}
    row["check_original"] = _flag(given.get("check_original", False))
    said["check_original"] = given.get("check_original")
    when = row["when"] = words.condition_text(given.get("when"))
    said["when"] = words.condition(when)
    text = row["points"] = "\n".join(given.get("points") or ())
    said["points"] = words.lines(text)
    substitutes = given.get("substitutes") or []
    row["substitutes"] = "\n".join(
        "｜".join((_KIND_WORDS.get(s["kind"], s["kind"]), s.get("note", ""), s.get("basis", "")))
        for s in substitutes
    )
    said["substitutes"] = substitutes
    tolerance = given.get("tolerance")
    if tolerance:
        row["tolerance_allowed"] = _flag(tolerance.get("allowed"))
        row["tolerance_when"] = words.condition_text(tolerance.get("when"))
        row["tolerance_basis"] = tolerance.get("basis")
        row["tolerance_otherwise"] = tolerance.get("otherwise")
        said["tolerance"] = tolerance
    return {**row, "rest": _rest(given, said)}


def _question(code: str, given: Object) -> Iterator[dict[str, Cell]]:
    when = words.condition_text(given.get("when"))
    head: dict[str, Cell] = {"key": given.get("key"), "text": given.get("text"), "when": when}
    said = {**given, "when": words.condition(when), "type": "single"}
    head["rest"] = _rest(given, {key: said[key] for key in ("id", "key", "text", "when", "options", "type")})
    for i, option in enumerate(given["options"] or [{}]):
        chosen: dict[str, Cell] = {"option": option.get("id"), "option_text": option.get("text")}
        yield {"matter": code, "id": given["id"], **(head if i == 0 else {}), **chosen}


def _routing(given: Object) -> dict[str, Cell]:
    row: dict[str, Cell] = {key: given.get(key) for key in ("when_text", "outcome", "text")}
    said = {**row, "when": words.condition(when := words.condition_text(given.get("when")))}
    return {**row, "when": when, "rest": _rest(given, said)}
