"""Makes names that are valid for files and folders on every system."""

from __future__ import annotations

import re

DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows reserves for devices."""


def portable(name: str) -> str:
    """Return the name, changed if Windows reserves it for a device: `nul` → `nul-1`."""
    return f"{name}-1" if DEVICE.fullmatch(name) else name
