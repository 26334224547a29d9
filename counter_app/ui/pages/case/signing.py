"""签收: who took the chosen paper, asked as the paper has it: himself, agent, another, by post, or refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from counter_app.domain.case import Case
from counter_app.domain.events import Redeemed
from counter_app.services.desk import SHANGHAI
from counter_app.services.ports.records import IssuedPaper
from counter_app.services.serving import Service, serve, served_of
from counter_app.ui.pages.intake.entry_popup import Ask, Entry, EntryPopup
from counter_app.ui.pages.intake.row_questions import typed_date
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.words import moment_in_list

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

_BLANKS = re.compile(r"[\s、，,]+")


class Signing:
    """One question after another in the page's popup; each answer leads on or is the service."""

    def __init__(self, at: Workplace, page: Page, popup: EntryPopup, near: QWidget) -> None:
        self._at, self._page, self._popup, self._near = at, page, popup, near

    def begin(self, case: Case, paper: IssuedPaper) -> None:
        intake = case.intake
        options = [("self", tr("申请人本人　{name}", name=intake.applicant.name))]
        if intake.agent is not None:
            options.append(("agent", tr("代理人　{name}", name=intake.agent.name)))
        options += [
            ("other", tr("他人代收")),
            ("post", tr("邮寄，有签收回执")),
            ("refused", tr("拒绝签收，留置送达")),
        ]

        def chosen(entry: Entry) -> None:
            if entry.option == "self":
                self._serve(paper, Service(intake.applicant.name))
            elif entry.option == "agent" and intake.agent is not None:
                self._serve(paper, Service(intake.agent.name, "代理人"))
            elif entry.option == "post":
                self._by_post(paper)
            elif entry.option == "refused":
                self._refused(paper, intake.applicant.name)
            else:
                self._by_another(paper)

        self._ask(Ask(tr("签收：{title}", title=paper.title), options, action=tr("登记签收")), chosen)

    def _by_another(self, paper: IssuedPaper) -> None:
        def done(entry: Entry) -> None:
            name, _, relation = _BLANKS.sub(" ", entry.text).partition(" ")
            self._serve(paper, Service(name, relation))

        self._ask(_text(tr("代收人姓名，与申请人的关系"), tr("如 王小梅 女儿"), parts=2), done)

    def _by_post(self, paper: IssuedPaper) -> None:
        today = self._at.desk.today()

        def refuse(entry: Entry) -> str:
            day = typed_date(entry.text.partition(" ")[0], today)
            if day is None or " " not in entry.text.strip():
                return tr("请写回执上的签收日期和签收人，如 2026-11-26 陈某")
            return ""

        def done(entry: Entry) -> None:
            day, _, name = entry.text.strip().partition(" ")
            on = typed_date(day, today)
            assert on is not None, "refused before"
            closing = datetime.combine(on, time(17, 30), SHANGHAI)
            self._serve(paper, Service(name, "邮寄签收", at=min(closing, self._at.desk.now())))

        ask = Ask(
            tr("回执上的签收日期、签收人"),
            hint=tr("如 2026-11-26 陈某"),
            action=tr("登记签收"),
            refuse=refuse,
        )
        self._ask(ask, done)

    def _refused(self, paper: IssuedPaper, name: str) -> None:
        def reasoned(reason: Entry) -> None:
            def witnessed(entry: Entry) -> None:
                witnesses = tuple(w for w in re.split(r"[、，,；;]", entry.text) if w.strip())
                self._serve(paper, Service(name, refused=True, reason=reason.text, witnesses=witnesses))

            self._ask(_text(tr("见证人，几个人用顿号隔开"), tr("如 桂园社区 赵某、钱某")), witnessed)

        self._ask(_text(tr("拒收的事由，照他说的写"), tr("如 认为材料已经齐全")), reasoned)

    def _serve(self, paper: IssuedPaper, service: Service) -> None:
        at = self._at
        at.command(
            lambda: serve(at.desk, at.session, paper.id, service),
            lambda decision: at.announcer.tell(decision.changes),
            self._page,
        )

    def _ask(self, ask: Ask, done: Callable[[Entry], None]) -> None:
        corner = self._near.mapTo(self._popup.page, QPoint(0, 0))
        self._popup.ask(ask, corner, done, above=corner.y() - 2)


def _text(title: str, hint: str, parts: int = 1) -> Ask:
    """A sentence of at least so many words."""

    def refuse(entry: Entry) -> str:
        return (
            ""
            if len(_BLANKS.split(entry.text.strip())) >= parts and entry.text.strip()
            else tr("请写{title}", title=title)
        )

    return Ask(title, hint=hint, action=tr("登记签收"), refuse=refuse)


def served_words(case: Case, paper: IssuedPaper) -> str:
    """What the ledger says behind a paper that was signed for; "" while it was not."""
    for event in case.history:
        if isinstance(event, Redeemed) and (event.entry, event.position) == (paper.entry, paper.position):
            return tr("已收回 {moment_in_list}", moment_in_list=moment_in_list(event.at))
    served = served_of(case.history, paper)
    if served is None:
        return ""
    what = tr("拒收") if served.refused else tr("已签收")
    return f"{what} {moment_in_list(served.served_at)}"
