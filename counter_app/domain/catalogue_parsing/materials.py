"""Reads the material requirements of a matter."""

from __future__ import annotations

from collections.abc import Iterator

from counter_app.domain.catalogue import MaterialRequirement, Substitute, SubstituteKind, Tolerance
from counter_app.domain.catalogue_parsing.conditions import read_condition
from counter_app.domain.catalogue_parsing.fields import Fields
from counter_app.domain.catalogue_parsing.vocabulary import CHANNELS, FORMS, NECESSITIES, OTHERWISE

MOST_COPIES = 999
_KINDS = tuple(SubstituteKind)


def read_material(fields: Fields) -> MaterialRequirement:
    copies = fields.number("copies", 0, MOST_COPIES)
    return MaterialRequirement(
        id=fields.required_text("id"),
        name=fields.required_text("name"),
        form=fields.known_text("form", FORMS),
        copies=1 if copies is None else copies,
        check_original=fields.flag("check_original", False),
        necessity=fields.known_text("necessity", NECESSITIES),
        channel=fields.known_text("channel", CHANNELS),
        when=read_condition(fields),
        when_text=fields.text("when_text"),
        points=fields.texts("points"),
        substitutes=tuple(_substitutes(fields)),
        tolerance=_tolerance(fields),
    )


def _substitutes(fields: Fields) -> Iterator[Substitute]:
    """A kind the program does not know cannot be chosen: the paper itself is asked for."""
    for substitute in fields.objects("substitutes"):
        kind = substitute.required_text("kind")
        note, basis = substitute.text("note"), substitute.text("basis")
        if kind in _KINDS:
            yield Substitute(SubstituteKind(kind), note, basis)
        else:
            substitute.unknown_value("kind", kind, _KINDS)


def _tolerance(fields: Fields) -> Tolerance | None:
    given = fields.part("tolerance")
    if given is None:
        return None
    otherwise = given.known_text("otherwise", OTHERWISE) if given.has("otherwise") else None
    return Tolerance(given.flag("allowed", False), read_condition(given), given.text("basis"), otherwise)
