"""The hall overlay (七公开 by hall and department) as JSON text: read with care, written whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import fields as dataclass_fields
from types import MappingProxyType

from counter_app.domain.catalogue import Limit
from counter_app.domain.catalogue_parsing.fields import Fields
from counter_app.domain.catalogue_parsing.matters import read_limit
from counter_app.domain.catalogue_parsing.remarks import Remarks
from counter_app.domain.hall import CorrectionPeriod, Counter, Hall, IssuingBody, NegativeReporting
from counter_app.domain.refusals.overlay import HallUnreadable

_UNFILLED = IssuingBody(name="", seal_lines=(), short_code="")


def load_hall(text: str) -> Hall:
    """The hall in JSON text. Raises HallUnreadable naming the first field at fault."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise HallUnreadable("", reason="wrong_type") from None
    return parse_hall(data)


def parse_hall(data: object) -> Hall:
    """As `load_hall`, from plain JSON data."""
    if not isinstance(data, dict):
        raise HallUnreadable("", reason="wrong_type")
    remarks = Remarks()
    fields = Fields(data, "", remarks)
    hall = _hall(fields)
    if remarks.errors:
        first = remarks.errors[0]
        raise HallUnreadable(first.field, reason=first.code.value)
    _refuse_codes(hall)
    return hall


def dump_hall(hall: Hall) -> str:
    """JSON text that `load_hall` reads back as an equal hall."""
    told = {f.name: getattr(hall, f.name) for f in dataclass_fields(Hall)}
    told["counter"] = asdict(hall.counter)
    told["bodies"] = {department: asdict(body) for department, body in hall.bodies.items()}
    told["default_limit"] = _limit_told(hall.default_limit)
    if hall.correction is not None:
        told["correction"] = {
            "limit": _limit_told(hall.correction.limit),
            "late_effect": hall.correction.late_effect,
            "basis": hall.correction.basis,
        }
    told["procedure_basis"] = dict(hall.procedure_basis)
    told["copies"] = dict(hall.copies)
    return json.dumps(told, ensure_ascii=False, indent=1)


def _hall(fields: Fields) -> Hall:
    _refuse_unknown(fields, Hall)
    counter = _required(fields, "counter")
    _refuse_unknown(counter, Counter)
    return Hall(
        region=fields.required_text("region"),
        code=fields.required_text("code"),
        name=fields.required_text("name"),
        short_name=fields.text("short_name") or fields.text("name"),
        counter=Counter(counter.required_text("code"), counter.required_text("name"), counter.text("phone")),
        address=fields.text("address"),
        hours=fields.text("hours"),
        closing_time=fields.text("closing_time"),
        phone=fields.text("phone"),
        complaint_phone=fields.text("complaint_phone"),
        bodies=_bodies(fields.part("bodies")),
        default_limit=_limit(fields.part("default_limit")),
        correction=_correction(fields.part("correction")),
        deferral_late_effect=fields.text("deferral_late_effect"),
        deferral_basis=fields.text("deferral_basis"),
        silence_basis=fields.text("silence_basis"),
        procedure_basis=_texts_by_name(fields.part("procedure_basis")),
        count_first_day=fields.flag("count_first_day", False),
        negative_report=_reporting(fields),
        accepted_levels=fields.texts("accepted_levels"),
        accepted_matters=fields.texts("accepted_matters"),
        derived_substitutes=fields.flag("derived_substitutes", True),
        online_submission=fields.text("online_submission"),
        copies=_lists_by_name(fields.part("copies")),
    )


def _reporting(fields: Fields) -> NegativeReporting:
    """Off where nothing is said; a word that is not known must not turn it off."""
    said = fields.text("negative_report")
    if said and said not in tuple(NegativeReporting):
        raise HallUnreadable(fields.at("negative_report"), reason="unknown_value")
    return NegativeReporting(said or NegativeReporting.OFF)


def _bodies(fields: Fields | None) -> Mapping[str, IssuingBody]:
    if fields is None:
        return MappingProxyType({})
    return MappingProxyType(
        {department: _body(_required(fields, department)) for department in fields.names()}
    )


def _body(fields: Fields) -> IssuingBody:
    _refuse_unknown(fields, IssuingBody)
    name = fields.required_text("name")
    return IssuingBody(
        name=name,
        seal_lines=fields.texts("seal_lines") or (name,),
        short_code=fields.required_text("short_code"),
        acceptance_seal=fields.text("acceptance_seal") or _UNFILLED.acceptance_seal,
        receipt_seal=fields.text("receipt_seal") or _UNFILLED.receipt_seal,
        review_body=fields.text("review_body"),
        court=fields.text("court"),
        address=fields.text("address"),
        hours=fields.text("hours"),
        phone=fields.text("phone"),
        complaint_phone=fields.text("complaint_phone"),
    )


def _correction(fields: Fields | None) -> CorrectionPeriod | None:
    if fields is None:
        return None
    _refuse_unknown(fields, CorrectionPeriod)
    limit = _limit(_required(fields, "limit"))
    if limit is None:
        raise HallUnreadable(fields.at("limit"), reason="bad_limit")
    return CorrectionPeriod(limit, fields.text("late_effect"), fields.text("basis"))


def _limit(fields: Fields | None) -> Limit | None:
    """A limit that is given must state something that can be counted."""
    if fields is None:
        return None
    _refuse_unknown(fields, Limit)
    limit = read_limit(fields)
    if limit.value is None or limit.unit is None:
        raise HallUnreadable(fields.path, reason="bad_limit")
    return limit


def _limit_told(limit: Limit | None) -> dict[str, object] | None:
    return None if limit is None else {"text": limit.text, "value": limit.value, "unit": limit.unit}


def _texts_by_name(fields: Fields | None) -> Mapping[str, str]:
    return MappingProxyType({} if fields is None else {n: fields.text(n) for n in fields.names()})


def _lists_by_name(fields: Fields | None) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({} if fields is None else {n: fields.texts(n) for n in fields.names()})


def _required(fields: Fields, key: str) -> Fields:
    part = fields.part(key)
    if part is None:
        raise HallUnreadable(fields.at(key), reason="wrong_type" if fields.has(key) else "required")
    return part


def _refuse_unknown(fields: Fields, kind: type) -> None:
    """A misspelt field would silently leave its place on the paper empty."""
    known = kind.__slots__  # type: ignore[attr-defined]
    for name in fields.beyond(known):
        raise HallUnreadable(fields.at(name), reason="unknown_field")


def _refuse_codes(hall: Hall) -> None:
    """They are part of every number this counter issues (house.md §6)."""
    for field, code, digits in (
        ("region", hall.region, 6),
        ("code", hall.code, 3),
        ("counter.code", hall.counter.code, 3),
    ):
        if not (len(code) == digits and code.isascii() and code.isdigit()):
            raise HallUnreadable(field, reason="bad_code")
