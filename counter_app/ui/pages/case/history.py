"""The history of a case: one line an entry of the journal, in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain import events
from counter_app.domain.intake import Tick
from counter_app.domain.journal import CounterEvent
from counter_app.domain.rating import Rating
from counter_app.domain.scans import ScanPlace
from counter_app.services.courtesies import NOTED
from counter_app.services.looking_up import CasePage
from counter_app.services.ports.records import LARGE_PRINT
from counter_app.services.scans import name_of
from counter_app.services.wording import Wording
from counter_app.ui import icons, theme
from counter_app.ui.tr import tr
from counter_app.ui.widgets.text import full_width
from counter_app.ui.words import clock_time, day_decided, moment_in_list

COURTESIES = {"QueueSlip@1": tr("小票"), "BagLabel@1": tr("袋标签")}
STATES = {"printed": tr("已打印"), "spooled": tr("已送打印机"), "failed": tr("没有打出来")}


@dataclass(frozen=True, slots=True)
class Moment:
    when: str
    icon: str
    tone: str
    title: str
    detail: str = ""


Names = Mapping[str, str]
"""Staff number → name."""


def moments(page: CasePage, names: Names, wording: Wording) -> tuple[Moment, ...]:
    """What happened to the case and to its sheets, as the clerk would tell it."""
    happened = sorted((*page.case.history, *page.notes), key=lambda e: e.at)
    days = {e.on for e in happened}
    told = []

    def at_place(place: ScanPlace) -> str:
        return full_width(name_of(place, page, wording))

    for event in happened:
        when = clock_time(event.at) if len(days) == 1 else moment_in_list(event.at)
        clerk = names.get(event.clerk, event.clerk)
        telling = (
            _sheet_telling(event, page)
            if isinstance(event, CounterEvent)
            else _telling(event, clerk, at_place)
        )
        told.append(Moment(when, *telling))
    return tuple(told)


def _sheet_telling(note: CounterEvent, page: CasePage) -> tuple[str, str, str, str]:
    if note.kind == NOTED:
        paper, state = str(note.facts.get("paper")), str(note.facts.get("state"))
        return (
            "printer",
            "mute",
            tr("加打{get}，不是凭证", get=COURTESIES.get(paper, "")),
            STATES.get(state, ""),
        )
    icon, tone, did = {
        "register.reprinted": ("printer", "brand", tr("补打")),
        "register.spoilt": ("ban", "bad", tr("登记作废")),
        "register.large_print": ("printer", "brand", tr("加印")),
    }.get(note.kind, ("check", "ok", tr("纸已在手")))
    facts = note.facts
    named = (facts.get("paper"), facts.get("document_number"))
    title = next((p.title for p, _ in page.papers if (p.kind, p.document_number) == named), tr("文书"))
    which = tr("大字版") if facts.get("copy") == LARGE_PRINT else tr("第 {get} 张", get=facts.get("copy"))
    return icon, tone, f"{did}：{title}{which}", str(facts.get("reason") or "")


def _telling(
    event: events.CaseEvent, clerk: str, at_place: Callable[[ScanPlace], str]
) -> tuple[str, str, str, str]:
    match event:
        case events.Received():
            given = sum(1 for m in event.intake.marks.values() if m.tick not in (Tick.UNSEEN, Tick.MISSING))
            return "inbox", "brand", tr("收件"), tr("经办 {clerk}，交来 {given} 份", clerk=clerk, given=given)
        case events.CorrectedOnTheSpot():
            return "pencil", "brand", tr("当场更正"), tr("{n} 处已更正", n=len(event.corrections))
        case events.Noticed():
            title = (
                tr("出具补正告知书")
                if event.ordinal == 1
                else tr("第 {ordinal} 次出具补正告知书", ordinal=event.ordinal)
            )
            wider = (
                tr(
                    "，超出第一次告知，{approved_by} 同意：{reason}",
                    approved_by=event.approved_by,
                    reason=event.reason,
                )
                if event.wider
                else ""
            )
            return "file-text", "warn", title, tr("告知 {n} 处问题{wider}", n=len(event.gaps), wider=wider)
        case events.Supplemented():
            return "package-check", "brand", tr("登记补正材料"), tr("收到 {n} 份", n=len(event.marks))
        case events.Deferred():
            by = day_decided(event.promised_by)
            return (
                "clock",
                "defer",
                tr("容缺受理"),
                tr("{n} 处后补，承诺 {by} 前补齐", n=len(event.deferred), by=by),
            )
        case events.Accepted():
            due = day_decided(event.due, event.due_estimated)
            return "circle-check", "ok", tr("受理"), tr("{due} 前办结", due=due)
        case events.NegativeReported():
            return (
                "check",
                "mute",
                tr("否定报备"),
                tr("{approved_by} 审批：{opinion}", approved_by=event.approved_by, opinion=event.opinion),
            )
        case events.Declined():
            return "ban", "bad", tr("不予受理"), event.reason
        case events.Withdrawn():
            to = tr("，材料退给 {name}", name=event.taken_by.name) if event.taken_by else ""
            title = tr("逾期退件") if event.late else tr("申请人撤回")
            return "rotate-ccw", "mute", title, f"{event.reason}{to}"
        case events.Consulted():
            return "info", "brand", tr("咨询"), event.advice
        case events.Examined():
            return "circle-check", "brand", tr("核对材料"), tr("看过 {n} 份", n=len(event.marks))
        case events.Served():
            return _served(event)
        case events.PaperLost():
            who = event.declared_by
            name = f"{who.name}（{who.relation}）" if who.relation else who.name
            return (
                "ban",
                "warn",
                tr("挂失补发"),
                tr("{name}，{reason}；原来的一张作废", name=name, reason=event.reason),
            )
        case events.Redeemed():
            return "inbox", "ok", tr("收回凭证"), tr("{returned_by} 交来", returned_by=event.returned_by)
        case events.Rated():  # which level was chosen is never shown at the counter
            given = event.rating is not Rating.UNRATED
            return "users", "mute", tr("申请人已评价") if given else tr("申请人未评价"), ""
        case events.ScanAttached():
            return (
                "scan-line",
                "mute",
                tr("加扫描件"),
                tr("{at_place}，{pages} 页", at_place=at_place(event.place), pages=event.scan.pages),
            )
        case events.ScanRemoved():
            return "ban", "warn", tr("移除扫描件"), f"{at_place(event.place)}：{event.reason}"
        case _:
            return "triangle-alert", "warn", tr("注明理由继续"), event.override.reason


def _served(event: events.Served) -> tuple[str, str, str, str]:
    when = moment_in_list(event.served_at)
    if event.refused:
        return (
            "ban",
            "warn",
            tr("拒收，留置送达"),
            tr(
                "{when}，{reason}；见证人 {join}",
                when=when,
                reason=event.reason,
                join="、".join(event.witnesses),
            ),
        )
    who = f"{event.received_by}（{event.relation}）" if event.relation else event.received_by
    return "stamp", "ok", tr("签收"), f"{who}，{when}"


class History(QWidget):
    """Painted: disc, title, detail; details wrap."""

    DISC, GAP = 28, 10

    def __init__(self) -> None:
        super().__init__()
        self._moments: tuple[Moment, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_moments(self, told: tuple[Moment, ...]) -> None:
        self._moments = told
        self.setAccessibleName("；".join(f"{m.when} {m.title} {m.detail}" for m in told))
        self.setMinimumHeight(self.heightForWidth(max(self.width(), theme.px(240))))
        self.updateGeometry()
        self.update()

    def _left(self) -> int:
        return theme.px(self._when() + self.DISC + 2 * self.GAP)

    def _when(self) -> int:
        """Room for times, and for dates where a case went over several days."""
        return 62 if all(len(m.when) <= 5 for m in self._moments) else 104

    def _heights(self, width: int) -> list[int]:
        detail = QFontMetrics(theme.font(13))
        room = max(theme.px(80), width - self._left() - theme.px(14))
        wrap = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        heights = []
        for each in self._moments:
            words = detail.boundingRect(0, 0, room, 10000, wrap, each.detail).height() if each.detail else 0
            heights.append(max(theme.px(44), theme.px(26) + words + theme.px(10)))
        return heights

    def heightForWidth(self, width: int) -> int:
        return sum(self._heights(width)) + theme.px(8)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), self.heightForWidth(theme.px(320)))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0.0
        heights = self._heights(self.width())
        for i, (each, height) in enumerate(zip(self._moments, heights, strict=True)):
            self._paint(painter, each, QRectF(0, top, self.width(), height), i == len(heights) - 1)
            top += height
        painter.end()

    def _paint(self, painter: QPainter, each: Moment, rect: QRectF, last: bool) -> None:
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("ink-3"))
        painter.drawText(rect.adjusted(theme.px(14), theme.px(5), 0, 0), start, each.when)
        disc = QRectF(theme.px(self._when()), rect.top(), theme.px(self.DISC), theme.px(self.DISC))
        if not last:
            painter.setPen(theme.color("line"))
            middle = disc.center().x()
            painter.drawLine(QPointF(middle, disc.bottom()), QPointF(middle, rect.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{each.tone}-bg"))
        painter.drawEllipse(disc)
        icons.paint(painter, each.icon, disc.left() + theme.px(6), disc.top() + theme.px(6), 16, each.tone)
        words = rect.adjusted(self._left() - theme.px(self.GAP), theme.px(3), -theme.px(14), 0)
        painter.setFont(theme.font(15, 500))
        painter.setPen(theme.color("ink"))
        painter.drawText(words, start, each.title)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("ink-2"))
        wrap = start | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        painter.drawText(words.adjusted(0, theme.px(23), 0, 0), wrap, each.detail)
