"""Drafts questions on numbers: the value of a *milliard*, for example, in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from study.language.numbers import write_number
from study.language.quantities import quantities
from study.lesson.model import Answer, Bilingual, Evidence, Kind, Paragraph, Question, Skill
from study.teach.content import content
from study.text import Message

_LONGEST = 240
_COUNTED = re.compile(r"\s+(?:d[’']|de\s+)(?P<noun>[^\W\d_]+)")
_ENGLISH = {
    "euros": "euros",
    "dollars": "dollars",
    "personnes": "people",
    "tonnes": "tonnes",
    "habitants": "inhabitants",
}
"""English names of things that articles count in millions; other translations are left to the author."""


def numbers(paragraphs: Sequence[Paragraph]) -> Iterator[Question]:
    """Yield a question for each number that the article writes with *million* or *milliard* and a unit, once per
    value."""
    seen = set()
    for paragraph in paragraphs:
        for sentence in paragraph.fr:
            if len(sentence) > _LONGEST:
                continue
            for quantity in quantities(sentence, "fr"):
                text = sentence[quantity.start : quantity.end]
                if text[-1:].isdigit() or quantity.value < 1000 or quantity.value in seen:
                    continue
                counted = _COUNTED.match(sentence, quantity.end)
                if counted is None:
                    continue
                seen.add(quantity.value)
                yield _question(
                    f"nombre-{len(seen)}",
                    paragraph.number,
                    sentence,
                    text,
                    Bilingual(write_number(quantity.value, "fr"), write_number(quantity.value, "en")),
                    _unit(counted["noun"]),
                )


def _unit(noun: str) -> Bilingual:
    """Return the unit of a number in the plural, even where the article writes *1,5 milliard d’euro*."""
    plural = noun if noun.endswith(("s", "x", "z")) else f"{noun}s"
    return Bilingual(plural, _ENGLISH.get(plural.lower(), ""))


def _question(id: str, number: int, sentence: str, text: str, figures: Bilingual, unit: Bilingual) -> Question:
    said = content(Message("“{text}” is {figures}.", text=text, figures=figures))
    return Question(
        id=id,
        kind=Kind.NUMBER,
        about=(number,),
        skill=Skill.LITERAL,
        stem=content(Message("Write “{text}” in figures only.", text=text)),
        evidence=(Evidence(Bilingual(sentence)),),
        why=said,
        accepted=(Answer(figures.fr, said),),
        unit=unit,
        draft=True,
    )
