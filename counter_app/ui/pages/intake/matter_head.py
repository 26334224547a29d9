"""The head of an open intake: which matter, its limits and fee, when the draft was saved."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QWidget

from counter_app.domain.catalogue import Matter
from counter_app.services.composing.normalise import normalise
from counter_app.services.desk import SHANGHAI, Desk
from counter_app.ui import theme
from counter_app.ui.models.verdict_facts import limit_text
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.chip import Chip
from counter_app.ui.widgets.layout import Part, glyph, row
from counter_app.ui.widgets.text import Text


class MatterHead(QFrame):
    """52 high; narrower windows leave out what the panel 结论 says as well."""

    def __init__(self, desk: Desk, matter: Matter) -> None:
        super().__init__()
        self.setObjectName("matterhead")
        self.setMinimumHeight(theme.px(52))
        self.consult = Button(tr("咨询告知单"), letter="Z", icon="file-text", height=32, size=14)
        self.change = Button(tr("换事项"), letter="H", height=32, size=14)
        self._saved = Text("", "hint")
        self._tick = glyph("check", 15, "ok")
        self._tick.hide()
        name = Text(normalise(matter.name), "title")
        chips = [Chip(matter.code), Chip(matter.handling), Chip(normalise(matter.department))]
        limit = matter.statutory_limit
        said = limit_text(desk, limit) if limit.value is not None else tr("未载明")
        fee = normalise(matter.fee.text) or tr("未载明")
        self._facts = [
            Text(tr("法定时限"), "hint"),
            Text(said, "labelstrong"),
            Text(tr("收费"), "hint"),
            Text(fee if len(fee) <= 8 else tr("见结论栏"), "labelstrong"),
        ]
        self._chips = chips
        draft: list[Part] = [self._tick, self._saved, self.change, self.consult]
        self.setLayout(row(name, *chips, 4, *self._facts, None, *draft, gap=8, margins=(18, 6, 18, 6)))

    def show_saved(self, at: datetime) -> None:
        self._saved.setText(tr("草稿已保存 {astimezone}", astimezone=f"{at.astimezone(SHANGHAI):%H:%M}"))
        self.fit(self.width())

    def fit(self, room: int) -> None:
        """Into `room` logical pixels: facts, chips and the draft's time make room in turn; the name never."""
        saved: list[QWidget] = [self._tick, self._saved] if self._saved.text() else []
        groups: list[list[QWidget]] = [
            list(self._facts), [self._chips[2]], [self._chips[1]], [self.change], saved, [self._chips[0]],
        ]  # fmt: skip
        for widget in (w for group in groups for w in group):
            widget.show()
        layout = self.layout()
        assert layout is not None
        for group in groups:
            layout.invalidate()
            if layout.minimumSize().width() <= room:
                return
            for widget in group:
                widget.hide()
