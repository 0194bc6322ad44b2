"""Makes names that are valid for files and folders on every system."""

from __future__ import annotations

import re

DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows reserves for devices."""


def portable(name: str) -> str:
    """Return the name, changed if Windows reserves it for a device: `nul` → `nul-1`."""
    return f"{name}-1" if DEVICE.fullmatch(name) else name


def is_plain_name(name: str) -> bool:
    """Return whether a text is the name of a file in its folder, and no path to another one."""
    return bool(name) and not set(name) & set("/\\:\0") and not name.startswith(".")
