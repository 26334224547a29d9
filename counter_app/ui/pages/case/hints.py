"""The keys of the case page, at most nine."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.ui.tr import tr
from counter_app.ui.widgets.hints import Hint

MOST = 9


def case_hints(
    marking: bool, print_words: str, rates: bool = False, fate: Sequence[Hint] = ()
) -> tuple[Hint, ...]:
    """`marking`: there are materials to tick; `print_words`: what Alt+P does to the chosen sheet;
    `rates`: the applicant is asked for a rating on the other screen; `fate`: what else can become of the paper."""
    marks = (
        Hint(tr("空格"), tr("勾补来的")),
        Hint("D", tr("补来有问题")),
        Hint("1–9", tr("该条不符")),
        Hint("T", tr("替代")),
    )
    hints = (
        *((Hint("Ctrl+E", tr("小键盘给申请人评价")),) if rates else ()),
        *(marks if marking else ()),
        Hint("Ctrl+P", tr("预览")),
        Hint("Alt+P", print_words),
        Hint("Alt+Q", tr("登记签收")),
        *(() if marking else fate),
        Hint("Alt+I", tr("扫描件")),
        Hint("F6", tr("换区")),
        Hint("Alt+N", tr("复制编号")),
        Hint("Esc", tr("回上一页")),
    )
    return hints[:MOST]
