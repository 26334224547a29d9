"""登记簿: the registers, a list each, and the form of a first inquiry."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counter_app.ui.pages.registers.page import RegistersPage
    from counter_app.ui.workplace import Workplace


def registers_page(at: Workplace) -> RegistersPage:
    """Imported with the first look at it."""
    from counter_app.ui.pages.registers.page import RegistersPage

    return RegistersPage(at)
