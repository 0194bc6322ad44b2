"""Makes a term into the fields of its note, for the direction that is studied."""

from __future__ import annotations

from dataclasses import dataclass

from decks.build import labels
from decks.build.cloze import gap
from decks.build.context import Met
from decks.build.html import escape, literal, mark, played, replace
from decks.build.notes_html import in_language, item, remarks
from decks.build.typed import ask_french, french, french_sense, typed_english, typed_french
from study.language.english.senses import senses
from study.lesson.model import Language, Lesson, Term

GAP = '<span class="gap">[…]</span>'
"""What stands in the place of an answer."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What decides a term's fields beside the term."""

    studied: Language
    met: Met | None
    """Where the article says it."""
    sense: str
    """Where English is studied: which of the English senses is learned."""
    cue: str
    """Tells its prompt from another's, plain text."""
    listening: bool
    lenient: bool
    audio: str = ""
    """The name of its sound file; empty where there is none."""


def fields(lesson: Lesson, term: Term, wanted: Wanted) -> dict[str, str]:
    """A term's fields as HTML, by slot."""
    known = labels.other(wanted.studied)
    return (
        (_of_french(term) if wanted.studied == "fr" else _of_english(term, wanted.sense))
        | _context(lesson, term, wanted)
        | {
            "cue": escape(wanted.cue),
            "audio": played(wanted.audio),
            "listen": "1" if wanted.listening else "",
            "produce": "1",
            "lenient": "1" if wanted.lenient else "",
            "source": escape(labels.source(lesson, known)),
            "licence": escape(labels.licence(lesson, known)),
            "key": literal(f"{lesson.id}/{term.id}"),
        }
    )


def _of_french(term: Term) -> dict[str, str]:
    sound = f" · [{term.ipa}]" if term.ipa else ""
    return {
        "target": escape(french(term)),
        "native": escape(term.en),
        "ask": escape(ask_french(term)),
        "typed": literal(typed_french(term)),
        "grammar": escape(labels.grammar(term, "fr") + sound),
    }


def _of_english(term: Term, sense: str) -> dict[str, str]:
    sound = f" · [{term.ipa}]" if term.studied == "en" and term.ipa else ""
    return {
        "target": escape(sense),
        "native": escape(french_sense(term)),
        "typed": literal(typed_english(sense)),
        "grammar": escape(labels.grammar(term, "en") + sound),
    }


def _context(lesson: Lesson, term: Term, wanted: Wanted) -> dict[str, str]:
    """The sentence, with the term in bold and with a gap, and the notes below it."""
    met, studied = wanted.met, wanted.studied
    sentence, paragraph = (met.sentence, met.paragraph) if met else ("", 0)
    note = remarks(lesson, term, met, studied)
    if (
        studied == "en"
        and term.studied == "fr"
        and (others := [sense for sense in senses(term.en) if sense != wanted.sense])
    ):
        note = item(labels.SYNONYMS.fr, in_language(", ".join(others), "en")) + note
    found: dict[str, str] = {"note": note}
    if met:
        found |= {
            "sentence": mark(sentence, met.spans, "<b>", "</b>"),
            "translation": escape(met.translation),
            "place": escape(labels.place(lesson, paragraph, studied)),
        }
        if holed := gap(lesson, met, term, studied, wanted.sense):
            found["gap"] = replace(*holed, GAP)
            if holed[0] != sentence:
                found["filled"] = mark(*holed, "<b>", "</b>")
    return found
