"""目录: the matters in force, the releases and their differences, the files of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counter_app.ui.pages.catalogue.page import CataloguePage
    from counter_app.ui.workplace import Workplace


def catalogue_page(at: Workplace) -> CataloguePage:
    """Imported with the first look at it."""
    from counter_app.ui.pages.catalogue.page import CataloguePage

    return CataloguePage(at)
