"""Names that every system takes for a file or a folder."""

from __future__ import annotations

import re

DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for its devices."""


def portable(name: str) -> str:
    """The name, changed where Windows would take it for a device: `nul` is `nul-1`."""
    return f"{name}-1" if DEVICE.fullmatch(name) else name
