"""The notes under a card: what a dictionary would add, and what the article has wrong."""

from __future__ import annotations

from collections.abc import Sequence

from decks.build import labels
from decks.build.answer_leaks import Span
from decks.build.context import Met
from decks.build.html import escape
from decks.build.source_errors import faults_in, touches
from study.lesson.model import Bilingual, Fault, Language, Lesson, Term


def remarks(lesson: Lesson, term: Term, met: Met | None, studied: Language) -> str:
    """All that is worth knowing about a term, as HTML in the learner's language; empty if there is nothing.

    What a lesson says of the form in the text and of other senses is about the French word: who learns English is
    spared it.
    """
    known = labels.other(studied)
    sentence = met.sentence if met else ""
    of_the_french = (_item(labels.HERE.en, term.here.get("en")), _item(labels.ALSO.en, term.also.get("en")))
    return "".join(
        (
            _item("", term.meaning.get(known)),
            *(of_the_french if studied == "fr" else ()),
            _item(labels.HERE.fr, term.here.get("fr")) if term.studied == "en" else "",
            _example(term.example, studied) if escape(term.example.get(studied)) != escape(sentence) else "",
            _item(labels.TRAP.get(known), term.trap.get(known)),
            faults(lesson, met.sentence, met.paragraph, studied, met.spans) if met else "",
        )
    )


def faults(
    lesson: Lesson, sentence: str, paragraph: int, studied: Language, about: Sequence[Span] | None = None
) -> str:
    """The faults of a French sentence, as HTML, so that nobody learns them; empty where English is studied.

    Those that touch one of the stretches `about` are explained, the others only put right; all are explained if it is
    not given.
    """
    if studied != "fr":
        return ""
    explained: list[str] = []
    right: list[str] = []
    for fault in faults_in(lesson, paragraph, sentence):
        if about is None or touches(fault, sentence, about):
            explained.append(item(labels.SIC.en, _correction(fault), "<br>" + escape(fault.why.get("en"))))
        elif fault.correction:
            right.append(_correction(fault))
    return "".join(explained) + (item(labels.SIC.en, "<br>".join(right)) if right else "")


def item(label: str, *parts: str) -> str:
    """One remark, its parts given as HTML, under a label given as plain text."""
    head = f'<span class="label">{escape(label)}</span> ' if label else ""
    return f'<div class="item">{head}{" ".join(part for part in parts if part)}</div>'


def in_language(text: str, language: Language) -> str:
    """A text as HTML that says what language it is in."""
    return f'<span lang="{language}">{escape(text)}</span>'


def _item(label: str, text: str) -> str:
    return item(label, escape(text)) if text else ""


def _example(example: Bilingual, studied: Language) -> str:
    known = labels.other(studied)
    if not example:
        return ""
    shown = in_language(example.get(studied), studied)
    translation = example.get(known) if example.fr and example.en else ""
    return item(labels.EXAMPLE.get(known), shown, f"<i>{escape(translation)}</i>" if translation else "")


def _correction(fault: Fault) -> str:
    right = f" → {in_language(fault.correction, 'fr')}" if fault.correction else ""
    return in_language(fault.text, "fr") + right
