"""`alinea profiles`: the learners of this machine."""

from __future__ import annotations

from argparse import Namespace

from study.cli.console import Console
from study.cli.pending import tell_repairs
from study.profiles import DEFAULT, profiles


def run(options: Namespace, console: Console) -> int:
    """A line for each, a star before the one who is at the keyboard."""
    tr, places = console.tr, console.dirs
    tell_repairs(console)
    names = ["", *profiles(places)]
    if options.json:
        console.json(
            [
                {
                    "name": name or DEFAULT,
                    "current": name == places.profile,
                    "progress": str(places.of(name).progress),
                    "settings": str(places.of(name).settings),
                }
                for name in names
            ]
        )
        return 0
    for name in names:
        console.print(f"{'*' if name == places.profile else ' '} {name or DEFAULT}")
    console.note(tr("“alinea --profile NAME” goes on as one of them; a new name begins a new learner."))
    return 0
