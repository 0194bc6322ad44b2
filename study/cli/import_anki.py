"""`alinea progress --from-anki`: imports from Anki how well the learner knows each word."""

from __future__ import annotations

import io
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping

from decks.anki.import_progress import from_file, from_running_anki
from decks.anki.reconcile import Reconciliation, reconcile
from decks.anki.term_state import LearningState, TermState
from decks.errors import DeckError
from study.cli.anki import running_anki
from study.cli.console import CommandError, Console
from study.cli.input_file import file_named
from study.cli.lessons import chosen
from study.cli.stores import Opened, to_write
from study.language.direction import in_direction
from study.lesson.keys import TermKey, parse
from study.lesson.library import LibraryError, load
from study.lesson.model import Language, Lesson
from study.locale import N_, Translator
from study.progress import anki_state
from study.progress.store import Status

STUDIED: tuple[Language, ...] = ("fr", "en")

STATUS_HERE: Mapping[Status, str] = {
    "new": N_("new"),
    "learning": N_("learning"),
    "known": N_("known"),
    "ignored": N_("ignored"),
}
STATUS_IN_ANKI: Mapping[Status, str] = {**STATUS_HERE, "ignored": N_("suspended")}
"""Anki suspends a card where the program ignores a word."""
YES = N_("y yes")
"""The answers that mean yes, separated by spaces; translated when they are compared."""


def run(options: Namespace, console: Console) -> int:
    """Import the status of each word, over one set by hand only if the learner agrees; 1 if a lesson cannot be read.

    Raises `CommandError` if Anki or its export cannot be read, or if the progress cannot be written.
    """
    lessons, status = _lessons(options, console)
    states = _states(options, lessons, console)
    with to_write(console) as opened:
        _store(options, console, opened, lessons, states)
    return status


def _store(
    options: Namespace, console: Console, opened: Opened, lessons: list[Lesson], states: Mapping[str, TermState]
) -> None:
    """Store what Anki knows, and show what was updated."""
    store = opened.store
    folder = console.dirs.progress.parent
    before = store.statuses()
    earlier = {key: status for key, status in anki_state.read(folder).items() if before.get(key) == status}
    found = reconcile(states, anki_state.set_by_learner(before, earlier))
    if found.ask and not options.json:
        _list_differences(found, _heads(lessons), console)
    overwrite = bool(found.ask) and (options.yes or (not options.json and _agreed(len(found.ask), console)))
    wanted = {**found.take, **({key: theirs for key, (_, theirs) in found.ask.items()} if overwrite else {})}
    updated = {key: status for key, status in wanted.items() if before.get(key, "new") != status}
    for key, status in updated.items():
        store.set_status(key, status)
    if wanted:
        anki_state.write(folder, {**earlier, **wanted})
    if options.json:
        console.json({**_as_json(found, updated, before, overwrite), **opened.end()})
    else:
        console.print(_outcome(states, found, len(updated), overwrite, console.tr, running=options.from_running_anki))


def _lessons(options: Namespace, console: Console) -> tuple[list[Lesson], int]:
    """Return the lessons whose words are looked for, and 1 if some cannot be read, which is reported; else 0."""
    found: list[Lesson] = []
    status = 0
    for place in chosen(options.lesson, console):
        try:
            lesson = load(place).lesson
        except LibraryError as error:
            console.complain(console.said(error.message))
            status = 1
            continue
        if lesson:
            found.append(lesson)
        else:
            tr = console.tr
            console.complain(
                tr("“{lesson}” cannot be read. “alinea check {path}” shows why.", lesson=place.id, path=place.path)
            )
            status = 1
    return found, status


def _states(options: Namespace, lessons: list[Lesson], console: Console) -> dict[str, TermState]:
    """Return the state in Anki of each word, in both directions of study, by the word's key in the store.

    Raises `CommandError` if Anki or its export cannot be read.
    """
    try:
        if options.from_running_anki:
            anki = running_anki(options.key, console)
            return _both_directions(lambda studied: from_running_anki(lessons, anki, studied=studied))
        with file_named(options.from_anki, console) as path:
            return _both_directions(lambda studied: from_file(path, lessons, studied=studied))
    except DeckError as error:
        raise CommandError(" ".join(map(console.tr, error.messages))) from error


def _both_directions(states: Callable[[Language], Mapping[TermKey, TermState]]) -> dict[str, TermState]:
    return {str(term): state for studied in STUDIED for term, state in states(studied).items()}


def _heads(lessons: list[Lesson]) -> dict[str, str]:
    """Return the headwords of all words, by their keys in the store."""
    turned = (in_direction(lesson, studied) for lesson in lessons for studied in STUDIED)
    return {lesson.term_key(term): term.head for lesson in turned for term in lesson.terms}


def _list_differences(found: Reconciliation[str], heads: Mapping[str, str], console: Console) -> None:
    """Print each word whose status differs in Anki, with both."""
    tr = console.tr
    count = len(found.ask)
    console.print(tr.plural("{n} word has another status in Anki:", "{n} words have another status in Anki:", count))
    for key, (ours, theirs) in found.ask.items():
        both = tr("here {ours}, in Anki {theirs}", ours=tr(STATUS_HERE[ours]), theirs=tr(STATUS_IN_ANKI[theirs]))
        console.print(f"  {heads.get(key, key)} ({_term(key)['lesson']}){tr(': ')}{both}")


def _agreed(count: int, console: Console) -> bool:
    """Ask whether to set `count` words as in Anki. Without a terminal nothing is asked, and the answer is no."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    tr = console.tr
    console.print(tr.plural("Give it its status in Anki? [y/N]", "Give them their status in Anki? [y/N]", count))
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # a terminal that is not UTF-8 must not raise
    return sys.stdin.readline().strip().casefold() in tr(YES).split()


def _outcome(
    states: Mapping[str, TermState],
    found: Reconciliation[str],
    updated: int,
    overwrite: bool,
    tr: Translator,
    *,
    running: bool,
) -> str:
    """Return what was done, in a sentence or two; `running` is whether Anki itself was asked, and not an export."""
    if not states:
        return tr("None of these lessons’ words are in Anki. “alinea deck” makes a deck of them.")
    if all(term.state is LearningState.NEW for term in states.values()):
        if running:
            return tr("No word was updated: all of them are new in Anki.")
        return tr(
            "No word was updated: all of them are new in Anki. If you have learned some, tick "
            "“Include scheduling information” when you export."
        )
    said = tr.plural("{n} word updated from Anki.", "{n} words updated from Anki.", updated)
    if found.ask and not overwrite:
        left = tr.plural(
            "{n} word is left unchanged; --yes gives it its status in Anki.",
            "{n} words are left unchanged; --yes gives them their status in Anki.",
            len(found.ask),
        )
        said = f"{said} {left}"
    return said


def _as_json(
    found: Reconciliation[str], updated: Mapping[str, Status], before: Mapping[str, Status], overwrite: bool
) -> dict[str, object]:
    """Return what was done, for a program."""
    return {
        "updated": [
            {**_term(key), "before": before.get(key, "new"), "after": status} for key, status in updated.items()
        ],
        "different": [
            {**_term(key), "here": ours, "anki": theirs, "overwritten": overwrite}
            for key, (ours, theirs) in found.ask.items()
        ],
        "same": found.same,
    }


def _term(key: str) -> dict[str, object]:
    """Return the parts of a term's key, for a program."""
    term = parse(key)
    assert isinstance(term, TermKey)
    return {"lesson": term.lesson.lesson, "term": term.term, "studied": term.lesson.studied}
