"""The dialogs a page can ask for through the shell: a reason, a supervisor, a look at papers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from counter_app.domain.hall import NegativeReporting
from counter_app.services.desk import Approval
from counter_app.services.ports.backups import RestoreDone, Restoring
from counter_app.ui.tr import tr

if TYPE_CHECKING:
    from counter_app.ui.window import MainWindow
    from counter_app.ui.workplace import Asked, Workplace


class Asking:
    """Mixed into the shell; part of the Navigator of workplace.py."""

    workplace: Workplace
    main: MainWindow

    def ask_reason(self, title: str, why: str, then: Callable[[str], None], act: str = "") -> None:
        from counter_app.ui.dialogs.reason import ReasonDialog

        ReasonDialog(title, why, then, cast(QWidget, self), act).open()

    def ask_supervisor(self, why: str, then: Callable[[Approval], None], asked: Asked | None = None) -> None:
        from counter_app.ui.dialogs.supervisor import SupervisorDialog

        SupervisorDialog(self.workplace, why, then, cast(QWidget, self), asked).open()

    def report_refusal(self, then: Callable[[Approval | None], None]) -> None:
        at = self.workplace
        if at.desk.hall.negative_report is NegativeReporting.OFF:
            then(None)
            return
        self.ask_supervisor(at.desk.wording.on_screen.say("screens", "decline.report"), then)

    def ask_default_limit(self) -> None:
        from counter_app.ui.dialogs.limit import LimitFields

        fields = LimitFields()
        then = partial(fields.keep, self.workplace)
        self.ask_supervisor(tr("没有写明办理时限的事项按它计算，印在受理通知书上。"), then, fields.asked())

    def restore(self, work: Callable[[Restoring], RestoreDone]) -> None:
        self.main.restore(work)

    def exchange(self, work: Callable[[Restoring], str], running: str, failed: str = "") -> None:
        self.main.exchange(work, running, failed)

    def show_papers(self, title: str, pdf: bytes) -> None:
        from counter_app.ui.dialogs.paper_view import PaperView

        PaperView(title, pdf, self.workplace.front.rasterise, cast(QWidget, self)).open()
