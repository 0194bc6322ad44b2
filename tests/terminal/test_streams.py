"""Streams that are closed or full end a command in one sentence, and never in a traceback."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ALINEA = f"{shlex.quote(sys.executable)} -m study"
COMMANDS = ("lessons", "lessons --json", "show petite", "words -", "deck petite -o {}/x.apkg", "--help", "no-such", "")
FULL = Path("/dev/full").exists()


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line in a shell; `{}` is a folder."""
    return subprocess.run(
        ["sh", "-c", line.replace("{}", shlex.quote(str(folder)))],
        capture_output=True,
        text=True,
        input="Bonjour.\n",
        env={**os.environ, "PYTHONFAULTHANDLER": "1"},
        timeout=60,
    )


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("streams", [">&-", "2>&-", "<&-", ">&- 2>&-", ">&- 2>&- <&-"])
def test_closed_streams(petite: Path, tmp_path: Path, command: str, streams: str) -> None:
    done = shell(f"{ALINEA} {command} {streams}", tmp_path)
    assert "Traceback" not in done.stderr + done.stdout
    assert done.returncode in (0, 2)
    if ">&-" in streams.split():
        assert done.returncode == 2
    if done.returncode == 2 and "2>&-" not in streams:
        assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not FULL, reason="/dev/full is Linux's")
@pytest.mark.parametrize("command", COMMANDS[:6])
@pytest.mark.parametrize("streams", [">/dev/full", ">/dev/full 2>/dev/full", "2>/dev/full"])
def test_full_streams(petite: Path, tmp_path: Path, command: str, streams: str) -> None:
    done = shell(f"{ALINEA} {command} {streams}", tmp_path)
    assert done.returncode == (2 if streams.startswith(">") else 0)
    assert "Traceback" not in done.stderr + done.stdout
    assert "Exception ignored" not in done.stderr
    if streams == ">/dev/full":
        assert done.stderr.splitlines()[-1] == "alinea: the output: the disk is full"


@pytest.mark.parametrize("command", ["show petite --json", "lessons"])
def test_a_reader_that_leaves_is_no_failure(petite: Path, tmp_path: Path, command: str) -> None:
    done = shell(f"{{ {ALINEA} {command}; echo $? >&2; }} | true", tmp_path)
    assert done.stderr.strip() in ("0", "141")


@pytest.mark.parametrize("target", ["xlsx", "csv", "moodle", "html", "pdf"])
def test_a_file_that_may_not_be_so_large(petite: Path, tmp_path: Path, target: str) -> None:
    done = shell(f"ulimit -f 1; {ALINEA} export petite --to {target} -o {{}}/x.{target}", tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_input_that_is_closed_is_told_where_it_is_needed(petite: Path, tmp_path: Path) -> None:
    for command in ("words -", "study petite --plain", "new - -o {}/new"):
        done = shell(f"{ALINEA} {command} <&-", tmp_path)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "Standard input is closed" in done.stderr
