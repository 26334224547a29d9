"""The keys of the case page, at most nine."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.ui.widgets.hints import Hint

MOST = 9


def case_hints(
    marking: bool, print_words: str, rates: bool = False, fate: Sequence[Hint] = ()
) -> tuple[Hint, ...]:
    """`marking`: there are materials to tick; `print_words`: what Alt+P does to the chosen sheet;
    `rates`: the applicant is asked for a rating on the other screen; `fate`: what else can become of the paper."""
    marks = (
        Hint("空格", "勾补来的"),
        Hint("D", "补来有问题"),
        Hint("1–9", "该条不符"),
        Hint("T", "替代"),
    )
    hints = (
        *((Hint("Ctrl+E", "小键盘给申请人评价"),) if rates else ()),
        *(marks if marking else ()),
        Hint("Ctrl+P", "预览"),
        Hint("Alt+P", print_words),
        Hint("Alt+Q", "登记签收"),
        *(() if marking else fate),
        Hint("Alt+I", "扫描件"),
        Hint("F6", "换区"),
        Hint("Alt+N", "复制编号"),
        Hint("Esc", "回上一页"),
    )
    return hints[:MOST]
