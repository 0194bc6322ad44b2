"""`alinea completion bash|zsh|fish`: prints the shell's script that completes commands, options and names."""

from __future__ import annotations

from argparse import Namespace
from importlib.resources import files

from study.cli.console import Console


def run(options: Namespace, console: Console) -> int:
    """Print the script. On a terminal, print how to use it on the error stream."""
    console.page(script(options.shell).rstrip("\n"))
    return 0


def script(shell: str) -> str:
    """Return the script for `bash`, `zsh` or `fish`. It asks `alinea __complete` for the candidates."""
    return files(__package__ or "").joinpath(f"alinea.{shell}").read_text(encoding="utf-8")
