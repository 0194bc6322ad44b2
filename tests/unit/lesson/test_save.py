"""A lesson that is saved is saved whole, or the old one is still there."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from study.file_errors import FileError
from study.files import save_file


def test_a_file_is_saved_with_its_own_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "lesson.txt"
    save_file(path, "\ufefflesson: é\r\n")
    assert path.read_bytes() == "\ufefflesson: é\r\n".encode()
    save_file(path, "other")
    assert path.read_bytes() == b"other"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            errno.ENOSPC,
            "The disk is full: “{}” was not saved. The old version is unchanged. Free some space, then save again.",
        ),
        (errno.EROFS, "“{}” is on a read-only disk. Choose another folder."),
        (
            errno.EACCES,
            "Access to “{}” is denied. Change the permissions of the file or folder, or choose another.",
        ),
        (
            errno.EIO,
            "“{}” could not be read or saved: the disk is not responding properly. Try again or choose another folder.",
        ),
    ],
)
def test_when_saving_fails_the_old_lesson_is_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    path = tmp_path / "lesson.txt"
    path.write_text("old")

    def fail(descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FileError) as told:
        save_file(path, "new")
    assert str(told.value.message) == said.format(path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "lesson.txt"
    path.write_text("old")
    path.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(path)
    save_file(link, "new")
    assert link.is_symlink()
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_folder_a_file_for_a_folder_and_half_a_character_are_told(tmp_path: Path) -> None:
    for path, text in ((tmp_path, "x"), (tmp_path / "file" / "lesson.txt", "x"), (tmp_path / "y.txt", "\ud800")):
        (tmp_path / "file").touch()
        with pytest.raises(FileError):
            save_file(path, text)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
