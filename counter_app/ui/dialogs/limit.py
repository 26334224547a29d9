"""本大厅规定的默认时限: asked once, with the supervisor's sign-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.catalogue import Limit, LimitUnit
from counter_app.services import upkeep
from counter_app.services.desk import Approval
from counter_app.ui.tr import tr
from counter_app.ui.widgets.field import Field, NumberEdit
from counter_app.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from counter_app.ui.workplace import Asked, Workplace

UNITS = (LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY, LimitUnit.MONTH)
WORDS = {
    LimitUnit.WORKING_DAY: "个工作日",
    LimitUnit.CALENDAR_DAY: "个自然日",
    LimitUnit.MONTH: "个月",
}
"""As they are printed: never translated."""
MOST = 999


class LimitFields:
    def __init__(self) -> None:
        self.value = Field("value", tr("时限"), NumberEdit(), hint=tr("如 20"))
        self.unit = Segmented([(u.value, WORDS[u]) for u in UNITS], tr("时限单位"))

    def asked(self) -> Asked:
        from counter_app.ui.workplace import Asked

        return Asked((self.value, self.unit), self._ready, tr("设定默认时限"), tr("设定默认时限"))

    def _ready(self) -> bool:
        self.value.accept()
        typed = self.value.text.strip()
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= MOST):
            self.value.refuse(tr("时限是 1 到 {most} 的整数。", most=MOST))
            self.value.setFocus()
            return False
        if not self.unit.value:
            self.value.refuse(tr("时限的单位没有选。"), tr("按数字键或左右键选。"))
            self.unit.setFocus()
            return False
        return True

    @property
    def limit(self) -> Limit:
        value, unit = int(self.value.text), LimitUnit(self.unit.value)
        return Limit(f"{value}{WORDS[unit]}", value, unit)

    def keep(self, at: Workplace, approval: Approval) -> None:
        limit = self.limit
        at.command(
            lambda: upkeep.set_default_limit(at.desk, approval, limit), lambda hall: at.use_desk(hall=hall)
        )
