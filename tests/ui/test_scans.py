"""扫描件 by keys: files in by dialog and drop, each at its material; seen, removed; what is no scan is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from counter_app.domain.attached_scans import attached_scans
from counter_app.domain.events import ScanAttached, ScanRemoved
from counter_app.domain.scans import ScanKind, ScanPlace
from counter_app.services import deciding, looking_up
from counter_app.ui.dialogs.reason import ReasonDialog
from counter_app.ui.pages.scans.page import CaseScansPage
from counter_app.ui.shell import Shell
from tests.files.scans import making
from tests.helpers.cases import intake
from tests.helpers.desk import SESSION
from tests.helpers.kept_scans import folder_of
from tests.ui.intake_bench import IntakeBench, close_bench, open_bench

PATIENCE_MS = 20_000


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    made = open_bench(qtbot, tmp_path / "counter")
    yield made
    close_bench(made)


@pytest.fixture
def shell(bench: IntakeBench) -> Shell:
    assert bench.window.shell is not None
    return bench.window.shell


@pytest.fixture
def number(bench: IntakeBench) -> str:
    return deciding.accept(bench.front.desk, SESSION, intake("SC001", "租赁")).case.number


@pytest.fixture
def licence(tmp_path: Path) -> Path:
    return written(tmp_path / "licence.pdf", making.pdf(2))


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def scans_page(bench: IntakeBench, number: str) -> CaseScansPage:
    """From the case page by its key."""
    bench.scan(number)
    bench.press("Alt+I")
    assert bench.window.shell is not None
    page = bench.window.shell.page
    assert isinstance(page, CaseScansPage)
    return page


def taken(bench: IntakeBench, shell: Shell) -> None:
    """Until nothing is on its way any more."""
    run = shell.workplace.scans
    bench.qtbot.waitUntil(lambda: not run._busy and not run._jobs, timeout=PATIENCE_MS)
    bench.settle()


def attached(bench: IntakeBench, number: str) -> list[ScanAttached]:
    return list(attached_scans(looking_up.page(bench.front.desk, number).case.history))


def choose_file(bench: IntakeBench, *files: Path) -> None:
    """In the dialog that is open, by its name field."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    bench.type(" ".join(f'"{file}"' for file in files) if len(files) > 1 else str(files[0]))
    bench.press("Enter")


def drop(shell: Shell, over: QPoint, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    at, button, none = over, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(at, Qt.DropAction.CopyAction, data, button, none),
        QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, button, none),
    ):
        QApplication.sendEvent(shell, event)
        assert event.isAccepted()


def test_a_file_is_chosen_for_a_material_kept_sealed_and_named_in_the_journal(
    bench: IntakeBench, shell: Shell, number: str, licence: Path, tmp_path: Path
) -> None:
    page = scans_page(bench, number)
    bench.press("Down", "Alt+A")
    choose_file(bench, licence)
    assert "正在收第 1 个" in page.said.text()
    taken(bench, shell)
    [kept] = attached(bench, number)
    assert (kept.place, kept.scan.kind, kept.scan.pages) == (ScanPlace("m2"), ScanKind.PDF, 2)
    assert kept.clerk == SESSION.clerk.staff_no
    assert folder_of(tmp_path / "counter").read(kept.scan) == licence.read_bytes()
    assert page.list.scan == kept, "what came is chosen"
    assert page.list._thumbs.of(kept.scan) is not None
    bench.press("Esc")
    assert "加扫描件" in shell.case.history.accessibleName()
    assert shell.case.scans._count.text() == "1 份，2 页"


def test_enter_asks_for_a_file_where_there_is_none_and_opens_what_is_there(
    bench: IntakeBench, shell: Shell, number: str, licence: Path
) -> None:
    page = scans_page(bench, number)
    bench.press("Enter")
    choose_file(bench, licence)
    taken(bench, shell)
    bench.press("Enter")
    viewer = page.viewer
    bench.qtbot.waitUntil(lambda: not viewer.picture.pixmap().isNull(), timeout=PATIENCE_MS)
    first = viewer.picture.pixmap().toImage()
    assert viewer._which.text() == "第 1 页，共 2 页"
    bench.press("PgDn")
    bench.qtbot.waitUntil(lambda: viewer._worker is None, timeout=PATIENCE_MS)
    assert viewer._which.text() == "第 2 页，共 2 页"
    assert viewer.picture.pixmap().toImage() != first
    bench.press("PgDn")
    assert viewer.page == 1, "there is no third"
    bench.press("+")
    bench.qtbot.waitUntil(lambda: viewer._worker is None, timeout=PATIENCE_MS)
    assert viewer.picture.pixmap().width() > first.width()
    bench.press("Esc")
    assert page.list.hasFocus()
    assert viewer.picture.pixmap().isNull(), "nothing of it stays"
    assert shell.page is page


def test_removing_asks_a_reason_and_the_line_stays_in_the_history(
    bench: IntakeBench, shell: Shell, number: str, licence: Path
) -> None:
    page = scans_page(bench, number)
    bench.press("Alt+A")
    choose_file(bench, licence)
    taken(bench, shell)
    bench.press("Alt+R")
    assert isinstance(QApplication.activeModalWidget(), ReasonDialog)
    bench.type("放错了材料")
    bench.press("Enter")
    assert attached(bench, number) == []
    last = looking_up.page(bench.front.desk, number).case.history[-1]
    assert isinstance(last, ScanRemoved)
    assert last.reason == "放错了材料"
    assert not page.remove.isVisibleTo(page)
    bench.press("Esc")
    assert "移除扫描件" in shell.case.history.accessibleName()


def test_a_signed_paper_has_its_own_place(
    bench: IntakeBench, shell: Shell, number: str, licence: Path
) -> None:
    page = scans_page(bench, number)
    paper = looking_up.page(bench.front.desk, number).papers[0][0]
    while page.list.place is not None and not page.list.place.place.entry:
        bench.press("Down")
    assert page.list.place is not None
    assert paper.title in page.list.place.name
    bench.press("Alt+A")
    choose_file(bench, licence)
    taken(bench, shell)
    assert attached(bench, number)[0].place == ScanPlace(entry=paper.entry, position=paper.position)


def test_the_same_file_again_is_refused_in_plain_words_and_asks_nothing(
    bench: IntakeBench, shell: Shell, number: str, licence: Path
) -> None:
    page = scans_page(bench, number)
    for _ in range(2):
        bench.press("Alt+A")
        choose_file(bench, licence)
        taken(bench, shell)
    assert len(attached(bench, number)) == 1
    assert "licence.pdf没有放进去：这个文件已经在这里了" in refused(page)


def refused(page: CaseScansPage) -> str:
    assert page.refusal.isVisibleTo(page)
    return page.refusal.accessibleName()


LIES = {
    "text that is called a picture": ("a.jpg", b"not a picture", "内容不是PDF、JPEG、PNG或WebP"),
    "a program that is called a PDF": ("a.pdf", b"MZ" + bytes(400), "内容不是PDF"),
    "a bomb": ("bomb.png", making.png_claiming(60_000, 60_000), "60000×60000点"),
    "a script": ("form.pdf", making.pdf_with_script(), "PDF里有脚本"),
    "nothing": ("empty.pdf", b"", "文件是空的"),
}


@pytest.mark.parametrize(("name", "data", "why"), LIES.values(), ids=LIES)
def test_what_is_no_scan_is_refused_by_its_content_and_the_others_come_in(
    bench: IntakeBench, shell: Shell, number: str, licence: Path, name: str, data: bytes, why: str
) -> None:
    page = scans_page(bench, number)
    bad = written(licence.with_name(name), data)
    page._take([bad, licence])
    taken(bench, shell)
    assert [kept.scan.kind for kept in attached(bench, number)] == [ScanKind.PDF]
    assert why in refused(page)
    assert not shell.strip.isVisibleTo(shell), "no disturbance"


def test_a_hundred_megabytes_are_refused_and_nothing_of_them_is_kept(
    bench: IntakeBench, shell: Shell, number: str, tmp_path: Path
) -> None:
    page = scans_page(bench, number)
    wall = written(tmp_path / "wall.png", making.picture("PNG"))
    with wall.open("r+b") as file:
        file.truncate(100 * 1024 * 1024)
    page._take([wall])
    taken(bench, shell)
    assert "超过20 MB" in refused(page)
    assert not shell.workplace.settings.scan_folder.exists()


def test_what_is_dropped_on_a_material_belongs_to_it(
    bench: IntakeBench, shell: Shell, number: str, licence: Path
) -> None:
    page = scans_page(bench, number)
    second = sum(page.list._heights()[:1]) + 4
    drop(shell, page.list.mapTo(shell, QPoint(60, second)), licence)
    taken(bench, shell)
    assert [kept.place for kept in attached(bench, number)] == [ScanPlace("m2")]


def test_dropped_on_the_case_page_they_wait_on_the_page_of_its_scans(
    bench: IntakeBench, shell: Shell, number: str, licence: Path
) -> None:
    bench.scan(number)
    drop(shell, shell.case.mapTo(shell, QPoint(300, 200)), licence)
    bench.settle()
    page = shell.page
    assert isinstance(page, CaseScansPage)
    assert "新到 1 个文件：licence.pdf" in page.said.text()
    bench.press("Alt+F")
    taken(bench, shell)
    assert len(attached(bench, number)) == 1
    assert shell.workplace.scans.offers == ()


def test_dropped_where_no_case_is_open_they_wait_for_it_and_say_so(
    bench: IntakeBench, shell: Shell, number: str, licence: Path
) -> None:
    shell.open_page("intake")
    bench.settle()
    drop(shell, QPoint(400, 300), licence)
    assert shell.strip.notice is not None
    assert "Alt+I" in shell.strip.notice.safe
    page = scans_page(bench, number)
    bench.press("Alt+U")
    assert shell.strip.notice is None
    assert "licence.pdf" not in page.said.text()
    assert licence.exists(), "what is not wanted stays where it lies"


def test_a_full_disk_keeps_the_files_waiting_and_tries_again(
    bench: IntakeBench, shell: Shell, number: str, licence: Path, tmp_path: Path
) -> None:
    at, front = shell.workplace, shell.workplace.front
    full = ("sh", "-c", 'ulimit -f 0; exec "$@"', "sh", *front.worker)
    at.front = replace(front, worker=full)
    page = scans_page(bench, number)
    page._take([licence, written(tmp_path / "second.png", making.picture("PNG"))])
    taken(bench, shell)
    assert attached(bench, number) == []
    assert shell.strip.notice is not None
    assert "空间" in shell.strip.notice.happened
    assert "新到 2 个文件" in page.said.text()
    at.front = front
    bench.press("Alt+P")
    taken(bench, shell)
    assert len(attached(bench, number)) == 2
    assert shell.strip.notice is None


def test_a_worker_that_dies_costs_its_file_alone(
    bench: IntakeBench, shell: Shell, number: str, licence: Path
) -> None:
    at, front = shell.workplace, shell.workplace.front
    at.front = replace(front, worker=("sh", "-c", "exit 3"))
    page = scans_page(bench, number)
    page._take([licence])
    taken(bench, shell)
    assert "licence.pdf没有收下" in refused(page)
    assert attached(bench, number) == []
    assert shell.strip.notice is None


def test_a_scan_that_is_gone_or_damaged_is_said_in_the_viewer(
    bench: IntakeBench, shell: Shell, number: str, licence: Path, tmp_path: Path
) -> None:
    page = scans_page(bench, number)
    bench.press("Alt+A")
    choose_file(bench, licence)
    taken(bench, shell)
    for file in folder_of(tmp_path / "counter").files_of(attached(bench, number)[0].scan.digest):
        file.unlink()
    bench.press("Enter")
    bench.qtbot.waitUntil(lambda: page.viewer._worker is None, timeout=PATIENCE_MS)
    assert "这份扫描件的文件不在了" in page.viewer.picture.text()
