"""Which display the applicant's screen stands on, and what happens when that one is unplugged or comes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from counter_app.ui.second_screen.window import ApplicantWindow
from counter_app.ui.widgets.choices import Choice
from counter_app.ui.widgets.strip import Notice

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

OFF, PLAIN = "", "window"
"""Values of the settings beside the names of displays."""

_KEY = "second_screen"


class ApplicantScreens(QObject):
    """`resume` shows what is in hand once somebody can see it again. `beside` is the clerk's window: its own
    display is never covered."""

    def __init__(self, at: Workplace, beside: QWidget, resume: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._at, self._beside, self._resume = at, beside, resume
        self.window: ApplicantWindow | None = None
        self._name = OFF
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._removed)
        app.screenAdded.connect(self._added)
        self.use(at.settings.second_screen)

    def use(self, name: str) -> None:
        """Show it on the display of this name, in a plain window, or not at all."""
        self.close()
        self._name = name
        self._at.feedback.settle(_KEY)
        if name == PLAIN:
            self._open().show()
            self._at.applicant.switch(True)
        elif name != OFF:
            self._fill()

    def close(self) -> None:
        """Nothing of an applicant stays anywhere."""
        self._at.applicant.switch(False)
        window, self.window = self.window, None
        if window is not None:
            window.hide()
            window.deleteLater()

    def _open(self) -> ApplicantWindow:
        desk, clerk = self._at.desk, self._at.session.clerk
        hall = desk.hall
        self.window = ApplicantWindow(
            self._at.applicant, desk.wording, hall.name, hall.counter.name, clerk.name
        )
        return self.window

    def _fill(self) -> None:
        screen = next((s for s in QGuiApplication.screens() if s.name() == self._name), None)
        own = self._beside.window().screen()
        if screen is None or screen is own:
            self._tell("absent")
            return
        self._open().fill(screen)
        self._at.applicant.switch(True)
        self._resume()

    def _removed(self, screen: QScreen) -> None:
        """At once: the system would move the window, and with it the applicant's data, to the clerk's display."""
        if self.window is not None and screen.name() == self._name:
            self.close()
            self._tell("gone")

    def _added(self, screen: QScreen) -> None:
        if self.window is None and screen.name() == self._name:
            self._at.feedback.settle(_KEY)
            self._fill()

    def _tell(self, what: str) -> None:
        say = self._at.desk.wording.say
        self._at.feedback.point_out(
            Notice(
                _KEY,
                say("screens", f"second_screen.{what}"),
                say("screens", f"second_screen.{what}_safe"),
                icon="users",
            )
        )


def display_choices(at: Workplace, beside: QWidget) -> Sequence[Choice]:
    """Off, every display but the clerk's own, a plain window; and the chosen one where it is not there now."""
    say = at.desk.wording.say
    own = beside.window().screen()
    others = [s for s in QGuiApplication.screens() if s is not own]
    size = [
        say("screens", "second_screen.size", width=s.geometry().width(), height=s.geometry().height())
        for s in others
    ]
    found = [Choice(s.name(), s.model() or s.name(), each) for s, each in zip(others, size, strict=True)]
    chosen = at.settings.second_screen
    if chosen not in (OFF, PLAIN, *(c.value for c in found)):
        found.append(Choice(chosen, chosen, say("screens", "second_screen.absent")))
    off = Choice(OFF, say("screens", "second_screen.off"), say("screens", "second_screen.off_detail"))
    plain = Choice(
        PLAIN, say("screens", "second_screen.window"), say("screens", "second_screen.window_detail")
    )
    return (off, *found, plain)
