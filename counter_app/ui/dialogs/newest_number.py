"""The newest number on any slip of a counter: asked before its numbering goes on in a new epoch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.refusals import Refusal
from counter_app.services.taking_over import epoch_above
from counter_app.ui.widgets.field import Field, NumberEdit

if TYPE_CHECKING:
    from counter_app.ui.workplace import Asked, Workplace


class NewestNumber:
    """Empty where the counter at `place` never issued one, or its newest is known here."""

    def __init__(self, at: Workplace, place: str, label: str, hint: str, act: str) -> None:
        self._at, self._place, self._act = at, place, act
        self._field = Field("newest_number", label, NumberEdit(), hint=hint, above=True)

    @property
    def text(self) -> str:
        return self._field.text

    def asked(self) -> Asked:
        from counter_app.ui.workplace import Asked

        return Asked((self._field,), self._ready, self._act, self._act)

    def _ready(self) -> bool:
        self._field.accept()
        try:
            epoch_above(self._place, self.text)
        except Refusal as refusal:
            self._field.refuse(self._at.feedback.sentence(refusal))
            self._field.setFocus()
            return False
        return True
