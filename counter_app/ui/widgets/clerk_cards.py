"""The clerks of this counter on the sign-in page, one card each.

Plain labels under the style sheet, nothing painted by hand: the first pen that Python hands to a painter makes
PySide6 build its Qt namespace, 27 ms, a quarter of a bare window's first paint (measured).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel

from counter_app.ui import theme
from counter_app.ui.cover import CoverClerk
from counter_app.ui.tr import tr
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.text import Text, set_flag

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QShowEvent


class ClerkCard(QFrame):
    pressed = Signal()

    def __init__(self, clerk: CoverClerk) -> None:
        super().__init__()
        self.setObjectName("clerkcard")
        disc = QLabel(clerk.name[:1])
        disc.setObjectName("clerkdisc")
        theme.sized(disc, 40, 40)
        words = column(
            Text(clerk.name, "clerk"),
            Text(tr("工号 {staff_no}　{role}", staff_no=clerk.staff_no, role=clerk.role), "note"),
            gap=2,
        )
        self.setLayout(row(disc, words, None, gap=12, margins=(11, 8, 12, 8)))
        theme.sized(self, height=60)
        self._disc = disc
        self._shown = False

    def choose(self, on: bool) -> None:
        """Before the first show the style sheet has not looked yet; looking again would cost 10 ms."""
        for part in (self, self._disc):
            if self._shown:
                set_flag(part, "on", on)
            else:
                part.setProperty("on", on)

    def showEvent(self, event: QShowEvent) -> None:
        self._shown = True

    def mousePressEvent(self, event: QEvent) -> None:
        self.pressed.emit()


class ClerkCards(QFrame):
    """↑ ↓ in the password field choose; `clerk` is the one chosen, None without any."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.clerks: tuple[CoverClerk, ...] = ()
        self.index = 0
        self._cards: list[ClerkCard] = []
        self._column = column(gap=8)
        self.setLayout(self._column)

    def show_clerks(self, clerks: Sequence[CoverClerk], staff_no: str) -> None:
        if tuple(clerks) != self.clerks:
            self.clerks = tuple(clerks)
            self._lay()
        numbers = [c.staff_no for c in self.clerks]
        self._choose(numbers.index(staff_no) if staff_no in numbers else 0)

    @property
    def clerk(self) -> CoverClerk | None:
        return self.clerks[self.index] if self.clerks else None

    def move_by(self, step: int) -> None:
        if self.clerks:
            self._choose(max(0, min(len(self.clerks) - 1, self.index + step)))

    def _lay(self) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = [ClerkCard(clerk) for clerk in self.clerks]
        for index, card in enumerate(self._cards):
            card.pressed.connect(lambda at=index: self._choose(at))
            self._column.addWidget(card)

    def _choose(self, index: int) -> None:
        self.index = index
        for at, card in enumerate(self._cards):
            card.choose(at == index)
        clerk = self.clerk
        self.setAccessibleName(f"{clerk.name}，{clerk.role}" if clerk else "")
        if clerk is not None:
            self.chosen.emit(clerk.staff_no)
