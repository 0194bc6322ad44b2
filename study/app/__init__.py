"""The full-screen program."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from study.lesson.library import Place


def run(lesson: str | None = None, direction: str | None = None, **ways: object) -> int:
    """Open the library, or a lesson by its name or path, in a direction of study; returns the exit code.

    `ways` are those of `study.app.ways`: an exam, a review, a session of so many minutes.
    """
    import gc

    gc.disable()  # until the first screen stands: what an import makes is there to stay
    _import_asyncio()
    from study.app.start import start

    return start(lesson, direction, **ways)


def _import_asyncio() -> None:
    """As on a Python without `ssl`: nothing here speaks to a network, and its import is a thirtieth of the start."""
    import sys

    if "ssl" in sys.modules or "asyncio" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]


def preview(place: Place) -> int:
    """Show a lesson file beside its problems while it is being written; returns the exit code."""
    from study.app.start import preview as start

    return start(place)
