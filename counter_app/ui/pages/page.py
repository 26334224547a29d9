"""What every page of the main window is: hints, zones, one primary step, a place for its refusals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter_app.domain.refusals import Refusal
from counter_app.ui.widgets.hints import Hint

if TYPE_CHECKING:
    from counter_app.services.exporting import Table
    from counter_app.ui.models.second_screen import SecondScreen


class Page(QWidget):
    """Base of all pages. A page keeps its state while the clerk is elsewhere.

    The window sends every key to `handle_key` after the strip and before its own keys, collects the Alt
    letters of the visible Buttons of the page, and presses the primary step on Ctrl+Enter.
    """

    key = ""
    """Word of the page in the rail: intake, today, search, settings; "" = not in the rail."""
    manual = ""
    """Chapter of the manual that F1 opens."""

    hints_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")

    def title(self) -> str:
        """For the window's title and the screen reader; never an identity number."""
        return ""

    def hints(self) -> Sequence[Hint]:
        """Keys of the zone that has the focus, at most nine; emit hints_changed when they change."""
        return ()

    def zones(self) -> Sequence[QWidget]:
        """The widgets that F6 and Shift+F6 go through, in the order of the work."""
        return ()

    def chords(self) -> Mapping[str, Callable[[], None]]:
        """Further keys, in Qt's portable notation, e.g. {"Ctrl+P": self.preview}."""
        return {}

    def handle_key(self, event: QKeyEvent) -> bool:
        """A chord (F-key, Ctrl or Alt) before the window looks at it; True = taken. Never while composing."""
        return False

    def primary(self) -> None:
        """The next step, or the act when nothing is missing: the only way to a legal act."""

    def first_focus(self) -> QWidget | None:
        """Where the focus lands when the page is shown and nothing had it before."""
        zones = self.zones()
        return zones[0] if zones else None

    def on_show(self) -> None:
        """The page comes to the front."""

    def on_leave(self) -> None:
        """The page goes to the back, or the window locks or closes: write what is not yet written."""

    def close_popup(self) -> bool:
        """Esc: what was opened over the page is closed first; False when nothing is."""
        return False

    def step_back(self) -> bool:
        """Esc: one step back inside the page; False lets the window go back."""
        return False

    def show_applicant(self, screen: SecondScreen) -> None:
        """The page is in front: what the applicant sees of it on the other screen; of most pages nothing."""
        screen.clear()

    def exported(self) -> Table | None:
        """The list that Alt+E takes out of the counter; None where the page shows none."""
        return None

    def take_dropped(self, paths: Sequence[Path], over: QWidget, y: float) -> bool:
        """Files dropped on `over`, a widget of the page, `y` from its top; False where they wait for a case."""
        return False

    def refuse(self, refusal: Refusal, sentence: str) -> bool:
        """Show the refusal beside the field it names; False when the page has no such field."""
        return False
