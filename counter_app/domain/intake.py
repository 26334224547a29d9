"""The intake (受理登记): everything a clerk has entered about one application, finished or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from counter_app.domain.catalogue import MaterialRequirement, Matter, SubstituteKind
from counter_app.domain.materials import Defect, DefectKind, SubmittedMaterial
from counter_app.domain.people import Agent, Applicant, Channel, Collection


class Tick(StrEnum):
    """What the clerk has said of one required material (screens.md §5)."""

    UNSEEN = "unseen"  # 未看
    IN_ORDER = "in_order"  # 收到且符合
    DEFECTIVE = "defective"  # 收到有问题
    MISSING = "missing"  # 未交
    SUBSTITUTED = "substituted"  # 替代


HANDED_IN = frozenset({Tick.IN_ORDER, Tick.DEFECTIVE, Tick.SUBSTITUTED})
"""Something lies on the table, or stands in for it."""


@dataclass(frozen=True, slots=True)
class MaterialMark:
    """One row of the materials table. `failed_points` are positions in the requirement's `points`."""

    tick: Tick = Tick.UNSEEN
    copies: int = 0
    form: str = ""
    defects: tuple[Defect, ...] = ()
    failed_points: tuple[int, ...] = ()
    substitute: SubstituteKind | None = None
    valid_until: date | None = None
    pages: int | None = None
    note: str = ""


UNSEEN = MaterialMark()
"""What holds of a material without a mark."""


@dataclass(frozen=True, slots=True)
class Override:
    """A warning that the clerk overrode with a reason (注明理由继续)."""

    field: str
    warning: str
    reason: str


@dataclass(frozen=True, slots=True)
class Intake:
    """Frozen: every edit makes a new one. Choices that are the applicant's are None until made."""

    matter: str
    release: str
    answers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    marks: Mapping[str, MaterialMark] = field(default_factory=lambda: MappingProxyType({}))
    applicant: Applicant = Applicant()
    agent: Agent | None = None
    channel: Channel | None = None
    collection: Collection | None = None
    postal_address: str = ""
    promised_by: date | None = None  # 容缺: the date the applicant signed for
    promise_signed: bool = False
    credit_record_bad: bool = False  # 未修复失信记录
    overrides: tuple[Override, ...] = ()
    reapplies: str = ""  # 二次申请: number of the earlier case
    note: str = ""


def corrected_mark(mark: MaterialMark) -> MaterialMark:
    """The mark once what was wrong with its material was put right."""
    tick = Tick.SUBSTITUTED if mark.substitute is not None else Tick.IN_ORDER
    return replace(mark, tick=tick, defects=(), failed_points=())


def with_marks(intake: Intake, marks: Mapping[str, MaterialMark]) -> Intake:
    """The intake with these marks in place of what was said of the same materials before."""
    return replace(intake, marks=MappingProxyType({**intake.marks, **marks}))


def anything_handed_in(intake: Intake) -> bool:
    """Whether there is something to give a receipt for."""
    return any(mark.tick in HANDED_IN for mark in intake.marks.values())


def submitted(matter: Matter, marks: Mapping[str, MaterialMark]) -> tuple[SubmittedMaterial, ...]:
    """The marks as the check takes them: an unseen or missing row is not submitted; an unticked
    criterion is a defect INCOMPLETE that carries the criterion's text (catalogue.md §2 rule 8)."""
    out: list[SubmittedMaterial] = []
    for requirement in matter.materials:
        mark = marks.get(requirement.id)
        if mark is None or mark.tick in (Tick.UNSEEN, Tick.MISSING):
            continue
        out.append(
            SubmittedMaterial(
                material=requirement.id,
                form=mark.form or requirement.form,
                copies=mark.copies or requirement.copies,
                defects=mark.defects + _unticked(requirement, mark) if mark.failed_points else mark.defects,
                substitute=mark.substitute if mark.tick is Tick.SUBSTITUTED else None,
                valid_until=mark.valid_until,
                pages=mark.pages,
                note=mark.note,
            )
        )
    return tuple(out)


def _unticked(requirement: MaterialRequirement, mark: MaterialMark) -> tuple[Defect, ...]:
    """A defect for every unticked criterion that none of the mark's own defects names."""
    return tuple(
        Defect(DefectKind.INCOMPLETE, point=requirement.points[i])
        for i in mark.failed_points
        if 0 <= i < len(requirement.points)
        and not any(d.point == requirement.points[i] for d in mark.defects)
    )
