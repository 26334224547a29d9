"""A document camera's folder: files are offered once, when they are whole; a folder that goes comes back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.devices.watched_folder import CameraFolder
from counter_app.services.ports.scans import FolderLook, WatchedFolder

THERE = FolderLook(there=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "高拍仪"
    made.mkdir()
    return made


def write(file: Path, data: bytes, at: int) -> Path:
    file.write_bytes(data)
    os.utime(file, (at, at))
    return file


def test_a_file_is_offered_once_when_two_looks_find_it_the_same(folder: Path) -> None:
    watched: WatchedFolder = CameraFolder(folder)
    assert watched.look() == THERE
    file = write(folder / "1.jpg", b"half", 1)
    assert watched.look() == FolderLook(True, (), 1)
    write(file, b"half and more", 2)
    assert watched.look() == FolderLook(True, (), 1)
    assert watched.look() == FolderLook(True, (file,), 0)
    assert watched.look() == THERE


def test_what_lay_there_before_the_watch_is_not_offered(folder: Path) -> None:
    old = write(folder / "old.jpg", b"somebody else's", 1)
    watched = CameraFolder(folder)
    assert [watched.look() for _ in range(3)] == [THERE] * 3
    write(old, b"written anew under the old name", 2)
    watched.look()
    assert watched.look().arrived == (old,)


def test_several_files_come_in_the_order_in_which_they_were_written(folder: Path) -> None:
    watched = CameraFolder(folder)
    watched.look()
    files = [write(folder / name, b"x", at) for at, name in enumerate(("b.png", "c.png", "a.png"), 1)]
    watched.look()
    assert watched.look().arrived == tuple(files)


def test_a_vanished_folder_is_told_and_picked_up_again_with_what_came_meanwhile(folder: Path) -> None:
    watched = CameraFolder(folder)
    old = write(folder / "old.jpg", b"x", 1)
    watched.look()
    away = folder.rename(folder.with_name("away"))
    assert [watched.look() for _ in range(2)] == [FolderLook(there=False)] * 2
    new = write(away / "new.jpg", b"y", 2)
    away.rename(folder)
    assert watched.look() == FolderLook(True, (), 1)
    assert watched.look().arrived == (folder / new.name,)
    assert old.exists()


def test_a_folder_that_is_not_there_at_the_start_is_watched_from_when_it_comes(tmp_path: Path) -> None:
    watched = CameraFolder(tmp_path / "stick")
    assert watched.look() == FolderLook(there=False)
    (tmp_path / "stick").mkdir()
    assert watched.look() == THERE


def test_links_folders_hidden_empty_and_unfinished_files_are_left_alone(folder: Path, tmp_path: Path) -> None:
    watched = CameraFolder(folder)
    watched.look()
    (folder / "sub.jpg").mkdir()
    (folder / "link.jpg").symlink_to(write(tmp_path / "secret", b"x", 1))
    for name in (".hidden.jpg", "~lock.jpg", "scan.jpg.PART", "scan.tmp"):
        write(folder / name, b"x", 1)
    assert [watched.look() for _ in range(3)] == [THERE] * 3
    write(folder / "empty.jpg", b"", 1)
    assert [watched.look() for _ in range(3)] == [FolderLook(True, (), 1)] * 3


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["look", "a", "b", "remove"]), max_size=14))
def test_every_state_of_a_file_is_offered_at_most_once_and_never_unseen(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("camera")
    watched = CameraFolder(folder)
    watched.look()
    offered: list[tuple[str, int]] = []
    for at, step in enumerate(steps, 1):
        if step == "look":
            offered += [(p.name, int(p.stat().st_mtime)) for p in watched.look().arrived]
        elif step == "remove":
            (folder / "a").unlink(missing_ok=True)
        else:
            write(folder / step, b"x" * at, at)
    for _ in range(2):
        offered += [(p.name, int(p.stat().st_mtime)) for p in watched.look().arrived]
    assert len(offered) == len(set(offered))
    assert {(p.name, int(p.stat().st_mtime)) for p in folder.iterdir()} <= set(offered)
