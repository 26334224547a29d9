"""What is done at the end of a day: preview, close, explain, hand over, record what happened."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from counter_app.domain.refusals import DayUnbalanced
from counter_app.services.day.closing import Closed, close_day, preview_log
from counter_app.services.day.keeping import Incident, record_incident
from counter_app.services.day.view import DayView
from counter_app.services.desk import Approval
from counter_app.ui.background import Lane
from counter_app.ui.dialogs.handover import HandoverDialog
from counter_app.ui.dialogs.preview import About, PreviewDialog
from counter_app.ui.pages.intake.entry_popup import Ask, Entry
from counter_app.ui.tr import tr
from counter_app.ui.words import day_decided
from printing.documents.day_log import DayLog
from printing.documents.sheet import Impression

if TYPE_CHECKING:
    from counter_app.ui.pages.board.page import BoardPage
    from counter_app.ui.workplace import Workplace

_TIMES = re.compile(r"^(?:(\d{1,2}[:：]\d{2})(?:\s*[-–—至]\s*(\d{1,2}[:：]\d{2}))?)?\s*(.*)$", re.DOTALL)
_HAPPENS = tr("按下即日结：取得日志号，签名，冻结，再打印。之后的记录另打补充页。")


class DayDeeds:
    """One at a time; the log is looked at before it is frozen."""

    def __init__(self, at: Workplace, page: BoardPage) -> None:
        self._at, self._page = at, page
        self.running = False

    def preview(self, view: DayView | None) -> None:
        """Look at the log; nothing is decided by it."""
        if view is not None:
            self._composed(view.on, self._show)

    def close(self, on: date) -> None:
        self._composed(on, lambda log: self._look(on, log, None))

    def explain(self, on: date) -> None:
        """Numbers that are nowhere: a supervisor says why, and the log names them."""
        self._at.go.ask_supervisor(
            tr(
                "{day_decided}有编号没有着落。值班长写明原因后可以日结，日志会逐一列出。",
                day_decided=day_decided(on),
            ),
            lambda approval: self._close(on, approval),
        )

    def _composed(self, on: date, then: Callable[[DayLog], None]) -> None:
        at = self._at
        at.query(lambda: preview_log(at.desk, at.session, on), then, self._page)

    def _show(self, log: DayLog) -> None:
        at = self._at
        at.lanes.submit(
            Lane.PRESS,
            lambda: at.front.renderer(log, Impression(preview=True)),
            lambda pdf: at.go.show_papers(log.head.title, pdf),
        )

    def _look(self, on: date, log: DayLog, approval: Approval | None) -> None:
        about = About(day_decided(on), button=tr("日结并打印"), happens=_HAPPENS)
        PreviewDialog(
            self._at, (log,), None, about, lambda: self._close(on, approval), self._page.window()
        ).open()

    def _close(self, on: date, approval: Approval | None) -> None:
        if self.running:
            return
        self.running = True
        at = self._at
        at.command_quietly(
            lambda: close_day(at.desk, at.session, on, approval=approval),
            self._closed,
            lambda error: self._failed(on, error),
        )

    def _closed(self, done: Closed) -> None:
        self.running = False
        at = self._at
        at.announcer.tell(done.changes)
        at.press.print_papers(done.papers)
        at.feedback.warn(done.warnings)

    def _failed(self, on: date, error: Exception) -> None:
        self.running = False
        if isinstance(error, DayUnbalanced):
            self.explain(on)
        else:
            self._at.feedback.show(error, self._page)

    def incident(self) -> None:
        """登记异常: what the program cannot know, with its times where they matter."""
        kinds = list(self._at.desk.wording.on_screen.entry("words", "incident").items())

        def done(entry: Entry) -> None:
            told = _TIMES.match(entry.text)
            assert told is not None, "it matches every text"
            begun, ended, text = (part or "" for part in told.groups())
            incident = Incident(entry.option, text, _clock(begun), _clock(ended))
            at = self._at
            at.command(lambda: record_incident(at.desk, at.session, incident), at.announcer.tell, self._page)

        ask = Ask(
            tr("登记异常"),
            kinds,
            hint=tr("如 10:15-11:40 主干断开，照常受理"),
            action=tr("登记"),
            refuse=_told,
        )
        self._ask(ask, done)

    def hand_over(self) -> None:
        """交接班: the clerk who takes over signs in for what both have counted."""
        HandoverDialog(self._at, self._page.window()).open()

    def _ask(self, ask: Ask, done: Callable[[Entry], None]) -> None:
        corner = self._page.day.primary.mapTo(self._page, QPoint(0, 0))
        self._page.popup.ask(ask, corner, done, above=corner.y() - 2)


def _told(entry: Entry) -> str:
    told = _TIMES.match(entry.text)
    return "" if told is not None and told[3].strip() else tr("请写明情况")


def _clock(text: str) -> str:
    """9：05 as 09:05."""
    return text.replace("：", ":").zfill(5) if text else ""
