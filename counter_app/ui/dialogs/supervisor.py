"""A supervisor signs in again for one act, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.domain.refusals import Refusal
from counter_app.services import clerks
from counter_app.services.desk import Approval
from counter_app.ui.background import Lane
from counter_app.ui.dialogs.form import FormDialog
from counter_app.ui.tr import tr
from counter_app.ui.widgets.field import Field, NumberEdit
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Asked, Workplace


class SupervisorDialog(FormDialog):
    def __init__(
        self,
        workplace: Workplace,
        why: str,
        then: Callable[[Approval], None],
        parent: QWidget,
        asked: Asked | None = None,
    ) -> None:
        title, act = (asked.title, asked.act) if asked else (tr("须值班长登录"), tr("值班长同意"))
        super().__init__(title, why, act, parent)
        self._at, self._then, self._asked = workplace, then, asked
        password = NumberEdit()
        password.setEchoMode(QLineEdit.EchoMode.Password)
        self.staff_no = Field("staff_no", tr("工号"), NumberEdit())
        self.password = Field("password", tr("密码"), password)
        self.reason = Field("reason", tr("理由"), hint=tr("写明实际情况，会记下来"))
        before = list(asked.fields) if asked else []
        order = [*before, self.staff_no, self.password, self.reason]
        for part, following in pairwise(order):
            if isinstance(part, Field):
                part.entered.connect(following.setFocus)
        for part in order:
            self.fields.addWidget(part)
            if before and part is before[-1]:
                self.fields.addWidget(Text(tr("值班长"), "strong"))
        order[0].setFocus()

    def take(self) -> None:
        for field in (self.staff_no, self.password, self.reason):
            field.accept()
        if self._asked is not None and not self._asked.ready():
            return
        staff_no, password, reason = self.staff_no.text.strip(), self.password.text, self.reason.text.strip()
        desk = self._at.desk
        self.act.setEnabled(False)
        self._at.lanes.submit(
            Lane.DESK, lambda: clerks.approve(desk, staff_no, password, reason), self._approved, self._refused
        )

    def _approved(self, approval: Approval) -> None:
        self.accept()
        self._then(approval)

    def _refused(self, error: Exception) -> None:
        self.act.setEnabled(True)
        if not isinstance(error, Refusal):
            self._at.feedback.show(error)
            return
        fields = {"staff_no": self.staff_no, "reason": self.reason}
        field = fields.get(error.field, self.password)
        field.refuse(self._at.feedback.sentence(error))
        field.setFocus()
