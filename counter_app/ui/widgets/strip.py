"""The strip under the top bar: what was disturbed, what is safe, one way out (screens.md §5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from counter_app.ui import theme
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import clear, column, frame, glyph, row
from counter_app.ui.widgets.text import Text, set_flag


@dataclass(frozen=True, slots=True)
class Notice:
    """One disturbance. `key` tells equal ones apart from new ones; `action` None shows no way-out button."""

    key: str
    happened: str
    safe: str
    action_words: str = ""
    action: Callable[[], None] | None = None
    letter: str = "P"
    icon: str = "triangle-alert"
    second_words: str = ""
    second: Callable[[], None] | None = None
    second_letter: str = "K"
    good: bool = False  # nothing went wrong: what was asked for is confirmed


class Strip(QFrame):
    """At most one is shown; the others wait behind 「另有 n 条」. `put_off` names what was put off."""

    changed = Signal()
    put_off = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setMinimumHeight(theme.px(60))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._waiting: list[Notice] = []
        self._line = row(gap=12, margins=(18, 8, 18, 8))
        self.setLayout(self._line)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        return self._waiting[0] if self._waiting else None

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    def tell(self, notice: Notice) -> None:
        """Show it, or let it wait; a notice with the same key is replaced."""
        for i, known in enumerate(self._waiting):
            if known.key == notice.key:
                self._waiting[i] = notice
                break
        else:
            self._waiting.append(notice)
        self._show_first()

    def settle(self, key: str) -> None:
        """What the notice told of is put right."""
        if any(n.key == key for n in self._waiting):
            self._waiting = [n for n in self._waiting if n.key != key]
            self._show_first()

    def later(self) -> bool:
        """稍后: put the shown one off; False when none is shown."""
        if not self._waiting:
            return False
        self.put_off.emit(self._waiting.pop(0).key)
        self._show_first()
        return True

    def _show_first(self) -> None:
        clear(self._line)
        notice = self.notice
        if notice is None:
            self.hide()
            self.changed.emit()
            return
        tone = "ok" if notice.good else "warn"
        set_flag(self, "good", notice.good)
        words = column(
            Text(notice.happened, "cardtitle", tone, wrap=True),
            Text(notice.safe, "small", wrap=True),
            gap=0,
        )
        self._line.addWidget(glyph(notice.icon, 22, tone, 2.2))
        self._line.addWidget(frame(words), 1)
        if len(self._waiting) > 1:
            self._line.addWidget(Text(tr("另有 {n} 条", n=len(self._waiting) - 1), "note"))
        if notice.action is not None:
            act = Button(notice.action_words, "primary", cap=f"Alt+{notice.letter}", height=38, size=16)
            act.clicked.connect(notice.action)
            self._line.addWidget(act)
        if notice.second is not None:
            other = Button(notice.second_words, letter=notice.second_letter, height=36, size=14)
            other.clicked.connect(notice.second)
            self._line.addWidget(other)
        later = Button(tr("知道了") if notice.good else tr("稍后"), cap="Esc", height=36, size=14)
        later.clicked.connect(self.later)
        self._line.addWidget(later)
        self.setAccessibleName(f"{notice.happened}。{notice.safe}")
        self.show()
        self.changed.emit()
