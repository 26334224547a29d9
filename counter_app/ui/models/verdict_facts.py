"""Facts under the band of the 结论 panel: the counter's rules first; due dates and hints with the result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counter_app.domain.catalogue import Catalogue, Limit, Matter, RoutingOutcome
from counter_app.domain.clocks import DueDate
from counter_app.domain.hall import NegativeReporting
from counter_app.domain.intake import Intake, Tick, anything_handed_in
from counter_app.domain.limits import due_dates, limits_of
from counter_app.domain.refusals import LimitUnset
from counter_app.services.acts import ACCEPTING, Act
from counter_app.services.checking import Finding
from counter_app.services.composing.commitment_letter import committed
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import Desk
from counter_app.ui.models.typed_text import rare
from counter_app.ui.tr import tr

_WEEKDAYS = tr("一 二 三 四 五 六 日").split()
_CIRCLED = "①②③④⑤⑥⑦⑧⑨"
_PAPERS = {
    Act.RECEIVE: ("MaterialReceipt",),
    Act.NOTICE: ("MaterialReceipt", "OneTimeNotice"),
    Act.ACCEPT: ("AcceptanceNotice",),
    Act.OFFER_DEFERRAL: ("DeferralPromise",),
    Act.ACCEPT_DEFERRED: ("DeferralPromise", "DeferralNotice", "AcceptanceNotice"),
    Act.CORRECT: ("AcceptanceNotice",),
    Act.DECLINE: ("DeclineNotice",),
    Act.GUIDE: ("ConsultationNotice.guidance",),
}


@dataclass(frozen=True, slots=True)
class Fact:
    icon: str
    label: str
    value: str
    small: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of 窗口口径; `leads` marks a situation that leads elsewhere."""

    label: str
    text: str
    leads: bool = False


def day(on: date, estimated: bool = False) -> str:
    """11 月 26 日 周四, marked 估 where the calendar is not published."""
    mark = tr("（估）") if estimated else ""
    return tr(
        "{month} 月 {day} 日 周{weekday}{mark}",
        month=on.month,
        day=on.day,
        weekday=_WEEKDAYS[on.weekday()],
        mark=mark,
    )


def limit_text(desk: Desk, limit: Limit) -> str:
    """10 个工作日, with a space before the measure word."""
    said = desk.wording.on_screen.limit(limit)
    return said.replace(str(limit.value), f"{limit.value} ", 1) if limit.value else said


def counter_rules(desk: Desk, catalogue: Catalogue, matter: Matter) -> tuple[Rule, ...]:
    """What the clerk can answer over the counter before anything is handed in."""
    rules: list[Rule] = []
    conditions = "\n".join(
        f"{_CIRCLED[n] if n < len(_CIRCLED) else n + 1} {normalise(c)}"
        for n, c in enumerate(matter.conditions)
    )
    if conditions:
        rules.append(Rule(tr("受理条件"), conditions))
    validity = tr("，有效期 {normalise}", normalise=normalise(matter.validity)) if matter.validity else ""
    if matter.result:
        rules.append(Rule(tr("办理结果"), normalise(matter.result) + validity))
    rules.append(Rule(tr("办理时限"), _limit_rule(desk, catalogue, matter)))
    rules.append(Rule(tr("收费"), normalise(matter.fee.text) or tr("未载明")))
    if matter.legal_basis:
        rules.append(Rule(tr("依据"), "；".join(normalise(b) for b in matter.legal_basis)))
    leads = (r for r in matter.routing if r.outcome is not RoutingOutcome.HINT)
    rules += [Rule("", normalise(r.text), leads=True) for r in leads]
    return tuple(rules)


def facts(
    desk: Desk, catalogue: Catalogue, matter: Matter, intake: Intake, finding: Finding
) -> tuple[Fact, ...]:
    """Beside or instead of gaps: due dates of an acceptance, substitutes, rare characters, hints."""
    found: list[Fact] = []
    if finding.act in ACCEPTING:
        found += _due_facts(desk, catalogue, matter)
    if finding.act in (Act.ACCEPT_DEFERRED, Act.OFFER_DEFERRAL) and intake.promised_by is not None:
        found.append(Fact("clock", tr("承诺补齐"), day(intake.promised_by), tr("到期没有补齐的，依法处理")))
    spared = [m for m in matter.materials if _substituted(intake, m.id)]
    if spared:
        names = "、".join(normalise(m.name) for m in spared)
        found.append(
            Fact(
                "link", tr("替代"), tr("{n} 份", n=len(spared)), tr("{names}，由申请人选择替代", names=names)
            )
        )
    found += _rare_facts(desk, intake)
    found += [Fact("info", tr("提示"), "", hint) for hint in finding.hints]
    return tuple(found)


def papers_of(desk: Desk, act: Act | None, intake: Intake) -> tuple[tuple[str, int], ...]:
    """(title, copies) of each paper that the act brings, as this hall prints them."""
    if act is None:
        return ()
    told = _PAPERS[act] if anything_handed_in(intake) or act is not Act.NOTICE else ("OneTimeNotice",)
    if committed(intake) and act not in (Act.DECLINE, Act.GUIDE):
        told = ("CommitmentLetter", *told)
    if act is Act.DECLINE and desk.hall.negative_report is NegativeReporting.REQUIRED:
        told = ("NegativeReport", *told)
    entry = desk.wording.on_screen.entry
    return tuple(
        (
            str(entry("papers", "titles", title)),
            len(desk.hall.copies.get(kind) or entry("papers", "copies", kind)),
        )
        for title, kind in ((each, each.partition(".")[0]) for each in told)
    )


def last_promise(desk: Desk, catalogue: Catalogue, matter: Matter) -> date | None:
    """The latest day that a 容缺 may be promised for: the due date of an acceptance today; None: no limit is set."""
    try:
        limits = limits_of(matter, catalogue.type_limits, desk.hall.default_limit)
    except LimitUnset:
        return None
    return due_dates(desk.calendar, limits, desk.today(), count_first_day=desk.hall.count_first_day).due.on


def _limit_rule(desk: Desk, catalogue: Catalogue, matter: Matter) -> str:
    try:
        limits = limits_of(matter, catalogue.type_limits, desk.hall.default_limit)
    except LimitUnset:
        return tr("未载明")
    due = due_dates(desk.calendar, limits, desk.today(), count_first_day=desk.hall.count_first_day).due
    source = desk.wording.on_screen.of(limits.source)
    return tr(
        "{source} {limit_text}；今日受理，应于 {day}前办结",
        source=source,
        limit_text=limit_text(desk, limits.deciding),
        day=day(due.on, due.estimated),
    )


def _due_facts(desk: Desk, catalogue: Catalogue, matter: Matter) -> list[Fact]:
    try:
        limits = limits_of(matter, catalogue.type_limits, desk.hall.default_limit)
    except LimitUnset:
        return [Fact("calendar-days", tr("办结时限"), tr("目录未载明"))]
    start = desk.today()
    due = due_dates(desk.calendar, limits, start, count_first_day=desk.hall.count_first_day)
    count = tr("收件当日计入") if desk.hall.count_first_day else tr("收件当日不计")
    found: list[Fact] = []
    if due.statutory is not None and limits.statutory is not None:
        found.append(_due(tr("法定办结"), due.statutory, start, limit_text(desk, limits.statutory), count))
    if due.committed is not None and limits.committed is not None:
        found.append(_due(tr("承诺办结"), due.committed, start, limit_text(desk, limits.committed), count))
    else:
        found.append(Fact("calendar-days", tr("承诺办结"), tr("目录未载明")))
    if due.statutory is None and due.committed is None:
        label = desk.wording.on_screen.of(limits.source)
        found.append(_due(label, due.due, start, limit_text(desk, limits.deciding), count))
    return found


def _due(label: str, due: DueDate, start: date, limit: str, count: str) -> Fact:
    since = tr(
        "自 {month} 月 {day} 日起 {limit}，{count}",
        month=start.month,
        day=start.day,
        limit=limit,
        count=count,
    )
    return Fact("calendar-days", label, day(due.on, due.estimated), since)


def _substituted(intake: Intake, material: str) -> bool:
    mark = intake.marks.get(material)
    return mark is not None and mark.tick is Tick.SUBSTITUTED


def _rare_facts(desk: Desk, intake: Intake) -> list[Fact]:
    typed = intake.applicant.name + (intake.agent.name if intake.agent else "")
    found = []
    for character, code in rare(typed):
        if desk.glyphs.missing(character):
            found.append(
                Fact(
                    "circle-alert",
                    tr("生僻字"),
                    tr("{character} 没有字形", character=character),
                    tr("{code}，受理前须处理", code=code),
                )
            )
        else:
            found.append(
                Fact(
                    "file-check",
                    tr("生僻字"),
                    tr("{character} 可打印", character=character),
                    tr("{code}，纸面与屏幕一致", code=code),
                )
            )
    return found
