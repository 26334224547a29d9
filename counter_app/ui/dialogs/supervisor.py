"""A supervisor signs in again for one act, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.domain.refusals import Refusal
from counter_app.services import clerks
from counter_app.services.desk import Approval
from counter_app.ui.background import Lane
from counter_app.ui.dialogs.form import FormDialog
from counter_app.ui.widgets.field import Field, NumberEdit

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class SupervisorDialog(FormDialog):
    def __init__(
        self, workplace: Workplace, why: str, then: Callable[[Approval], None], parent: QWidget
    ) -> None:
        super().__init__("须值班长登录", why, "值班长同意", parent)
        self._at, self._then = workplace, then
        password = NumberEdit()
        password.setEchoMode(QLineEdit.EchoMode.Password)
        self.staff_no = Field("staff_no", "工号", NumberEdit())
        self.password = Field("password", "密码", password)
        self.reason = Field("reason", "理由", hint="会记入办件，并印在文书上")
        for field, following in ((self.staff_no, self.password), (self.password, self.reason)):
            field.entered.connect(following.setFocus)
        for field in (self.staff_no, self.password, self.reason):
            self.fields.addWidget(field)
        self.staff_no.setFocus()

    def take(self) -> None:
        for field in (self.staff_no, self.password, self.reason):
            field.accept()
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
