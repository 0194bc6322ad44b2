"""The full-screen program."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from study.lesson.library import Place


def run(lesson: str | None = None, direction: str | None = None, **ways: object) -> int:
    """Open the library, or a lesson by its name or path, in a direction of study; returns the exit code.

    `ways` are those of `study.app.ways`: an exam, a review, a session of so many minutes.
    """
    _make_light()
    from study.app.start import start

    return start(lesson, direction, **ways)


def preview(place: Place) -> int:
    """Show a lesson file beside its problems while it is being written; returns the exit code."""
    _make_light()
    from study.app.start import preview as start

    return start(place)


def _make_light() -> None:
    """Until the first screen stands no garbage is looked for: what an import makes is there to stay. And asyncio is
    imported as on a Python without `ssl`, which takes time to import and serves only connections through asyncio."""
    import gc
    import sys

    gc.disable()
    if "ssl" not in sys.modules and "asyncio" not in sys.modules:
        sys.modules["ssl"] = None  # type: ignore[assignment]
        try:
            import asyncio  # noqa: F401
        finally:
            del sys.modules["ssl"]
