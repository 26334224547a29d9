"""The state that each tab of the narrow layouts carries."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.domain.catalogue import Matter
from counter_app.domain.intake import Intake, Tick
from counter_app.services.checking import Finding
from counter_app.ui.models.situation_lines import progress
from counter_app.ui.models.verdict_lines import VerdictLines
from counter_app.ui.pages.intake.zone_tabs import ZoneTab
from counter_app.ui.tr import tr


def tab_states(
    matter: Matter, intake: Intake, finding: Finding, lines: VerdictLines, rows: Sequence[str]
) -> tuple[ZoneTab, ...]:
    """情形 4/4, 材料 3 处问题, 申请人 已填, 结论 需告知."""
    done, asked = progress(matter, intake.answers)
    seen = sum(m in intake.marks and intake.marks[m].tick is not Tick.UNSEEN for m in rows)
    left = sum(k.zone == "applicant" for k in finding.lacking)
    if lines.gaps:
        materials = (tr("{n} 处问题", n=len(lines.gaps)), "bad")
    elif rows and seen == len(rows):
        materials = (tr("已看完"), "ok")
    else:
        materials = (f"{seen}/{len(rows)}" if rows else "", "ink-2")
    return (
        ZoneTab("situation", tr("情形"), f"{done}/{asked}", "ok" if done == asked else "ink-2"),
        ZoneTab("materials", tr("材料"), *materials),
        ZoneTab(
            "applicant",
            tr("申请人"),
            tr("差 {left} 项", left=left) if left else tr("已填"),
            "ink-2" if left else "ok",
        ),
        ZoneTab("verdict", tr("结论"), lines.short, _tone(lines)),
    )


def _tone(lines: VerdictLines) -> str:
    tone = lines.band.tone.value
    return "ink-2" if tone == "mute" else tone
