"""`alinea`, and `python -m study`, which is the same."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program on the arguments of the process; its exit status comes back."""
    from study.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
