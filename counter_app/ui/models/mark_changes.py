"""What a key has just changed about one material, in a few words: said aloud at the foot of the table."""

from __future__ import annotations

from counter_app.domain.catalogue import MaterialRequirement
from counter_app.domain.intake import MaterialMark, Tick
from counter_app.services.composing.normalise import normalise
from counter_app.services.wording import Wording
from counter_app.ui.models.material_rows import LOOK_WORDS, Look
from counter_app.ui.tr import tr


def change_words(
    requirement: MaterialRequirement, before: MaterialMark, after: MaterialMark, wording: Wording
) -> str:
    """`份数改为 2，已取消：过期`; "" where nothing changed. What was taken back comes first."""
    if before == after:
        return ""
    said = [tr("已取消：{of}", of=wording.of(d.kind)) for d in before.defects if d not in after.defects]
    said += [tr("已记：{of}", of=wording.of(d.kind)) for d in after.defects if d not in before.defects]
    both_here = _here(before) and _here(after)
    copies = _copies(requirement, after)
    if _here(after) and (
        copies != _copies(requirement, before) if both_here else copies != requirement.copies
    ):
        said.append(tr("份数改为 {copies}", copies=copies))
    form = after.form or requirement.form
    if _here(after) and form != ((before.form or requirement.form) if both_here else requirement.form):
        said.append(tr("形式改为{normalise}", normalise=normalise(form)))
    if before.tick is not after.tick and (not said or not _here(after)):
        said.append(LOOK_WORDS[Look(after.tick.value)])
    if before.note != after.note:
        said.append(tr("备注已改") if after.note else tr("备注已删"))
    return "，".join(said)


def _here(mark: MaterialMark) -> bool:
    return mark.tick in (Tick.IN_ORDER, Tick.DEFECTIVE)


def _copies(requirement: MaterialRequirement, mark: MaterialMark) -> int:
    return mark.copies or requirement.copies
