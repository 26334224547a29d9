"""The keys that the hint bar shows for each zone of the intake."""

from __future__ import annotations

from counter_app.ui.widgets.hints import Hint

_UNDO, _ZONE = Hint("Ctrl+Z", "撤销"), Hint("F6", "换区")

HINTS: dict[str, tuple[Hint, ...]] = {
    "start": (
        Hint("F2", "找事项"),
        Hint("1–8", "常办事项"),
        Hint("Alt+1–8", "在搜索栏里选常办"),
        Hint("↑ ↓", "选"),
        Hint("Enter", "接着办"),
        Hint("F6", "换区"),
    ),
    "situation": (
        Hint("1–9", "选答案"),
        Hint("↑ ↓", "上下"),
        Hint("退格", "上一问"),
        _UNDO,
        _ZONE,
        Hint("Alt+H", "换事项"),
        Hint("Alt+字母", "按钮上括号内的字母"),
        Hint("Esc", "返回"),
    ),
    "materials": (
        Hint("空格", "收到且符合"),
        Hint("X", "未交"),
        Hint("1–9", "该条不符"),
        Hint("D", "记问题"),
        Hint("F", "形式"),
        Hint("+ −", "份数"),
        Hint("T", "替代"),
        Hint("R", "容缺"),
        _ZONE,
    ),
    "applicant": (
        Hint("Enter", "下一项"),
        Hint("Alt+↓", "证件种类"),
        Hint("Alt+X", "U+ 编码变字"),
        Hint("Alt+A", "有代理人"),
        Hint("Alt+L", "注明理由继续"),
        _UNDO,
        _ZONE,
    ),
    "verdict": (
        Hint("Ctrl+Enter", "下一步"),
        Hint("Alt+J", "先收件"),
        Hint("Alt+G", "当场更正"),
        Hint("Alt+B", "不予受理"),
        _UNDO,
        _ZONE,
    ),
    "": (_ZONE, _UNDO, Hint("Ctrl+Enter", "下一步"), Hint("Esc", "返回")),
}
