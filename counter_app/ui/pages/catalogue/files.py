"""The files of the catalogue: a release read in, the template and a release written out, the report kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from counter_app.domain.refusals import Refusal
from counter_app.services import upkeep
from counter_app.services.desk import Approval
from counter_app.services.exporting import Table
from counter_app.services.ports.disturbances import Disturbance
from counter_app.ui.exporting import Exports
from counter_app.ui.pages.catalogue.effective import EffectiveFields
from counter_app.ui.pages.page import Page
from counter_app.ui.workers import Answers, Worker

if TYPE_CHECKING:
    from counter_app.ui.workplace import Workplace

Rows = Sequence[Sequence[str]]


class CatalogueFiles(QObject):
    """Long work runs in a process of its own, one at a time; the clerks go on meanwhile."""

    said = Signal(str)
    refused = Signal(str, object)  # the sentence, Rows of every fault
    taken_in = Signal(str, object)  # the release, Rows of what is to be looked at

    def __init__(self, at: Workplace, page: Page) -> None:
        super().__init__(page)
        self._at, self._page = at, page
        self.worker: Worker | None = None
        self._works = False
        self._exports = Exports(at, page)

    def _say(self, key: str, **facts: object) -> str:
        return self._at.desk.wording.on_screen.say("screens", f"catalogue.{key}", **facts)

    # --- in -----------------------------------------------------------------------------------------------

    def ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._page, self._say("read_in.title"), "", self._say("files"))
        if name:
            self._ask_supervisor(Path(name))

    def _ask_supervisor(self, path: Path) -> None:
        at = self._at
        fields = EffectiveFields(at.desk.wording.on_screen, at.desk.today())
        why = self._say("read_in.why", file=path.name)
        at.go.ask_supervisor(why, lambda approval: self._read_in(path, approval, fields.day), fields.asked())

    def _read_in(self, path: Path, approval: Approval, effective: date) -> None:
        at = self._at
        self._run(
            "import-release",
            at.front.incoming.release_request(path, effective),
            lambda done: self._note(approval, done),
            lambda: self._read_in(path, approval, effective),
            self._say("read_in.runs", file=path.name),
        )

    def _note(self, approval: Approval, done: Mapping[str, Any]) -> None:
        at, release = self._at, str(done["release"])
        at.desk.shelf.look_again()

        def noted(_: object) -> None:
            at.use_desk()
            found = self._say("read_in.warned", n=len(done["warnings"])) if done["warnings"] else ""
            self.said.emit(self._say("read_in.done", release=release, n=done["matters"]) + found)
            self.taken_in.emit(release, done["warnings"])

        at.command_quietly(
            lambda: upkeep.note_import(at.desk, approval, "catalogue", release), noted, self._failed
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal) or error.code in self._at.feedback.ways_out:
            self._at.feedback.show(error, self._page)
            return
        self.refused.emit(self._at.feedback.sentence(error), ())

    # --- out ----------------------------------------------------------------------------------------------

    def write_template(self) -> None:
        self._write_out("", self._say("template.name"))

    def write_release(self, release: str) -> None:
        self._write_out(release, self._say("export.name", release=release))

    def _write_out(self, release: str, name: str) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self._page, self._say("save"), name, self._say("files.excel"))
        if chosen:
            path = Path(chosen)
            self._write_to(path if path.suffix else path.with_suffix(".xlsx"), release)

    def _write_to(self, path: Path, release: str) -> None:
        self._run(
            "write-catalogue",
            self._at.front.incoming.catalogue_request(path, release),
            lambda done: self.said.emit(self._say("written", file=str(path), n=done["matters"])),
            lambda: self._write_to(path, release),
            self._say("writes", file=path.name),
        )

    def save_report(self, rows: Rows) -> None:
        word = self._at.desk.wording.on_screen.word
        headings = tuple(word("catalogue_table", "report_headings").split("|"))
        self._exports.ask(Table(word("catalogue_table", "report"), headings, tuple(map(tuple, rows))))

    def _run(
        self,
        name: str,
        request: Mapping[str, object],
        done: Callable[[Mapping[str, Any]], None],
        again: Callable[[], None],
        words: str,
    ) -> None:
        if self._works:
            self.said.emit(self._say("works"))
            return
        self._works = True
        self.said.emit(words)

        def told(answer: Mapping[str, Any]) -> None:
            self._works = False
            done(answer)

        def refused(sentence: str, rows: Rows) -> None:
            self._works = False
            self.refused.emit(sentence, rows)

        def disturbed(disturbance: Disturbance) -> None:
            self._works = False
            self.said.emit("")
            self._at.feedback.show(disturbance, self._page, retry=again)

        self.worker = Worker(self._at.front.worker, name, request, Answers(told, refused, disturbed), self)
