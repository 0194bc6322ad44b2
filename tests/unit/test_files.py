"""Files are replaced whole, and what is not a file is never replaced."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from study.files import create_exclusive, replacing, write_atomic


def test_a_private_file_is_for_its_owner_and_another_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    write_atomic(path, b"1", private=True)
    assert path.read_bytes() == b"1"
    if os.name == "posix":
        assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
        path.chmod(0o640)
        write_atomic(path, b"2")
        assert path.stat().st_mode & 0o777 == 0o640


def test_an_error_before_the_end_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    path.write_bytes(b"old")
    missing = tmp_path / "missing"
    with pytest.raises(FileNotFoundError), replacing(path) as partial:
        partial.write_bytes(missing.read_bytes())
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_there_is_not_created_again(tmp_path: Path) -> None:
    path = tmp_path / "lesson.txt"
    create_exclusive(path, b"mine")
    with pytest.raises(FileExistsError):
        create_exclusive(path, b"theirs")
    assert path.read_bytes() == b"mine"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in the file system")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_atomic(pipe, b"a deck")
    reader.join(10)
    assert read == [b"a deck"]
    assert pipe.is_fifo()
    with pytest.raises(FileExistsError), replacing(pipe):
        pass
    assert pipe.is_fifo()
