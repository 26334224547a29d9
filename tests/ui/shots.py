"""`python -m tests.ui.shots OUT`: every screen with the data of a working day, at 100 % and at 200 %."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from counter_app.domain.inquiry import Inquiry
from counter_app.domain.intake import Intake
from counter_app.domain.materials import DefectKind
from counter_app.domain.people import Agent
from counter_app.domain.rating import Rating
from counter_app.services import deciding, drafts
from counter_app.services.desk import Desk
from counter_app.services.rating import rate
from counter_app.services.registers.inquiring import record_inquiry
from counter_app.ui.app import application
from counter_app.ui.second_screen.placing import OFF, PLAIN
from printing.documents.sheet import JobStatus, SheetState
from tests.helpers import cases
from tests.helpers.desk import SESSION, FixedClock, compose_desk, establish
from tests.helpers.intakes import IDS
from tests.helpers.releases import second_release
from tests.ui.catalogue_bench import catalogue_of
from tests.ui.intake_bench import IntakeBench, close_bench
from tests.ui.intake_shots import intake_shots
from tests.ui.scan_shots import scan_shots, small_scan_shots
from tests.ui.shell_bench import SetPrinter, closed_window, counter

PATIENCE = 30.0
NAMES = ("梁志强", "黄\U0002c029清", "邓秀英", "欧阳嘉怡", "吴国栋", "林美玲", "陈㛃")
MATTERS = ("SC009", "SC001", "GA001", "GA001", "SC009", "SC001", "GA001")


OWED = Inquiry("旧城改造补偿款何时发放", who="何大爷", referred="临江区住房和城乡建设局")


class Waiter:
    """What the bench needs of pytest-qt, outside of pytest."""

    def waitUntil(self, ready: Callable[[], bool], timeout: int = 5000) -> None:
        until = monotonic() + PATIENCE
        while not ready() and monotonic() < until:
            QCoreApplication.processEvents()
        assert ready()


def named(intake: Intake, name: str, agent: Agent | None = None) -> Intake:
    return replace(intake, applicant=replace(intake.applicant, name=name), agent=agent)


def a_day(desk: Desk, clock: FixedClock) -> tuple[str, str]:
    """Cases of several kinds and a draft; the numbers of one that waits for supplements and one received."""
    waits = received = ""
    for i, code in enumerate(MATTERS):
        clock.advance(minutes=7)
        given = named(cases.intake(code), NAMES[i % len(NAMES)])
        rows = list(given.marks)
        if i % 3 == 1 and len(rows) > 1:
            wrong = {rows[0]: cases.MISSING, rows[1]: cases.faulty(DefectKind.EXPIRED, "2026-10-01 到期")}
            waits = deciding.notice(desk, SESSION, replace(given, marks={**given.marks, **wrong})).case.number
        elif i % 3 == 2:
            received = deciding.receive(desk, SESSION, given).case.number
        else:
            number = deciding.accept(desk, SESSION, given).case.number
            rate(desk, SESSION, number, Rating.SATISFIED if i % 2 else Rating.UNRATED)
    clock.advance(minutes=5)
    record_inquiry(desk, SESSION, OWED)
    drafts.save(desk, SESSION, "demo", named(cases.unseen(cases.intake("SC001")), ""))
    return waits, received


class Camera:
    """Writes the window, with the dialog before it, into the folder."""

    def __init__(self, bench: IntakeBench, folder: Path, suffix: str) -> None:
        self._bench, self._folder, self._suffix = bench, folder, suffix

    def take(self, name: str) -> None:
        self._bench.settle()
        for _ in range(5):  # layouts that learn the height of their words need a turn or two
            QApplication.processEvents()
        window = self._bench.window
        image = window.grab().toImage()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            self._lay_on(image, dialog)
        image.save(str(self._folder / f"{name}{self._suffix}.png"))

    @staticmethod
    def _lay_on(image: QImage, dialog: QDialog) -> None:
        upper = dialog.grab()
        painter = QPainter(image)
        ratio = image.devicePixelRatio()
        left = (image.width() / ratio - dialog.width()) / 2
        top = (image.height() / ratio - dialog.height()) / 2
        painter.drawPixmap(round(left), round(top), upper)
        painter.end()


def first_start(folder: Path, out: Path, suffix: str) -> None:
    waiter = cast(QtBot, Waiter())
    window = closed_window(waiter, folder, counter(folder, new=True))
    waiter.waitUntil(lambda: window.first_start is not None)
    page = window.first_start
    assert page is not None
    for step in range(4):
        page.show_step(step)
        QApplication.processEvents()
        window.grab().save(str(out / f"first-start-{step + 1}{suffix}.png"))
    window.close()


def a_working_day(folder: Path, out: Path, suffix: str, only_shell: bool) -> None:
    clock = FixedClock()
    composed = compose_desk(folder, clock=clock)
    establish(composed.desk)
    (folder / "established").touch()
    waits, received = a_day(composed.desk, clock)
    composed.close()
    second_release(folder)
    printer = SetPrinter()
    waiter = cast(QtBot, Waiter())
    window = closed_window(waiter, folder, counter(folder, printer, clock=clock))
    assert window.front is not None
    bench = IntakeBench(window, window.front, waiter)
    camera = Camera(bench, out, suffix)
    camera.take("sign-in")
    bench.sign_in()
    shell_shots(bench, camera, printer, waits, received)
    second_screen_shots(bench, out, suffix)
    if not only_shell:
        intake_shots(bench, out)
    close_bench(bench)


def shell_shots(bench: IntakeBench, camera: Camera, printer: SetPrinter, waits: str, received: str) -> None:
    window = bench.window
    shell = window.shell
    assert shell is not None
    camera.take("intake-start")
    bench.press("F2", "j", "y", "x", "k")
    camera.take("search-popup")
    bench.press("q", "q", "x", "z")
    camera.take("search-nothing")
    bench.press("Esc")
    shell.top.scan.edit.clear()
    bench.press("Esc", "F4")
    camera.take("today")
    bench.press("F9")
    camera.take("board")
    bench.press("Alt+R")
    camera.take("day")
    bench.press("Esc", "F12")
    camera.take("registers")
    bench.press("Alt+N")
    camera.take("inquiry")
    bench.press("Esc")
    catalogue_shots(bench, camera)
    bench.press("F7")
    shell.search.field.set_text(NAMES[0][:1])
    camera.take("case-search")
    scan_shots(bench, camera.take, received)
    bench.scan(waits)
    camera.take("case-waiting")
    bench.press("Space")
    camera.take("case-ticked")
    bench.press("d")
    camera.take("case-fault-asked")
    bench.press("Enter")
    camera.take("case-faulty")
    bench.press("Backspace", "Up")
    printer.answer = JobStatus(SheetState.SPOOLED, "media-empty")
    bench.press("Backspace", "Alt+P")
    shell.workplace.press._follow()
    camera.take("strip")
    bench.press("Esc")
    bench.press("Alt+C")
    camera.take("reason")
    bench.press("Ctrl+Enter")
    camera.take("reason-refused")
    bench.press("Esc")
    bench.scan(received)
    camera.take("case-received")
    bench.scan(received[:-1] + str((int(received[-1]) + 1) % 10))
    camera.take("scan-refused")
    bench.press("Esc", "Ctrl+L")
    camera.take("locked")
    bench.sign_in()
    bench.press("Alt+S")
    camera.take("settings")
    bench.press("Alt+A")
    camera.take("supervisor")
    bench.press("Esc")
    earlier_materials_shot(bench, camera)
    bench.press("F9", "F1")
    camera.take("manual")
    bench.press("F1")
    camera.take("manual-contents")
    bench.press("Esc")
    for width, height in ((1280, 720), (1024, 700), (683, 384)):
        window.resize(width, height)
        shell.open_page("today")
        camera.take(f"today-{width}x{height}")
        shell.open_page("board")
        shell.board.show_day()
        camera.take(f"day-{width}x{height}")
        shell.open_page("registers")
        camera.take(f"registers-{width}x{height}")
        shell.open_page("catalogue")
        camera.take(f"catalogue-{width}x{height}")
        shell.open_case(waits)
        camera.take(f"case-{width}x{height}")
        small_scan_shots(bench, camera.take, received, f"{width}x{height}")
    window.resize(1366, 768)


def catalogue_shots(bench: IntakeBench, camera: Camera) -> None:
    """A matter found and read, the releases, a file that was refused; back where it began."""
    shell = bench.window.shell
    assert shell is not None
    bench.press("Alt+M")
    bench.type("sc009")
    camera.take("catalogue")
    bench.press("Esc", "Alt+V")
    camera.take("releases")
    rows = [("错误", "SC009", "材料!D17", "“一式好几份”读不懂，应写成 2、2份或一式两份。")]
    catalogue_of(shell).releases.files.refused.emit("事项目录有1处错误，没有导入。", rows)
    camera.take("catalogue-report")
    bench.press("Esc", "Esc")


def second_screen_shots(bench: IntakeBench, out: Path, suffix: str) -> None:
    """What the applicant sees, at the size of a display of its own."""
    shell = bench.window.shell
    assert shell is not None
    shell.screens.use(PLAIN)
    second = shell.screens.window
    assert second is not None
    given = cases.intake("SC009")
    rows = list(given.marks)
    wrong = {rows[0]: cases.MISSING, rows[1]: cases.faulty(DefectKind.EXPIRED, "2026-10-01 到期")}
    lacking = replace(given, marks={**given.marks, **wrong})
    steps: dict[str, Callable[[], object]] = {
        "blank": lambda: bench.press("F4"),
        "confirm": lambda: shell.open_intake(cases.intake("SC001")),
        "lacking": lambda: shell.open_intake(lacking),
        "result": lambda: shell.workplace.decided(
            deciding.accept(bench.front.desk, SESSION, cases.intake("SC001"))
        ),
        "rated": lambda: shell.workplace.applicant.choose(Rating.SATISFIED),
    }
    for width, height in ((1366, 768), (1920, 1080)):
        second.resize(width, height)
        for name, go in steps.items():
            go()
            bench.settle()
            second.grab().save(str(out / f"second-screen-{name}-{width}x{height}{suffix}.png"))
    shell.screens.use(OFF)


def earlier_materials_shot(bench: IntakeBench, camera: Camera) -> None:
    bench.press("F2", "s", "c", "0", "0", "9", "Enter")
    bench.field("applicant.id").setFocus()
    bench.type(IDS[0])
    bench.press("Tab", "Alt+Y")
    camera.take("earlier-materials")
    bench.press("Esc")


def main(arguments: list[str]) -> int:
    out = Path(arguments[0]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    fine = os.environ.get("QT_SCALE_FACTOR") == "2"
    if not fine:
        again = {**os.environ, "QT_SCALE_FACTOR": "2"}
        subprocess.run([sys.executable, "-m", "tests.ui.shots", str(out)], env=again, check=True)
    application(["shots"])
    suffix = "@200" if fine else ""
    with tempfile.TemporaryDirectory() as folder:
        first_start(Path(folder) / "new", out, suffix)
        a_working_day(Path(folder) / "day", out, suffix, only_shell=fine)
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
