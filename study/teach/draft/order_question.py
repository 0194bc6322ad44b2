"""Drafts a question on the order of topics in the article."""

from __future__ import annotations

from collections.abc import Sequence

from study.lesson.model import Bilingual, Kind, Paragraph, Question, Skill
from study.teach.content import content
from study.text import Message

_MOST = 5
_LONGEST = 220
_FIRST_WORDS = 5


def order(paragraphs: Sequence[Paragraph]) -> Question | None:
    """Return a question that asks for the order of the first sentences of up to five paragraphs; None if fewer than
    three are available."""
    fitting = [each for each in paragraphs if each.fr and 20 <= len(each.fr[0]) <= _LONGEST]
    many = min(_MOST, len(fitting))
    if many < 3:
        return None
    chosen = [fitting[round(place * (len(fitting) - 1) / (many - 1))] for place in range(many)]
    if len({each.fr[0] for each in chosen}) < many:
        return None
    begun = [(" ".join(each.fr[0].split()[:_FIRST_WORDS]), each.number) for each in chosen]
    steps, *others = (Message("“{words}…” (paragraph {number})", words=words, number=number) for words, number in begun)
    for step in others:
        steps = Message("{steps}, then {step}", steps=steps, step=step)
    return Question(
        id="ordre",
        kind=Kind.ORDER,
        about=tuple(each.number for each in chosen),
        skill=Skill.STRUCTURE,
        stem=content(Message("In which order does the article say this?")),
        why=content(Message("The article first says {steps}.", steps=steps)),
        steps=tuple(Bilingual(each.fr[0]) for each in chosen),
        draft=True,
    )
