"""高拍仪: what it writes waits for a material; a folder that is gone is told once and found again by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from counter_app.domain.scans import ScanKind
from counter_app.settings import defaults, reread
from counter_app.ui.pages.settings_camera import CameraCard
from counter_app.ui.shell import Shell
from tests.files.scans import making
from tests.helpers.desk import SUPERVISOR, SUPERVISOR_PASSWORD
from tests.ui.intake_bench import IntakeBench
from tests.ui.scans.deeds import attached, scans_page, taken, written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "camera"
    made.mkdir()
    written(made / "old.jpg", making.picture("JPEG"))
    return made


@pytest.fixture
def card(bench: IntakeBench, shell: Shell, folder: Path) -> CameraCard:
    """The folder is watched from now on."""
    card = shell.settings.camera
    card.use_folder(folder)
    bench.settle()
    return card


def look(bench: IntakeBench, shell: Shell) -> None:
    """Twice: a file that is still being written is not offered."""
    for _ in range(2):
        shell.workplace.scans.camera.look()
        bench.settle()


def test_the_folder_is_chosen_by_keys_and_holds_from_the_next_start_on(
    bench: IntakeBench, shell: Shell, folder: Path, tmp_path: Path
) -> None:
    bench.press("Alt+S", "Alt+J")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    bench.type(str(folder))
    bench.press("Enter")
    assert shell.settings.camera.folder.text() == str(folder)
    assert reread(defaults(tmp_path / "counter")).camera_folder == str(folder)
    bench.press("Alt+L")
    assert reread(defaults(tmp_path / "counter")).camera_folder == ""
    assert "没有选文件夹" in shell.settings.camera.folder.text()
    written(folder / "later.jpg", making.picture("JPEG"))
    look(bench, shell)
    assert shell.workplace.scans.offers == (), "nobody watches it any more"


def test_what_the_camera_writes_waits_and_goes_to_the_chosen_material_by_one_key(
    bench: IntakeBench, shell: Shell, card: CameraCard, folder: Path, number: str
) -> None:
    written(folder / "IMG_1.jpg", making.picture("JPEG"))
    look(bench, shell)
    bench.scan(number)
    assert "新到 1 个文件" in shell.case.scans.said.text()
    assert shell.strip.notice is None, "nobody is disturbed"
    page = scans_page(bench, number)
    assert "IMG_1.jpg" in page.said.text()
    assert "old.jpg" not in page.said.text(), "what lay there before is not new"
    bench.press("Down", "Alt+F")
    taken(bench, shell)
    [kept] = attached(bench, number)
    assert (kept.place.material, kept.scan.kind) == ("m2", ScanKind.JPEG)
    assert sorted(file.name for file in folder.iterdir()) == ["IMG_1.jpg", "old.jpg"]
    assert not page.put.isVisibleTo(page)


def test_what_comes_while_the_page_is_open_is_shown_and_moves_no_focus(
    bench: IntakeBench, shell: Shell, card: CameraCard, folder: Path, number: str
) -> None:
    page = scans_page(bench, number)
    bench.press("Down")
    written(folder / "IMG_2.png", making.picture("PNG"))
    look(bench, shell)
    assert "IMG_2.png" in page.said.text()
    assert page.put.isVisibleTo(page)
    assert page.list.hasFocus()
    assert page.list.row == 1


def test_a_folder_that_vanishes_is_told_once_and_the_strip_goes_when_it_is_back(
    bench: IntakeBench, shell: Shell, card: CameraCard, folder: Path, tmp_path: Path
) -> None:
    away = tmp_path / "unplugged"
    folder.rename(away)
    look(bench, shell)
    assert shell.strip.notice is not None
    assert str(folder) in shell.strip.notice.happened
    bench.press("F4", "Esc")
    look(bench, shell)
    assert shell.strip.notice is None, "who put it off is not asked again"
    away.rename(folder)
    look(bench, shell)
    folder.rename(away)
    look(bench, shell)
    assert shell.strip.notice is not None, "gone again is news"
    written(away / "meanwhile.jpg", making.picture("JPEG"))
    away.rename(folder)
    look(bench, shell)
    assert shell.strip.notice is None
    assert [path.name for path in shell.workplace.scans.offers] == ["meanwhile.jpg"]


def test_switching_the_camera_off_takes_its_strip_away(
    bench: IntakeBench, shell: Shell, card: CameraCard, folder: Path, tmp_path: Path
) -> None:
    folder.rename(tmp_path / "unplugged")
    look(bench, shell)
    bench.press("Alt+S", "Alt+L")
    assert shell.strip.notice is None


def test_files_that_wait_are_not_handed_to_the_next_clerk(
    bench: IntakeBench, shell: Shell, card: CameraCard, folder: Path
) -> None:
    written(folder / "IMG_3.jpg", making.picture("JPEG"))
    look(bench, shell)
    assert len(shell.workplace.scans.offers) == 1
    bench.press("Ctrl+L")
    bench.window.sign_in.asked.emit(SUPERVISOR.staff_no, SUPERVISOR_PASSWORD)
    bench.qtbot.waitUntil(lambda: bench.window.shell is not shell and not bench.window.locked, timeout=10_000)
    bench.settle()
    assert bench.window.shell is not None
    look(bench, bench.window.shell)
    assert bench.window.shell.workplace.scans.offers == ()


def test_an_offered_file_that_is_gone_meanwhile_is_refused_by_name(
    bench: IntakeBench, shell: Shell, card: CameraCard, folder: Path, number: str
) -> None:
    written(folder / "IMG_4.jpg", making.picture("JPEG"))
    look(bench, shell)
    page = scans_page(bench, number)
    (folder / "IMG_4.jpg").unlink()
    bench.press("Alt+F")
    taken(bench, shell)
    assert "IMG_4.jpg" in page.refusal.accessibleName()
    assert attached(bench, number) == []
