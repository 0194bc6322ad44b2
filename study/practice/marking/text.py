"""Marks one typed text, by seven steps in a fixed order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from study.language.english.variants import folded
from study.language.french.articles import elides, strip_article
from study.language.typography import normalise, strip_accents
from study.lesson.model import Answer, Bilingual, Language
from study.practice.marking import messages as remarks
from study.practice.marking.number import compare_numbers
from study.practice.marking.spelling import Spelling, compare_spelling
from study.practice.verdict import Grade, Part
from study.text import Message

_GENDERS = {"le": "m", "un": "m", "du": "m", "la": "f", "une": "f", "de la": "f"}
_ELIDED = ("l'", "de l'", "d'")
_ENGLISH_START = re.compile(r"(?:the|an?|to) (?=\S)")
_SHARED = 4
"""The fewest first letters that two forms of one word share."""
_ORDER = (Grade.RIGHT, Grade.NEARLY, Grade.WRONG)


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules for marking the answers of a question."""

    is_word: Callable[[str], bool]
    """Returns whether the lexicon has a word (lower case, straight apostrophes)."""
    articles_free: bool = False
    accents_strict: bool = False
    in_sentence: bool = False
    """Whether the text fills a gap: its article is then part of the sentence, not only a mark of gender."""
    taken: frozenset[str] = frozenset()
    """Normalised texts that are the answer to something else."""
    language: Language = "fr"
    """The language of the answer. In English, articles and the to of an infinitive count for nothing."""


def mark_text(given: str, accepted: Sequence[Answer], near: Sequence[Answer], rules: Rules) -> Part:
    """Mark a typed text by the accepted answer that gives the best result.

    1. Both are normalised. 2. An accepted answer is right. 3. A listed near miss gets the author's message, and is
    nearly right if it begins like an accepted answer (another form of it), wrong if it is another word altogether.
    4. A missing or wrong article is nearly right. 5. Missing accents are right, and noted, unless they make another
    word or the question is strict. 6. A typing error of one letter is nearly right. 7. Anything else is wrong.
    Two faults together are wrong. A number in figures is compared as a number before its article would be.
    """
    shown = given.strip()
    form = _form(given, rules)
    first = accepted[0].text if accepted else ""
    wrong = Part(shown, first, Grade.WRONG)
    if not form:
        return wrong
    for answer in accepted:
        if _form(answer.text, rules) == form:
            return Part(shown, answer.text, Grade.RIGHT, answer.feedback)
    for miss in near:
        if _form(miss.text, rules) == form:
            return Part(shown, first, _akin(miss, accepted, rules), miss.feedback)
    best = min(
        (_compare(shown, form, answer, rules) for answer in accepted),
        key=lambda part: (_ORDER.index(part.grade), len(part.remarks)),
        default=wrong,
    )
    if best.grade is not Grade.WRONG:
        return best
    bare = strip_accents(_parted(form, rules)[1])
    for miss in near:
        if strip_accents(_parted(_form(miss.text, rules), rules)[1]) == bare:
            return Part(shown, first, _akin(miss, accepted, rules), miss.feedback)
    return wrong


def _form(text: str, rules: Rules) -> str:
    """Return a text normalised; in English, American spellings become British."""
    return folded(normalise(text)) if rules.language == "en" else normalise(text)


def _akin(miss: Answer, accepted: Sequence[Answer], rules: Rules) -> Grade:
    """Return the grade of an expected mistake: nearly right if it is a form of an accepted answer, else wrong."""
    bare = strip_accents(_parted(_form(miss.text, rules), rules)[1])
    for answer in accepted:
        other = strip_accents(_parted(_form(answer.text, rules), rules)[1])
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(bare, other, strict=False)))
        if shared >= _SHARED and shared >= min(len(bare), len(other)) * 0.6:
            return Grade.NEARLY
    return Grade.WRONG


def _compare(shown: str, form: str, answer: Answer, rules: Rules) -> Part:
    wanted = answer.text
    number = compare_numbers(shown, wanted, unit=Bilingual(), language=rules.language, unit_needed=True)
    if number is not None:
        return Part(shown, wanted, number.grade, answer.feedback if number.right else Bilingual(), number.remarks)

    wanted_form = _form(wanted, rules)
    article, rest = _parted(form, rules)
    wanted_article, wanted_rest = _parted(wanted_form, rules)
    if article != wanted_article and strip_accents(form) == strip_accents(wanted_form):
        # An accent makes it look like an article: des que for dès que, la où for là où.
        article, rest, wanted_article, wanted_rest = "", form, "", wanted_form
    spelling = compare_spelling(rest, wanted_rest, is_word=rules.is_word, taken=rules.taken)
    if spelling is Spelling.DIFFERENT:
        return Part(shown, wanted, Grade.WRONG)
    said: list[Message] = []
    faults = 0
    if article != wanted_article and not rules.articles_free:
        faults, said = _compare_articles(article, wanted_article, rest, wanted, rules)
    match spelling:
        case Spelling.ACCENTS:
            faults += rules.accents_strict
            said.append(remarks.accents(wanted))
        case Spelling.ANOTHER_WORD:
            faults += 1
            said.append(remarks.another_word(shown, wanted))
        case Spelling.JOINED:
            faults += 1
            said.append(remarks.joined(wanted))
        case Spelling.ONE_LETTER:
            faults += 1
            said.append(remarks.one_letter(wanted))
    grade = (Grade.RIGHT, Grade.NEARLY)[faults] if faults < 2 else Grade.WRONG
    if grade is Grade.WRONG:
        return Part(shown, wanted, grade)
    return Part(shown, wanted, grade, answer.feedback if grade is Grade.RIGHT else Bilingual(), tuple(said))


def _parted(form: str, rules: Rules) -> tuple[str, str]:
    """Return the article and the rest of a normalised text."""
    return strip_article(form) if rules.language == "fr" else ("", _ENGLISH_START.sub("", form))


def _compare_articles(
    article: str, wanted_article: str, rest: str, wanted: str, rules: Rules
) -> tuple[int, list[Message]]:
    """Return how many mistakes an article is that is not the expected one (0 or 1), and the remarks on it."""
    gender, wanted_gender = _GENDERS.get(article), _GENDERS.get(wanted_article)
    if not wanted_article and not rules.in_sentence:
        return 0, [remarks.article_unchecked()]
    if not article:
        return 1, [remarks.small_word_missing(wanted) if wanted_article == "d'" else remarks.article_missing(wanted)]
    if gender and article not in ("un", "une") and elides(rest):
        return 1, [remarks.elision(wanted)]
    if article in _ELIDED and not elides(rest):
        return 1, [remarks.no_elision(wanted)]
    if gender and wanted_gender and gender != wanted_gender:
        return 1, [remarks.gender_wrong(wanted, wanted_gender)]
    if rules.in_sentence or not wanted_gender:
        return 1, [remarks.article_wrong(wanted)]
    if gender == wanted_gender:
        return 0, []
    return 1, [remarks.gender_hidden(wanted) if article in _ELIDED else remarks.article_wrong(wanted)]
