"""The full-screen program."""

from __future__ import annotations


def run(lesson: str | None = None, direction: str | None = None) -> int:
    """Open the library, or a lesson by its name or path, in a direction of study; returns the exit code."""
    import gc

    gc.disable()  # until the first screen stands: what an import makes is there to stay
    from study.app.start import start

    return start(lesson, direction)
