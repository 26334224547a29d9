"""What is still wrong with a case, as plain lines: one a material, in the words of the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.case import Case
from counter_app.domain.catalogue import Matter
from counter_app.domain.intake import UNSEEN, MaterialMark, Tick
from counter_app.domain.materials import Gap
from counter_app.services.composing.privacy import masked
from counter_app.services.wording import Wording
from counter_app.ui.tr import tr
from counter_app.ui.widgets.text import full_width


@dataclass(frozen=True, slots=True)
class GapLine:
    """A material of a case and what is wrong with it; `was` is what the case holds."""

    material: str
    name: str
    problem: str
    was: MaterialMark
    form: str
    copies: int

    @property
    def in_order(self) -> MaterialMark:
        """It came as it was asked for."""
        return MaterialMark(Tick.IN_ORDER, self.copies, self.form)


def gap_lines(
    case: Case, matter: Matter, required: Sequence[str], wording: Wording, found: Sequence[Gap] = ()
) -> tuple[GapLine, ...]:
    """The materials of the open gaps in the words of the paper; of what the check has `found` where nothing
    was told yet; and on a case whose materials were never looked at, each of those."""
    problems: dict[str, list[str]] = {}
    for gap in case.open_gaps or found:
        words = wording.gap(matter, gap)
        problems.setdefault(gap.material, []).append(f"{masked(words.text)}。{words.fix}")
    for material in required:
        mark = case.intake.marks.get(material, UNSEEN)
        if mark.tick is Tick.UNSEEN and material not in problems:
            problems[material] = [tr("还没有看过")]
    lines = []
    for requirement in matter.materials:
        if requirement.id in problems:
            lines.append(
                GapLine(
                    requirement.id,
                    full_width(requirement.name),
                    full_width("".join(problems[requirement.id])),
                    case.intake.marks.get(requirement.id, UNSEEN),
                    requirement.form,
                    requirement.copies,
                )
            )
    return tuple(lines)
