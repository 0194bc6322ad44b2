"""Questions on numbers: how much a *milliard* is, in figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from study.language.numbers import write_number
from study.language.quantities import quantities
from study.lesson.model import Answer, Bilingual, Evidence, Kind, Paragraph, Question, Skill

_LONGEST = 240


def numbers(paragraphs: Sequence[Paragraph]) -> Iterator[Question]:
    """One for each number that the article writes with *million* or *milliard*, the first of each value."""
    seen = set()
    for paragraph in paragraphs:
        for sentence in paragraph.fr:
            if len(sentence) > _LONGEST:
                continue
            for quantity in quantities(sentence, "fr"):
                text = sentence[quantity.start : quantity.end]
                if text[-1:].isdigit() or quantity.value < 1000 or quantity.value in seen:
                    continue
                seen.add(quantity.value)
                yield _question(
                    f"nombre-{len(seen)}",
                    paragraph.number,
                    sentence,
                    text,
                    write_number(quantity.value, "fr"),
                    write_number(quantity.value, "en"),
                )


def _question(id: str, number: int, sentence: str, text: str, french: str, english: str) -> Question:
    said = Bilingual(f"« {text} », c’est {french}.", f"“{text}” is {english}.")
    return Question(
        id=id,
        kind=Kind.NUMBER,
        about=(number,),
        skill=Skill.LITERAL,
        stem=Bilingual(f"Écrivez « {text} » tout en chiffres.", f"Write “{text}” in figures only."),
        evidence=(Evidence(Bilingual(sentence)),),
        why=said,
        accepted=(Answer(french, said),),
        draft=True,
    )
