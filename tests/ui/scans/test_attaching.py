"""扫描件 by keys: files in by dialog and drop, each at its material; seen page by page, removed with a reason."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from counter_app.domain.events import ScanRemoved
from counter_app.domain.scans import ScanKind, ScanPlace
from counter_app.services import looking_up
from counter_app.ui.dialogs.reason import ReasonDialog
from counter_app.ui.pages.scans.page import CaseScansPage
from counter_app.ui.shell import Shell
from tests.helpers.desk import SESSION
from tests.helpers.kept_scans import folder_of
from tests.ui.intake_bench import IntakeBench
from tests.ui.scans.deeds import PATIENCE_MS, attached, choose_file, drop, scans_page, taken


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
    assert page.said.text() == "收好 1 个文件，已加密存好。"
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
