"""The file that a command is asked to write: a path, or `-` for standard output."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from study.cli.console import CommandError, Console
from study.file_errors import FileError
from study.files import save_file

STDOUT = "-"


class OutputFile:
    """The destination of a command's result. With standard output, reports go to the error stream."""

    def __init__(
        self, name: str, console: Console, *, binary: bool = False, as_json: bool = False, anywhere: bool = False
    ) -> None:
        """Check that the file can be written to, before any work is done.

        `binary` data is not written to a terminal; `as_json` means that the command prints a report for a program;
        with `anywhere`, a folder that is missing will be made. Raises CommandError.
        """
        tr = console.tr
        self._console = console
        self.path: Path | None = None
        """The file; None for standard output."""
        if name == STDOUT:
            if as_json:
                raise CommandError(tr("--json and “-” both write to standard output: use only one of them."))
            if binary and sys.stdout.isatty():
                raise CommandError(
                    tr("The output is not text and cannot be shown in a terminal: give a file name, or use a pipe.")
                )
            return
        self.path = Path(os.path.expanduser(name))
        if self.path.is_dir():
            raise CommandError(tr("“{path}” is a folder. Give the name of a file in it.", path=self.path))
        if not anywhere and not self.path.parent.is_dir():
            raise CommandError(tr("There is no folder {folder} to write to.", folder=self.path.parent))

    @property
    def shown(self) -> str:
        """The file's name for a report."""
        return str(self.path) if self.path else self._console.tr("standard output")

    def write(self, data: bytes, *, new: bool = False, private: bool = False) -> None:
        """Write the data, as `study.files.save_file` does. Raises CommandError, OSError for standard output."""
        if self.path is None:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
            return
        try:
            save_file(self.path, data, new=new, private=private)
        except FileError as error:
            raise CommandError(self._console.said(error.message)) from error

    def report(self, text: str) -> None:
        """Print a line that says what was written."""
        if self.path is None:
            self._console.note(text)
        else:
            self._console.print(text)
