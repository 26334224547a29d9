"""The keys that the hint bar shows on the intake: only those that do something where the clerk is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from counter_app.ui.pages.intake.choice_grid import ChoiceGrid
from counter_app.ui.pages.intake.name_edit import NameEdit
from counter_app.ui.pages.intake.person_fields import IdField
from counter_app.ui.tr import tr
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from counter_app.ui.pages.intake.open_intake import OpenIntake

_UNDO, _ZONE, _NEXT = Hint("Ctrl+Z", tr("撤销")), Hint("F6", tr("换区")), Hint("Ctrl+Enter", tr("下一步"))

START_HINTS = (
    Hint("F2", tr("找事项")),
    Hint("1–8", tr("常办事项")),
    Hint("Alt+1–8", tr("在搜索栏里选常办")),
    Hint("↑ ↓", tr("选")),
    Hint("Enter", tr("接着办")),
    Hint("F6", tr("换区")),
)
_MATERIALS = (
    Hint(tr("空格"), tr("收到且符合")),
    Hint("X", tr("未交")),
    Hint("1–9", tr("该条不符")),
    Hint("D", tr("记问题")),
    Hint("F", tr("形式")),
    Hint("+ −", tr("份数")),
    Hint("T", tr("替代")),
    Hint("R", tr("容缺")),
    _ZONE,
)
_POPUP = (
    Hint("↑ ↓", tr("选择")),
    Hint("Tab", tr("下一格")),
    Hint("Enter", tr("记下")),
    Hint("Esc", tr("不记")),
)
_DECLINE = (
    Hint("Enter", tr("下一项")),
    Hint("Ctrl+Enter", tr("看通知书")),
    Hint("Esc", tr("返回，填过的都在")),
)


def hints_of(intake: OpenIntake) -> tuple[Hint, ...]:
    """Of the zone that has the focus; a key with a button is named while the button is to be seen."""
    if intake.popup.asking:
        return _POPUP
    if intake.decline.asking:
        return _DECLINE
    zone = intake.walk.current_zone()
    if zone == "materials":
        return _MATERIALS
    made = {"situation": _situation, "applicant": _applicant, "verdict": _verdict}.get(zone)
    return made(intake) if made else (_ZONE, _UNDO, _NEXT, Hint("F3", tr("先放下")))


def _situation(intake: OpenIntake) -> tuple[Hint, ...]:
    asks = intake.situation.options.isVisibleTo(intake)
    keys = (
        [Hint("1–9", tr("选答案")), Hint("↑ ↓", tr("上下")), Hint(tr("退格"), tr("上一问"))] if asks else []
    )
    keys += _of_buttons((intake.situation.change, "Alt+Q", tr("改答案")))
    keys += [_UNDO, _ZONE]
    keys += _of_buttons(
        (intake.head.change, "Alt+H", tr("换事项")), (intake.head.consult, "Alt+Z", tr("咨询告知单"))
    )
    return (*keys, Hint("F3", tr("先放下，下一位")))


def _applicant(intake: OpenIntake) -> tuple[Hint, ...]:
    focus = QApplication.focusWidget()
    field = next((f for f in intake.applicant.fields.values() if focus and f.isAncestorOf(focus)), None)
    keys = [Hint("Enter", tr("下一项"))]
    if isinstance(focus, ChoiceGrid):
        keys = [Hint(f"1–{focus.count}", tr("选择"))]
    elif isinstance(focus, Segmented):
        keys = [Hint(f"1–{len(focus.choices)}", tr("选择"))]
    if isinstance(field, IdField):
        keys.append(Hint("Alt+↓", tr("证件种类")))
    if isinstance(focus, NameEdit):
        keys.append(Hint("Alt+X", tr("编码变字")))
    panel = intake.applicant
    keys += _of_buttons(
        (panel.add_agent, "Alt+A", tr("有代理人")),
        (panel.more, "Alt+O", tr("更多项")),
        (panel.compare, "Alt+Y", tr("以往材料")),
    )
    if any(not lack.hard for lack in intake.finding.lacking):
        keys.append(Hint("Alt+L", tr("注明理由继续")))
    return (*keys, _UNDO, _ZONE, _NEXT)


def _verdict(intake: OpenIntake) -> tuple[Hint, ...]:
    panel = intake.verdict
    keys = _of_buttons(
        (panel.receive_button, "Alt+J", tr("先收件")),
        (panel.correct_button, "Alt+G", tr("当场更正")),
        (panel.decline_button, "Alt+B", tr("不予受理")),
    )
    return (_NEXT, *keys, _UNDO, _ZONE)


def _of_buttons(*buttons: tuple[QWidget, str, str]) -> list[Hint]:
    return [Hint(keys, words) for button, keys, words in buttons if button.isVisibleTo(button.window())]
