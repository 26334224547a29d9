"""What works behind the window once it is painted: lanes, keys, scans, feedback, and opening the counter."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.refusals import Refusal
from counter_app.services.ports.disturbances import Disturbance
from counter_app.services.wording import load_wording
from counter_app.settings import Settings
from counter_app.ui import theme
from counter_app.ui.announcer import Announcer
from counter_app.ui.background import Lane, Lanes
from counter_app.ui.composition import Composition
from counter_app.ui.cover import Cover, CoverClerk
from counter_app.ui.feedback import Feedback
from counter_app.ui.front import Compose, Front
from counter_app.ui.keys import Keys
from counter_app.ui.scan_filter import ScanFilter
from counter_app.ui.tr import spoken, tr
from counter_app.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from counter_app.services.desk import Session
    from counter_app.ui.print_run import PrintRun
    from counter_app.ui.window import MainWindow

Failed = Callable[[Exception], None]


class Behind(QObject):
    """Made once a window; `close` waits for everything that was begun."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__()
        self.lanes = Lanes()
        self.announcer = Announcer()
        self.strip = Strip()
        self._press: PrintRun | None = None
        self.feedback = Feedback(self.strip, settings.data_folder / "reports", window)
        self.feedback.wording = load_wording(settings.resources / "wording", language=spoken()).on_screen
        self.lanes.unhandled = self.feedback.show
        self.composition = Composition(self)
        self.keys = Keys(self.composition, self)
        self.scans = ScanFilter(self.composition, settings.scan_gap_ms, parent=self)
        self._filters = (self.composition, self.keys, self.scans)
        app = QCoreApplication.instance()
        if app is not None:
            for each in self._filters:
                app.installEventFilter(each)
        self._hook_before = sys.excepthook
        sys.excepthook = self.feedback.hook

    def press(self, front: Front) -> PrintRun:
        """The print run of this counter; it outlives a change of clerks."""
        if self._press is None:
            from counter_app.ui.print_run import PrintRun

            self._press = PrintRun(front, self.lanes, self.announcer, self.feedback, self.strip)
        return self._press

    def forget_press(self) -> None:
        """Its sheets are of a database that is put aside."""
        if self._press is not None:
            self._press.deleteLater()
            self._press = None

    def open(self, compose: Compose, opened: Callable[[Front], None], failed: Failed) -> None:
        """Compose in the DESK lane and make the catalogue searchable; the window stays awake."""

        def work() -> Front:
            front = compose()
            desk = front.desk
            desk.shelf.search_index(desk.shelf.current(desk.today()).release.id)
            return front

        def come(front: Front) -> None:
            theme.load_faces(theme.LATER_FACES)  # 10 ms that the catalogue need not wait for
            opened(front)

        self.lanes.submit(Lane.DESK, work, come, failed)

    def load_pages(self) -> None:
        """The pages' modules, while the clerk types the password."""

        def work() -> None:
            import counter_app.ui.shell  # noqa: F401

        self.lanes.submit(Lane.READ, work, lambda _: None)

    def take_stock(self, front: Front, done: Callable[[bool, Cover], None]) -> None:
        """Whether this is the first start, and what the sign-in page shows."""

        def work() -> tuple[bool, Cover]:
            from counter_app.services import clerks, first_start

            desk = front.desk
            if first_start.needed(desk):
                return True, Cover()
            hall = desk.hall
            known = tuple(
                CoverClerk(c.staff_no, c.name, desk.wording.on_screen.of(c.role)) for c in clerks.known(desk)
            )
            place = f"{hall.region}　{hall.code}　{hall.counter.code}"
            return False, Cover(hall.name, hall.counter.name, place, known)

        self.lanes.submit(Lane.DESK, work, lambda found: done(*found))

    def ready_lines(self, front: Front) -> tuple[str, ...]:
        """What is ready, in short lines for the sign-in page."""
        from counter_app.ui.sheet_words import printer_words

        desk = front.desk
        catalogue = desk.shelf.current(desk.today())
        return (
            tr("目录 {id} 版，{n} 个事项", id=catalogue.release.id, n=len(catalogue)),
            tr("文书：{printer_words}", printer_words=printer_words(front.printer.name)),
            tr("本机办理，不需要网络"),
        )

    def sign_in(
        self, front: Front, staff_no: str, password: str, done: Callable[[Session], None], failed: Failed
    ) -> None:
        def work() -> Session:
            from counter_app.services import clerks

            return clerks.sign_in(front.desk, staff_no, password)

        self.lanes.submit(Lane.DESK, work, done, failed)

    def sentence(self, error: Exception) -> str:
        """A refusal or disturbance in words; anything else goes to a defect report."""
        wording = self.feedback.wording
        if wording is not None and isinstance(error, Refusal):
            return wording.refusal(error)
        if wording is not None and isinstance(error, Disturbance):
            return wording.disturbance(error)
        self.feedback.show(error)
        return tr("程序出错了，报告已存好。")

    def close(self) -> None:
        self.lanes.close()
        sys.excepthook = self._hook_before
        app = QCoreApplication.instance()
        if app is not None:
            for each in self._filters:
                app.removeEventFilter(each)
