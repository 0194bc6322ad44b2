"""The full-screen program."""

from __future__ import annotations


def run(lesson: str | None = None) -> int:
    """Open the library, or a lesson by its name or path; returns the exit code."""
    from study.app.start import start

    return start(lesson)
