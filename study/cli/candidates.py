"""Finds what can be typed next in a shell: commands, options, choices, names of lessons, and names of files."""

from __future__ import annotations

from argparse import Action
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from study.cli.arguments import parser_for
from study.cli.commands import COMMANDS
from study.cli.console import Console
from study.cli.help import TOPICS
from study.lesson.library import LibraryError, find, lesson_refs, load
from study.locale import translator
from study.profiles import DEFAULT, profiles
from study.settings import LABELS, options

FILE, FOLDER, NONE = ":file", ":folder", ":none"
"""The last line of an answer: complete names of files, of folders, or nothing more."""
_GLOBAL = ("--help", "--version", "--profile", "--debug")

_TYPED = frozenset(("short", "number", "gaps", "transform"))
"""The kinds of question that `alinea mark` marks."""

Given: TypeAlias = dict[str, list[str]]
"""The values typed so far, by the option's name; those of no option have an empty name."""


class Completion(NamedTuple):
    """A word that can be typed next."""

    word: str
    meaning: str = ""


def complete(shell: str, words: Sequence[str], console: Console) -> list[str]:
    """Return the candidates for the last of the words typed after `alinea`, a line each, and a directive.

    A line is the word, a tab and what it means. The last line is `FILE`, `FOLDER` or `NONE`.
    """
    words = _joined(words) if shell == "bash" else list(words) or [""]
    *before, current = words
    found, directive = _next(before, current, console)
    lines = []
    for candidate in found:
        if candidate.word.startswith(current):
            word = candidate.word
            if shell == "bash" and "=" in current:  # bash completes what follows the sign by itself
                word = word.partition("=")[2]
            lines.append(f"{word}\t{' '.join(candidate.meaning.split())}")
    return [*lines, directive]


def _joined(words: Sequence[str]) -> list[str]:
    """Return the words of bash with `--option`, `=` and `value` as the one word that was typed."""
    found = [""]
    for word in words:
        glued = found[-1].endswith("=") and found[-1].startswith("--")
        if (word == "=" and found[-1].startswith("--")) or glued:
            found[-1] += word
        else:
            found.append(word)
    return found[1:] or [""]


def _next(before: list[str], current: str, console: Console) -> tuple[list[Completion], str]:
    """Return the candidates after the words before, whatever the current word begins with, and the directive."""
    tr = console.tr
    commands = [Completion(name, tr(command.summary)) for name, command in COMMANDS.items()]
    while before and before[0].startswith("-"):
        if before[0] == "--profile":
            if len(before) == 1:
                return _profiles(console), NONE
            del before[0]
        del before[0]
    if not before:
        if current.startswith("--profile="):
            return [Completion(f"--profile={each.word}", each.meaning) for each in _profiles(console)], NONE
        if current.startswith("-"):
            return [Completion(option) for option in _GLOBAL], NONE
        return [*commands, Completion("help", tr("show the options of a command"))], NONE
    name, *typed = before
    if name == "help":
        topics = [Completion(topic, tr(summary)) for topic, summary in TOPICS.items()]
        return ([*commands, *topics] if not typed else []), NONE
    if name not in COMMANDS:
        return [], NONE
    return _argument(name, typed, current, console)


def _argument(name: str, typed: Sequence[str], current: str, console: Console) -> tuple[list[Completion], str]:
    """Return the candidates for an argument of a command after those that were typed, and the directive."""
    parser = parser_for(name, translator("en"))  # whose metavars say what a value is
    meanings = {action.dest: action.help or "" for action in parser_for(name, console.tr).arguments}
    positional = [action for action in parser.arguments if not action.option_strings]
    options = {option: action for action in parser.arguments for option in action.option_strings}
    given, waiting, only_positional = _read(typed, options)
    if waiting is not None:
        return _values(waiting, given, console)
    if current.startswith("--") and not only_positional:
        option, sign, _ = current.partition("=")
        if sign and (action := options.get(option)) is not None:
            found, directive = _values(action, given, console)
            return [Completion(f"{option}={each.word}", each.meaning) for each in found], directive
    words = given.get("", [])
    action = positional[len(words)] if len(words) < len(positional) else None
    if action is None and positional and positional[-1].nargs in ("*", "+"):
        action = positional[-1]
    if action is not None and (only_positional or not current.startswith("-")):
        return _values(action, given, console)
    if only_positional:
        return [], NONE
    left = [
        Completion(option, meanings[action.dest])
        for option, action in options.items()
        if option.startswith("--") and (action.dest not in given or isinstance(action.default, list))
    ]
    return [*left, Completion("--help", console.tr("show the options of a command"))], NONE


def _read(typed: Sequence[str], options: Mapping[str, Action]) -> tuple[Given, Action | None, bool]:
    """Return the values given so far, the option that the next word is a value of, and whether `--` was typed."""
    given: Given = {}
    waiting: Action | None = None
    only_positional = False
    for word in typed:
        if waiting is not None:
            given[waiting.dest].append(word)
            waiting = None
        elif word == "--" and not only_positional:
            only_positional = True
        elif word.startswith("-") and word != "-" and not only_positional:
            option, sign, value = word.partition("=")
            if (action := options.get(option)) is not None:
                given.setdefault(action.dest, []).extend([value] if sign else [])
                waiting = action if action.nargs != 0 and not sign else None
        else:
            given.setdefault("", []).append(word)
    return given, waiting, only_positional


def _values(action: Action, given: Given, console: Console) -> tuple[list[Completion], str]:
    """Return the values of an argument that can be listed, and the directive."""
    if action.choices:
        return [Completion(str(choice)) for choice in action.choices], NONE
    names, directive = VALUES[str(action.metavar)]
    return (names(given, console) if names else []), directive


def _lessons(given: Given, console: Console) -> list[Completion]:
    try:
        return [Completion(place.id) for place in lesson_refs([console.dirs.lessons])]
    except LibraryError:
        return []


def _profiles(console: Console) -> list[Completion]:
    return [Completion(name) for name in (DEFAULT, *profiles(console.dirs))]


def _settings(given: Given, console: Console) -> list[Completion]:
    return [Completion(each.name, console.tr(each.title)) for each in options()]


def _setting_values(given: Given, console: Console) -> list[Completion]:
    names = given.get("", [])
    return [
        Completion(word, console.tr(LABELS[value]))
        for each in options()
        if each.name in names[:1]
        for word, value in each.typed.items()
    ]


def _rules(given: Given, console: Console) -> list[Completion]:
    from study.teach.check.rules import RULES  # the whole check, for this option only

    return [Completion(rule.id, console.said(rule.title)) for rule in RULES.values()]


def _questions(given: Given, console: Console) -> list[Completion]:
    """Return the typed questions of the lesson that was named."""
    try:
        lesson = load(find(given.get("", [""])[0], [console.dirs.lessons])).lesson
    except LibraryError:
        return []
    language = console.tr.language
    return [Completion(q.id, q.stem.get(language)) for q in (lesson.questions if lesson else ()) if q.kind in _TYPED]


VALUES: Mapping[str, tuple[Callable[[Given, Console], list[Completion]] | None, str]] = {
    "LESSON": (_lessons, FILE),
    "PATH": (_lessons, FILE),
    **dict.fromkeys(("FILE", "FILES", "FILE.apkg", "ARTICLE", "EXPORT"), (None, FILE)),
    "FOLDER": (None, FOLDER),
    "RULE": (_rules, NONE),
    "QUESTION": (_questions, NONE),
    "SETTING": (_settings, NONE),
    "VALUE": (_setting_values, NONE),
    **dict.fromkeys(("N", "NAME", "KEY", "WORD", "ANSWER"), (None, NONE)),
}
"""For the English name of a value in the help: what lists its values, and the directive."""
