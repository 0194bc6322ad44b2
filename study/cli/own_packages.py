"""Finds a foreign package that was installed over one of ours: `study`, `decks` and `seeds` are common names."""

from __future__ import annotations

import os
from importlib.machinery import PathFinder


def foreign_package() -> tuple[str, str] | None:
    """Return name and folder of the first of our packages that is not beside this one; None if all are.

    The folder is empty if the package is not found at all.
    """
    ours = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    for name in ("decks", "seeds"):
        spec = PathFinder.find_spec(name)
        found = next(iter(spec.submodule_search_locations or ()), "") if spec else ""
        if os.path.realpath(os.path.join(ours, name)) != os.path.realpath(found):
            return name, found
    return None
