"""The releases on the shelf, two of them beside each other, and the files they come from and go into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_app.domain.catalogue import CatalogueRelease
from counter_app.domain.refusals import ReleaseUnknown
from counter_app.services.desk import Desk
from counter_app.services.release_changes import MatterChanges, release_changes
from counter_app.ui.models.catalogue_lines import Pair, in_groups, release_lines, with_the_one_before
from counter_app.ui.models.reading_html import changes_html, plain_html
from counter_app.ui.pages.catalogue.files import CatalogueFiles
from counter_app.ui.pages.catalogue.report import ReportPanel
from counter_app.ui.tr import tr
from counter_app.ui.widgets.button import Button
from counter_app.ui.widgets.field import RefusalBox
from counter_app.ui.widgets.hints import Hint
from counter_app.ui.widgets.layout import Card, column, frame, row
from counter_app.ui.widgets.line_table import Column, LineTable
from counter_app.ui.widgets.paragraph import Paragraph
from counter_app.ui.widgets.reading import Reading
from counter_app.ui.widgets.text import Text
from counter_app.ui.widgets.two_panes import TwoPanes

if TYPE_CHECKING:
    from counter_app.ui.pages.page import Page
    from counter_app.ui.workplace import Workplace


class ReleasesView(TwoPanes):
    def __init__(self, at: Workplace, page: Page) -> None:
        super().__init__()
        self._at, self._page = at, page
        self._releases: tuple[CatalogueRelease, ...] = ()
        self._current, self.pair = "", Pair()
        say = self._say
        columns = (
            Column(say("column.side"), 56),
            Column(say("column.release"), 116),
            Column(say("column.state"), 96),
            Column(say("column.effective"), 0),
            Column(say("column.digest"), 122, 560),
            Column(say("column.source"), 0, 470),
        )
        self.table = LineTable(columns, say("releases"))
        self.table.installEventFilter(self)
        self.table.opened.connect(self._compare_with_the_one_before)
        self.table.moved.connect(self._show_release)
        self._digest = Paragraph("", "note")
        self._title, self.changes = Text("", "cardtitle", wrap=True), Reading(say("changes"))
        self.report = ReportPanel(at.desk.wording.on_screen)
        self.files = CatalogueFiles(at, page)
        self.refusal, self.said = RefusalBox(), Paragraph("", "small", "ok")
        self.read_in = Button(say("read_in"), letter="I", height=34, size=14)
        self.template = Button(say("template"), letter="T", height=34, size=14)
        self.export = Button(say("export"), letter="E", height=34, size=14)
        self.right_side = QStackedWidget()
        self.place(self._left(), self.right_side, (11, 12))
        self._build_right()
        self._connect()

    def _left(self) -> QWidget:
        whole = column(gap=10)
        table = column(self.table, gap=0, margins=(1, 1, 1, 1))
        whole.addWidget(frame(table, "card"), 1)
        whole.addWidget(
            Card(
                self._digest,
                row(self.read_in, self.template, self.export, None),
                Paragraph(self._say("supervisor"), "hint"),
                self.refusal,
                self.said,
                gap=7,
            )
        )
        return frame(whole)

    def _build_right(self) -> None:
        whole = column(row(self._title, margins=(15, 12, 8, 0)), gap=2)
        whole.addWidget(self.changes, 1)
        self.right_side.addWidget(frame(whole, "card"))
        self.right_side.addWidget(self.report)

    def _connect(self) -> None:
        files = self.files
        self.read_in.clicked.connect(files.ask_file)
        self.template.clicked.connect(files.write_template)
        self.export.clicked.connect(self._export)
        self.report.save.clicked.connect(lambda: files.save_report(self.report.rows))
        files.said.connect(self._tell)
        files.refused.connect(self._refused)
        files.taken_in.connect(self._taken_in)

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", f"catalogue.{key}", **facts)

    @property
    def reporting(self) -> bool:
        return self.right_side.currentWidget() is self.report

    def hints(self) -> Sequence[Hint]:
        say = self._say
        if self.reporting:
            return (
                Hint("↑ ↓", say("hint.fault")),
                Hint("Alt+B", say("report.save")),
                Hint("F6", say("hint.zone")),
                Hint("Esc", say("hint.close_report")),
            )
        return (
            Hint("↑ ↓", say("hint.choose_release")),
            Hint(tr("空格"), say("hint.mark")),
            Hint("Enter", say("hint.compare")),
            Hint("F6", say("hint.zone")),
            Hint("Alt+I", say("read_in")),
            Hint("Alt+T", say("template")),
            Hint("Alt+E", say("export")),
            Hint("Esc", say("hint.to_matters")),
        )

    def zones(self) -> Sequence[QWidget]:
        return (self.table, self.report.table if self.reporting else self.changes)

    # --- the list ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        desk = self._at.desk
        self._at.query(lambda: _shelf(desk), lambda found: self._found(*found), self._page)

    def _found(self, releases: tuple[CatalogueRelease, ...], current: str) -> None:
        new = releases != self._releases
        self._releases, self._current = releases, current
        if new:
            self._compare(with_the_one_before(current, releases))
        else:
            self._show_lines()

    def _show_lines(self) -> None:
        desk = self._at.desk
        lines = release_lines(self._releases, self._current, desk.today(), self.pair, desk.wording.on_screen)
        self.table.set_lines(lines)
        self._show_release(self.table.line.payload if self.table.line else None)

    def _show_release(self, release: object) -> None:
        if isinstance(release, CatalogueRelease):
            told = {"published": release.published_at.isoformat(), "source": release.source}
            self._digest.setText(self._say("digest", digest=in_groups(release.digest), **told))

    # --- two releases ----------------------------------------------------------------------------------------

    def _turn(self) -> None:
        line = self.table.line
        if line is not None:
            self._close_report()
            self._compare(self.pair.turned(line.key))

    def _compare_with_the_one_before(self, release: object) -> None:
        if isinstance(release, CatalogueRelease):
            self._close_report()
            self._compare(with_the_one_before(release.id, self._releases))
            self.open_right()
            self.changes.setFocus()

    def _compare(self, pair: Pair) -> None:
        self.pair = pair
        self._show_lines()
        both = pair.older_and_newer(self._releases)
        if both is None:
            key = "choose_two" if len(self._releases) > 1 else "only_one"
            self._show_changes(self._say("changes"), (), self._say(key))
            return
        desk = self._at.desk
        title = self._say("compared", older=both[0], newer=both[1])
        self._at.query(
            lambda: _changes(desk, *both),
            lambda found: self._compared(both, title, found),
            self._page,
        )

    def _compared(
        self, both: tuple[str, str], title: str, found: tuple[tuple[MatterChanges, ...], str]
    ) -> None:
        if both == self.pair.older_and_newer(self._releases):
            self._show_changes(f"{title}　{found[1]}", found[0], found[1])

    def _show_changes(self, title: str, changes: tuple[MatterChanges, ...], instead: str) -> None:
        self._title.setText(title)
        self.changes.show_text(title, lambda: changes_html(changes) if changes else plain_html(instead))

    # --- files ----------------------------------------------------------------------------------------------

    def _export(self) -> None:
        line = self.table.line
        if line is not None:
            self.files.write_release(line.key)

    def _tell(self, words: str) -> None:
        self.refusal.hide()
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _refused(self, sentence: str, rows: Sequence[Sequence[str]]) -> None:
        self._tell("")
        self.refusal.show_reason(sentence)
        self._show_report(rows)

    def _taken_in(self, release: str, rows: Sequence[Sequence[str]]) -> None:
        """What it changes stands beside it; its warnings are read before that."""
        self.table.choose(release)
        if rows:
            self._show_report(rows)

    def _show_report(self, rows: Sequence[Sequence[str]]) -> None:
        if rows:
            self.report.show_rows(rows)
            self.right_side.setCurrentWidget(self.report)
            self.open_right()
            self.report.table.setFocus()
            self._page.hints_changed.emit()

    def _close_report(self) -> None:
        self.right_side.setCurrentIndex(0)
        self._page.hints_changed.emit()

    def refuse(self, sentence: str) -> None:
        self._tell("")
        self.refusal.show_reason(sentence)

    def step_back(self) -> bool:
        """Out of the report or the differences into the list; then back to the matters."""
        if self.reporting:
            self._close_report()
        elif not self.changes.hasFocus():
            self.close_right()
            return False
        self.close_right()
        self.table.setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() == Qt.Key.Key_Space:
                self._turn()
                return True
        return super().eventFilter(watched, event)


def _shelf(desk: Desk) -> tuple[tuple[CatalogueRelease, ...], str]:
    """Every release on the shelf, also one that the command line read in meanwhile, and the one in force."""
    desk.shelf.look_again()
    return desk.shelf.releases(), desk.shelf.current(desk.today()).release.id


def _changes(desk: Desk, older: str, newer: str) -> tuple[tuple[MatterChanges, ...], str]:
    """The differences, and how many of each kind there are in one sentence."""
    before, after = desk.shelf.release(older), desk.shelf.release(newer)
    if before is None or after is None:
        raise ReleaseUnknown("release", release=older if before is None else newer)
    changes = release_changes(desk.wording.on_screen, before, after)
    if not changes:
        return (), desk.wording.on_screen.word("release_change", "nothing")
    added = sum(1 for m in after if before.get(m.code) is None)
    removed = sum(1 for m in before if after.get(m.code) is None)
    counted = {"changed": sum(1 for c in changes if c.sentences), "added": added, "removed": removed}
    return changes, desk.wording.on_screen.say("screens", "catalogue.counted", **counted)
