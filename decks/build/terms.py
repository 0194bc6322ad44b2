"""Makes the fields of a term's note, for the language that is studied."""

from __future__ import annotations

from dataclasses import dataclass

from decks.build import labels
from decks.build.context import TermContext
from decks.build.gaps import gap_sentence
from decks.build.html import escape, literal, mark, replace, sound_tag
from decks.build.notes_html import notes_html, synonyms_html
from decks.build.prompts import Prompt
from decks.build.term_texts import answer_form, french, french_sense, typed_english, typed_french
from study.language.english.senses import senses
from study.lesson.model import Language, Lesson, Term

GAP = '<span class="gap">[…]</span>'
"""Shown instead of an answer."""


@dataclass(frozen=True, slots=True)
class TermSettings:
    """What decides the fields of a term's note, beside the term."""

    studied: Language
    context: TermContext | None
    """Where the article uses it; None if nowhere is known."""
    prompt: Prompt
    listening: bool
    """Whether the note has a listening card."""
    lenient: bool
    """Whether a missing accent in the typed answer is accepted."""
    audio: str = ""
    """The name of its sound file; empty if there is none."""


def term_fields(lesson: Lesson, term: Term, settings: TermSettings) -> dict[str, str]:
    """Return the fields of a term's note as HTML, by slot."""
    known = labels.other(settings.studied)
    return (
        (_french_fields(term) if settings.studied == "fr" else _english_fields(term, settings.prompt.sense))
        | _context_fields(lesson, term, settings)
        | {
            "cue": escape(settings.prompt.cue),
            "audio": sound_tag(settings.audio),
            "listen": "1" if settings.listening else "",
            "produce": "1",
            "lenient": "1" if settings.lenient else "",
            "source": escape(labels.source(lesson, known)),
            "licence": escape(labels.licence(lesson, known)),
            "key": literal(f"{lesson.id}/{term.id}"),
        }
    )


def _french_fields(term: Term) -> dict[str, str]:
    pronunciation = f" · [{term.ipa}]" if term.ipa else ""
    return {
        "target": escape(french(term)),
        "native": escape(term.en),
        "ask": escape(answer_form(term)),
        "typed": literal(typed_french(term)),
        "grammar": escape(labels.grammar(term, "fr") + pronunciation),
    }


def _english_fields(term: Term, sense: str) -> dict[str, str]:
    pronunciation = f" · [{term.ipa}]" if term.studied == "en" and term.ipa else ""
    return {
        "target": escape(sense),
        "native": escape(french_sense(term)),
        "typed": literal(typed_english(sense)),
        "grammar": escape(labels.grammar(term, "en") + pronunciation),
    }


def _context_fields(lesson: Lesson, term: Term, settings: TermSettings) -> dict[str, str]:
    """Return the notes below the card and, if the term has a context, its sentence in bold and with a gap."""
    context, studied, sense = settings.context, settings.studied, settings.prompt.sense
    notes = notes_html(lesson, term, context, studied)
    if studied == "en" and term.studied == "fr" and (others := [each for each in senses(term.en) if each != sense]):
        notes = synonyms_html(others) + notes
    if context is None:
        return {"note": notes}
    found = {
        "note": notes,
        "sentence": mark(context.sentence, context.spans, "<b>", "</b>"),
        "translation": escape(context.translation),
        "place": escape(labels.place(lesson, context.paragraph, studied)),
    }
    if gap := gap_sentence(lesson, context, term, studied, sense):
        found["gap"] = replace(gap.text, gap.gaps, GAP)
        if gap.text != context.sentence:
            found["filled"] = mark(gap.text, gap.gaps, "<b>", "</b>")
    return found
