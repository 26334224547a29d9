"""A gap in words: what is wrong with which material, and exactly how to put it right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from counter_app.domain.catalogue import MaterialRequirement, Matter
from counter_app.domain.materials import Gap, GapKind
from counter_app.services.composing.normalise import normalise

if TYPE_CHECKING:
    from counter_app.services.wording import Wording

DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class GapWords:
    """A gap as paper, screen and `main.py check` say it."""

    material: str  # full name
    kind: str  # 未交, 不完整
    text: str  # the problem, opening with the kind
    fix: str  # how to put it right
    basis: str
    detail: str = ""  # the problem without its kind, for where the kind stands beside it

    @property
    def sentence(self) -> str:
        """The problem with its material's name, for where no name stands beside it."""
        return f"“{self.material}”：{self.text}"


def gap_words(wording: Wording, matter: Matter, gap: Gap) -> GapWords:
    """Raises LookupError for a material that the matter does not have; the check finds no such gap."""
    requirement = matter.material(gap.material)
    if requirement is None:
        raise LookupError(f"{matter.code} has no material {gap.material}")
    kind, detail = wording.of(gap.kind), _detail(wording, gap)
    if detail == kind:
        detail = ""
    return GapWords(
        material=normalise(requirement.name),
        kind=kind,
        text=_joined(wording, kind, detail) if detail else kind,  # 过期：2025年3月1日到期
        fix=_fix(wording, requirement, gap),
        basis="；".join(normalise(b) for b in matter.legal_basis) or wording.say("papers", "not_stated"),
        detail=detail,
    )


def _detail(wording: Wording, gap: Gap) -> str:
    note = _unended(wording, gap.note)
    if gap.point:
        point = normalise(gap.point)
        return (
            _counted(wording, "point_noted", note=note, point=point)
            if note
            else _counted(wording, "point", point=point)
        )
    if gap.kind is GapKind.COPIES_SHORT:
        found = _counted(wording, "copies_short", asked=gap.asked, given=gap.given)
    elif gap.kind is GapKind.COPY_INSTEAD_OF_ORIGINAL:
        which = "some" if gap.given else "none"
        found = _counted(wording, f"copy_instead_of_original_{which}", asked=gap.asked, given=gap.given)
    elif gap.valid_until is not None:
        days = (gap.valid_until, *gap.also_until)
        found = wording.say("gaps", "days").join(
            _counted(wording, "day", year=day.year, month=day.month, day=day.day) for day in days
        )
        found = _counted(wording, "expired_on", days=found)
    else:
        return note
    return _joined(wording, found, note) if note else found


def _joined(wording: Wording, problem: str, note: str) -> str:
    return problem + wording.fill(str(wording.entry("gaps", "note", "after")), {"note": note})


def _unended(wording: Wording, note: str) -> str:
    """The note without its full stop: the table's cell or the sentence around it ends it."""
    return note.strip().rstrip(str(wording.entry("gaps", "note", "unfinished")))


def _counted(wording: Wording, key: str, **facts: object) -> str:
    return wording.fill(str(wording.entry("gaps", "counted", key)), facts)


def _fix(wording: Wording, requirement: MaterialRequirement, gap: Gap) -> str:
    kind = gap.kind.value
    key = "point" if gap.point and gap.kind is GapKind.INCOMPLETE else kind
    short = max(gap.asked - gap.given, 1)
    facts = {
        "hand": hand_in(wording, requirement),
        "form": _form(requirement),
        "short": short,
    }
    parts = [wording.fill(str(wording.entry("gaps", "fix", key)), facts)]
    if kind in wording.entry("gaps", "points_with") and not gap.point:
        parts.append(_points(wording, requirement))
    if gap.kind is GapKind.MISSING:
        parts += [_issuer(wording, requirement), _substitutes(wording, requirement)]
    return "".join(parts)


def hand_in(wording: Wording, requirement: MaterialRequirement) -> str:
    """What to hand in: form, number of copies, whether the original is to be shown."""
    key = wording.entry("gaps", "hand_of_form").get(_form(requirement), "any")
    verified = f"{key}_verified"
    hands: Mapping[str, Any] = wording.entry("gaps", "hand")
    if requirement.check_original and verified in hands:
        key = verified
    elif key not in hands:
        key = "any"
    return wording.fill(str(hands[key]), {"form": _form(requirement), "copies": requirement.copies})


def _form(requirement: MaterialRequirement) -> str:
    return normalise(requirement.form)


def _points(wording: Wording, requirement: MaterialRequirement) -> str:
    said = wording.entry("gaps", "said_by_verifying")
    points = [normalise(p) for p in requirement.points if not (requirement.check_original and p in said)]
    if not points:
        return ""
    return wording.fill(str(wording.entry("gaps", "points")), {"points": "；".join(points)})


def _issuer(wording: Wording, requirement: MaterialRequirement) -> str:
    return str(wording.entry("gaps", "channel").get(requirement.channel, ""))


def _substitutes(wording: Wording, requirement: MaterialRequirement) -> str:
    """Ways the catalogue's source names; an inferred one is offered at the counter, not on paper."""
    ways = dict.fromkeys(wording.of(s.kind) for s in requirement.substitutes if s.basis != DERIVED)
    if not ways:
        return ""
    return wording.fill(str(wording.entry("gaps", "substitutes")), {"ways": "、".join(ways)})
