"""The pages of the window, one of them in front, and the way back to those before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from counter_app.ui.pages.page import Page

_REMEMBERED = 8


class PageStack(QStackedWidget):
    """`left` before a page goes to the back, `hints_changed` of whatever page."""

    left = Signal(Page)
    hints_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pages")
        self._by_key: dict[str, Page] = {}
        self._late: dict[str, Callable[[], Page]] = {}
        self._back: list[Page] = []
        self._aside: Page | None = None

    @property
    def page(self) -> Page:
        page = self.currentWidget()
        assert isinstance(page, Page)
        return page

    def named(self, key: str) -> Page:
        if key in self._late:
            self.add(self._late.pop(key)())
        return self._by_key[key]

    def add_late(self, key: str, make: Callable[[], Page]) -> None:
        """A page that is made when it is first asked for: the sign-in does not wait for it."""
        self._late[key] = make

    def add(self, page: Page) -> None:
        self.addWidget(page)
        page.hints_changed.connect(self.hints_changed)
        if page.key:
            self._by_key[page.key] = page

    def add_aside(self, page: Page) -> None:
        """A page that is looked at once: the one before it is let go."""
        if self._aside is not None:
            self._back = [p for p in self._back if p is not self._aside]
            self.removeWidget(self._aside)
            self._aside.deleteLater()
        self._aside = page
        self.add(page)

    def bring(self, page: Page, remember: bool = True) -> None:
        """To the front; the one that was there is where Esc leads back to."""
        before = self.page
        if before is page:
            return
        before.on_leave()
        self.left.emit(before)
        if remember:
            self._back = [*[p for p in self._back if p is not before][-_REMEMBERED:], before]
        self.setCurrentWidget(page)

    def before(self) -> Page | None:
        """Where Esc leads, taken off the way back."""
        return self._back.pop() if self._back else None
