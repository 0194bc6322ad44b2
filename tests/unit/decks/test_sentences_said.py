"""What the deck rooms say to people is in both languages, and printed as each of them prints."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from decks import errors as problems
from decks.anki import errors as connect_problems
from decks.build.deck_builder import build
from decks.build.lesson_errors import refusals
from decks.build.options import Options
from decks.errors import DeckError
from study.lesson.model import Bilingual, Lesson, Term, WordClass

SAMPLES = {
    "path": Path("a.apkg"),
    "package": Path("a.apkg"),
    "aside": Path("b"),
    "error": PermissionError(13, "Permission denied"),
    "keys": ("x/y", "x/z"),
    "notes": 3,
    "cards": 9,
    "updated": 1,
    "sounds": 9,
    "texts": ("la hausse", "le milliard"),
    "why": Bilingual("Il n’y a pas de voix.", "There is no voice."),
    "profile": "Marie",
    "seconds": 2.5,
    "url": "http://127.0.0.1:8765",
    "version": 5,
    "active": "Marie",
    "wanted": "Paul",
    "action": "importPackage",
    "said": "database is locked",
}


def every() -> Iterator[tuple[str, Bilingual]]:
    """Each sentence, with the name of the function that makes it."""
    for module in (problems, connect_problems):
        for name, make in inspect.getmembers(module, inspect.isfunction):
            if make.__module__ != module.__name__:
                continue
            made = make(**{parameter: SAMPLES[parameter] for parameter in inspect.signature(make).parameters})
            messages = made.messages if isinstance(made, DeckError) else made if isinstance(made, tuple) else (made,)
            for number, message in enumerate(messages):
                yield f"{name}-{number}", message
    twice = Term("a", "mot", (), WordClass.NOUN, en="word")
    bare = Term("", "", (), WordClass.VERB)
    broken = Lesson("x", Bilingual(), terms=(twice, twice, bare))
    refused = refusals([broken, broken, Lesson("", Bilingual("T", "T"))])
    told = build(Lesson("x", Bilingual("T", "T"), terms=(twice, replace(twice, id="b"))), Options()).messages
    for number, message in enumerate((*refusals([]), *refused, *told)):
        yield f"lesson-{number}", message


@pytest.mark.parametrize(("name", "said"), list(every()), ids=lambda value: value if isinstance(value, str) else "")
def test_every_sentence_is_printed_as_its_language_prints(name: str, said: Bilingual) -> None:
    assert said.fr != said.en
    # Signs inside a quotation are what is to be typed, and options have hyphens.
    french = re.sub(r"«\u00a0.*?\u00a0»", "", said.fr)
    assert "'" not in said.fr + said.en
    assert not re.search(r"(?<![\u00a0\u202f\w/])[;:!?%]|\w[;!?%]", french.replace("http:", ""))
    assert not re.search(r"« | »", said.fr)
    assert not re.search(r"[«»]", said.en)
    assert said.fr.rstrip("\u00a0»”").endswith(".")
    assert said.en.rstrip("”").endswith(".")


def test_every_function_that_speaks_is_heard_here() -> None:
    assert len({name.rsplit("-")[0] for name, _ in every()}) > 20
