"""What decks tell people is in both languages, and printed as each of them is."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from decks import errors, warnings
from decks.anki import errors as anki_errors
from decks.build.deck_builder import DeckBuilder
from decks.build.lesson_errors import lesson_errors
from decks.build.options import DeckOptions
from decks.errors import DeckError
from study.lesson.model import Bilingual, Lesson, Term, WordClass
from study.locale import translator
from study.text import Message

SAMPLES = {
    "path": Path("a.apkg"),
    "package": Path("a.apkg"),
    "moved_to": Path("b"),
    "error": PermissionError(13, "Permission denied"),
    "key": "x/y",
    "lesson_id": "z",
    "search": "tag:x",
    "keys": ("x/y", "x/z"),
    "texts": ("la hausse", "le milliard"),
    "reason": Bilingual("Il n’y a pas de voix.", "There is no voice."),
    "count": 3,
    "seconds": 2.5,
    "url": "http://127.0.0.1:8765",
    "version": 5,
    "active": "Marie",
    "wanted": "Paul",
    "action": "importPackage",
    "reply": "database is locked",
}


def every() -> Iterator[tuple[str, Message]]:
    """Each sentence, with the name of the function that makes it."""
    for module in (errors, anki_errors, warnings):
        for name, make in inspect.getmembers(module, inspect.isfunction):
            if make.__module__ != module.__name__:
                continue
            made = make(**{parameter: SAMPLES[parameter] for parameter in inspect.signature(make).parameters})
            messages = made.messages if isinstance(made, DeckError) else (made,)
            for number, message in enumerate(messages):
                yield f"{name}-{number}", message
    twice = Term("a", "mot", (), WordClass.NOUN, en="word")
    bare = Term("", "", (), WordClass.VERB)
    broken = Lesson("x", Bilingual(), terms=(twice, twice, bare))
    refused = lesson_errors([broken, broken, Lesson("", Bilingual("T", "T"))])
    told = (
        DeckBuilder(Lesson("x", Bilingual("T", "T"), terms=(twice, replace(twice, id="b"))), DeckOptions())
        .build()
        .warnings
    )
    for number, message in enumerate((*lesson_errors([]), *refused, *told)):
        yield f"lesson-{number}", message


@pytest.mark.parametrize(("name", "said"), list(every()), ids=lambda value: value if isinstance(value, str) else "")
def test_every_sentence_is_printed_as_its_language_prints(name: str, said: Message) -> None:
    in_french, in_english = translator("fr")(said), translator("en")(said)
    assert in_french != in_english
    # Signs inside a quotation are what is to be typed, and options have hyphens.
    french = re.sub(r"«\u00a0.*?\u00a0»", "", in_french)
    assert "'" not in in_french + in_english
    assert not re.search(r"(?<![\u00a0\u202f\w/])[;:!?%]|\w[;!?%]", french.replace("http:", ""))
    assert not re.search(r"« | »", in_french)
    assert not re.search(r"[«»]", in_english)
    assert in_french.rstrip("\u00a0»”").endswith(".")
    assert in_english.rstrip("”").endswith(".")


def test_every_function_that_speaks_is_heard_here() -> None:
    assert len({name.rsplit("-")[0] for name, _ in every()}) > 20
