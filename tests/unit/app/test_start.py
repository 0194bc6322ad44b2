"""What the program loads before its first screen: every module there is a part of the wait."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[3]
LANGUAGE_ENGINE = {"study.language.text_keys", "study.language.french.analysis", "study.language.french.tagger"}
MARKING = {"study.practice.marking", "study.practice.verdict"}
READER = {"study.lesson.reader", "study.lesson.grammar", "study.lesson.problems", "study.lesson.summary"}


@pytest.mark.parametrize(
    ("screen", "late"),
    [
        ("library", {"study.lesson.model", *READER, *MARKING, *LANGUAGE_ENGINE}),
        ("lesson", {*READER, *MARKING, *LANGUAGE_ENGINE}),
    ],
)
def test_the_first_screen_does_not_wait_for_what_comes_later(screen: str, late: set[str]) -> None:
    code = f"import sys, study.app.start, study.app.{screen}.screen; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=TOP, check=True)
    loaded = set(done.stdout.split())
    assert "study.app.app" in loaded
    assert loaded & late == set()
