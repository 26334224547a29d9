"""交接班: what lies at the counter, as both count it; the clerk who takes over signs in for it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.domain.refusals import Refusal
from counter_app.services import clerks
from counter_app.services.day.keeping import Handover, ShiftEnded, hand_over
from counter_app.ui.background import Lane
from counter_app.ui.dialogs.form import FormDialog
from counter_app.ui.tr import tr
from counter_app.ui.widgets.field import Field, NumberEdit
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

_WHY = tr("两人当面清点。在办的件、没打完的纸和草稿由程序一并记下。")


class HandoverDialog(FormDialog):
    def __init__(self, at: Workplace, parent: QWidget) -> None:
        super().__init__(tr("交接班"), _WHY, tr("确认交接并打印"), parent)
        self._at = at
        password = NumberEdit()
        password.setEchoMode(QLineEdit.EchoMode.Password)
        self.told = {
            "originals": Field("originals", tr("留存原件"), NumberEdit(), hint=tr("几份，没有写 0")),
            "blanks": Field("blanks", tr("空白凭证"), hint=tr("起止号、张数，可不填")),
            "seals": Field("seals", tr("印章"), hint=tr("几枚，可不填")),
            "devices": Field("devices", tr("设备"), hint=tr("有毛病的写明，可不填")),
            "remarks": Field("remarks", tr("其他"), hint=tr("可不填")),
        }
        self.staff_no = Field("staff_no", tr("工号"), NumberEdit())
        self.password = Field("password", tr("密码"), password)
        order = [*self.told.values(), self.staff_no, self.password]
        for field, following in pairwise(order):
            field.entered.connect(following.setFocus)
        for field in order:
            if field is self.staff_no:
                self.fields.addWidget(Text(tr("接班人"), "strong"))
            self.fields.addWidget(field)
        order[0].setFocus()

    def take(self) -> None:
        for field in (*self.told.values(), self.staff_no, self.password):
            field.accept()
        originals = self.told["originals"].text.strip()
        if not (originals.isascii() and originals.isdigit()):
            self.told["originals"].refuse(tr("请写留存原件几份，没有写 0。"))
            self.told["originals"].setFocus()
            return
        told = Handover(
            int(originals), **{k: f.text.strip() for k, f in self.told.items() if k != "originals"}
        )
        at, staff_no, password = self._at, self.staff_no.text.strip(), self.password.text
        self.act.setEnabled(False)

        def work() -> ShiftEnded:
            return hand_over(at.desk, at.session, clerks.sign_in(at.desk, staff_no, password), told)

        at.lanes.submit(Lane.DESK, work, self._done, self._refused)

    def _done(self, ended: ShiftEnded) -> None:
        self.accept()
        self._at.announcer.tell(ended.changes)
        self._at.press.print_papers(ended.papers)

    def _refused(self, error: Exception) -> None:
        self.act.setEnabled(True)
        if not isinstance(error, Refusal):
            self._at.feedback.show(error)
            return
        field = self.staff_no if error.field == "staff_no" else self.password
        field.refuse(self._at.feedback.sentence(error))
        field.setFocus()
