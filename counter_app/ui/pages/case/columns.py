"""Where the parts of a case stand: three columns, or one zone at a time under tabs in small windows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.ui import theme
from counter_app.ui.pages.case.sheets import SheetsCard
from counter_app.ui.pages.intake.zone_tabs import ZoneTab, ZoneTabs
from counter_app.ui.tr import tr
from counter_app.ui.widgets.layout import column, row
from counter_app.ui.widgets.scrolling import scrolled

THREE_COLUMNS = 1180 - 88  # without the rail
ZONES = (("gaps", tr("材料与经过")), ("facts", tr("办件")), ("sheets", tr("文书")))


class CaseColumns(QWidget):
    """`zone` is the one shown while they are narrow; `changed` when another is to be seen."""

    changed = Signal(str)

    def __init__(self, middle: QWidget, left: QWidget, sheets: SheetsCard, above: QWidget) -> None:
        super().__init__()
        self._sheets = sheets
        self._left, self._middle = scrolled(left), scrolled(middle)
        self.tabs = ZoneTabs()
        self.tabs.chosen.connect(self.show_zone)
        self.zone = "gaps"
        line = row(self._left, gap=10, margins=(12, 10, 12, 10))
        line.addWidget(self._middle, 1)
        line.addWidget(sheets)
        whole = column(self.tabs, above, gap=0)
        whole.addLayout(line, 1)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(*(theme.px(m) for m in (12, 0, 12, 6)))
        whole.addLayout(self._foot)
        self.setLayout(whole)

    @property
    def narrow(self) -> bool:
        return self.width() / theme.scale() < THREE_COLUMNS

    def show_zone(self, zone: str) -> None:
        self.zone = zone
        self.arrange()
        self.changed.emit(zone)

    def show_states(self, states: dict[str, tuple[str, str]]) -> None:
        """A word and a tone on each tab."""
        tabs = [ZoneTab(zone, title, *states.get(zone, ("", "ink-2"))) for zone, title in ZONES]
        self.tabs.show_tabs(tabs, self.zone)

    def chords(self) -> Mapping[str, Callable[[], None]]:
        """While only one zone is seen, F6 goes on to the next; else the window does it."""
        if not self.narrow:
            return {}
        return {"F6": lambda: self._step(1), "Shift+F6": lambda: self._step(-1)}

    def _step(self, step: int) -> None:
        names = [zone for zone, _ in ZONES]
        self.show_zone(names[(names.index(self.zone) + step) % len(names)])

    def arrange(self) -> None:
        narrow = self.narrow
        self.tabs.setVisible(narrow)
        self._sheets.let_buttons_scroll(narrow)
        if narrow:
            self._foot.addWidget(self._sheets.primary)
        else:
            self._sheets.take_primary()
        self._left.setVisible(not narrow or self.zone == "facts")
        self._middle.setVisible(not narrow or self.zone == "gaps")
        self._sheets.setVisible(not narrow or self.zone == "sheets")
        if narrow:
            for part in (self._left, self._sheets):
                part.setMinimumWidth(0)
                part.setMaximumWidth(16777215)
        else:
            theme.sized(self._left, width=286)
            theme.sized(self._sheets, width=404 if self.width() / theme.scale() >= 1240 else 360)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
