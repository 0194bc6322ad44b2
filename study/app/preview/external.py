"""The teacher's own text editor, told which line to open."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path, PurePath

_PLUS = ("vi", "vim", "nvim", "gvim", "view", "ex", "nano", "pico", "micro", "joe", "jed", "mg", "ne", "kak", "gedit")
_EMACS = ("emacs", "emacsclient", "xemacs")
_COLON = ("hx", "helix", "subl", "sublime_text", "zed", "zeditor")
_GOTO = ("code", "code-insiders", "codium", "vscodium", "cursor")


def editor_command(environ: Mapping[str, str], path: Path, line: int, column: int) -> list[str] | None:
    """The words of the command that opens a file at a place; None if no editor is set.

    `$VISUAL` comes before `$EDITOR`; either may have arguments of its own. An editor that is not
    known is given the file alone.
    """
    written = environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip()
    if not written:
        return None
    try:
        words = shlex.split(written)
    except ValueError:
        words = written.split()
    name = PurePath(words[0]).stem.casefold()
    file = str(path)
    if name in _EMACS:
        return [*words, f"+{line}:{column}", file]
    if name in _PLUS:
        return [*words, f"+{line}", file]
    if name in _COLON:
        return [*words, f"{file}:{line}:{column}"]
    if name in _GOTO:
        return [*words, "-g", f"{file}:{line}:{column}"]
    if name in ("kate", "kwrite"):
        return [*words, "-l", str(line), "-c", str(column), file]
    if name in ("notepad++",):
        return [*words, f"-n{line}", f"-c{column}", file]
    return [*words, file]
