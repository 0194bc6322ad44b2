"""A learner's day, for tests of what is kept of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from study.lesson.model import Bilingual, Kind, Question, Skill
from study.practice.verdict import Grade, Verdict

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
RIGHT = Verdict(Grade.RIGHT, 1.0)
WRONG = Verdict(Grade.WRONG, 0.0)
ROOT = Path(__file__).parents[3]


class Clock:
    """Goes on by a second at each look, unless it is set."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


def asked(id: str = "q1") -> Question:
    """A question."""
    return Question(id, Kind.SHORT, (1,), Skill.LITERAL, Bilingual("?", "?"))


def program(source: str, *arguments: object) -> subprocess.Popen[str]:
    """Another program at work: Python source that finds the project, with its arguments in sys.argv."""
    command = [sys.executable, "-c", source, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def lines(running: subprocess.Popen[str]) -> Iterator[str]:
    """What it prints, as it comes."""
    assert running.stdout
    return (line.strip() for line in running.stdout)
