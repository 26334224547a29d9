"""Refusals that only a supervisor ends: a clock behind the journal, and numbering that has stopped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counter_app.domain.refusals import ClockBehind, NumberingStopped
from counter_app.services import upkeep
from counter_app.services.desk import Approval
from counter_app.ui.dialogs.newest_number import NewestNumber
from counter_app.ui.feedback import WayOut
from counter_app.ui.tr import tr
from counter_app.ui.widgets.strip import Notice, Strip

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class WaysOut:
    def __init__(self, at: Workplace, strip: Strip) -> None:
        self._at, self._strip = at, strip
        at.feedback.ways_out = {
            ClockBehind.code: WayOut(tr("值班长确认时间"), self._ask_clock),
            NumberingStopped.code: WayOut(tr("启用新的期号"), self._ask_epoch),
        }

    def tell_what_stands(self) -> None:
        """At each sign-in, before anybody is served in vain."""
        if self._at.front.numbering_stopped is not None:
            self._at.feedback.show(self._at.front.numbering_stopped)

    def _ask_clock(self) -> None:
        now = f"{self._at.desk.now().astimezone():%Y-%m-%d %H:%M}"
        self._at.go.ask_supervisor(
            tr(
                "电脑时间现在是 {now}。不对的，请先校准电脑；对的，说明上一次办理时电脑快了，由值班长"
                "确认后继续。",
                now=now,
            ),
            self._correct_clock,
        )

    def _correct_clock(self, approval: Approval) -> None:
        at = self._at
        at.command(
            lambda: upkeep.correct_clock(at.desk, approval),
            lambda _: self._settled(ClockBehind.code, tr("已确认电脑时间，可以继续办理。")),
        )

    def _ask_epoch(self) -> None:
        at = self._at
        newest = NewestNumber(
            at,
            at.desk.hall.place,
            tr("本窗口最近一张纸上的办件编号"),
            tr("26 位；只有这台电脑办过、没有别处的一份，可以留空"),
            tr("启用新的期号"),
        )
        at.go.ask_supervisor(
            tr(
                "请先找出本窗口最近一张纸，不论是在哪台电脑、哪个文件夹里办的。启用新的期号后，新的编号与发过的都不会重复。"
            ),
            lambda approval: self._raise_epoch(approval, newest.text),
            newest.asked(),
        )

    def _raise_epoch(self, approval: Approval, newest_number: str) -> None:
        at = self._at

        def raised(epoch: int) -> None:
            at.use(replace(at.front, numbering_stopped=None))
            self._settled(NumberingStopped.code, tr("已启用期号 {epoch:02}，可以继续办理。", epoch=epoch))

        at.command(lambda: upkeep.raise_epoch(at.desk, approval, newest_number), raised)

    def _settled(self, code: str, words: str) -> None:
        key = f"refusal:{code}"
        self._strip.settle(key)
        self._strip.tell(Notice(key, words, tr("刚才没有办成的一步，请再按一次。"), icon="circle-check"))
