"""What the keys of the materials table do to one mark: each returns a new mark, none judges by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from counter_app.domain.catalogue import MaterialRequirement, Matter, Substitute, SubstituteKind
from counter_app.domain.defects import FoundGap, judge
from counter_app.domain.intake import MaterialMark, Tick, submitted
from counter_app.domain.materials import Defect, DefectKind

ORIGINAL_SEEN = "核验原件"
FORMS = ("原件", "复印件", "电子件")
DERIVED = "derived"

_HINTS = (
    ("原件", DefectKind.ORIGINAL_NOT_SHOWN),
    ("有效期", DefectKind.EXPIRED),
    ("到期", DefectKind.EXPIRED),
    ("公证", DefectKind.NOT_NOTARIZED),
    ("资质", DefectKind.NOT_QUALIFIED),
    ("签", DefectKind.UNSIGNED),
    ("盖章", DefectKind.UNSTAMPED),
    ("公章", DefectKind.UNSTAMPED),
)


def criteria(requirement: MaterialRequirement) -> tuple[str, ...]:
    """The numbered criteria of a row. Where the original must be seen and none says so, that one is added."""
    if requirement.check_original and not any("原件" in p for p in requirement.points):
        return (*requirement.points, ORIGINAL_SEEN)
    return requirement.points


def likely_defect(criterion: str) -> DefectKind:
    """The kind offered first when this criterion is not met; the clerk may choose another."""
    return next((kind for word, kind in _HINTS if word in criterion), DefectKind.INCOMPLETE)


@dataclass(frozen=True, slots=True)
class Marking:
    """The keys of the materials table on one row, as on the day `on`."""

    matter: Matter
    requirement: MaterialRequirement
    on: date

    def found(self, mark: MaterialMark) -> tuple[FoundGap, ...]:
        """What the check finds wrong with this mark; nothing for a row that nobody looked at."""
        if mark.tick is Tick.UNSEEN:
            return ()
        handed_in = submitted(self.matter, {self.requirement.id: mark})
        return judge(self.requirement, handed_in, self.on)

    def settled(self, mark: MaterialMark) -> MaterialMark:
        """The mark with the tick that its copies, form and defects mean."""
        if mark.tick not in (Tick.IN_ORDER, Tick.DEFECTIVE):
            return mark
        return replace(mark, tick=Tick.DEFECTIVE if self.found(mark) else Tick.IN_ORDER)

    def in_order(self, mark: MaterialMark) -> MaterialMark:
        """Received as asked for, all criteria met."""
        asked = self.requirement
        return MaterialMark(Tick.IN_ORDER, asked.copies, asked.form, pages=mark.pages, note=mark.note)

    def missing(self, mark: MaterialMark) -> MaterialMark:
        """Asked for and not handed in."""
        return MaterialMark(Tick.MISSING, note=mark.note)

    def with_defect(self, mark: MaterialMark, defect: Defect) -> MaterialMark:
        """One more thing wrong. A criterion has one defect; without criterion, each kind stands once."""
        points = self.requirement.points
        given = self._handed_in(mark)
        failed = set(given.failed_points)
        if defect.point in points:
            failed.add(points.index(defect.point))
            kept = tuple(d for d in given.defects if d.point != defect.point)
        else:
            kept = tuple(d for d in given.defects if (d.kind, d.point) != (defect.kind, defect.point))
        changed = replace(given, defects=(*kept, defect), failed_points=tuple(sorted(failed)))
        return self.settled(changed)

    def without_defect(self, mark: MaterialMark, position: int) -> MaterialMark:
        """The criterion at this position is met after all."""
        gone = self.defect_of(mark, position)
        defects = tuple(d for d in mark.defects if d != gone)
        failed = tuple(p for p in mark.failed_points if p != position)
        return self.settled(replace(mark, defects=defects, failed_points=failed))

    def defect_of(self, mark: MaterialMark, position: int) -> Defect | None:
        """The defect recorded for the criterion at this position."""
        if position >= len(self.requirement.points):
            kind = DefectKind.ORIGINAL_NOT_SHOWN
            return next((d for d in mark.defects if d.kind is kind and not d.point), None)
        text = self.requirement.points[position]
        recorded = next((d for d in mark.defects if d.point == text), None)
        if recorded is None and position in mark.failed_points:
            return Defect(DefectKind.INCOMPLETE, point=text)
        return recorded

    def with_copies(self, mark: MaterialMark, change: int) -> MaterialMark:
        """One copy more or less; none left means not handed in."""
        absent = mark.tick in (Tick.UNSEEN, Tick.MISSING)
        copies = (0 if absent else mark.copies or self.requirement.copies) + change
        if copies <= 0:
            return self.missing(mark)
        return self.settled(replace(self._handed_in(mark), copies=copies))

    def with_next_form(self, mark: MaterialMark) -> MaterialMark:
        """The next form in turn: the one asked for, then the others."""
        asked = self.requirement.form
        forms = (asked, *(f for f in FORMS if f != asked))
        given = self._handed_in(mark)
        now = given.form or asked
        following = forms[(forms.index(now) + 1) % len(forms)] if now in forms else asked
        return self.settled(replace(given, form=following))

    def substituted(self, mark: MaterialMark, kind: SubstituteKind) -> MaterialMark:
        """The applicant chose to have it replaced."""
        return MaterialMark(Tick.SUBSTITUTED, substitute=kind, note=mark.note)

    def _handed_in(self, mark: MaterialMark) -> MaterialMark:
        if mark.tick in (Tick.IN_ORDER, Tick.DEFECTIVE):
            return mark
        return self.in_order(mark)


def offered_substitutes(requirement: MaterialRequirement, derived: bool) -> tuple[Substitute, ...]:
    """The ways to spare the paper; `derived` False leaves out what is only inferred (推定)."""
    return tuple(s for s in requirement.substitutes if derived or s.basis != DERIVED)
