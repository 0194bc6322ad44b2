"""Makes the notes below a card: dictionary information, and the errors of the article."""

from __future__ import annotations

from collections.abc import Sequence

from decks.build.context import TermContext
from decks.build.html import escape
from decks.build.labels import ELSEWHERE, EXAMPLE, HERE, SIC, SYNONYMS, TRAP, label, other
from decks.build.source_errors import source_errors_in, touches
from decks.build.spans import Span
from study.lesson.model import Bilingual, Fault, Language, Lesson, Term


def notes_html(lesson: Lesson, term: Term, context: TermContext | None, studied: Language) -> str:
    """Return the HTML of all notes on a term, in the language that the learner knows; empty if there are none.

    What a lesson says about the form in the text and about other senses concerns the French word: it is left out where
    English is studied.
    """
    known = other(studied)
    sentence = context.sentence if context else ""
    items = [_text_item("", term.meaning.get(known))]
    if studied == "fr":
        items.append(_text_item(label(HERE, "en"), term.here.get("en")))
        items.append(_text_item(label(ELSEWHERE, "en"), term.also.get("en")))
    if term.studied == "en":
        items.append(_text_item(label(HERE, "fr"), term.here.get("fr")))
    if escape(term.example.get(studied)) != escape(sentence):
        items.append(_example(term.example, studied))
    items.append(_text_item(label(TRAP, known), term.trap.get(known)))
    if context:
        items.append(source_errors_html(lesson, context.sentence, context.paragraph, studied, context.spans))
    return "".join(items)


def synonyms_html(senses: Sequence[str]) -> str:
    """Return the HTML of the note with further English senses, for a learner who knows French."""
    return item(label(SYNONYMS, "fr"), in_language(", ".join(senses), "en"))


def source_errors_html(
    lesson: Lesson, sentence: str, paragraph: int, studied: Language, spans: Sequence[Span] | None = None
) -> str:
    """Return the HTML of the errors in a French sentence, with their corrections; empty where English is studied.

    Errors that touch one of the spans are explained, the others only corrected. Without `spans`, all are explained.
    """
    if studied != "fr":
        return ""
    explained: list[str] = []
    corrected: list[str] = []
    sic = label(SIC, "en")
    for fault in source_errors_in(lesson, paragraph, sentence):
        if spans is None or touches(fault, sentence, spans):
            explained.append(item(sic, _correction(fault), "<br>" + escape(fault.why.get("en"))))
        elif fault.correction:
            corrected.append(_correction(fault))
    return "".join(explained) + (item(sic, "<br>".join(corrected)) if corrected else "")


def item(heading: str, *parts: str) -> str:
    """Return the HTML of one note; `heading` is plain text or empty, `parts` are HTML."""
    head = f'<span class="label">{escape(heading)}</span> ' if heading else ""
    return f'<div class="item">{head}{" ".join(part for part in parts if part)}</div>'


def in_language(text: str, language: Language) -> str:
    """Return the HTML of a text, marked with its language."""
    return f'<span lang="{language}">{escape(text)}</span>'


def with_translation(text: Bilingual, studied: Language, separator: str) -> str:
    """Return the HTML of a text in the studied language, then the separator and its translation if there is one."""
    shown = in_language(text.get(studied), studied)
    translation = text.get(other(studied)) if text.fr and text.en else ""
    return f"{shown}{separator}<i>{escape(translation)}</i>" if translation else shown


def _text_item(heading: str, text: str) -> str:
    """Return the HTML of a note; without its heading if the text begins with the same word."""
    repeated = heading and text.casefold().startswith(heading.casefold())
    return item("" if repeated else heading, escape(text)) if text else ""


def _example(example: Bilingual, studied: Language) -> str:
    return item(label(EXAMPLE, other(studied)), with_translation(example, studied, " ")) if example else ""


def _correction(fault: Fault) -> str:
    corrected = f" → {in_language(fault.correction, 'fr')}" if fault.correction else ""
    return in_language(fault.text, "fr") + corrected
