"""Runs the full-screen program with the user's keys, and raises the error that ended it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from study.app.commands import show_keys

if TYPE_CHECKING:
    from study.app.app import Alinea


def run_app(app: Alinea, keys: Mapping[str, object]) -> None:
    """Run the program. `keys` is the entry of the settings file; problems with it are shown on the first screen.

    Raises the exception that has ended the program, if one has; the command line logs and reports it.
    """
    chosen: Mapping[str, str] = {}
    if keys:
        from study.app.keymap import checked  # all screens, for those who have chosen keys only

        chosen, problems = checked(keys)
        app.notices += problems
        app.set_keymap(chosen)
    show_keys(chosen)
    app.run()
    if app._exception is not None:
        raise app._exception
