"""挂失补发, 收回凭证: what becomes of the chosen paper, asked in the page's popup, who came and what was shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QWidget

from counter_app.domain.case import Case
from counter_app.domain.paper_life import PaperLife, PaperStep
from counter_app.domain.people import PersonKind, Taker
from counter_app.domain.refusals import PaperLifeRefused
from counter_app.services import paper_lives
from counter_app.services.paper_lives import Replacement
from counter_app.services.ports.records import IssuedPaper
from counter_app.services.wording import Wording
from counter_app.ui.pages.case.takers import Takers
from counter_app.ui.pages.intake.entry_popup import Ask, Entry, EntryPopup
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import row

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class FateButtons(QFrame):
    """Only what can happen to the chosen paper now is seen."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.lost = Button(wording.say("screens", "life.lost"), letter="L", height=30, size=13)
        self.redeem = Button(wording.say("screens", "life.redeem"), letter="H", height=30, size=13)
        self.large = Button(tr("大字版"), letter="D", height=30, size=13)
        self.take_back = Button(wording.say("screens", "life.take_back"), letter="A", height=30, size=13)
        self.setLayout(row(self.take_back, self.lost, self.redeem, self.large, None, gap=6))

    @property
    def hints(self) -> tuple[Hint, ...]:
        """Of the buttons that are seen."""
        seen = (button for button in (self.take_back, self.lost, self.redeem) if not button.isHidden())
        return tuple(Hint(f"Alt+{button.letter}", button.text()) for button in seen)

    def show_life(self, life: PaperLife | None, waits: bool, large: bool) -> None:
        """`life` None: a paper that no applicant keeps; `waits`: the sheet is with the print system, and nobody knows
        yet whether it is out; `large`: there is a layout in large print."""
        known = life if not waits else None
        self.take_back.setVisible(waits)
        self.lost.setVisible(known is not None and _may(known, PaperStep.LOSE))
        self.redeem.setVisible(known is not None and _may(known, PaperStep.REDEEM))
        self.large.setVisible(large)
        buttons = (self.take_back, self.lost, self.redeem, self.large)
        self.setVisible(not all(button.isHidden() for button in buttons))


def _may(life: PaperLife, step: PaperStep) -> bool:
    try:
        life.refuse(step)
    except PaperLifeRefused:
        return False
    return True


class PaperFate:
    """One question after another; a loss is declared by Ctrl+Enter alone, for it makes a paper void."""

    def __init__(self, at: Workplace, page: Page, popup: EntryPopup, near: QWidget) -> None:
        self._at, self._page, self._popup, self._near = at, page, popup, near
        self._takers = Takers(at.desk.wording.on_screen, popup, near)

    def lose(self, case: Case, paper: IssuedPaper) -> None:
        def declared(who: Taker | None) -> None:
            if who is None:
                return
            self._at.go.ask_reason(
                self._say("life.lost.reason.title", title=paper.title),
                self._say("life.lost.reason.why"),
                lambda reason: self._declare(paper, who, reason),
                act=self._say("life.lost.reason.act"),
            )

        self._takers.ask(case.intake, "life.lost.who", declared, nobody=False, title=paper.title)

    def _declare(self, paper: IssuedPaper, who: Taker, reason: str) -> None:
        at = self._at

        def done(replacement: Replacement) -> None:
            at.announcer.tell(replacement.decision.changes)
            at.press.print_sheet(paper, replacement.sheet)

        at.command(
            lambda: paper_lives.declare_lost(at.desk, at.session, paper.id, who, reason), done, self._page
        )

    def redeem(self, case: Case, paper: IssuedPaper) -> None:
        applicant, agent = case.intake.applicant, case.intake.agent
        name = applicant.name if applicant.kind is PersonKind.NATURAL else applicant.contact or applicant.name
        options = [(name, name)]
        if agent is not None:
            options.append((agent.name, agent.name))
        options.append(("", self._say("life.redeem.other")))

        def chosen(entry: Entry) -> None:
            if entry.option:
                self._redeem(paper, entry.option)
            else:
                self._ask_name(lambda other: self._redeem(paper, other))

        action = self._say("life.redeem.action")
        self._open(Ask(self._say("life.redeem.who", title=paper.title), options, action=action), chosen)

    def _ask_name(self, done: Callable[[str], None]) -> None:
        ask = Ask(
            self._say("life.redeem.other"),
            hint=self._say("life.redeem.other.hint"),
            action=self._say("life.redeem.action"),
            refuse=lambda entry: "" if entry.text.strip() else self._say("life.redeem.other.refuse"),
        )
        self._open(ask, lambda entry: done(entry.text))

    def _redeem(self, paper: IssuedPaper, name: str) -> None:
        at = self._at
        at.command(
            lambda: paper_lives.redeem(at.desk, at.session, paper.id, name),
            lambda decision: at.announcer.tell(decision.changes),
            self._page,
        )

    def _open(self, ask: Ask, done: Callable[[Entry], None]) -> None:
        corner = self._near.mapTo(self._popup.page, QPoint(0, 0))
        self._popup.ask(ask, corner, done, above=corner.y() - 2)

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", key, **facts)
