"""The command `alinea`, which is also `python -m study`."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the program on the arguments of the process and return its exit status.

    An unexpected error is reported in a sentence, with status 2; its traceback is in the log.
    """
    try:
        _fill_streams()
        from study.cli import run  # here: an error of its import is reported too

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from study.cli.unexpected import tell  # for errors only

        return tell(error, os.environ, sys.argv[1:])


def _fill_streams() -> None:
    """Open the null device for each closed standard stream, to keep its number from being used for another file."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


if __name__ == "__main__":
    sys.exit(main())
