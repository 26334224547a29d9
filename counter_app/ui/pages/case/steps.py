"""Which step a case waits for at the desk, and the words of the button that leads to it. No rules: they are asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from counter_app.domain.case import Case, Status
from counter_app.domain.intake import Intake, MaterialMark
from counter_app.services import checking
from counter_app.services.checking import Act
from counter_app.services.desk import Desk


class Step(StrEnum):
    TICK = "tick"  # say what came, or what is still missing
    SUPPLEMENT = "supplement"
    ACCEPT = "accept"
    NOTICE = "notice"
    PRINT = "print"
    REAPPLY = "reapply"
    NEXT = "next"  # nothing is left to do here


@dataclass(frozen=True, slots=True)
class NextStep:
    step: Step
    words: str
    acts: bool
    act: Act | None = None

    @property
    def kind(self) -> str:
        return "primary" if self.acts else "next"


OPEN = (Status.RECEIVED, Status.NOTICED, Status.SUPPLEMENTED)
ENDED = (Status.DECLINED, Status.WITHDRAWN)


def with_marks(case: Case, marks: Mapping[str, MaterialMark]) -> Intake:
    """The case's intake as it would be with what the clerk says now."""
    return replace(case.intake, marks={**case.intake.marks, **marks})


def next_step(
    desk: Desk, case: Case, marks: Mapping[str, MaterialMark], came: int, unsaid: int, unprinted: int
) -> NextStep:
    if case.status is Status.NOTICED:
        if came:
            return NextStep(Step.SUPPLEMENT, "登记补正材料", acts=True)
        return NextStep(Step.TICK, "下一步：勾补来的材料", acts=False)
    if case.status in (Status.RECEIVED, Status.SUPPLEMENTED):
        if unsaid:
            return NextStep(Step.TICK, f"下一步：核对材料，还有 {unsaid} 份没看", acts=False)
        return _decision(desk, case, marks)
    if unprinted:
        return NextStep(Step.PRINT, "接着打印", acts=True)
    if case.status in ENDED:
        return NextStep(Step.REAPPLY, "下一步：重新申请", acts=False)
    return NextStep(Step.NEXT, "下一步：受理下一位", acts=False)


def _decision(desk: Desk, case: Case, marks: Mapping[str, MaterialMark]) -> NextStep:
    act = checking.examine(desk, with_marks(case, marks)).act
    word = desk.wording.word
    if act in (Act.ACCEPT, Act.ACCEPT_DEFERRED, Act.CORRECT):
        return NextStep(Step.ACCEPT, word("act_button", Act(act).value), acts=True, act=act)
    return NextStep(Step.NOTICE, word("act_button", Act.NOTICE.value), acts=True, act=Act.NOTICE)
