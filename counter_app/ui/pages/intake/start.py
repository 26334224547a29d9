"""受理 with nothing open: how to begin, and the clerk's drafts to go on with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import SHANGHAI, Desk
from counter_app.services.ports.records import Draft
from counter_app.ui import theme
from counter_app.ui.pages.intake.option_list import OptionList
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.layout import Card, column
from counter_app.ui.widgets.text import Text

MOST = 9


class IntakeStart(QWidget):
    chosen = Signal(object)  # Draft
    begin = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._drafts: tuple[Draft, ...] = ()
        self.look = Button("找事项", "next", cap="F2", icon="search", height=40)
        self.look.clicked.connect(self.begin)
        words = Text(
            "扫码，或在上面输入事项名称、拼音首字母、事项编码。选中事项就开始受理。",
            "small",
            "ink-2",
            wrap=True,
        )
        self.drafts = OptionList("草稿")
        self.drafts.taken.connect(self._taken)
        self._title = Text("没办完的草稿", "cardtitle")
        card = Card(self._title, self.drafts, gap=8)
        self._card = card
        start = Card(Text("开始受理", "cardtitle"), words, self.look, gap=10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(m) for m in (18, 14, 18, 14)))
        layout.addLayout(column(Text("受理", "title"), start, card, None, gap=12))

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Newest first; more than nine are found under 今日."""
        self._drafts = tuple(drafts[:MOST])
        self._card.setVisible(bool(self._drafts))
        self._title.setText(f"没办完的草稿 {len(drafts)} 份")
        options = [(d.id, self._words(d)) for d in self._drafts]
        self.drafts.show_options("没办完的草稿", options)

    def _words(self, draft: Draft) -> str:
        catalogue = self._desk.shelf.release(draft.intake.release)
        matter = catalogue.get(draft.intake.matter) if catalogue else None
        name = normalise(matter.name) if matter else draft.intake.matter
        who = draft.intake.applicant.name or "未填申请人"
        at = draft.saved_at.astimezone(SHANGHAI)
        return f"{name}·{who}·{at.month} 月 {at.day} 日 {at:%H:%M}"

    def _taken(self, draft: str) -> None:
        found = next((d for d in self._drafts if d.id == draft), None)
        if found is not None:
            self.chosen.emit(found)
