"""小票机: none, a raw queue, a port or a device file; and whether a slip follows each receipt by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.settings import save
from counter_app.ui.models.printer_choices import NO_SLIPS, slip_address, slip_choices
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.choices import Choice, Choices
from counter_app.ui.widgets.field import Field
from counter_app.ui.widgets.layout import Card, row
from counter_app.ui.widgets.segmented import Segmented
from counter_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace


class SlipCard(Card):
    """What is chosen holds at once; an address that cannot be one is refused where it was typed."""

    def __init__(self, at: Workplace) -> None:
        self._at = at
        say = self._say
        self.printers = Choices(say("slip_printer.title"))
        self.address = Field(
            "slip_printer", say("slip_printer.address"), hint=say("slip_printer.address_hint"), above=True
        )
        self.keep = Button(say("slip_printer.keep"), letter="E", height=32, size=14)
        after = (("on", say("slip_printer.after_on")), ("off", say("slip_printer.after_off")))
        self.after = Segmented(after, say("slip_printer.after"))
        self.after.choose("on" if at.settings.slip_after_receipt else "off")
        super().__init__(
            Text(say("slip_printer.title"), "cardtitle"),
            self.printers,
            self.address,
            row(self.keep, None),
            Text(say("slip_printer.after"), "cardtitle"),
            self.after,
            Text(say("slip_printer.says"), "hint", wrap=True),
            gap=8,
        )
        self.printers.chosen.connect(self._use)
        self.keep.clicked.connect(self._use_typed)
        self.after.chosen.connect(self._keep_after)

    def read(self) -> None:
        """Ask which queues there are."""
        wording, now = self._at.desk.wording.on_screen, self._at.settings.slip_printer
        self._at.query(lambda: slip_choices(wording, now), self._show)

    def _show(self, choices: tuple[Choice, ...]) -> None:
        self.printers.show_choices(choices, self._at.settings.slip_printer)

    def _use(self, address: str) -> None:
        self._at.settings = save(self._at.settings, {"slip_printer": address})

    def _use_typed(self) -> None:
        address = slip_address(self.address.text)
        try:
            if address == NO_SLIPS:
                raise ValueError
            self._at.front.printer_for(f"slip:{address}")
        except ValueError:
            self.address.refuse(self._say("slip_printer.wrong"), self._say("slip_printer.wrong_way"))
            return
        self.address.accept()
        self._use(address)
        self.read()

    def _keep_after(self, value: str) -> None:
        self._at.settings = save(self._at.settings, {"slip_after_receipt": value == "on"})

    def _say(self, key: str) -> str:
        return self._at.desk.wording.on_screen.say("screens", key)
