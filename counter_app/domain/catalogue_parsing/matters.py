"""Reads one matter: its own fields, its situation questions and its routing."""

from __future__ import annotations

from dataclasses import fields as dataclass_fields

from counter_app.domain.catalogue import (
    Fee,
    Limit,
    LimitUnit,
    Matter,
    Option,
    RightAgency,
    Routing,
    RoutingOutcome,
    Situation,
)
from counter_app.domain.catalogue_parsing.conditions import read_condition
from counter_app.domain.catalogue_parsing.fields import Fields
from counter_app.domain.catalogue_parsing.materials import read_material
from counter_app.domain.catalogue_parsing.vocabulary import (
    HANDLINGS,
    LEVELS,
    QUESTION_TYPES,
    SERVICE_OBJECTS,
    TYPES,
)

LONGEST_LIMIT = 9999
"""Days or months; more is a slip of the pen, and a date far beyond any calendar."""

_UNITS = tuple(LimitUnit)
_OUTCOMES = tuple(RoutingOutcome)
_KNOWN = frozenset(f.name for f in dataclass_fields(Matter)) - {"unknown_fields"}


def read_matter(fields: Fields) -> Matter:
    return Matter(
        code=fields.required_text("code"),
        name=fields.required_text("name"),
        type=fields.known_text("type", TYPES),
        department=fields.text("department"),
        level=fields.known_text("level", LEVELS),
        service_object=_service_object(fields),
        handling=fields.known_text("handling", HANDLINGS),
        statutory_limit=read_limit(fields.part("statutory_limit")),
        committed_limit=read_limit(fields.part("committed_limit")),
        via_window=fields.flag("via_window", True),
        legal_basis=fields.texts("legal_basis"),
        conditions=fields.texts("conditions"),
        fee=_fee(fields.part("fee")),
        result=fields.text("result"),
        validity=fields.text("validity"),
        questions=tuple(_question(q) for q in fields.objects("questions")),
        materials=tuple(read_material(m) for m in fields.objects("materials")),
        routing=tuple(_routing(r) for r in fields.objects("routing")),
        implementation_code=fields.text("implementation_code"),
        basic_code=fields.text("basic_code"),
        unknown_fields=fields.beyond(_KNOWN),
    )


def _service_object(fields: Fields) -> tuple[str, ...]:
    given = fields.texts("service_object")
    for i, value in enumerate(given):
        if value not in SERVICE_OBJECTS:
            fields.unknown_value(f"service_object[{i}]", value, SERVICE_OBJECTS)
    return given


def read_limit(fields: Fields | None) -> Limit:
    """A unit the program does not know states nothing it could count; on_the_spot needs no value."""
    if fields is None:
        return Limit("", None, None)
    value = fields.number("value", 0, LONGEST_LIMIT)
    unit = fields.text("unit")
    if unit not in _UNITS and (unit or value is not None):
        fields.unknown_value("unit", unit, _UNITS)
    known = LimitUnit(unit) if unit in _UNITS else None
    if known is LimitUnit.ON_THE_SPOT and value is None:
        value = 0
    return Limit(fields.text("text"), value, known)


def _fee(fields: Fields | None) -> Fee:
    if fields is None:
        return Fee(None, "")
    return Fee(fields.optional_flag("charged"), fields.text("text"))


def _question(fields: Fields) -> Situation:
    if fields.has("type"):
        fields.known_text("type", QUESTION_TYPES)
    return Situation(
        id=fields.required_text("id"),
        key=fields.text("key"),
        text=fields.text("text"),
        options=tuple(Option(o.required_text("id"), o.text("text")) for o in fields.objects("options")),
        when=read_condition(fields),
    )


def _routing(fields: Fields) -> Routing:
    """An outcome the program does not know is passed on as a hint: it is told, and decides nothing."""
    outcome = fields.required_text("outcome")
    if outcome and outcome not in _OUTCOMES:
        fields.unknown_value("outcome", outcome, _OUTCOMES)
    return Routing(
        when=read_condition(fields),
        when_text=fields.text("when_text"),
        outcome=RoutingOutcome(outcome) if outcome in _OUTCOMES else RoutingOutcome.HINT,
        text=fields.text("text"),
        agency=_agency(fields.part("agency")),
    )


def _agency(fields: Fields | None) -> RightAgency | None:
    if fields is None:
        return None
    return RightAgency(fields.text("name"), fields.text("address"), fields.text("phone"))
