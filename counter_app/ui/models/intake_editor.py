"""The intake being edited: the frozen present, what was before it and what was undone."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.domain.intake import Intake
from counter_app.ui.models.intake_edits import Edit

Listener = Callable[[Intake], None]


class IntakeEditor:
    """Holds one intake. Every edit is an undo step; typing in one field is one step until another edit."""

    DEPTH = 500

    def __init__(self, intake: Intake) -> None:
        self._now = intake
        self._before: list[Intake] = []
        self._after: list[Intake] = []
        self._typing = ""
        self._listeners: list[Listener] = []

    @property
    def intake(self) -> Intake:
        return self._now

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._after)

    def listen(self, listener: Listener) -> None:
        """Called with the new intake after every change, also by undo and redo."""
        self._listeners.append(listener)

    def edit(self, change: Edit, typing: str = "") -> bool:
        """Apply `change`; False when it changes nothing. `typing` names the field being typed in."""
        changed = change(self._now)
        if changed == self._now:
            return False
        if not typing or typing != self._typing:
            self._before.append(self._now)
            del self._before[: -self.DEPTH]
        self._typing = typing
        self._after.clear()
        self._become(changed)
        return True

    def close_field(self) -> None:
        """The field was left: what is typed next is a step of its own."""
        self._typing = ""

    def undo(self) -> bool:
        return self._step(self._before, self._after)

    def redo(self) -> bool:
        return self._step(self._after, self._before)

    def _step(self, source: list[Intake], target: list[Intake]) -> bool:
        while source and source[-1] == self._now:
            source.pop()  # a field was brought back by its own undo: nothing is left of that step
        if not source:
            return False
        target.append(self._now)
        self._typing = ""
        self._become(source.pop())
        return True

    def _become(self, intake: Intake) -> None:
        self._now = intake
        for listener in tuple(self._listeners):
            listener(intake)
