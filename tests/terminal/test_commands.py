"""The commands in a real terminal, and in pipes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from terminal.driver import ALINEA, Terminal, hear_signals


def piped(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*ALINEA, *arguments], capture_output=True, text=True, env={**os.environ, **variables}, stdin=subprocess.DEVNULL
    )


def test_a_reader_lists_the_lessons_in_a_terminal() -> None:
    with Terminal(*ALINEA, "lessons") as terminal:
        assert terminal.wait() == 0
        assert "alibaba-cloud" in terminal.text


def test_lines_of_a_lesson_fit_the_terminal_and_those_in_a_pipe_are_whole_paragraphs() -> None:
    with Terminal(*ALINEA, "show", "alibaba-cloud", columns=50, rows=120) as terminal:
        assert terminal.wait() == 0
        assert "Le cloud computing d’Alibaba a connu la plus" in terminal.text
    whole = piped("show", "alibaba-cloud").stdout
    assert any(len(line) > 200 for line in whole.splitlines())


def test_without_a_terminal_the_program_says_what_to_do_instead() -> None:
    done = piped()
    assert done.returncode == 2
    assert "alinea show LESSON" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_terminal_that_cannot_place_text_is_told_the_plain_commands() -> None:
    with Terminal(*ALINEA, "study", "alibaba-cloud", environ={"TERM": "dumb"}) as terminal:
        assert terminal.wait() == 2
        assert "alinea lessons" in terminal.text.replace("\n", " ")


def test_a_closed_pipe_is_no_mishap() -> None:
    shell = f"{sys.executable} -m study show alibaba-cloud --json | head -c 10"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, text=True)
    assert done.stderr == ""
    assert len(done.stdout) == 10


def test_ctrl_c_ends_a_command_without_a_word(tmp_path: Path) -> None:
    fifo = tmp_path / "lesson.txt"
    os.mkfifo(fifo)  # a file that never comes keeps the command waiting
    command = [*ALINEA, "check", str(fifo)]
    with (
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=hear_signals
        ) as process,
        fifo.open("wb"),
    ):  # opens when the command has opened its end
        process.send_signal(signal.SIGINT)
        try:
            assert process.communicate(timeout=20) == ("", "")
        finally:
            process.kill()
    assert process.returncode == 130


def test_a_full_disk_is_told_in_a_sentence() -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run([*ALINEA, "--help"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert "the disk is full" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_an_old_terminal_gets_question_marks_for_letters_it_does_not_have() -> None:
    done = piped("show", "alibaba-cloud", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "mise sur le cloud" in done.stdout
    assert piped("show", "alibaba-cloud", "--json", PYTHONIOENCODING="ascii").stdout.isascii()


def test_python_m_study_is_the_same_as_alinea() -> None:
    script = Path(sys.executable).with_name("alinea")
    said = subprocess.run([script, "--help"], capture_output=True, text=True)
    assert said.stdout == piped("--help").stdout
    assert said.returncode == 0
