"""受理 with nothing open: how to begin, and the clerk's drafts to go on with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.catalogue import Matter
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import SHANGHAI, Desk
from counter_app.services.ports.records import Draft
from counter_app.ui.pages.intake.option_list import PLAIN, OptionList
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import Card, column, frame
from counter_app.ui.widgets.scrolling import scrolled
from counter_app.ui.widgets.text import Text, full_width

MOST = 9


class IntakeStart(QWidget):
    chosen = Signal(object)  # Draft
    matter_chosen = Signal(str)  # its code
    begin = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._drafts: tuple[Draft, ...] = ()
        self.usual = OptionList(tr("常办"), columns=2)
        self.usual.taken.connect(self.matter_chosen)
        self._usual_card = Card(Text(tr("常办"), "cardtitle"), self.usual, gap=8)
        self._usual_card.hide()
        self.look = Button(tr("找事项"), "next", cap="F2", icon="search", height=40)
        self.look.clicked.connect(self.begin)
        words = Text(
            tr("扫码，或在上面输入事项名称、拼音首字母、事项编码。选中事项就开始受理。"),
            "small",
            "ink-2",
            wrap=True,
        )
        self.drafts = OptionList(tr("草稿"), digits=False)
        self.drafts.taken.connect(self._taken)
        self.usual.beyond.connect(self._from_usual)
        self.drafts.beyond.connect(self._from_drafts)
        self._title = Text(tr("没办完的草稿"), "cardtitle")
        card = Card(self._title, self.drafts, gap=8)
        self._card = card
        start = Card(Text(tr("开始受理"), "cardtitle"), words, self.look, gap=10)
        inside = column(
            Text(tr("受理"), "title"), start, self._usual_card, card, None, gap=12, margins=(18, 14, 18, 14)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(frame(inside, "page")))

    def show_usual(self, matters: Sequence[Matter]) -> None:
        """常办: a digit, or Alt with it from the search field, opens one."""
        self._usual_card.setVisible(bool(matters))
        self.usual.show_options(tr("常办"), [(m.code, full_width(m.name)) for m in matters])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits are those of 常办, wherever on this page the focus is."""
        text = event.text()
        if text.isdigit() and event.modifiers() in PLAIN:
            self.usual.take(int(text) - 1)
        else:
            super().keyPressEvent(event)

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Newest first; more than nine are found under 今日."""
        self._drafts = tuple(drafts[:MOST])
        self._card.setVisible(bool(self._drafts))
        self._title.setText(tr("没办完的草稿 {n} 份", n=len(drafts)))
        options = [(d.id, self._words(d)) for d in self._drafts]
        self.drafts.show_options(tr("没办完的草稿"), options)

    def _from_usual(self, by: int) -> None:
        """↓ leads on into the drafts, ↑ back to where one looks for a matter."""
        if by < 0:
            self.look.setFocus()
        elif self._drafts:
            self.drafts.move_to(0)
            self.drafts.setFocus()

    def _from_drafts(self, by: int) -> None:
        if by < 0 and self.usual.options:
            self.usual.move_to(len(self.usual.options) - 1)
            self.usual.setFocus()

    def _words(self, draft: Draft) -> str:
        catalogue = self._desk.shelf.release(draft.intake.release)
        matter = catalogue.get(draft.intake.matter) if catalogue else None
        name = normalise(matter.name) if matter else draft.intake.matter
        who = draft.intake.applicant.name or tr("未填申请人")
        at = draft.saved_at.astimezone(SHANGHAI)
        return tr(
            "{name}·{who}·{month} 月 {day} 日 {at}",
            name=name,
            who=who,
            month=at.month,
            day=at.day,
            at=f"{at:%H:%M}",
        )

    def _taken(self, draft: str) -> None:
        found = next((d for d in self._drafts if d.id == draft), None)
        if found is not None:
            self.chosen.emit(found)
