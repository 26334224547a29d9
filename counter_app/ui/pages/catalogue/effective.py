"""From which day a release read in is in force, asked in the supervisor's dialog."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from counter_app.services.wording import Wording
from counter_app.ui.pages.intake.row_questions import typed_date
from counter_app.ui.widgets.field import Field, NumberEdit

if TYPE_CHECKING:
    from counter_app.ui.workplace import Asked


class EffectiveFields:
    """The day it says is today or later, or an earlier one on purpose."""

    def __init__(self, wording: Wording, today: date) -> None:
        self._wording, self._today = wording, today
        edit = NumberEdit(today.isoformat())
        self._field = Field("effective_from", self._say("effective"), edit, width=70)

    @property
    def day(self) -> date:
        return typed_date(self._field.text, self._today) or self._today

    def asked(self) -> Asked:
        from counter_app.ui.workplace import Asked

        title = self._say("read_in.title")
        return Asked((self._field,), self._ready, title, title)

    def _ready(self) -> bool:
        self._field.accept()
        if typed_date(self._field.text, self._today) is None:
            self._field.refuse(self._say("effective.refused"))
            self._field.setFocus()
            return False
        return True

    def _say(self, key: str) -> str:
        return self._wording.say("screens", f"catalogue.{key}")
