"""Removes what a program that was killed while it wrote a file has left beside it."""

from __future__ import annotations

import os
import re
import sys
import time
from contextlib import suppress
from pathlib import Path

_AGE = 86_400.0
"""Seconds after which a half-written file is nobody's, also where its process runs on another machine."""


def sweep(target: Path) -> None:
    """Remove half-written copies of a file, `.NAME.PROCESS` and `.NAME.PROCESS.part`, that no program writes any more.

    They are older than a day, and their process is gone. What cannot be removed stays.
    """
    half = re.compile(rf"\.{re.escape(target.name)}\.([0-9]+)(\.part)?")
    with suppress(OSError):
        for file in target.parent.iterdir():
            found = half.fullmatch(file.name)
            if found and not _runs(int(found[1])) and time.time() - file.stat().st_mtime > _AGE:
                with suppress(OSError):
                    file.unlink()


def _runs(process: int) -> bool:
    """Whether there is such a process, as far as can be told without disturbing it."""
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
