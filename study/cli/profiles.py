"""`alinea profiles`: lists the learners on this computer."""

from __future__ import annotations

from argparse import Namespace

from study.cli.console import Console
from study.cli.pending import tell_repairs
from study.profiles import DEFAULT, profiles


def run(options: Namespace, console: Console) -> int:
    """Print a line for each learner, with a star before the current one."""
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
    console.note(tr("“alinea --profile NAME” continues as one of them; a new name adds a learner."))
    return 0
