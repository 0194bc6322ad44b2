"""`alinea doctor`: reports the state of the installation, and problems that affect parts of the program."""

from __future__ import annotations

import os
import platform
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from decks.errors import DeckError
from study import __version__
from study.cli.anki import running_anki
from study.cli.console import CommandError, Console
from study.language.speech.player import unavailable_reason
from study.language.speech.voice_process import has_voice
from study.locale import N_, Translator, in_both
from study.settings import load
from study.text import Message, Text

PACKAGES = ("textual", "genanki", "platformdirs")
"""Packages that the program cannot do without."""
EXTRAS = {
    "speech": (("py_nanotts", "miniaudio", "lameenc"), Message("French and English voices")),
    "web": (("trafilatura",), Message("lessons from web pages")),
    "pdf": (("typst",), Message("worksheets as PDF")),
    "xlsx": (("openpyxl",), Message("questions in Excel workbooks")),
}
"""Extras that pip installs as `alinea[NAME]`: their modules, and what they are for."""
NARROWEST, LOWEST = 40, 12
"""The smallest terminal that the full screen is made for."""
GLYPHS = "é œ « » – … ¶ ▌ █ ─ │ ● ○ ↑ ↓ ← → ✓ ✗"
"""Characters that the full screen draws."""
_ANKI_SECONDS = 2.0


@dataclass
class Section:
    """A section of the report: named facts, and problems."""

    id: str
    title: str
    """To be translated."""
    facts: dict[str, object] = field(default_factory=dict)
    """By English names, which are translated for display: texts, numbers, or whether something is available."""
    problems: list[Text] = field(default_factory=list)
    """Problems that keep a part of the program from working."""
    notes: list[Text] = field(default_factory=list)
    """Optional parts that are missing."""


def run(options: Namespace, console: Console) -> int:
    """Print the report; return 1 if a part of the program does not work."""
    sections = [_versions(), _folders(console), _terminal(console), _voices(), _anki(console), _extras()]
    problems = [each for section in sections for each in section.problems]
    if options.json:
        console.json(_as_json(sections))
    else:
        for section in sections:
            console.page("\n".join(_lines(section, console)))
            console.print()
        count = len(problems)
        tr = console.tr
        console.print(
            tr.plural("{n} problem found.", "{n} problems found.", count) if count else tr("No problems found.")
        )
    return 1 if problems else 0


def _versions() -> Section:
    section = Section("versions", N_("Versions"), {"alinea": __version__, "Python": platform.python_version()})
    section.facts["System"] = platform.platform()
    for name in PACKAGES:
        try:
            section.facts[name] = version(name)
        except PackageNotFoundError:
            section.facts[name] = None
            section.problems.append(
                Message("The Python package {name} is missing: reinstall Alinéa with pip.", name=name)
            )
    return section


def _folders(console: Console) -> Section:
    """Report where files are, and whether they can be written; nothing is made."""
    section = Section("folders", N_("Folders"))
    dirs = console.dirs
    for name, path in (
        (N_("settings"), dirs.settings),
        (N_("progress"), dirs.progress),
        (N_("lessons"), dirs.lessons),
        (N_("cache"), dirs.cache),
        (N_("log"), dirs.log),
    ):
        section.facts[name] = str(path)
        if not writable(path):
            section.problems.append(Message("{path} cannot be written to.", path=path))
    if message := load(dirs.settings, console.environ).message:
        section.problems.append(message)
    return section


def writable(path: Path) -> bool:
    """Return whether a file or folder can be written to, or made if it is missing."""
    for each in (path, *path.parents):
        if each.exists():
            return os.access(each, os.W_OK | os.X_OK if each.is_dir() else os.W_OK)
    return False


def _terminal(console: Console) -> Section:
    """Report the properties of the terminal. Its font cannot be determined: a line of characters shows it."""
    environ = console.environ
    section = Section("terminal", N_("Terminal"))
    terminal = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
    section.facts[N_("is a terminal")] = terminal
    section.facts["TERM"] = environ.get("TERM", "")
    if program := environ.get("TERM_PROGRAM") or ("tmux" if "TMUX" in environ else ""):
        section.facts[N_("program")] = program
    encoding = (sys.stdout.encoding or "").lower()
    section.facts[N_("encoding")] = encoding
    section.facts[N_("colours")] = colours(environ)
    if "utf" not in encoding:
        section.problems.append(
            Message(
                "The encoding is {encoding}, not UTF-8: accents and lines cannot be shown. Set the terminal to UTF-8.",
                encoding=encoding,
            )
        )
    if not terminal:
        section.notes.append(Message("Full-screen mode opens only in a terminal, not with a pipe or a file."))
        return section
    columns, rows = os.get_terminal_size(sys.stdout.fileno())
    section.facts[N_("size")] = f"{columns}×{rows}"
    if columns < NARROWEST or rows < LOWEST:
        section.problems.append(
            Message(
                "The terminal is smaller than {columns}×{rows}: enlarge its window.", columns=NARROWEST, rows=LOWEST
            )
        )
    if environ.get("TERM", "dumb") == "dumb":
        section.problems.append(
            Message("This terminal cannot display full-screen mode: use --plain to study line by line.")
        )
    section.facts[N_("font")] = GLYPHS
    section.notes.append(
        Message("If a character on the “font” line is missing or shown as a box, choose another font.")
    )
    return section


def colours(environ: Mapping[str, str]) -> str:
    """Return how many colours the terminal has by the environment: `none`, `16`, `256` or `16 million`."""
    if environ.get("NO_COLOR"):
        return "none (NO_COLOR)"
    term = environ.get("TERM", "")
    if environ.get("COLORTERM", "") in ("truecolor", "24bit"):
        return "16 million"
    if term in ("", "dumb"):
        return "none"
    return "256" if "256" in term else "16"


def _voices() -> Section:
    section = Section("voices", N_("Voices"), {N_("voice"): has_voice()})
    why = unavailable_reason()
    section.facts[N_("audio")] = not why
    if why:
        section.notes.append(why)
    return section


def _anki(console: Console) -> Section:
    """Report whether a running Anki answers; it is asked on its own address only, and nothing is changed in it."""
    section = Section("anki", "Anki")
    try:
        anki = running_anki(None, console, _ANKI_SECONDS)
    except CommandError as error:
        section.problems.append(str(error))
        return section
    section.facts[N_("address")] = anki.url
    try:
        profile = anki.greet()
        section.facts[N_("reachable")] = True
        section.facts[N_("profile")] = profile
    except DeckError as error:
        section.facts[N_("reachable")] = False
        section.notes += error.messages
    return section


def _extras() -> Section:
    section = Section("extras", N_("Extras"))
    for name, (modules, purpose) in EXTRAS.items():
        there = all(find_spec(module) is not None for module in modules)
        there = there or (name == "speech" and sys.platform == "darwin")  # which has voices of its own
        section.facts[name] = there
        if not there:
            package = f'"alinea[{name}]"'
            section.notes.append(Message("{purpose}: pip install {package}", purpose=purpose, package=package))
    return section


def _lines(section: Section, console: Console) -> Iterator[str]:
    tr = console.tr
    yield f"{tr(section.title)}{tr(':')}"
    width = max((len(tr(name)) for name in section.facts), default=0)
    for name, value in section.facts.items():
        yield f"  {tr(name):<{width}}  {_shown(value, tr)}"
    for text in section.problems:
        yield f"  ! {tr(text)}"
    for text in section.notes:
        yield f"  - {tr(text)}"


def _shown(value: object, tr: Translator) -> str:
    if value is None:
        return tr("missing")
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return str(value)


def _as_json(sections: Iterable[Section]) -> dict[str, object]:
    return {
        section.id: {
            **{name.casefold().replace(" ", "_"): value for name, value in section.facts.items()},
            "problems": [in_both(each) for each in section.problems],
            "notes": [in_both(each) for each in section.notes],
        }
        for section in sections
    }
