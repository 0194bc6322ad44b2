"""Rules of typed answers: what counts as right, and what earns a message."""

from __future__ import annotations

from collections.abc import Iterator

from study.language.typography import normalise
from study.lesson.model import Bilingual, Kind, Language
from study.practice.marking import mark_with
from study.practice.verdict import Given, Grade
from study.teach.check.finding import Hit
from study.teach.check.material import Material, QuestionBlock, heading_span, value_span
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT, FEEDBACK

_TYPED = (Kind.SHORT, Kind.NUMBER, Kind.GAPS)


@rule(
    "E11",
    Bilingual("La réponse modèle est acceptée.", "The model answer is accepted."),
    Bilingual(
        "Une même réponse comptée juste et fausse décourage celui qui a compris.",
        "One answer that counts as right and as wrong discourages those who have understood.",
    ),
    CRAFT,
    "= les recettes\n~ les recettes | Non. | No.",
    "= les recettes\n~ les dépenses | C’est l’argent qui sort. | That is the money that goes out.",
)
def answer_refused(material: Material) -> Iterator[Hit]:
    """A model answer that is not marked as right, or a near miss that is one of the answers."""
    for asked in material.questions:
        question = asked.question
        if question.kind not in _TYPED:
            continue
        yield from _near_that_is_right(asked)
        model: Given = [gap.accepted[0] for gap in question.gaps] if question.gaps else _first(asked)
        language: Language = question.only or "fr"
        if model and mark_with(question, model, language=language).grade is not Grade.RIGHT:
            shown = model if isinstance(model, str) else " / ".join(map(str, model)) if isinstance(model, list) else ""
            entries = asked.block.of("text") if question.gaps else asked.block.of("=")
            yield Hit(
                value_span(entries[0]) if entries else heading_span(asked.block),
                Bilingual(
                    f"« {shown} », votre première réponse, ne serait pas comptée juste.",
                    f"“{shown}”, your own first answer, would not be marked as right.",
                ),
                shown,
            )


def _first(asked: QuestionBlock) -> str:
    return asked.question.accepted[0].text if asked.question.accepted else ""


def _near_that_is_right(asked: QuestionBlock) -> Iterator[Hit]:
    right = {normalise(answer.text) for answer in asked.question.accepted}
    right |= {normalise(word) for gap in asked.question.gaps for word in gap.accepted}
    seen: set[str] = set()
    for answer, entry in zip(asked.question.near, asked.block.of("~"), strict=False):
        form = normalise(answer.text)
        if form and form in right:
            yield Hit(
                value_span(entry),
                Bilingual(
                    f"« {answer.text} » est aussi une réponse acceptée : ce message ne viendrait jamais.",
                    f"“{answer.text}” is an accepted answer as well: this message would never come.",
                ),
                answer.text,
            )
        elif form in seen:
            yield Hit(
                value_span(entry),
                Bilingual(
                    f"« {answer.text} » est déjà plus haut : seul le premier message viendrait.",
                    f"“{answer.text}” is there already, further up: only the first message would come.",
                ),
                answer.text,
            )
        seen.add(form)


@rule(
    "A21",
    Bilingual("Une question sans choix dit pourquoi à la fin.", "A question without options says why at the end."),
    Bilingual(
        "Là où nul choix n’a son explication, « pourquoi: » est la seule.",
        "Where no option has an explanation of its own, “why:” is the only one.",
    ),
    FEEDBACK,
    "= les recettes",
    "= les recettes\nwhy: Les recettes sont l’argent qui entre. | “Les recettes” are the money that comes in.",
)
def no_reason(material: Material) -> Iterator[Hit]:
    """A typed, matched, ordered or translated answer that nothing explains."""
    for asked in material.questions:
        question = asked.question
        told = question.why or any(answer.feedback for answer in question.accepted)
        if not question.options and not told and not any(pair.feedback for pair in question.pairs):
            yield Hit(
                heading_span(asked.block),
                Bilingual(
                    "Rien n’explique la réponse. Ajoutez « pourquoi: … | … ».",
                    "Nothing explains the answer. Add “why: … | …”.",
                ),
            )


@rule(
    "A33",
    Bilingual("Une réponse à deviner a un message.", "An expected mistake earns a message."),
    Bilingual(
        "Le message d’une erreur prévue est le moment où l’on apprend ; « ~ » sans message n’est qu’un refus.",
        "The message on an expected mistake is the moment of learning; “~” without one is only a refusal.",
    ),
    FEEDBACK,
    "~ les dépenses",
    "~ les dépenses | C’est l’argent qui sort. | That is the money that goes out.",
)
def near_without_message(material: Material) -> Iterator[Hit]:
    """A near miss that says nothing."""
    for asked in material.questions:
        for answer, entry in zip(asked.question.near, asked.block.of("~"), strict=False):
            if answer.text and not answer.feedback:
                yield Hit(
                    value_span(entry),
                    Bilingual(
                        f"« {answer.text} » n’a pas de message. Dites ce qui ne va pas : « ~ … | … | … ».",
                        f"“{answer.text}” has no message. Say what is wrong: “~ … | … | …”.",
                    ),
                    answer.text,
                )
