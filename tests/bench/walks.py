"""Random walks through the program: `python -m tests.bench.walks [--walks 50] [--keys 400] [--seed 1]`.

Keys, typed texts, clicks and changes of size come from a seed. Whatever they lead to, nothing is raised, every screen
draws, and Esc leads home: to the library, or out of the program.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from unittest.mock import patch

from textual.pilot import OutOfBounds, Pilot

from study.app.app import Alinea
from study.app.library.screen import LibraryScreen
from study.app.screens.base import PageScreen
from study.app_dirs import app_dirs
from study.progress.store import Store
from study.settings import load

DATA = Path(__file__).parents[1] / "data"
SIZES = ((80, 24), (100, 30), (40, 12), (200, 60), (20, 8), (60, 15))
MOVES = (
    "right",
    "left",
    "down",
    "up",
    "tab",
    "shift+tab",
    "enter",
    "escape",
    "space",
    "pageup",
    "pagedown",
    "home",
    "end",
)
TYPED = ("12,5", "la croissance", "[red]x[/]", "é", "l’été", "«\u00a0", "%s{}", "a" * 300, "\U0001f1eb\U0001f1f7")
HOMEWARD = 15
"""Presses of Esc that lead home from anywhere."""


def furnished(folder: Path) -> dict[str, str]:
    """A home with lessons of its own, and the environment that leads there."""
    for name in ("petite", "petite-english"):
        lesson = folder / "home" / "lessons" / name / "lesson.txt"
        lesson.parent.mkdir(parents=True)
        shutil.copy(DATA / f"{name}.txt", lesson)
    return {"ALINEA_HOME": str(folder / "home"), "EDITOR": "true", "PATH": "", "LANG": "en_US.UTF-8"}


def commands(app: Alinea) -> list[str]:
    """The keys that mean something on the screen in sight."""
    bindings = app.screen.active_bindings
    return [key for key in bindings if key not in ("ctrl+q", "ctrl+c", "ctrl+z")] or ["escape"]


async def step(app: Alinea, pilot: Pilot[None], random: Random) -> str:
    """One thing that a person, or a cat, may do."""
    chance = random.random()
    if chance < 0.45:
        key = random.choice(commands(app))
        await pilot.press(key)
        return key
    if chance < 0.75:
        key = random.choice(MOVES)
        await pilot.press(key)
        return key
    if chance < 0.85:
        text = random.choice(TYPED) if random.random() < 0.3 else random.choice("abcdefghijklmnopqrstuvwxyz,;.?!/1+-")
        await pilot.press(*text)
        return repr(text)
    if chance < 0.95:
        at = (random.randrange(app.size.width), random.randrange(app.size.height))
        with suppress(OutOfBounds):
            await pilot.click(offset=at)
        return f"click {at}"
    size = random.choice(SIZES)
    await pilot.resize_terminal(*size)
    return f"{size[0]}x{size[1]}"


async def walk(seed: int, keys: int, environ: dict[str, str]) -> tuple[list[str], Counter[str]]:
    """Walk, beginning again where the program was left, and come home. Raises whatever the program raises.

    The steps come back, and how often each screen was seen.
    """
    random, steps, seen = Random(seed), list[str](), Counter[str]()
    try:
        while len(steps) < keys:
            await _visit(keys, environ, random, steps, seen)
    except BaseException as error:
        error.add_note(f"seed {seed}, the last steps: {', '.join(steps[-25:])}")
        raise
    return steps, seen


async def _drawn(app: Alinea, pilot: Pilot[None]) -> None:
    """Something stands on the screen, or soon will."""
    for _ in range(40):
        if any(strip.text.strip() for strip in app.screen._compositor.render_strips()):
            return
        await pilot.pause(0.05)
    raise AssertionError(f"an empty screen: {app.screen}")


async def _visit(keys: int, environ: dict[str, str], random: Random, steps: list[str], seen: Counter[str]) -> None:
    """The program from its start until it is left, or until enough keys were pressed."""
    home = app_dirs(environ)
    store = Store.open(home.progress, lambda: datetime.now(UTC))
    app = Alinea(home, load(home.settings, environ).settings, store, environ=environ)
    try:
        async with app.run_test(size=random.choice(SIZES)) as pilot:
            while len(steps) < keys:
                steps.append(await step(app, pilot, random))
                if not app.is_running or app.return_code is not None:
                    return
                seen[type(app.screen).__name__] += 1
                if isinstance(app.screen, PageScreen) and app.size.width >= 40:
                    await _drawn(app, pilot)
            for _ in range(HOMEWARD):
                if not app.is_running or isinstance(app.screen, LibraryScreen):
                    break
                await pilot.press("escape")
            assert not app.is_running or isinstance(app.screen, LibraryScreen), f"Esc ends on {app.screen}"
    finally:
        store.close()


def main() -> int:
    """Walk as often as asked; 1 if a walk found something."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.walks", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--walks", type=int, default=50)
    parser.add_argument("--keys", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    begun, found, taken = time.perf_counter(), 0, 0
    screens: Counter[str] = Counter()
    for seed in range(options.seed, options.seed + options.walks):
        with tempfile.TemporaryDirectory() as folder:
            environ = furnished(Path(folder))
            here = Path.cwd()
            os.chdir(folder)
            try:
                with patch.dict(os.environ, environ):
                    steps, seen = asyncio.run(walk(seed, options.keys, environ))
                taken += len(steps)
                screens += seen
            except Exception as error:
                found += 1
                traceback.print_exception(error, limit=-6)
            finally:
                os.chdir(here)
    spent = time.perf_counter() - begun
    print(f"{options.walks} walks, {taken:,} steps, {found} findings, {spent:.0f} s")
    print(", ".join(f"{name} {count}" for name, count in screens.most_common()))
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main())
