"""Rules on options that can be chosen or ruled out without the text: keys that stand out, strange distractors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.lesson.model import Kind, Language, Question, Skill
from study.teach.check.finding import Hit
from study.teach.check.lemmas import content_lemmas, families
from study.teach.check.material import Material, OptionEntry, QuestionBlock
from study.teach.check.rule import rule
from study.teach.check.sources import ITEMS, WITHOUT_TEXT
from study.text import Message

_LANGUAGES: tuple[Language, Language] = ("fr", "en")
_SHORTER, _NOTICEABLE = 0.6, 12
"""A right option shorter than this part of every other one, by this number of characters, is noticed."""
_FIGURE = re.compile(r"\d")
_NAME = re.compile(r"(?<=[\w,;’'] )[A-ZÀÂÉÈÊÎÔÛÇ][\w’'-]+|(?<=[dl]’)[A-ZÀÂÉÈÊÎÔÛÇ][\w-]+")
_HEDGE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:peut-être|sans doute|probable(?:ment)?|plutôt|parfois|souvent|généralement|en partie|partiellement"
        r"|relativement|incertaine?s?|possib(?:le|ilité)s?|pourrai(?:t|ent)|environ|presque|prudente?s?|éventuel\w*)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:perhaps|maybe|probabl[ey]|rather|sometimes|often|generally|partly|partially|relatively|uncertain"
        r"|possib(?:le|ly|ility)|might|could|about|almost|nearly|cautious(?:ly)?|potential(?:ly)?)\b",
        re.IGNORECASE,
    ),
}


@rule(
    "A44",
    Message("Make the right option look like the others."),
    Message("An option that alone has a figure, a name or a cautious word is noticed, and usually chosen."),
    ITEMS,
    "[x] Une hausse encore incertaine | A rise that is still uncertain\n"
    "[ ] Une baisse de tous les gains | A fall in all gains\n[ ] Une année sans gains nets | A year of no net gain",
    "[x] Une hausse de tous les gains | A rise in all gains\n"
    "[ ] Une baisse de tous les gains | A fall in all gains\n[ ] Une année sans gains nets | A year of no net gain",
)
def key_unlike_the_others(material: Material) -> Iterator[Hit]:
    """Report a right option that alone has, or alone lacks, a figure, or alone has a name or a hedge, or is short."""
    for asked in material.questions:
        key, others = asked.key, asked.distractors
        if key is None or len(others) < 2 or asked.question.kind is not Kind.CHOICE:
            continue
        message = _difference(key, others)
        if message is not None:
            yield Hit(key.span, message, key.entry.first)


def _difference(key: OptionEntry, others: tuple[OptionEntry, ...]) -> Message | None:
    """Return in what the right option differs from all others in both languages; None if in nothing."""
    if _alone(key, others, dict.fromkeys(_LANGUAGES, _FIGURE)):
        return Message("Only the right option has a figure. Put one into the others, or take this one out.")
    if all(
        not _FIGURE.search(key.option.text.get(language))
        and all(_FIGURE.search(each.option.text.get(language)) for each in others)
        for language in _LANGUAGES
    ):
        return Message("Only the right option has no figure. Put one into it, or take out the others.")
    if _alone(key, others, dict.fromkeys(_LANGUAGES, _NAME)):
        return Message("Only the right option has a name in it. Put one into the others too, or take this one out.")
    if _alone(key, others, _HEDGE):
        return Message(
            "Only the right option is cautious (“{word}”). Word the others as cautiously, or this one plainly.",
            word=_word(key),
        )
    for language in _LANGUAGES:
        mine = len(key.option.text.get(language))
        shortest = min(len(each.option.text.get(language)) for each in others)
        if mine < _SHORTER * shortest and shortest - mine >= _NOTICEABLE:
            return Message(
                "The right option has {mine} characters, the shortest of the others {shortest}. Give all of them "
                "about the same length.",
                mine=mine,
                shortest=shortest,
            )
    return None


def _alone(key: OptionEntry, others: tuple[OptionEntry, ...], sign: dict[Language, re.Pattern[str]]) -> bool:
    return all(
        sign[language].search(key.option.text.get(language))
        and not any(sign[language].search(each.option.text.get(language)) for each in others)
        for language in _LANGUAGES
    )


def _word(key: OptionEntry) -> str:
    match = _HEDGE["fr"].search(key.option.text.fr)
    return match[0] if match else ""


_OWN_WORDS = (Skill.VOCABULARY, Skill.STANCE, Skill.TRANSLATION)
_QUOTES = re.compile("[«“]")
_SHARE = 0.4
"""The least part of the content words of a credible option that the article has."""


@rule(
    "A45",
    Message("Take wrong options from the text."),
    Message(
        "An option about something that the article never mentions is ruled out by those who read it, and often by "
        "those who did not. What the text says of another person, figure or time is credible."
    ),
    WITHOUT_TEXT,
    "[x] Une hausse des gains | A rise in gains\n"
    "[ ] Une grève des chauffeurs | A strike by drivers\n[ ] Un procès devant les juges | A trial before judges",
    "[x] Une hausse des gains | A rise in gains\n"
    "[ ] Une hausse en juin | A rise in June\n[ ] Une hausse jusqu’en septembre | A rise until September",
)
def distractors_not_in_the_text(material: Material) -> Iterator[Hit]:
    """Report a question most of whose wrong options have hardly a word that the article uses."""
    if not material.paragraphs:
        return
    article = families(content_lemmas(material.source))
    for asked in material.questions:
        question = asked.question
        if question.kind not in (Kind.CHOICE, Kind.CHOICES) or _in_own_words(question):
            continue
        strange = [each for each in asked.distractors if _strange(each, asked, article)]
        if len(strange) >= 2 and 3 * len(strange) >= 2 * len(asked.distractors):
            yield Hit(
                strange[0].span,
                Message(
                    "The article mentions neither this nor the option on line {other}: both are easily ruled out. "
                    "Take wrong options from the text: another person, figure, time or paragraph.",
                    other=strange[1].entry.number,
                ),
                strange[0].entry.first,
            )


def _in_own_words(question: Question) -> bool:
    """Return whether the options name meanings, attitudes or parts of a text, for which the article has no words."""
    return question.skill in _OWN_WORDS or (question.skill is Skill.STRUCTURE and not _QUOTES.search(question.stem.fr))


def _strange(choice: OptionEntry, asked: QuestionBlock, article: frozenset[str]) -> bool:
    """Return whether an option has two content words or more, most of which neither the article nor the key has.

    Those of the question do not count.
    """
    own = families(content_lemmas(choice.option.text.fr)) - families(content_lemmas(asked.question.stem.fr))
    right = (content_lemmas(each.option.text.fr) for each in asked.choices if each.option.correct)
    known = article.union(*map(families, right))
    return len(own) >= 2 and len(own & known) < _SHARE * len(own)
