"""Files and folders are there whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.files.atomic import write_folder, write_new_file


def test_a_folder_appears_with_all_its_files(tmp_path: Path) -> None:
    write_folder(tmp_path / "a" / "b", {"x": b"1", "y": b"2"})
    assert {p.name: p.read_bytes() for p in (tmp_path / "a" / "b").iterdir()} == {"x": b"1", "y": b"2"}


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    write_folder(tmp_path / "b", {"x": b"1"})
    with pytest.raises(FileExistsError):
        write_folder(tmp_path / "b", {"x": b"2"})
    assert (tmp_path / "b" / "x").read_bytes() == b"1"
    assert [p.name for p in tmp_path.iterdir()] == ["b"]


def test_where_a_file_cannot_be_written_nothing_remains(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_folder(tmp_path / "b", {"x": b"1", "no/such/place": b"2"})
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    write_new_file(tmp_path / "f", b"1")
    with pytest.raises(FileExistsError):
        write_new_file(tmp_path / "f", b"2")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"f": b"1"}
