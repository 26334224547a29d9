"""What was handed in, material by material, as receipt, acceptance and decline list it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counter_app.domain.catalogue import MaterialRequirement
from counter_app.domain.intake import MaterialMark, Tick
from counter_app.domain.materials import DefectKind
from counter_app.domain.situations import asked_materials
from counter_app.services.composing.frame import Frame
from counter_app.services.composing.normalise import normalise


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One material on the table; `form` is "" where a substitute stands in for the paper."""

    requirement: MaterialRequirement
    mark: MaterialMark

    @property
    def name(self) -> str:
        return normalise(self.requirement.name)

    @property
    def form(self) -> str:
        return "" if self.substituted else normalise(self.mark.form or self.requirement.form)

    @property
    def substituted(self) -> bool:
        return self.mark.tick is Tick.SUBSTITUTED

    @property
    def copies(self) -> int:
        return self.mark.copies or self.requirement.copies

    @property
    def original_shown(self) -> bool:
        """The clerk compared it with the original: ticked in order, or faulty for another reason."""
        seen = self.mark.tick in (Tick.IN_ORDER, Tick.DEFECTIVE)
        withheld = any(d.kind is DefectKind.ORIGINAL_NOT_SHOWN for d in self.mark.defects)
        return self.requirement.check_original and seen and not withheld


def asked(frame: Frame) -> tuple[MaterialRequirement, ...]:
    """The materials of this situation, also the optional ones."""
    return asked_materials(frame.matter, frame.intake.answers)


def handed_in(frame: Frame, only: Sequence[str] = ()) -> Iterator[HandedIn]:
    """What lies on the table, in the catalogue's order or that of `only`."""
    requirements = {material.id: material for material in asked(frame)}
    for material_id in only or requirements:
        mark = frame.intake.marks.get(material_id)
        requirement = requirements.get(material_id)
        if mark is not None and requirement is not None and mark.tick not in (Tick.UNSEEN, Tick.MISSING):
            yield HandedIn(requirement, mark)


def form_word(frame: Frame, item: HandedIn) -> str:
    """原件, 复印件 …, or what stands in for the paper."""
    if item.substituted and item.mark.substitute is not None:
        return frame.wording.of(item.mark.substitute)
    return item.form


def page_count(items: Sequence[HandedIn]) -> tuple[int, bool]:
    """Pages counted, and whether every paper was counted."""
    papers = [i for i in items if not i.substituted]
    counted = [i.mark.pages for i in papers if i.mark.pages is not None]
    return sum(counted), len(counted) == len(papers)
