"""The left card of the case page: who, what, since when, until when."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout

from counter_app.domain.case import Case, Status
from counter_app.domain.people import mask_phone
from counter_app.services.composing.parts import situation_text
from counter_app.services.looking_up import CasePage
from counter_app.services.wording import Wording
from counter_app.ui import theme
from counter_app.ui.tr import tr
from counter_app.ui.widgets.growing import Growing
from counter_app.ui.widgets.layout import clear, fact, glyph, row, rule
from counter_app.ui.widgets.text import Text, full_width
from counter_app.ui.words import day_decided, day_in_list, moment


class FactsCard(Growing):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(*(theme.px(m) for m in (14, 12, 14, 12)))
        self._lines.setSpacing(theme.px(7))

    def show_case(self, page: CasePage, wording: Wording, clerk: str) -> None:
        clear(self._lines)
        case = page.case
        self._lines.addWidget(Text(tr("办件"), "cardtitle"))
        for label, value in self._facts(page, wording, clerk):
            self._lines.addLayout(fact(label, value))
        self._lines.addWidget(rule())
        said = situation_text(wording, page.matter, case.intake.answers)
        situation = full_width(said) or tr("本事项不分情形")
        self._lines.addWidget(Text(tr("情形"), "strong"))
        self._lines.addWidget(Text(situation, "small", wrap=True))
        self._lines.addWidget(rule())
        self._lines.addWidget(Text(tr("期限"), "strong"))
        for icon, tone, words, when in _dates(case):
            line = row(glyph(icon, 17, tone), Text(words, "small"), None, Text(when, "labelstrong"), gap=7)
            self._lines.addLayout(line)
        if page.other_cases:
            self._lines.addWidget(rule())
            self._lines.addWidget(
                Text(tr("同一申请人另有 {n} 件未办完", n=len(page.other_cases)), "small", "warn", wrap=True)
            )
        self._lines.addStretch(1)

    @staticmethod
    def _facts(page: CasePage, wording: Wording, clerk: str) -> Iterator[tuple[str, str]]:
        intake = page.case.intake
        applicant = intake.applicant
        yield tr("申请人"), applicant.name
        yield tr("证件"), applicant.id.masked if applicant.id else "—"
        yield tr("电话"), mask_phone(applicant.phone) if applicant.phone else "—"
        if intake.agent is not None:
            yield tr("代理人"), intake.agent.name
        if intake.channel is not None:
            yield tr("收件方式"), wording.of(intake.channel)
        if intake.collection is not None:
            yield tr("领取"), wording.of(intake.collection)
        yield tr("收件"), moment(page.case.received_at)
        yield tr("经办"), clerk
        yield tr("目录"), tr("{release} 版", release=intake.release)
        if intake.reapplies:
            yield tr("原办件"), intake.reapplies[-9:]


def _dates(case: Case) -> Iterator[tuple[str, str, str, str]]:
    """Icon, tone, words, date of each limit that counts now."""
    if case.status is Status.RECEIVED:
        yield "hourglass", "warn", tr("五日内答复"), day_in_list(case.reply_due, case.reply_estimated)
    if case.notices:
        yield (
            "circle-check",
            "ok",
            tr("一次告知"),
            tr("已告知") if case.notices == 1 else tr("{notices} 次", notices=case.notices),
        )
    if case.status is Status.NOTICED and case.notice_due is not None:
        yield "hourglass", "warn", tr("补正期限"), day_in_list(case.notice_due)
    if case.accepted_on is not None:
        yield "circle-check", "ok", tr("受理"), day_in_list(case.accepted_on)
    if case.statutory_due is not None:
        yield "calendar-days", "ink-2", tr("法定办结"), day_decided(case.statutory_due, case.due_estimated)
    if case.committed_due is not None:
        yield "calendar-days", "ink-2", tr("承诺办结"), day_decided(case.committed_due, case.due_estimated)
    if case.promised_by is not None:
        yield "clock", "defer", tr("承诺补齐"), day_in_list(case.promised_by)
