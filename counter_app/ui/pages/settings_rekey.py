"""更换数据库密钥: the new sheet is printed, a row of it typed from the paper, and only then the key changes."""

from __future__ import annotations

import re
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.services.desk import Approval
from counter_app.services.ports.backups import KeyProposal
from counter_app.services.recovery_sheet import print_recovery_sheet
from counter_app.services.rekeying import rekeyed_words
from counter_app.ui.pages.settings_recovery import not_sent
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import Field, NumberEdit, RefusalBox
from counter_app.ui.widgets.layout import Card, row
from counter_app.ui.widgets.text import Text
from printing.documents.sheet import Impression

if TYPE_CHECKING:
    from counter_app.ui.pages.page import Page
    from counter_app.ui.workplace import Workplace


class RekeyCard(Card):
    """Until the row is typed nothing has changed, and a sheet that was printed for nothing opens nothing."""

    def __init__(self, at: Workplace, page: Page) -> None:
        self._at, self._page = at, page
        self._proposed: tuple[KeyProposal, Approval, int] | None = None
        self.begin = Button(self._say("begin"), letter="X", height=32, size=14)
        self.row = Field("rekey_row", self._say("row"), NumberEdit(), hint=self._say("row_hint"), above=True)
        self.act = Button(self._say("act"), letter="Y", height=32, size=14)
        self.asked = Text("", "small", wrap=True)
        self.refusal = RefusalBox()
        super().__init__(
            Text(self._say("card"), "cardtitle"),
            row(self.begin, None),
            self.refusal,
            self.asked,
            self.row,
            row(self.act, None),
            Text(self._say("explained"), "hint", wrap=True),
            gap=7,
        )
        self.begin.clicked.connect(self._begin)
        self.act.clicked.connect(self._typed)
        self._show_row(False)

    def _begin(self) -> None:
        self.refusal.hide()
        self._show_row(False)
        if not self._at.settings.backup_folder:
            self.refusal.show_reason(self._say("no_folder"))
            return
        self._at.go.ask_supervisor(self._say("why"), self._print)

    def _print(self, approval: Approval) -> None:
        front = self._at.front

        def work() -> KeyProposal:
            made = front.restoring.propose_keys()
            print_recovery_sheet(
                front.desk,
                approval,
                made.rows,
                lambda sheet: front.renderer(sheet, Impression()),
                front.printer,
            )
            return made

        self._at.command_quietly(work, lambda made: self._printed(made, approval), self._failed)

    def _printed(self, made: KeyProposal, approval: Approval) -> None:
        number = secrets.randbelow(len(made.rows.rows))
        self._proposed = made, approval, number
        self.asked.setText(self._say("asked", row=f"{number + 1:02}"))
        self.row.set_text("")
        self.row.accept()
        self._show_row(True)
        self.row.setFocus()

    def _failed(self, error: Exception) -> None:
        words = not_sent(self._at.desk.wording.on_screen, error)
        if words:
            self.refusal.show_reason(words)
        else:
            self._at.feedback.show(error, self._page)

    def _typed(self) -> None:
        if self._proposed is None:
            return
        made, approval, number = self._proposed
        if re.sub(r"\D", "", self.row.text) != made.rows.rows[number].replace(" ", ""):
            self.row.refuse(self._say("wrong", row=f"{number + 1:02}"), self._say("wrong_way"))
            self.row.setFocus()
            return
        if self._at.backups.state.running:
            self.row.refuse(self._say("backup_runs"), self._say("backup_runs_way"))
            return
        wording, folder = self._at.desk.wording.on_screen, Path(self._at.settings.backup_folder)
        key = made.rows.key
        self._at.go.exchange(
            lambda _: "".join(rekeyed_words(wording, key, made.put_in_force(approval, folder))),
            self._say("running"),
            self._say("void"),
        )

    def _show_row(self, shown: bool) -> None:
        for widget in (self.asked, self.row, self.act):
            widget.setVisible(shown)

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", f"rekey.{key}", **facts)
