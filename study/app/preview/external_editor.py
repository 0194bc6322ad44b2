"""Opens a file at a line in the teacher's own text editor (`$VISUAL`, `$EDITOR`)."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from textual.app import App, SuspendNotSupported

from study.app.preview.messages import NO_SUSPEND, not_opened
from study.file_errors import os_error_reason
from study.text import Text

_PLUS = ("vi", "vim", "nvim", "gvim", "view", "ex", "nano", "pico", "micro", "joe", "jed", "mg", "ne", "kak", "gedit")
_EMACS = ("emacs", "emacsclient", "xemacs")
_COLON = ("hx", "helix", "subl", "sublime_text", "zed", "zeditor")
_GOTO = ("code", "code-insiders", "codium", "vscodium", "cursor")
_KATE = ("kate", "kwrite")
_NOTEPAD = ("notepad++",)
KNOWN = (*_PLUS, *_EMACS, *_COLON, *_GOTO, *_KATE, *_NOTEPAD)
"""The editors that can be started at a line."""


def editor_command(environ: Mapping[str, str], path: Path, line: int, column: int) -> list[str] | None:
    """Return the command that opens a file at a line and column, counted from 1; None if no editor is set.

    `$VISUAL` is used before `$EDITOR`; either may have arguments of its own. An editor that is not known gets only the
    file. The path is absolute, so that no name can be taken for an option (`--wait.txt`) or a command (`+!date.txt`).
    """
    written = environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip()
    if not written:
        return None
    try:
        words = shlex.split(written)
    except ValueError:
        words = written.split()
    name = PurePath(words[0]).stem.casefold()
    file = absolute(path)
    if name in _EMACS:
        return [*words, f"+{line}:{column}", file]
    if name in _PLUS:
        return [*words, f"+{line}", file]
    if name in _COLON:
        return [*words, f"{file}:{line}:{column}"]
    if name in _GOTO:
        return [*words, "-g", f"{file}:{line}:{column}"]
    if name in _KATE:
        return [*words, "-l", str(line), "-c", str(column), file]
    if name in _NOTEPAD:
        return [*words, f"-n{line}", f"-c{column}", file]
    return [*words, file]


def edit_outside(app: App[None], command: Sequence[str]) -> Text | None:
    """Give the terminal to an editor until it ends; return what went wrong, None if nothing did."""
    failed: OSError | None = None
    try:
        with app.suspend():
            try:
                subprocess.run(command, check=False)
            except OSError as error:  # caught here: the screen must come back
                failed = error
    except SuspendNotSupported:
        return NO_SUSPEND
    return not_opened(command[0], os_error_reason(failed)) if failed is not None else None


def absolute(path: Path) -> str:
    """Return a path as other programs take it: absolute, without `..` or a doubled slash."""
    file = os.path.abspath(path)
    return f"/{file.lstrip('/')}" if file.startswith("//") else file  # POSIX leaves two slashes at the front alone
