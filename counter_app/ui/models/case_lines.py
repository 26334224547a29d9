"""Cases and drafts as lines of a list: plain data, no widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from counter_app.domain.case import Status
from counter_app.services.desk import Desk
from counter_app.services.ports.records import CaseSummary, Draft
from counter_app.services.wording import Wording
from counter_app.ui.tr import tr
from counter_app.ui.widgets.line_table import Cell, Line
from counter_app.ui.widgets.text import full_width
from counter_app.ui.words import (
    STATUS_LOOKS,
    clock_time,
    day_in_list,
    grouped,
    moment,
    moment_in_list,
    serial,
)


class Filter(StrEnum):
    """What the day's list is narrowed to; Alt+1 … Alt+7 in this order."""

    ALL = "all"
    ACCEPTED = "accepted"
    NOTICED = "noticed"
    DEFERRED = "deferred"
    DECLINED = "declined"
    DRAFTS = "drafts"
    PAPER = "paper"


LOOKS = {
    Filter.ALL: (tr("全部"), "ink", ""),
    Filter.ACCEPTED: (tr("受理"), "ok", "circle-check"),
    Filter.NOTICED: (tr("待补正"), "warn", "hourglass"),
    Filter.DEFERRED: (tr("容缺受理"), "defer", "clock"),
    Filter.DECLINED: (tr("不予受理"), "bad", "ban"),
    Filter.DRAFTS: (tr("草稿"), "ink-2", "pencil"),
    Filter.PAPER: (tr("纸未打完"), "bad", "printer"),
}
"""Word, colour and icon of each."""


@dataclass(frozen=True, slots=True)
class Day:
    """Everything the page of the day shows; `waiting` counts unprinted sheets by case, `paperless` have none."""

    drafts: tuple[Draft, ...]
    cases: tuple[CaseSummary, ...]
    waiting: Mapping[str, int]
    paperless: frozenset[str] = frozenset()

    def counts(self) -> dict[Filter, int]:
        counts = {f: sum(1 for c in self.cases if self.matches(c, f)) for f in Filter}
        counts[Filter.ALL] = len(self.cases) + len(self.drafts)
        counts[Filter.DRAFTS] = len(self.drafts)
        return counts

    def matches(self, case: CaseSummary, chosen: Filter) -> bool:
        statuses = {
            Filter.ACCEPTED: (Status.ACCEPTED, Status.DEEMED_ACCEPTED),
            Filter.NOTICED: (Status.NOTICED, Status.SUPPLEMENTED),
            Filter.DEFERRED: (Status.ACCEPTED_DEFERRED,),
            Filter.DECLINED: (Status.DECLINED,),
        }
        if chosen is Filter.PAPER:
            return bool(self.waiting.get(case.number))
        return chosen is Filter.ALL or case.status in statuses.get(chosen, ())


def day_lines(day: Day, chosen: Filter, desk: Desk) -> list[Line]:
    """Drafts first, then the cases, newest first."""
    lines: list[Line] = []
    if chosen in (Filter.ALL, Filter.DRAFTS):
        lines += [_draft_line(d, desk) for d in day.drafts]
    if chosen is not Filter.DRAFTS:
        newest = sorted(
            (c for c in day.cases if day.matches(c, chosen)), key=lambda c: c.received_at, reverse=True
        )
        lines += [_case_line(c, _paper_cell(day, c.number), desk.wording.on_screen) for c in newest]
    return lines


def status_cell(status: Status, wording: Wording) -> Cell:
    kind, icon = STATUS_LOOKS[status]
    return Cell(wording.of(status), icon=icon, chip=kind)


def due_words(case: CaseSummary, whole: bool = False) -> str:
    """The date to watch now, and what kind of date it is; `whole` with its year, as a file has it."""
    if case.due is None:
        return "—"
    day = day_in_list(case.due, case.due_estimated)
    if whole:
        day = f"{case.due}" + (tr("（估）") if case.due_estimated else "")
    if case.status is Status.NOTICED:
        return tr("补至 {day}", day=day)
    return tr("答复 {day}", day=day) if case.status in (Status.RECEIVED, Status.SUPPLEMENTED) else day


def _draft_line(draft: Draft, desk: Desk) -> Line:
    matter = desk.shelf.current(desk.today()).get(draft.intake.matter)
    name = draft.intake.applicant.name or tr("（未填申请人）")
    cells = (
        Cell(clock_time(draft.saved_at), "ink-2", full=moment(draft.saved_at)),
        Cell("—", "ink-2"),
        Cell(name, weight=500),
        Cell(full_width(matter.name) if matter else draft.intake.matter),
        Cell(tr("草稿"), icon="pencil", chip="mute"),
        Cell("—", "ink-2"),
        Cell("—", "ink-2"),
    )
    return Line(f"draft:{draft.id}", cells, draft)


def _paper_cell(day: Day, number: str) -> Cell:
    if waiting := day.waiting.get(number, 0):
        return Cell(tr("{waiting} 张未打", waiting=waiting), "bad", 500, "printer")
    return Cell("—", "ink-2") if number in day.paperless else Cell(tr("已打印"), "ok", icon="check")


def _case_line(case: CaseSummary, paper: Cell, wording: Wording) -> Line:
    cells = (
        Cell(clock_time(case.received_at), "ink-2", full=moment(case.received_at)),
        Cell(serial(case.number), weight=500, full=case.number),
        Cell(case.applicant, weight=500),
        Cell(full_width(case.matter_name)),
        status_cell(case.status, wording),
        Cell(due_words(case), full=due_words(case, whole=True)),
        paper,
    )
    return Line(case.number, cells, case)


def found_lines(cases: Iterable[CaseSummary], wording: Wording) -> list[Line]:
    """Lines of the case search."""
    return [
        Line(
            c.number,
            (
                Cell(c.applicant, weight=500),
                Cell(c.id_masked[-8:] if c.id_masked else "—", "ink-2"),
                Cell(full_width(c.matter_name)),
                Cell(grouped(c.number), weight=500, full=c.number),
                status_cell(c.status, wording),
                Cell(moment_in_list(c.received_at), "ink-2", full=moment(c.received_at)),
            ),
            c,
        )
        for c in cases
    ]
