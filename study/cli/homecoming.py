"""`alinea progress --from-anki`: what Anki knows of the learner's words comes home; what was set by hand is asked."""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from decks.export import pull_progress, read_progress
from decks.homecoming import Homecoming, settle
from decks.patience import Patience
from decks.problems import DeckError
from decks.standing import Standing, State
from study.cli.anki import anki_address, anki_key
from study.cli.console import CommandError, Console
from study.cli.progress import chosen
from study.cli.stores import Opened, to_write
from study.language.direction import in_direction
from study.lesson.keys import LessonKey, TermKey, parse
from study.lesson.library import LibraryError, load
from study.lesson.model import Language, Lesson
from study.locale import N_, Translator
from study.progress import brought
from study.progress.store import Status

STUDIED: tuple[Language, ...] = ("fr", "en")

HERE: Mapping[Status, str] = {
    "new": N_("new"),
    "learning": N_("being learned"),
    "known": N_("known"),
    "ignored": N_("ignored"),
}
THERE: Mapping[Status, str] = {**HERE, "ignored": N_("suspended")}
"""Anki suspends a card where the program ignores a word."""
YES = N_("y yes")
"""What a person types to agree, to be translated."""


def bring(options: Namespace, console: Console) -> int:
    """Take over what may be taken, and the rest if the learner agrees; 1 if a lesson cannot be read.

    Raises `CommandError`, also where nothing can be kept.
    """
    lessons, status = _lessons(options, console)
    states = _states(options, lessons, console)
    with to_write(console) as opened:
        _settle(options, console, opened, lessons, states)
    return status


def _settle(
    options: Namespace, console: Console, opened: Opened, lessons: list[Lesson], states: dict[str, Standing]
) -> None:
    """Take over what Anki knows, and say what was taken."""
    store = opened.store
    beside = console.places.progress.with_name("anki.json")
    before = store.statuses()
    earlier = {key: said for key, said in brought.read(beside).items() if before.get(key) == said}
    home = settle(states, brought.by_hand(before, earlier))
    if home.ask and not options.json:
        _list(home, _heads(lessons), console)
    overwrite = bool(home.ask) and (options.yes or (not options.json and _agreed(len(home.ask), console)))
    wanted = {**home.take, **({key: theirs for key, (_, theirs) in home.ask.items()} if overwrite else {})}
    taken = {key: said for key, said in wanted.items() if before.get(key, "new") != said}
    for key, said in taken.items():
        store.set_status(key, said)
    if wanted:
        brought.keep(beside, {**earlier, **wanted})
    if options.json:
        console.json({**_as_json(home, taken, before, overwrite), **opened.end()})
    else:
        console.print(_outcome(states, home, len(taken), overwrite, console.tr))


def _lessons(options: Namespace, console: Console) -> tuple[list[Lesson], int]:
    """The lessons whose words are looked for; those that cannot be read are told, and the status is 1."""
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
                tr("“{lesson}” cannot be read. “alinea check {path}” says why.", lesson=place.id, path=place.path)
            )
            status = 1
    return found, status


def _states(options: Namespace, lessons: list[Lesson], console: Console) -> dict[str, Standing]:
    """How Anki sees each word of both languages, by the word's key in the store."""
    found: dict[str, Standing] = {}
    patience = Patience()
    try:
        for studied in STUDIED:
            if options.from_running_anki:
                key, url = anki_key(options.key, console), anki_address(console)
                states = pull_progress(lessons, studied=studied, key=key, url=url, patience=patience)
            else:
                states = read_progress(Path(os.path.expanduser(options.from_anki)), lessons, studied=studied)
            for (lesson, term), standing in states.items():
                found[str(TermKey(LessonKey(lesson, studied), term))] = standing
    except DeckError as error:
        raise CommandError(" ".join(console.said(message) for message in error.messages)) from error
    return found


def _heads(lessons: list[Lesson]) -> dict[str, str]:
    """What the words are called, by their keys in the store."""
    turned = (in_direction(lesson, studied) for lesson in lessons for studied in STUDIED)
    return {lesson.term_key(term): term.head for lesson in turned for term in lesson.terms}


def _list(home: Homecoming[str], heads: Mapping[str, str], console: Console) -> None:
    tr = console.tr
    count = len(home.ask)
    console.print(tr.plural("{n} word stands differently in Anki:", "{n} words stand differently in Anki:", count))
    for key, (ours, theirs) in home.ask.items():
        said = tr("here {ours}, in Anki {theirs}", ours=tr(HERE[ours]), theirs=tr(THERE[theirs]))
        console.print(f"  {heads.get(key, key)} ({_term(key)['lesson']}){tr(': ')}{said}")


def _agreed(count: int, console: Console) -> bool:
    """Ask whether Anki's word goes. Nobody who cannot answer is asked; no answer is no."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    tr = console.tr
    console.print(tr.plural("Set it as in Anki? [y/N]", "Set them as in Anki? [y/N]", count))
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # a terminal that is not UTF-8 is no reason to fail
    return sys.stdin.readline().strip().casefold() in tr(YES).split()


def _outcome(states: Mapping[str, Standing], home: Homecoming[str], taken: int, overwrite: bool, tr: Translator) -> str:
    """What was done, in a sentence or two."""
    if not states:
        return tr("Anki has none of these lessons’ words. “alinea deck” makes a deck of them.")
    if all(standing.state is State.NEW for standing in states.values()):
        return tr(
            "No word was updated: in Anki all are new. If you have learned some, tick “Include scheduling "
            "information” when you export."
        )
    said = tr.plural("{n} word updated from Anki.", "{n} words updated from Anki.", taken)
    if home.ask and not overwrite:
        left = tr.plural(
            "{n} word stays as it is here; --yes sets it as in Anki.",
            "{n} words stay as they are here; --yes sets them as in Anki.",
            len(home.ask),
        )
        said = f"{said} {left}"
    return said


def _as_json(
    home: Homecoming[str], taken: Mapping[str, Status], before: Mapping[str, Status], overwrite: bool
) -> dict[str, object]:
    """What was done, for a program."""
    return {
        "updated": [{**_term(key), "before": before.get(key, "new"), "after": said} for key, said in taken.items()],
        "different": [
            {**_term(key), "here": ours, "anki": theirs, "overwritten": overwrite}
            for key, (ours, theirs) in home.ask.items()
        ],
        "same": home.same,
    }


def _term(key: str) -> dict[str, object]:
    found = parse(key)
    assert isinstance(found, TermKey)
    return {"lesson": found.lesson.lesson, "term": found.term, "studied": found.lesson.studied}
