"""What of a question Moodle XML cannot hold."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.model import Bilingual, Kind, Question
from study.teach.exchange.convert.from_lesson import Chosen
from study.teach.exchange.gift.losses import typed

HINTLESS = (Kind.TRUE_FALSE, Kind.TRANSLATION)
"""Kinds for which Moodle has no hint: there is one try, or nothing to mark."""


def losses(question: Question, asked: Chosen) -> Iterator[Bilingual]:
    """A sentence for each thing that is left out, moved or changed."""
    if question.hint and question.kind in HINTLESS:
        yield Bilingual(
            "Moodle n’a pas d’indice pour un vrai-faux ni pour une composition\u00a0: il est omis.",
            "Moodle has no hint for true or false, nor for an essay: it is left out.",
        )
    if any(pair.feedback for pair in question.pairs):
        yield Bilingual(
            "Moodle n’a pas de commentaire par paire\u00a0: ceux-ci sont dans le commentaire général.",
            "Moodle has no feedback for single pairs: it is in the general feedback.",
        )
    if asked == "both" and any(_differs(pair.right) for pair in question.pairs):
        yield Bilingual(
            "Moodle n’a qu’une langue à droite d’une paire\u00a0: c’est le français.",
            "Moodle has one language alone on the right of a pair: it is the French.",
        )
    if question.kind is Kind.ORDER:
        yield Bilingual(
            "Moodle a les questions d’ordre depuis la version 4.4\u00a0; "
            "avant, il lui faut le module «\u00a0ordering\u00a0».",
            "Moodle has ordering questions from version 4.4 on; before that it needs the plugin “ordering”.",
        )
    if question.kind is Kind.TRANSLATION:
        yield Bilingual(
            "Une traduction devient une composition que vous notez vous-même, modèles et critères sous les yeux.",
            "A translation becomes an essay that you mark yourself, with its models and criteria beside it.",
        )
    yield from typed(question)


def _differs(text: Bilingual) -> bool:
    return bool(text.fr and text.en) and text.fr != text.en
