"""登记首问: what was asked at the counter without a case, one field under the other."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.inquiry import Inquiry
from counter_app.domain.refusals import Refusal
from counter_app.services.wording import Wording
from counter_app.ui import theme
from counter_app.ui.widgets.button import PrimaryButton
from counter_app.ui.widgets.field import Field, NumberEdit
from counter_app.ui.widgets.layout import Card, column, frame, row
from counter_app.ui.widgets.scrolling import scrolled
from counter_app.ui.widgets.text import Text

_NUMBERS = ("phone", "referred_phone")
_FIELDS = ("subject", "who", "phone", "address", "materials", "reply", "referred", "referred_phone")
WIDEST = 720


class InquiryForm(QWidget):
    """`given` with what was typed; the page registers it. What is typed stays until it is registered."""

    given = Signal(Inquiry)

    def __init__(self, wording: Wording) -> None:
        super().__init__()

        def say(key: str) -> str:
            return wording.say("screens", f"inquiry.{key}")

        self.fields = {
            name: Field(
                name,
                say(name),
                NumberEdit() if name in _NUMBERS else None,
                hint=say(f"{name}.hint"),
                width=120,
            )
            for name in _FIELDS
        }
        order = list(self.fields.values())
        for field, following in pairwise(order):
            field.entered.connect(partial(self._go_to, following))
        self.primary = PrimaryButton(say("act"))
        self.primary.clicked.connect(self.give)
        card = Card(Text(say("why"), "small", wrap=True), *order, self.primary, gap=8)
        card.setMaximumWidth(theme.px(WIDEST))
        body = row(card, gap=0, margins=(12, 10, 12, 10))
        inside = column(body, None, gap=0)
        self._area = scrolled(frame(inside, "page"))
        self.setLayout(column(self._area, gap=0))
        self.setFocusProxy(self.fields["subject"])

    def _go_to(self, field: Field) -> None:
        field.setFocus()
        self._area.ensureWidgetVisible(field)

    def give(self) -> None:
        for field in self.fields.values():
            field.accept()
        self.given.emit(Inquiry(**{name: field.text for name, field in self.fields.items()}))

    def empty(self) -> None:
        """It is registered: the next one begins with nothing."""
        for field in self.fields.values():
            field.set_text("")

    def refuse(self, refusal: Refusal, sentence: str) -> bool:
        field = self.fields.get(refusal.field)
        if field is not None:
            field.refuse(sentence)
            self._go_to(field)
        return field is not None
