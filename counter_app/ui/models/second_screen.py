"""What the applicant's screen shows and hears: pages drive it, the window on the other display paints it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counter_app.domain.intake import Intake
from counter_app.domain.rating import Rating
from counter_app.domain.refusals import RatedAlready, Refusal
from counter_app.services import applicant_view
from counter_app.services.applicant_view import BLANK, ApplicantView, Stage
from counter_app.services.checking import Finding
from counter_app.services.desk import Decision
from counter_app.services.rating import rate
from counter_app.ui.background import Lane

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


Failed = Callable[[str, Exception], None]


class Keeping(StrEnum):
    """How far a rating has come: it can be changed while OPEN, and is said to be kept only when it is."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    KEPT = "kept"
    NOT_KEPT = "not_kept"


class SecondScreen(QObject):
    """The case in hand or nothing. Off, it shows nothing and asks for no rating.

    A service for which a rating was asked and none confirmed is kept as 未评价 when the case is left.
    """

    changed = Signal()
    asked = Signal()
    """A rating can be given from now on, or no more."""

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at = at
        self._on = False
        self._reading = ""
        self.view: ApplicantView = BLANK
        self.chosen: Rating | None = None
        self.keeping = Keeping.OPEN

    @property
    def on(self) -> bool:
        return self._on

    def switch(self, on: bool) -> None:
        """Somebody sees it, or nobody any more: then nothing was asked either."""
        self._on, self._reading = on, ""
        self._become(BLANK)

    @property
    def asks(self) -> bool:
        """A rating can be chosen or changed now."""
        return self._on and self.view.rates and self.keeping in (Keeping.OPEN, Keeping.NOT_KEPT)

    def show_intake(self, intake: Intake, finding: Finding) -> None:
        """The open intake as it is now; called at every edit."""
        if not self._on:
            return
        shown = applicant_view.of_intake(self._at.desk, intake, finding)
        if shown != self.view:
            self._leave()
            self._become(shown)

    def show_case(self, number: str) -> None:
        """What an act on this case has just brought about."""
        if not self._on:
            return
        self._leave()
        self._become(BLANK)
        self._reading = number
        desk = self._at.desk
        self._at.lanes.submit(
            Lane.READ, lambda: applicant_view.of_case(desk, number), partial(self._read, number), self._unread
        )

    def keep_case(self, number: str) -> None:
        """The clerk is at this case: what is shown of it stays, everything else goes."""
        if number not in (self.view.case, self._reading):
            self.clear()

    def leave_intake(self) -> None:
        """The intake is closed: what was shown of it goes."""
        if self.view.stage in (Stage.CONFIRM, Stage.LACKING):
            self._become(BLANK)

    def clear(self) -> None:
        """The case is left, the window locks, another clerk signs in."""
        self._leave()
        self._reading = ""
        if self.view != BLANK:
            self._become(BLANK)

    def choose(self, rating: Rating) -> None:
        """A face was touched; nothing is kept before it is confirmed."""
        if self.asks:
            self.chosen = rating
            self.changed.emit()

    def confirm(self) -> None:
        """Keep what was chosen: once."""
        if self.asks and self.chosen is not None:
            self.keeping = Keeping.UNDER_WAY
            self.changed.emit()
            self._rate(self.view.case, self.chosen, self._kept, self._not_kept)

    def _read(self, number: str, shown: ApplicantView) -> None:
        if self._on and number == self._reading:
            self._reading = ""
            self._become(shown)

    def _unread(self, error: Exception) -> None:
        """The applicant sees nothing then; what is wrong with the case its own page says."""
        self._reading = ""
        if not isinstance(error, Refusal):
            self._at.feedback.show(error)

    def _become(self, view: ApplicantView) -> None:
        asked = self.asks
        self.view, self.chosen, self.keeping = view, None, Keeping.OPEN
        self.changed.emit()
        if self.asks != asked:
            self.asked.emit()

    def _leave(self) -> None:
        if self._on and self.view.rates and self.keeping is Keeping.OPEN:
            self._rate(self.view.case, Rating.UNRATED, lambda _: None, self._unkept)

    def _rate(self, number: str, rating: Rating, done: Callable[[str], None], failed: Failed) -> None:
        at = self._at
        desk, session = at.desk, at.session

        def told(decision: Decision) -> None:
            at.announcer.tell(decision.changes)
            done(number)

        at.command_quietly(lambda: rate(desk, session, number, rating), told, partial(failed, number))

    def _kept(self, number: str) -> None:
        if number == self.view.case:
            self.keeping = Keeping.KEPT
            self.changed.emit()
            self.asked.emit()

    def _not_kept(self, number: str, error: Exception) -> None:
        if number == self.view.case:
            self.keeping = Keeping.KEPT if isinstance(error, RatedAlready) else Keeping.NOT_KEPT
            self.changed.emit()
        self._unkept(number, error)

    def _unkept(self, number: str, error: Exception) -> None:
        """Never in the clerk's way: a refusal is the applicant's matter, a disturbance the strip's."""
        if not isinstance(error, Refusal):
            self._at.feedback.show(error)
