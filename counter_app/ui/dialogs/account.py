"""A new account: staff number, name, role, and the password its owner types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.domain.people import Role
from counter_app.domain.refusals import Refusal
from counter_app.services import clerks
from counter_app.services.desk import Session
from counter_app.ui.background import Lane
from counter_app.ui.dialogs.form import FormDialog
from counter_app.ui.tr import tr
from counter_app.ui.widgets.field import Field, NumberEdit
from counter_app.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

ROLES = (Role.CLERK, Role.CHIEF_REPRESENTATIVE, Role.SUPERVISOR)


@dataclass(frozen=True, slots=True)
class NewClerk:
    staff_no: str
    name: str


class AccountDialog(FormDialog):
    def __init__(self, at: Workplace, by: Session, then: Callable[[NewClerk], None], parent: QWidget) -> None:
        super().__init__(
            tr("添加工作人员"), tr("工号不能与已有的相同；密码至少 8 位。"), tr("添加工作人员"), parent
        )
        self._at, self._by, self._then = at, by, then
        self.role = Segmented([(r.value, at.desk.wording.on_screen.of(r)) for r in ROLES], tr("角色"))
        password, again = NumberEdit(), NumberEdit()
        for edit in (password, again):
            edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.by_name = {
            "staff_no": Field("staff_no", tr("工号"), NumberEdit()),
            "name": Field("name", tr("姓名")),
            "password": Field("password", tr("密码"), password),
            "again": Field("again", tr("再输一次"), again),
        }
        order = list(self.by_name.values())
        for field, following in zip(order, [*order[1:], self.role], strict=True):
            field.entered.connect(following.setFocus)
            self.fields.addWidget(field)
        self.fields.addWidget(self.role)
        order[0].setFocus()

    def take(self) -> None:
        told = {name: field.text for name, field in self.by_name.items()}
        for field in self.by_name.values():
            field.accept()
        if told["password"] != told["again"]:
            self.by_name["again"].refuse(tr("两次输入的密码不一样。"))
            return
        if not self.role.value:
            self.role.setFocus()
            return
        desk, role, by = self._at.desk, Role(self.role.value), self._by
        staff_no, name, password = told["staff_no"].strip(), told["name"].strip(), told["password"]
        self.act.setEnabled(False)
        self._at.lanes.submit(
            Lane.DESK,
            lambda: clerks.enrol(desk, staff_no, name, role, password, by),
            lambda _: self._enrolled(NewClerk(staff_no, name)),
            self._refused,
        )

    def _enrolled(self, clerk: NewClerk) -> None:
        self.accept()
        self._then(clerk)

    def _refused(self, error: Exception) -> None:
        self.act.setEnabled(True)
        if not isinstance(error, Refusal):
            self._at.feedback.show(error)
            return
        field = self.by_name.get(error.field, self.by_name["staff_no"])
        field.refuse(self._at.feedback.sentence(error))
        field.setFocus()
