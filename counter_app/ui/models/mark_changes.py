"""What a key has just changed about one material, in a few words: said aloud at the foot of the table."""

from __future__ import annotations

from counter_app.domain.catalogue import MaterialRequirement
from counter_app.domain.intake import MaterialMark, Tick
from counter_app.services.composing.normalise import normalise
from counter_app.services.wording import Wording
from counter_app.ui.models.material_rows import LOOK_WORDS, Look


def change_words(
    requirement: MaterialRequirement, before: MaterialMark, after: MaterialMark, wording: Wording
) -> str:
    """`份数改为 2，已取消：过期`; "" where nothing changed. What was taken back comes first."""
    if before == after:
        return ""
    said = [f"已取消：{wording.of(d.kind)}" for d in before.defects if d not in after.defects]
    said += [f"已记：{wording.of(d.kind)}" for d in after.defects if d not in before.defects]
    both_here = _here(before) and _here(after)
    copies = _copies(requirement, after)
    if _here(after) and (
        copies != _copies(requirement, before) if both_here else copies != requirement.copies
    ):
        said.append(f"份数改为 {copies}")
    form = after.form or requirement.form
    if _here(after) and form != ((before.form or requirement.form) if both_here else requirement.form):
        said.append(f"形式改为{normalise(form)}")
    if before.tick is not after.tick and (not said or not _here(after)):
        said.append(LOOK_WORDS[Look(after.tick.value)])
    if before.note != after.note:
        said.append("备注已改" if after.note else "备注已删")
    return "，".join(said)


def _here(mark: MaterialMark) -> bool:
    return mark.tick in (Tick.IN_ORDER, Tick.DEFECTIVE)


def _copies(requirement: MaterialRequirement, mark: MaterialMark) -> int:
    return mark.copies or requirement.copies
