"""目录: the matters in force with their whole entry; with Alt+V the releases, their differences and files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_app.domain.catalogue import CatalogueRelease
from counter_app.domain.refusals import Refusal
from counter_app.services.exporting import Table
from counter_app.services.ports.records import Changes
from counter_app.services.service_guide import guide_pdf
from counter_app.ui import theme
from counter_app.ui.background import Lane
from counter_app.ui.pages.catalogue.matters import MattersView
from counter_app.ui.pages.catalogue.releases import ReleasesView
from counter_app.ui.pages.page import Page
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import column, frame, row
from counter_app.ui.widgets.text import Text
from printing.documents.service_guide import ServiceGuide
from printing.documents.sheet import JobStatus

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

_SUB_FROM = 760
"""Least width that has room for the sentence about the release beside the title."""


class CataloguePage(Page):
    key = "catalogue"
    manual = "catalogue"

    def __init__(self, at: Workplace) -> None:
        super().__init__()
        self._at, self._printed = at, ""
        self._title, self._sub = Text(self._say("title"), "title"), Text("", "label")
        self._to_releases = Button(self._say("releases"), letter="V", height=32, size=14)
        self._to_releases.clicked.connect(lambda: self._switch(self.releases))
        self.matters = MattersView(at, self)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.matters)
        line = row(self._title, self._sub, None, self._to_releases, gap=10, margins=(18, 0, 18, 0))
        head = frame(line, "head")
        theme.sized(head, height=52)
        whole = column(head, gap=0)
        whole.addWidget(self.stack, 1)
        self.setLayout(whole)
        self.matters.counted.connect(self._counted)
        self.matters.guide_asked.connect(self._print_guide)
        self.matters.preview_asked.connect(self._preview)
        at.courtesies.reported.connect(self._reported)
        at.announcer.changed.connect(self._changed)

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", f"catalogue.{key}", **facts)

    @cached_property
    def releases(self) -> ReleasesView:
        view = ReleasesView(self._at, self)
        self.stack.addWidget(view)
        return view

    @property
    def at_releases(self) -> bool:
        return self.stack.currentWidget() is not self.matters

    @property
    def _view(self) -> MattersView | ReleasesView:
        return self.releases if self.at_releases else self.matters

    def title(self) -> str:
        return self._say("releases") if self.at_releases else self._say("title")

    def hints(self) -> Sequence[Hint]:
        return self._view.hints()

    def zones(self) -> Sequence[QWidget]:
        return self._view.zones()

    def chords(self) -> Mapping[str, Callable[[], None]]:
        if self.at_releases:
            return {}
        copy = {"Ctrl+C": self._copy} if self.matters.table.hasFocus() else {}
        return {"Ctrl+F": self.matters.begin_search, **copy}

    def primary(self) -> None:
        if not self.at_releases:
            self.matters.primary.click()

    def step_back(self) -> bool:
        if self._view.step_back():
            return True
        if not self.at_releases:
            return False
        self._switch(self.matters)
        return True

    def on_show(self) -> None:
        self._view.refresh()

    def exported(self) -> Table | None:
        return None if self.at_releases else self.matters.exported()

    def refuse(self, refusal: Refusal, sentence: str) -> bool:
        if self.at_releases:
            self.releases.refuse(sentence)
        else:
            self.matters.field.refuse(sentence)
        return True

    def _switch(self, view: MattersView | ReleasesView) -> None:
        self.stack.setCurrentWidget(view)
        self._title.setText(self.title())
        self._to_releases.setVisible(not self.at_releases)
        self._show_sub()
        view.refresh()
        view.zones()[0].setFocus()
        self.hints_changed.emit()

    def _changed(self, changes: Changes) -> None:
        if changes.settings and self.isVisible():
            self._view.refresh()

    def _counted(self, release: CatalogueRelease, total: int) -> None:
        effective = release.effective_from.isoformat()
        self._sub.setText(self._say("in_force", release=release.id, effective=effective, n=total))

    def _show_sub(self) -> None:
        self._sub.setVisible(not self.at_releases and self.width() >= theme.px(_SUB_FROM))

    def _copy(self) -> None:
        matter = self.matters.matter
        if matter is not None:
            QGuiApplication.clipboard().setText(f"{matter.code} {matter.name}")

    # --- 办事指南 --------------------------------------------------------------------------------------------

    def _print_guide(self, code: str) -> None:
        self._printed = code
        self.matters.tell("")
        self._at.courtesies.print_guide(code, self)

    def _reported(self, _: str, kind: str, status: JobStatus) -> None:
        shown = self.matters.matter
        if kind == ServiceGuide.KIND and shown is not None and shown.code == self._printed:
            said = self._at.desk.wording.on_screen.say("screens", f"courtesy.state.{status.state.value}")
            self.matters.tell(said)

    def _preview(self, code: str) -> None:
        at = self._at
        desk, renderer = at.desk, at.front.renderer
        at.lanes.submit(
            Lane.PRESS,
            lambda: guide_pdf(desk, code, renderer),
            partial(at.go.show_papers, self._say("guide.title")),
            lambda error: at.feedback.show(error, self),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_sub()
