"""What is no scan, a full disk, a worker that dies, a blob that is gone: said plainly, and nothing is made of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from counter_app.domain.attached_scans import attached_scans
from counter_app.domain.refusals import NumberingStopped
from counter_app.domain.scans import Scan, ScanKind
from counter_app.services import looking_up
from counter_app.services.desk import Desk
from counter_app.services.scans import KEPT_UNNAMED
from counter_app.ui.shell import Shell
from tests.files.scans import making
from tests.helpers.desk import compose_desk
from tests.helpers.kept_scans import folder_of, keep
from tests.ui.intake_bench import IntakeBench
from tests.ui.scans.deeds import PATIENCE_MS, attached, choose_file, refused, scans_page, taken, written


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


def an_old_orphan(base: Path) -> Scan:
    """Kept ten days ago, and named by nobody."""
    orphan = keep(base, making.picture("WEBP"))
    long_ago = (datetime.now(UTC) - KEPT_UNNAMED - timedelta(days=3)).timestamp()
    for file in folder_of(base).files_of(orphan.digest):
        os.utime(file, (long_ago, long_ago))
    return orphan


def test_the_sweep_waits_for_the_files_at_work_and_leaves_what_is_named(
    bench: IntakeBench, shell: Shell, number: str, licence: Path, tmp_path: Path
) -> None:
    base = tmp_path / "counter"
    orphan = an_old_orphan(base)
    page = scans_page(bench, number)
    page._take([licence])
    shell.workplace.scans.sweep()
    assert shell.workplace.scans.progress(number) is not None, "the file first"
    taken(bench, shell)
    assert not folder_of(base).holds(orphan.digest)
    assert folder_of(base).holds(attached(bench, number)[0].scan.digest)
    assert shell.strip.notice is None


def test_beside_an_older_database_nothing_is_swept(
    bench: IntakeBench, shell: Shell, number: str, tmp_path: Path
) -> None:
    base = tmp_path / "counter"
    orphan = an_old_orphan(base)
    at = shell.workplace
    at.front = replace(at.front, numbering_stopped=NumberingStopped("number", seen=9, here=3))
    at.scans.sweep()
    taken(bench, shell)
    assert folder_of(base).holds(orphan.digest)


@pytest.mark.skipif(sys.platform == "win32", reason="names there are text")
def test_names_of_any_bytes_come_in_and_are_shown_as_what_can_be_drawn(
    bench: IntakeBench, shell: Shell, number: str, tmp_path: Path
) -> None:
    page = scans_page(bench, number)
    names = [os.fsdecode(b"\xff\xfe.png"), "<b>\u202egnp.exe", "长" * 80]
    for i, name in enumerate(names):
        written(tmp_path / name, making.picture("PNG", (40, 60 + i)))
    lie = written(tmp_path / os.fsdecode(b"\xfd<i>.png"), b"no picture")
    shell.workplace.scans.offer([tmp_path / name for name in names])
    assert "□□.png、<b>□gnp.exe" in page.said.text()
    page._take([*shell.workplace.scans.offers, lie])
    taken(bench, shell)
    assert len(attached(bench, number)) == 3
    assert "□<i>.png没有收下" in refused(page)


def test_of_many_refused_files_the_first_are_told_and_the_others_counted(
    bench: IntakeBench, shell: Shell, number: str, tmp_path: Path
) -> None:
    page = scans_page(bench, number)
    page._take([written(tmp_path / f"{i}.jpg", b"none") for i in range(5)])
    taken(bench, shell)
    assert refused(page).splitlines()[-1] == "另有 2 个文件没有收下。"


def test_a_folder_and_a_file_that_is_gone_are_refused_by_name(
    bench: IntakeBench, shell: Shell, number: str, tmp_path: Path
) -> None:
    page = scans_page(bench, number)
    (tmp_path / "卷宗").mkdir()
    page._take([tmp_path / "卷宗", tmp_path / "走了.pdf"])
    taken(bench, shell)
    assert "卷宗" in refused(page)
    assert "走了.pdf" in refused(page)
    assert attached(bench, number) == []


def test_a_window_that_closes_on_the_way_leaves_a_whole_case(
    bench: IntakeBench, shell: Shell, number: str, licence: Path, tmp_path: Path
) -> None:
    page = scans_page(bench, number)
    page._take([licence] * 3)
    bench.window.close()
    with open_again(tmp_path / "counter") as desk:
        kept = attached_scans(looking_up.page(desk, number).case.history)
        assert all(desk.scans.holds(each.scan.digest) for each in kept)


@contextmanager
def open_again(base: Path) -> Iterator[Desk]:
    composed = compose_desk(base)
    try:
        yield composed.desk
    finally:
        composed.close()
