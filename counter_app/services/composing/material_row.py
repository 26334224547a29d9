"""A material as a visitor is told of it: form, copies, what counts as right, where it comes from, what spares it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counter_app.domain.catalogue import MaterialRequirement, SubstituteKind
from counter_app.domain.completeness import DEFERRABLE, OPTIONAL
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.normalise import normalise
from counter_app.services.gap_words import DERIVED


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """`criteria` "" where the catalogue names no criterion."""

    id: str
    number: int
    name: str
    quantity: str
    criteria: str
    source: str
    optional: bool
    shared: bool  # the hall can look it up (数据共享)
    committed: bool  # a written commitment can stand in for it
    deferrable: bool

    @property
    def spared(self) -> bool:
        """Nothing need be brought for it."""
        return self.optional or self.shared


def material_rows(frame: Frame, materials: Iterable[MaterialRequirement]) -> tuple[MaterialRow, ...]:
    """Numbered from 1 in the order given."""
    return tuple(_row(frame, n, each) for n, each in enumerate(materials, 1))


def _row(frame: Frame, number: int, material: MaterialRequirement) -> MaterialRow:
    kinds = {s.kind for s in material.substitutes if s.basis != DERIVED or frame.hall.derived_substitutes}
    return MaterialRow(
        id=material.id,
        number=number,
        name=normalise(material.name),
        quantity=_quantity(frame, material),
        criteria="；".join(normalise(point).rstrip("。；") for point in material.points),
        source=_source(frame, material),
        optional=material.necessity == OPTIONAL,
        shared=SubstituteKind.DATA_SHARING in kinds,
        committed=SubstituteKind.COMMITMENT in kinds,
        deferrable=_deferrable(frame, material),
    )


def _quantity(frame: Frame, material: MaterialRequirement) -> str:
    form = normalise(material.form)
    shown_only = frame.wording.entry("gaps", "hand_of_form").get(form) == "shown_only"
    if shown_only:
        return form
    key = "cns.quantity_verified" if material.check_original and "原件" not in form else "cns.quantity"
    return frame.say(key, form=form, copies=material.copies)


def _source(frame: Frame, material: MaterialRequirement) -> str:
    words = frame.wording.entry("papers", "short_channel")
    return str(words.get(material.channel) or normalise(material.channel) or frame.say("not_stated"))


def _deferrable(frame: Frame, material: MaterialRequirement) -> bool:
    tolerance = material.tolerance
    return (
        material.necessity == DEFERRABLE
        and tolerance is not None
        and tolerance.allowed
        and (tolerance.when is None or tolerance.when.holds(frame.intake.answers))
    )
