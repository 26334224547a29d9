"""密钥恢复页: printed for a supervisor, straight to the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.services.desk import Approval
from counter_app.services.ports.disturbances import Disturbance
from counter_app.services.recovery_sheet import print_recovery_sheet
from counter_app.services.wording import Wording
from counter_app.ui.pages.page import Page
from counter_app.ui.sheet_words import printer_reason, printer_words
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import RefusalBox
from counter_app.ui.widgets.layout import Card, row
from counter_app.ui.widgets.text import Text
from printing.documents.sheet import Impression, PrinterFault

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class RecoveryCard(Card):
    """Says that it was sent, never that it was printed: the supervisor stands at the printer and sees."""

    def __init__(self, at: Workplace, page: Page) -> None:
        self._at, self._page = at, page
        self.print = Button(self._say("print"), letter="K", height=32, size=14)
        self.said = Text("", "small", "ok", wrap=True)
        self.refusal = RefusalBox()
        super().__init__(
            Text(self._say("card"), "cardtitle"),
            row(self.print, None),
            self.refusal,
            self.said,
            Text(self._say("explained"), "hint", wrap=True),
            gap=7,
        )
        self.said.hide()
        self.print.clicked.connect(lambda: at.go.ask_supervisor(self._say("why"), self._print))

    def _print(self, approval: Approval) -> None:
        front = self._at.front
        self.refusal.hide()
        self.said.hide()

        def work() -> str:
            keys = front.restoring.key_rows()
            return print_recovery_sheet(
                front.desk, approval, keys, lambda sheet: front.renderer(sheet, Impression()), front.printer
            )

        self._at.command_quietly(work, lambda _: self._sent(), self._failed)

    def _sent(self) -> None:
        self.said.setText(self._say("sent", printer=printer_words(self._at.front.printer.name)))
        self.said.show()

    def _failed(self, error: Exception) -> None:
        words = not_sent(self._at.desk.wording.on_screen, error)
        if words:
            self.refusal.show_reason(words)
        else:
            self._at.feedback.show(error, self._page)

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", f"recovery.{key}", **facts)


def not_sent(wording: Wording, error: Exception) -> str:
    """Why a recovery sheet did not reach the printer; "" for what is no fault of printer or disk."""
    if isinstance(error, PrinterFault):
        return wording.say("screens", "recovery.not_sent", reason=printer_reason(wording, error.reason))
    return wording.disturbance(error) if isinstance(error, Disturbance) else ""
