"""The only place that shows errors: refusals at fields, disturbances in the strip, defects as a report."""

from __future__ import annotations

import logging
import platform
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from counter_app.domain.refusals import Refusal
from counter_app.services.ports.disturbances import Disturbance
from counter_app.services.wording import Wording
from counter_app.ui.pages.page import Page
from counter_app.ui.tr import tr
from counter_app.ui.widgets.strip import Notice, Strip

log = logging.getLogger(__name__)
Retry = Callable[[], None]


@dataclass(frozen=True, slots=True)
class WayOut:
    """What leads out of a refusal that no field of a page can put right."""

    words: str
    go: Callable[[], None]


class Feedback(QObject):
    """`strip` is the window's; `wording` is there once the counter is composed."""

    said = Signal(str)  # what was shown, for the screen reader

    def __init__(self, strip: Strip, report_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wording: Wording | None = None
        self.ways_out: Mapping[str, WayOut] = {}
        self._strip, self._folder, self._window = strip, report_folder, parent
        self._reporting = False

    def show(self, error: BaseException, page: Page | None = None, retry: Retry | None = None) -> None:
        if isinstance(error, Refusal):
            self._refused(error, page)
        elif isinstance(error, Disturbance):
            self._disturbed(error, retry)
        else:
            self._defect(error)

    def sentence(self, refusal: Refusal) -> str:
        return self.wording.refusal(refusal) if self.wording else refusal.code

    def _refused(self, refusal: Refusal, page: Page | None) -> None:
        sentence = self.sentence(refusal)
        self.said.emit(sentence)
        way = self.ways_out.get(refusal.code)
        if way is None and page is not None and page.refuse(refusal, sentence):
            return
        said = self.wording.refused(refusal) if self.wording else None
        happened, hint = (said.reason, said.way_out) if said else (sentence, "")
        words, go = (way.words, way.go) if way else ("", None)
        self._strip.tell(
            Notice(f"refusal:{refusal.code}", happened, hint, words, go, letter="O", icon="circle-alert")
        )

    def warn(self, warnings: Sequence[str]) -> None:
        """What an act points out beside what it did; it stood in nothing's way."""
        for sentence in warnings:
            happened, _, hint = sentence.partition("；")
            self.said.emit(sentence)
            self._strip.tell(Notice(f"warning:{happened}", happened, hint))

    def tell(self, key: str, happened: str, hint: str) -> None:
        """A plain word in the strip that nothing went wrong with; `settle(key)` takes it away."""
        self.said.emit(f"{happened}，{hint}")
        self._strip.tell(Notice(key, happened, hint, icon="info"))

    def point_out(self, notice: Notice) -> None:
        """Something beside the papers of the case went wrong; the strip says what is safe and what leads on."""
        self.said.emit(notice.happened)
        self._strip.tell(notice)

    def settle(self, key: str) -> None:
        self._strip.settle(key)

    def _disturbed(self, disturbance: Disturbance, retry: Retry | None) -> None:
        said = self.wording.disturbed(disturbance) if self.wording else None
        happened, way_out = (said.reason, said.way_out) if said else (disturbance.code, "")
        key = f"disturbance:{disturbance.code}"

        def again() -> None:
            self._strip.settle(key)
            if retry is not None:
                retry()

        self.said.emit(happened)
        self._strip.tell(
            Notice(key, happened, way_out, tr("再试一次") if retry else "", again if retry else None)
        )

    def _defect(self, error: BaseException) -> None:
        """One dialog at a time: a defect in a loop must not bury the desk under dialogs."""
        path = self.write_report(error)
        log.error("defect %s, report %s", type(error).__name__, path.name)
        if self._reporting:
            return
        self._reporting = True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(tr("程序出错了"))
        box.setText(tr("程序出错了，办件没有受影响"))
        box.setInformativeText(
            tr("已经办结的都已存好，没填完的留作草稿。\n报告已存到：{path}\n请把它交给维护人员。", path=path)
        )
        go_on = box.addButton(tr("继续工作"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(tr("退出程序"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.finished.connect(lambda _: self._answered(box.clickedButton() is leave))
        box.open()

    def _answered(self, leave: bool) -> None:
        self._reporting = False
        if leave and self._window is not None:
            self._window.window().close()

    def write_report(self, error: BaseException) -> Path:
        """Where the defect was, without what was typed: code places and versions, no message, no values."""
        self._folder.mkdir(parents=True, exist_ok=True)
        now = datetime.now(UTC)
        path = self._folder / f"defect-{now:%Y%m%d-%H%M%S-%f}.txt"
        places = traceback.extract_tb(error.__traceback__)
        lines = [
            f"at: {now.isoformat(timespec='seconds')}",
            f"python: {platform.python_version()}  pyside: {PySide6.__version__}",
            f"system: {platform.platform()}",
            f"kind: {type(error).__module__}.{type(error).__qualname__}",
            *(f"  {_short(p.filename)}:{p.lineno} {p.name}" for p in places),
        ]
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return path

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For sys.excepthook: an error in a slot of the window."""
        if issubclass(kind, KeyboardInterrupt):
            return
        self.show(error.with_traceback(trace))


def _short(filename: str) -> str:
    """The last three parts: enough to find the place, nothing of the user's folders."""
    return "/".join(Path(filename).parts[-3:])


def refuse_start(words: str) -> None:
    """A window of its own, where there is no main window yet."""
    box = QMessageBox(QMessageBox.Icon.Warning, tr("一窗受理"), words)
    box.addButton(tr("退出"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
