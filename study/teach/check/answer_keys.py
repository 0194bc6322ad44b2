"""Rules on answer keys: the length and the position of the right option must not give it away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from study.lesson.model import Kind
from study.teach.check.finding import Hit
from study.teach.check.material import Material, QuestionBlock
from study.teach.check.rule import rule
from study.teach.check.sources import ITEMS
from study.text import Message

_LENGTH_RATIO = 1.3
"""How many times as long as the longest wrong option the right one may be."""
_NOTICEABLE_LENGTH = 12
"""Characters by which a longer option is noticed."""
_SET = 8
"""Questions from which a pattern can be distinguished from chance."""
_LOPSIDED = 0.6
_ONE_SIDED = 0.8


@rule(
    "A03",
    Message("Do not make the right option much longer than the others."),
    Message("Authors word the right option most carefully; students know this and choose the longest."),
    ITEMS,
    "[x] Une hausse nette des recettes du cloud depuis le printemps | A clear rise in cloud revenue since spring\n"
    "[ ] Une baisse | A fall\n[ ] Une stagnation | No change",
    "[x] Une hausse des recettes | A rise in revenue\n"
    "[ ] Une baisse des recettes | A fall in revenue\n[ ] Une perte sèche | A dead loss",
)
def key_length(material: Material) -> Iterator[Hit]:
    """Report a right option that is a third longer than every wrong one, in French or in English."""
    for asked in material.questions:
        key, others = asked.key, asked.distractors
        if key is None or not others or asked.question.kind is not Kind.CHOICE:
            continue
        for mine, theirs in (
            (key.option.text.fr, [each.option.text.fr for each in others]),
            (key.option.text.en, [each.option.text.en for each in others]),
        ):
            longest = max(map(len, theirs))
            if longest and len(mine) > _LENGTH_RATIO * longest and len(mine) - longest >= _NOTICEABLE_LENGTH:
                yield Hit(
                    key.span,
                    Message(
                        "The right option has {mine} characters, the longest of the others {longest}. Shorten it, or "
                        "lengthen the others.",
                        mine=len(mine),
                        longest=longest,
                    ),
                    mine,
                )
                break


def _with_key(material: Material) -> list[QuestionBlock]:
    return [each for each in material.questions if each.question.kind is Kind.CHOICE and each.key is not None]


@rule(
    "A04",
    Message("Do not let the right option be the longest too often."),
    Message("Always choosing the longest option should work no better than chance."),
    ITEMS,
    "// 6 fois sur 10 | 6 times out of 10",
    "// 3 fois sur 10 | 3 times out of 10",
)
def key_length_in_lesson(material: Material) -> Iterator[Hit]:
    """Report a lesson in which the right option is the longest in more than half of the choices."""
    asked = _with_key(material)
    longest = [each for each in asked if each.key is not None and _is_longest(each)]
    if len(asked) >= _SET and len(longest) > len(asked) / 2:
        yield Hit(
            material.whole,
            Message(
                "The right option is the longest in {longest} of {asked} choice questions (lines {lines}). "
                "Shorten some of them.",
                longest=len(longest),
                asked=len(asked),
                lines=_lines(longest),
            ),
        )


def _is_longest(asked: QuestionBlock) -> bool:
    lengths = [len(choice.option.text.get("fr")) for choice in asked.distractors]
    return asked.key is not None and bool(lengths) and len(asked.key.option.text.get("fr")) > max(lengths)


def _lines(asked: list[QuestionBlock]) -> str:
    numbers = [str(each.key.entry.number) for each in asked if each.key is not None]
    return ", ".join(numbers[:12]) + (" …" if len(numbers) > 12 else "")


@rule(
    "A05",
    Message("Vary the position of the right option."),
    Message("The program shuffles options, but worksheets and Moodle may show them in your order."),
    ITEMS,
    "// la première 9 fois sur 10 | the first 9 times out of 10",
    "// chaque place à son tour | each place in its turn",
)
def key_position(material: Material) -> Iterator[Hit]:
    """Report a lesson in which most right options have the same position."""
    asked = _with_key(material)
    places = Counter(_place(each) for each in asked)
    if len(asked) < _SET:
        return
    place, count = places.most_common(1)[0]
    if count > _LOPSIDED * len(asked):
        yield Hit(
            material.whole,
            Message(
                "The right option is number {place} in {count} of {asked} questions. Move it in some of them.",
                place=place,
                count=count,
                asked=len(asked),
            ),
        )


def _place(asked: QuestionBlock) -> int:
    return next((number for number, choice in enumerate(asked.choices, 1) if choice.option.correct), 0)


@rule(
    "A35",
    Message("Balance true and false statements."),
    Message("Always answering “true” should not pay off."),
    ITEMS,
    "// vrai 5 fois sur 5 | true 5 times out of 5",
    "// vrai 3 fois sur 5 | true 3 times out of 5",
)
def one_sided_truths(material: Material) -> Iterator[Hit]:
    """Report a lesson in which nearly all statements are true, or nearly all false."""
    keys = [
        each.key.option.text
        for each in material.questions
        if each.question.kind is Kind.TRUE_FALSE and each.key is not None
    ]
    if len(keys) < 4:
        return
    truth, count = Counter(keys).most_common(1)[0]
    if count > _ONE_SIDED * len(keys):
        yield Hit(
            material.whole,
            Message(
                "“{truth}” is the answer to {count} of the {keys} true-false questions. Change some of them.",
                truth=truth,
                count=count,
                keys=len(keys),
            ),
        )
