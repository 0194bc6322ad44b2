"""What a command printed, and how it ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Finished:
    """A command that has run."""

    code: int
    out: str
    err: str


Alinea = Callable[..., Finished]
"""Runs a command in this process: `alinea("lessons", "--json")`."""
