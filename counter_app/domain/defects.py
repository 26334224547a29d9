"""What is wrong with one material: found by the program, or seen by the clerk (catalogue.md §2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counter_app.domain.catalogue import MaterialRequirement
from counter_app.domain.materials import DefectKind, Gap, GapKind, SubmittedMaterial

ORIGINAL = "原件"
COPY = "复印件"


@dataclass(frozen=True, slots=True)
class FoundGap:
    """A gap, and whether the applicant can put it right before the clerk's eyes (当场更正)."""

    gap: Gap
    correctable: bool = False


def judge(
    requirement: MaterialRequirement, submitted: Sequence[SubmittedMaterial], on: date
) -> tuple[FoundGap, ...]:
    """Everything wrong with this material, one gap a (material, kind, point).

    A substitute stands in for the paper: where one was chosen, the paper's number, form and defects
    no longer matter, only what is wrong with the substitute itself. Of a paper that is only looked at the
    catalogue may ask for no copy: then it is there once it is named.
    """
    entries = [s for s in submitted if s.material == requirement.id]
    substitutes = [s for s in entries if s.substitute is not None]
    if substitutes:
        return _merged([*_expired(requirement, substitutes, on), *_seen(requirement, substitutes)])
    given = sum(s.copies for s in entries)
    if not entries or given <= 0 < requirement.copies:
        return (FoundGap(Gap(requirement.id, GapKind.MISSING, asked=requirement.copies)),)
    return _merged(
        [
            *_copies_short(requirement, given),
            *_copy_instead_of_original(requirement, entries),
            *_expired(requirement, entries, on),
            *_seen(requirement, entries),
        ]
    )


def form_differs(requirement: MaterialRequirement, submitted: Sequence[SubmittedMaterial]) -> bool:
    """A form other than the one asked for: for the clerk to look at, never a gap of itself."""
    return any(
        s.form not in ("", requirement.form)
        for s in submitted
        if s.material == requirement.id and s.substitute is None and s.copies > 0
    )


def _copies_short(requirement: MaterialRequirement, given: int) -> Iterator[FoundGap]:
    if given < requirement.copies:
        gap = Gap(requirement.id, GapKind.COPIES_SHORT, asked=requirement.copies, given=given)
        yield FoundGap(gap)


def _copy_instead_of_original(
    requirement: MaterialRequirement, entries: Sequence[SubmittedMaterial]
) -> Iterator[FoundGap]:
    """A photocopy laid beside enough originals is no gap: nothing more is needed.

    It asks for the photocopies that were counted to be exchanged; what is short beside them is COPIES_SHORT.
    """
    copies = sum(s.copies for s in entries if s.form == COPY)
    if requirement.form != ORIGINAL or not copies:
        return
    originals = sum(s.copies for s in entries if s.form != COPY)
    if originals < requirement.copies:
        counted = min(requirement.copies, originals + copies)
        gap = Gap(requirement.id, GapKind.COPY_INSTEAD_OF_ORIGINAL, asked=counted, given=originals)
        yield FoundGap(gap)


def _expired(
    requirement: MaterialRequirement, entries: Sequence[SubmittedMaterial], on: date
) -> Iterator[FoundGap]:
    """Any entry past its last day: the entries may be different papers (each worker's certificate)."""
    for entry in entries:
        if entry.valid_until is not None and entry.valid_until < on:
            yield FoundGap(Gap(requirement.id, GapKind.EXPIRED, valid_until=entry.valid_until))


def _seen(requirement: MaterialRequirement, entries: Sequence[SubmittedMaterial]) -> Iterator[FoundGap]:
    for entry in entries:
        for defect in entry.defects:
            gap = Gap(requirement.id, GapKind(defect.kind.value), point=defect.point, note=defect.note)
            correctable = defect.correctable_now or defect.kind is DefectKind.CLERICAL
            yield FoundGap(gap, correctable)


def _merged(found: Sequence[FoundGap]) -> tuple[FoundGap, ...]:
    """One gap a key, its notes and days joined; correctable only where all of it is."""
    by_key: dict[tuple[str, GapKind, str], FoundGap] = {}
    for item in found:
        before = by_key.get(item.gap.key)
        if before is None:
            by_key[item.gap.key] = item
            continue
        by_key[item.gap.key] = FoundGap(
            _joined(before.gap, item.gap), before.correctable and item.correctable
        )
    return tuple(by_key.values())


def _joined(before: Gap, further: Gap) -> Gap:
    """Both notes and both last days: the entries may be different papers."""
    notes = [n for n in (before.note, further.note) if n]
    days = sorted({d for d in (before.valid_until, *before.also_until, further.valid_until) if d is not None})
    return replace(
        before,
        note="；".join(dict.fromkeys(notes)),
        valid_until=days[0] if days else None,
        also_until=tuple(days[1:]),
    )
