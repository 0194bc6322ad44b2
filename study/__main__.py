"""`alinea`, and `python -m study`, which is the same."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the program on the arguments of the process; its exit status comes back.

    An unexpected error ends in a sentence and status 2; `ALINEA_DEBUG=1` shows its traceback.
    """
    try:
        _fill_streams()
        from study.cli import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from study.cli.unexpected import tell

        return tell(error, os.environ)


def _fill_streams() -> None:
    """Put the null device where a standard stream is closed, so that no file that is opened takes its number."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


if __name__ == "__main__":
    sys.exit(main())
