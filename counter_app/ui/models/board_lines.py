"""The board and the end of the day as plain lines: lights, figures, what is still to be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.case import Status
from counter_app.domain.lamps import Lamp, Light
from counter_app.domain.rating import Rating
from counter_app.services.board import Board, BoardLine
from counter_app.services.day.view import DayStep, DayView
from counter_app.services.wording import Wording
from counter_app.ui.models.case_lines import due_words, status_cell
from counter_app.ui.tr import tr
from counter_app.ui.widgets.line_table import Cell, Line
from counter_app.ui.widgets.text import full_width
from counter_app.ui.words import day_decided, serial

LAMPS = {
    Lamp.RED: (tr("红牌"), "bad", "octagon-alert"),
    Lamp.YELLOW: (tr("黄牌"), "warn", "triangle-alert"),
    Lamp.WARNING: (tr("预警"), "warn", "clock"),
    Lamp.NORMAL: (tr("正常"), "ok", "circle-check"),
}
"""Word, colour and icon of each light: they differ in shape too."""


def left_words(status: Status, light: Light) -> tuple[str, str]:
    """还剩 or 超过, with its colour."""
    if light.left is None:
        return "—", "ink-2"
    if light.left < 0:
        over = tr("过了 {n} 个工作日", n=-light.left)
        return (tr("{over}，没有补来", over=over), "warn") if status is Status.NOTICED else (over, "bad")
    if light.left == 0:
        return tr("今天"), "warn"
    return tr("还剩 {left} 个工作日", left=light.left), "warn" if light.lamp is Lamp.WARNING else "ink-2"


def board_lines(board: Board, wording: Wording) -> list[Line]:
    """As the service orders them: what is late first."""
    return [_line(line, wording) for line in board.lines]


def _line(line: BoardLine, wording: Wording) -> Line:
    case = line.case
    word, kind, icon = LAMPS[line.light.lamp]
    left, tone = left_words(case.status, line.light)
    waits_for = tr("申请人") if case.status in (Status.NOTICED, Status.ACCEPTED_DEFERRED) else tr("窗口")
    cells = (
        Cell(word, icon=icon, chip=kind),
        Cell(serial(case.number), weight=500, full=case.number),
        Cell(case.applicant, weight=500),
        Cell(full_width(case.matter_name)),
        status_cell(case.status, wording),
        Cell(waits_for, "ink-2"),
        Cell(due_words(case), full=due_words(case, whole=True)),
        Cell(left, tone, 500),
    )
    return Line(case.number, cells, case)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the day's figures; `tone` where it needs a look."""

    label: str
    value: str
    tone: str = ""


def day_figures(view: DayView) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
    """Titles with their figures, as the log will print them.

    The levels stand in the log alone: here a clerk could see which face the applicant before him touched."""
    taken, acts = view.taken, view.acts
    unrated = view.ratings[Rating.UNRATED]
    rated = sum(view.ratings.values()) - unrated
    asked = (Figure(tr("已评价"), str(rated)), Figure(tr("未评价"), str(unrated)))
    return (
        (
            tr("日结之后") if view.closings else tr("今日数字"),
            (
                Figure(tr("收件"), str(taken.received)),
                Figure(tr("受理（含即办）"), str(taken.accepted + taken.on_the_spot)),
                Figure(tr("容缺受理"), str(taken.deferred)),
                Figure(tr("待补正"), str(taken.noticed)),
                Figure(tr("不予受理"), str(taken.declined)),
                Figure(tr("撤回"), str(taken.withdrawn)),
                Figure(tr("收件待核"), str(taken.undecided), "warn" if taken.undecided else ""),
                Figure(tr("咨询"), str(acts.consulted)),
            ),
        ),
        (
            tr("异常"),
            (
                Figure(tr("第二次告知"), str(acts.second_notices), "warn" if acts.second_notices else ""),
                Figure(tr("超出第一次告知"), str(acts.wider_notices), "bad" if acts.wider_notices else ""),
                Figure(tr("提示注明理由放行"), str(acts.overrides)),
                Figure(tr("补打"), str(acts.reprints)),
                Figure(tr("作废纸张"), str(acts.spoilt)),
                Figure(tr("异常记录"), str(len(view.incidents))),
            ),
        ),
        *(((tr("好差评"), asked),) if rated + unrated else ()),
    )


@dataclass(frozen=True, slots=True)
class Check:
    """A line of the closing list."""

    done: bool
    words: str
    detail: str


def checks(view: DayView) -> tuple[Check, ...]:
    """收班: what is settled, and what is not yet."""
    numbers = view.reconciliation.numbers
    waiting = numbers.waiting  # also records of a shift and logs
    lost = len(numbers.unexplained)
    earlier = "、".join(day_decided(day) for day in view.open_days)
    return (
        Check(not view.open_days, tr("以前的日子都已日结"), earlier or tr("没有欠着的")),
        Check(
            not view.drafts,
            tr("草稿清完"),
            tr("还有 {drafts} 份", drafts=view.drafts) if view.drafts else tr("0 份"),
        ),
        Check(
            view.handed_over, tr("材料、印章交接"), tr("已交接") if view.handed_over else tr("没有登记交接班")
        ),
        Check(
            not waiting,
            tr("纸都打完"),
            tr("还有 {waiting} 个号没打完", waiting=waiting) if waiting else tr("都打完了"),
        ),
        Check(
            not lost,
            tr("编号都有着落"),
            tr("{lost} 个没有着落", lost=lost) if lost else tr("{issued} 个都有着落", issued=numbers.issued),
        ),
    )


def step_words(view: DayView) -> tuple[str, bool]:
    """The words of the primary button, and whether it is the act itself."""
    match view.step:
        case DayStep.EARLIER:
            return tr("下一步：先日结 {day_decided}", day_decided=day_decided(view.open_days[0])), False
        case DayStep.PRINT:
            first = serial(view.waiting[0].number) if view.waiting else tr("日志和交接班记录")
            return tr("下一步：打印 {first}", first=first), False
        case DayStep.EXPLAIN:
            return tr("值班长说明理由并日结"), True
        case DayStep.CLOSE:
            return (tr("出补充页并打印"), True) if view.closings else (tr("日结并打印日志"), True)
        case DayStep.CLOSED:
            return tr("已日结，无新记录"), False


def equation(view: DayView) -> Sequence[tuple[str, int, str]]:
    """发号 = 已打印 + 作废 + 等打印 (+ 无纸) + 无着落: label, figure, colour."""
    numbers = view.reconciliation.numbers
    terms = [
        (tr("日结后发号") if view.closings else tr("今日发号"), numbers.issued, "ink"),
        (tr("已打印"), numbers.printed, "ok"),
        (tr("作废"), numbers.void, "ink-2"),
        (tr("等打印"), numbers.waiting, "warn" if numbers.waiting else "ink-2"),
    ]
    if numbers.paperless:
        terms.append((tr("无纸"), numbers.paperless, "ink-2"))
    lost = len(numbers.unexplained)
    return (*terms, (tr("无着落"), lost, "bad" if lost else "ok"))
