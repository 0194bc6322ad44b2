"""A killed program leaves half a file beside the one it wrote; the next write of that file removes it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from study.files import save_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="asks for processes by their number")


@pytest.fixture
def gone() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def left(path: Path, days: float) -> Path:
    path.write_bytes(b"half")
    then = time.time() - days * 86_400
    os.utime(path, (then, then))
    return path


def test_half_a_file_of_a_killed_program_is_removed_by_the_next_write(tmp_path: Path, gone: int) -> None:
    half = left(tmp_path / f".lesson.txt.{gone}.part", 2)
    save_file(tmp_path / "lesson.txt", "whole\n")
    assert not half.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["lesson.txt"]


def test_what_may_still_be_written_or_is_no_such_file_stays(tmp_path: Path, gone: int) -> None:
    stays = [
        left(tmp_path / f".lesson.txt.{gone}.part", 0.5),
        left(tmp_path / f".lesson.txt.{os.getppid()}.part", 2),
        left(tmp_path / f".other.txt.{gone}.part", 2),
        left(tmp_path / ".lesson.txt.swp", 2),
        left(tmp_path / f"lesson.txt.{gone}.part", 2),
    ]
    save_file(tmp_path / "lesson.txt", "whole\n")
    assert [path for path in stays if not path.exists()] == []
