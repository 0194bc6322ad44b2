"""Rules on leaks: no question gives away the answer to another one or to itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from study.language.french.articles import strip_article
from study.lesson.model import Kind, Language, Question
from study.lesson.patterns import first_text
from study.teach.check.finding import Hit
from study.teach.check.material import Material, QuestionBlock, heading_span
from study.teach.check.passages import Passage
from study.teach.check.rule import rule
from study.teach.check.same_fact import same_facts
from study.teach.check.sources import CRAFT, ITEMS
from study.teach.check.words import content_words, has_words, joined_words
from study.text import Message

_TELLING = 3
"""Content words that make an answer recognisable in another question."""
_COMMON = 40
"""Questions from which a shared word points to none of them."""
_SHORTEST = 4
_LANGUAGES: tuple[Language, Language] = ("fr", "en")


@rule(
    "A12",
    Message("Do not give away an answer in another question."),
    Message("What one question states, another can no longer ask."),
    ITEMS,
    "fr: Puisque les recettes viennent surtout du télétravail, que fait le groupe ?",
    "fr: Que fait le groupe ensuite ?",
)
def key_leaked(material: Material) -> Iterator[Hit]:
    """Report a text that contains the right option of another question, and answers that state the same fact."""
    reported: set[tuple[str, str]] = set()
    for asked, other, text, answer in _repeated(material):
        reported |= {(asked.question.id, other.question.id), (other.question.id, asked.question.id)}
        yield Hit(
            text.span(),
            Message(
                "This gives away the answer to “{id}” (line {number}). Reword one of the two.",
                id=asked.question.id,
                number=asked.block.number,
            ),
            answer,
        )
    for first, second, words in same_facts(material):
        if (first.question.id, second.question.id) not in reported:
            yield Hit(
                heading_span(second.block),
                Message(
                    "Its answer says the same as that of “{id}” (line {number}): both use “{words}”. Ask about "
                    "another fact in one of the two.",
                    id=first.question.id,
                    number=first.block.number,
                    words=", ".join(words),
                ),
            )


_TEXTS = ("fr", "en", "hint", "text", "[ ]", "pair", "1.")
"""The fields in which an answer to another question can be read."""


def _repeated(material: Material) -> Iterator[tuple[QuestionBlock, QuestionBlock, Passage, str]]:
    """Yield each question whose answer is in a text of another one, with that one, its text, the answer."""
    with_word: dict[str, list[tuple[QuestionBlock, str]]] = defaultdict(list)
    for asked in material.questions:
        said = joined_words(" … ".join(text.text for text in asked.of(*_TEXTS)))
        for word in set(said.split()):
            with_word[word].append((asked, said))
    for asked in material.questions:
        for answer in _answer(asked):
            phrase = joined_words(answer)
            if len(content_words(answer)) < _TELLING:
                continue
            rarest = min((with_word.get(word, []) for word in phrase.split()), key=len)
            for other, said in rarest if len(rarest) <= _COMMON else ():
                if other is not asked and has_words(said, phrase) and _together(asked.question, other.question):
                    texts = (text for text in other.of(*_TEXTS) if has_words(joined_words(text.text), phrase))
                    yield from ((asked, other, text, answer) for text in islice(texts, 1))


def _together(one: Question, other: Question) -> bool:
    """Return whether two questions are asked for the same language to study."""
    return any(one.asked_in(language) and other.asked_in(language) for language in _LANGUAGES)


def _answer(asked: QuestionBlock) -> tuple[str, ...]:
    """Return the right option or the first accepted answer of a question, in each language that it is in."""
    question = asked.question
    if asked.key is not None and question.kind is Kind.CHOICE:
        return asked.key.option.text.fr, asked.key.option.text.en
    return (first_text(question.accepted[0].text),) if question.kind is Kind.SHORT and question.accepted else ()


@rule(
    "A36",
    Message("Give hints that do not contain the answer."),
    Message("A hint with the answer in it is simply copied; a good hint shows where to look."),
    CRAFT,
    "hint: Ce sont les recettes. | It is revenue.\n= les recettes",
    "hint: Voyez la première phrase. | Look at the first sentence.\n= les recettes",
)
def hint_tells(material: Material) -> Iterator[Hit]:
    """Report a hint that contains the right option or an accepted answer."""
    for asked in material.questions:
        for text in asked.of("hint"):
            said = joined_words(text.text)
            answer = next((each for each in _answers(asked, text) if has_words(said, joined_words(each))), "")
            if answer:
                yield Hit(
                    text.span(),
                    Message("The hint contains the answer: “{answer}”. Say where to look instead.", answer=answer),
                    answer,
                )
                break


def _answers(asked: QuestionBlock, hint: Passage) -> Iterator[str]:
    question = asked.question
    if question.kind in (Kind.CHOICE, Kind.CHOICES):
        shared = [joined_words(choice.option.text.get(hint.language)) for choice in asked.distractors]
        for choice in asked.choices:
            text = choice.option.text.get(hint.language)
            if choice.option.correct and len(joined_words(text)) >= _SHORTEST and joined_words(text) not in shared:
                yield text
    elif question.kind in (Kind.SHORT, Kind.GAPS, Kind.TRANSFORM):
        words = [first_text(answer.text) for answer in question.accepted] + [
            w for gap in question.gaps for w in gap.accepted[:1]
        ]
        for word in words:
            _, bare = strip_article(word)
            if len(joined_words(bare)) >= _SHORTEST:
                yield bare
    elif question.kind is Kind.NUMBER:
        yield from (answer.text for answer in question.accepted)
