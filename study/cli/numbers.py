"""Whole numbers among the options of a command."""

from __future__ import annotations

from argparse import Namespace

from study.cli.console import CommandError, Console


def whole(options: Namespace, name: str, console: Console) -> int | None:
    """A whole number from 1; None where none was given. Raises `CommandError` for anything else."""
    value = getattr(options, name)
    if value is None:
        return None
    if not (value.isdecimal() and 0 < int(value[:9]) < 1_000_000):
        raise CommandError(
            console.tr("--{option} takes a whole number from 1, not “{value}”.", option=name, value=value)
        )
    return int(value)
