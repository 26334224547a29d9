"""工作人员: who may sign in here. A supervisor adds, gives a new password, or closes an account."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from counter_app.domain.people import Clerk, Role
from counter_app.services import clerks
from counter_app.services.desk import Approval, Session
from counter_app.services.ports.records import Changes
from counter_app.ui.dialogs.account import AccountDialog, NewClerk
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.choices import Choice, Choices
from counter_app.ui.widgets.field import Field, NumberEdit, RefusalBox
from counter_app.ui.widgets.layout import Card, row
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Asked, Workplace


class PeopleCard(Card):
    """↑ ↓ or digits choose the account that 重设密码 and 停用 mean."""

    def __init__(self, at: Workplace, page: Page) -> None:
        self._at, self._page = at, page
        self.people = Choices(tr("工作人员"))
        self.add = Button(tr("添加工作人员"), letter="A", icon="users")
        self.reset = Button(tr("重设密码"), letter="R", height=32, size=14)
        self.close_account = Button(tr("停用"), "danger", letter="C", height=32, size=14)
        self.said = Text("", "small", "ok", wrap=True)
        self.refusal = RefusalBox()
        super().__init__(
            row(Text(tr("工作人员"), "cardtitle"), None, self.add),
            self.people,
            row(self.reset, self.close_account, None),
            self.refusal,
            self.said,
            Text(tr("添加、重设、停用须值班长登录。密码由本人当面输入。"), "hint", wrap=True),
            gap=8,
        )
        self._known: tuple[Clerk, ...] = ()
        self.add.clicked.connect(self._add)
        self.reset.clicked.connect(self._reset)
        self.close_account.clicked.connect(self._close)

    def read(self) -> None:
        desk = self._at.desk
        self._at.query(lambda: clerks.known(desk), self._show)

    def _show(self, known: Sequence[Clerk]) -> None:
        self._known = tuple(known)
        words = self._at.desk.wording.on_screen.of
        choices = [
            Choice(
                c.staff_no, c.name, tr("工号 {staff_no}　{words}", staff_no=c.staff_no, words=words(c.role))
            )
            for c in known
        ]
        still = self.people.value if any(c.staff_no == self.people.value for c in known) else None
        self.people.show_choices(choices, still)

    def _chosen(self) -> Clerk | None:
        self.refusal.hide()
        found = next((c for c in self._known if c.staff_no == self.people.value), None)
        if found is None:
            self.refusal.show_reason(tr("还没有选工作人员。"), tr("用上下键或数字键选一人，再按一次。"))
            self.people.setFocus()
        return found

    def _add(self) -> None:
        if self._at.session.clerk.role is Role.SUPERVISOR:
            self._ask_account(self._at.session)
        else:
            self._at.go.ask_supervisor(
                tr("添加工作人员须值班长同意。"), lambda given: self._ask_account(Session(given.supervisor))
            )

    def _ask_account(self, by: Session) -> None:
        AccountDialog(self._at, by, self._added, self.window()).open()

    def _added(self, clerk: NewClerk) -> None:
        self._done(
            tr("已添加 {name}，锁定后即可用工号 {staff_no} 登录。", name=clerk.name, staff_no=clerk.staff_no)
        )

    def _reset(self) -> None:
        clerk = self._chosen()
        if clerk is None:
            return
        fields, desk = PasswordFields(), self._at.desk

        def reset(approval: Approval) -> None:
            password = fields.password
            self._run(
                lambda: clerks.reset_password(desk, clerk.staff_no, password, approval),
                tr("已重设 {name} 的密码。", name=clerk.name),
            )

        self._at.go.ask_supervisor(
            tr("由 {name} 本人输入新密码，至少 8 位。", name=clerk.name), reset, fields.asked()
        )

    def _close(self) -> None:
        clerk = self._chosen()
        if clerk is None:
            return
        desk = self._at.desk
        self._at.go.ask_supervisor(
            tr("停用后 {name} 不能再登录本窗口；办过的件照旧记在名下。", name=clerk.name),
            lambda given: self._run(
                lambda: clerks.deactivate(desk, clerk.staff_no, given), tr("已停用 {name}。", name=clerk.name)
            ),
        )

    def _run(self, command: Callable[[], None], words: str) -> None:
        self._at.command(command, lambda _: self._done(words), self._page)

    def _done(self, words: str) -> None:
        self.said.setText(words)
        self._at.announcer.tell(Changes(accounts=True))


class PasswordFields:
    """A new password, typed twice."""

    def __init__(self) -> None:
        first, again = NumberEdit(), NumberEdit()
        for edit in (first, again):
            edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._first = Field("new_password", tr("新密码"), first)
        self._again = Field("again", tr("再输一次"), again)

    @property
    def password(self) -> str:
        return self._first.text

    def asked(self) -> Asked:
        from counter_app.ui.workplace import Asked

        return Asked((self._first, self._again), self._ready, tr("重设密码"), tr("重设密码"))

    def _ready(self) -> bool:
        for field in (self._first, self._again):
            field.accept()
        if self._first.text != self._again.text:
            self._again.refuse(tr("两次输入的密码不一样。"))
            self._again.setFocus()
            return False
        if len(self._first.text) < clerks.PASSWORD_LEAST:
            self._first.refuse(tr("密码至少 {least} 位。", least=clerks.PASSWORD_LEAST))
            self._first.setFocus()
            return False
        return True
