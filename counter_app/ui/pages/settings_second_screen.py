"""申请人屏幕: on which display, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from counter_app.settings import save
from counter_app.ui.second_screen.placing import display_choices
from counter_app.ui.widgets.choices import Choices
from counter_app.ui.widgets.layout import Card
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class SecondScreenCard(Card):
    used = Signal(str)
    """The display that was chosen just now."""

    def __init__(self, at: Workplace) -> None:
        self._at = at
        say = at.desk.wording.on_screen.say
        self.displays = Choices(say("screens", "second_screen.title"))
        super().__init__(
            Text(say("screens", "second_screen.title"), "cardtitle"),
            self.displays,
            Text(say("screens", "second_screen.says"), "hint", wrap=True),
            gap=8,
        )
        self.displays.chosen.connect(self._use)

    def read(self) -> None:
        """Which displays there are now."""
        self.displays.show_choices(display_choices(self._at, self), self._at.settings.second_screen)

    def _use(self, name: str) -> None:
        self._at.settings = save(self._at.settings, {"second_screen": name})
        self.used.emit(name)
