"""A new PC goes on as a counter that there was: its backup, its recovery sheet, and its supervisor."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from counter_app.domain.refusals import Refusal
from counter_app.services import clerks
from counter_app.services.desk import Approval, Desk
from counter_app.services.ports.backups import RestoreDone, Restoring
from counter_app.services.ports.disturbances import BackupUnderOtherKey, Disturbance, KeyTextWrong
from counter_app.ui import theme
from counter_app.ui.background import Lane, Lanes
from counter_app.ui.dialogs.form import FormDialog
from counter_app.ui.feedback import Feedback
from counter_app.ui.front import Front
from counter_app.ui.tr import tr
from counter_app.ui.widgets.field import Field, NumberEdit, RefusalBox
from counter_app.ui.widgets.layout import column, frame
from counter_app.ui.widgets.scrolling import scrolled
from counter_app.ui.widgets.text import Text

Then = Callable[[Callable[[Restoring], RestoreDone]], None]


class TakeOverDialog(FormDialog):
    """Everything is tried aside first: what is wrong is said here, and nothing of this PC has changed."""

    def __init__(
        self, front: Front, lanes: Lanes, feedback: Feedback, file: Path, then: Then, parent: QWidget
    ) -> None:
        self._front, self._lanes, self._feedback, self._file, self._then = front, lanes, feedback, file, then
        say = self._say
        super().__init__(
            say("restore.title"), say("take_over.why", file=file.name), say("restore.act"), parent, width=560
        )
        self.rows = QPlainTextEdit()
        self.rows.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.rows.setTabChangesFocus(True)
        self.rows.setPlaceholderText(say("take_over.rows_hint"))
        self.rows.setAccessibleName(say("take_over.rows"))
        theme.sized(self.rows, height=104)
        self.refusal = RefusalBox()
        password = NumberEdit()
        password.setEchoMode(QLineEdit.EchoMode.Password)
        self.newest_number = Field(
            "newest_number", say("restore.newest"), NumberEdit(), hint=say("restore.newest_hint"), above=True
        )
        self.staff_no = Field("staff_no", tr("工号"), NumberEdit())
        self.password = Field("password", tr("密码"), password)
        self.reason = Field("reason", tr("理由"), hint=tr("写明实际情况，会记下来"))
        fields = (self.newest_number, self.staff_no, self.password, self.reason)
        for field, following in pairwise(fields):
            field.entered.connect(following.setFocus)
        rows = Text(say("take_over.rows"), "label")
        inside = column(
            rows, self.rows, self.refusal, fields[0], Text(tr("值班长"), "strong"), *fields[1:], gap=7
        )
        area = scrolled(frame(inside, "white"))
        theme.sized(area, height=min(396, self._room()))
        self.fields.addWidget(area)
        self.rows.setFocus()

    def take(self) -> None:
        self.refusal.hide()
        for field in (self.newest_number, self.staff_no, self.password, self.reason):
            field.accept()
        staff_no, password, reason = self.staff_no.text.strip(), self.password.text, self.reason.text
        rows, newest, restoring = self.rows.toPlainText(), self.newest_number.text, self._front.restoring

        def approve(desk: Desk) -> Approval:
            return clerks.approve(desk, staff_no, password, reason)

        self.act.setEnabled(False)
        self._lanes.submit(
            Lane.READ,
            lambda: restoring.prepare_take_over(self._file, rows, approve, newest),
            self._prepared,
            self._refused,
        )

    def _prepared(self, take_over: Callable[[], RestoreDone]) -> None:
        self.accept()
        self._then(lambda _: take_over())

    def _refused(self, error: Exception) -> None:
        self.act.setEnabled(True)
        if not isinstance(error, Refusal | Disturbance):
            self._feedback.show(error)
            return
        fields = {f.name: f for f in (self.newest_number, self.staff_no, self.password, self.reason)}
        field = fields.get(error.field) if isinstance(error, Refusal) else None
        wording = self._front.desk.wording.on_screen
        words = wording.refusal(error) if isinstance(error, Refusal) else wording.disturbance(error)
        if field is not None:
            field.refuse(words)
            field.setFocus()
            return
        self.refusal.show_reason(words)
        if isinstance(error, KeyTextWrong | BackupUnderOtherKey):
            self.rows.setFocus()

    def _room(self) -> int:
        """For the fields, on a screen of 384 points too."""
        return max(110, round((self.screen().availableGeometry().height() - 230) / theme.scale()))

    def _say(self, key: str, **facts: object) -> str:
        return self._front.desk.wording.on_screen.say("screens", key, **facts)
