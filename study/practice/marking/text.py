"""Marks one typed text: what it is compared with, in which order, and what is said about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from study.language.known_forms import exists
from study.language.number_words import has_number
from study.lesson.model import Answer, Bilingual, Language
from study.lesson.patterns import first_text, read_pattern
from study.practice.marking import messages as remarks
from study.practice.marking.additions import addition_in
from study.practice.marking.alignment import nearest_text, rough_distance, squeezed
from study.practice.marking.comparing import compare
from study.practice.marking.contained import beside, enumerated, in_clause, in_sentence, of_the_text, with_complement
from study.practice.marking.differences import Comparison, same
from study.practice.marking.faults import AnswerFault, FaultType, grade_of
from study.practice.marking.framing import parts, unframed
from study.practice.marking.needed import fulfils, has_needed_forms
from study.practice.marking.number import compare_numbers
from study.practice.marking.other_language import in_other_language
from study.practice.marking.rules import Rules
from study.practice.marking.spelling import one_edit
from study.practice.marking.typed_words import AnswerWord, comparable, words_of
from study.practice.verdict import Grade, Part

_ORDER = (Grade.RIGHT, Grade.NEARLY, Grade.WRONG)
_LIKELIEST = 12
"""The most accepted answers whose distance from an answer is measured: those that share most with it."""
_NEAREST = 4
"""The most accepted answers that an answer is compared with word by word: the nearest."""
_LISTINGS = 24
"""The most texts of an accepted answer in which the members of an enumeration are looked for."""
_WRITTEN_OUT = 64
"""The most texts of an answer with alternatives that are compared letter by letter."""
_KINSHIP = frozenset(
    {
        FaultType.NOTE,
        FaultType.ACCENT,
        FaultType.ACCENT_WORD,
        FaultType.ACCENT_OTHER,
        FaultType.ACCENT_STRICT,
        FaultType.ARTICLE,
        FaultType.AGREEMENT,
        FaultType.VERB_FORM,
        FaultType.NUMBER,
        FaultType.GENDER,
        FaultType.TENSE,
        FaultType.PREPOSITION,
        FaultType.JOINED,
        FaultType.SPELLING,
    }
)
"""The differences between a word and another form of it."""
_FREE_IN_MISTAKE = frozenset(
    {
        FaultType.NOTE,
        FaultType.ACCENT,
        FaultType.ACCENT_WORD,
        FaultType.ARTICLE,
        FaultType.SPELLING,
        FaultType.JOINED,
    }
)
"""The differences between an answer and a listed mistake that is recognised in it."""
_FREE_BESIDE_NUMBER = frozenset({FaultType.PREPOSITION, FaultType.LITTLE_WORD})
"""The differences beside a number that cost nothing, and are not named, in a comprehension question."""
_OF_ONE_WORD = frozenset(
    {
        FaultType.OTHER,
        FaultType.ACCENT,
        FaultType.VERB_FORM,
        FaultType.SPELLING,
        FaultType.HOMOPHONE,
        FaultType.JOINED,
    }
)
"""The differences that are certain even beside a word that has nothing to do with the expected one."""
_LEADING = {"fr": ("par ", "pour "), "en": ("by ",)}
"""The prepositions that an answer may begin with where the question asks who does something, or to what end."""
_ASKS_WHO = ("who ", "which ", "what ")
_ANSWERING = (" did", " does", " do")
"""The verbs that an English answer may end with where the question asks who does something."""
_STARTS = frozenset(("the", "a", "an", "to"))


class Found(NamedTuple):
    """An answer beside one accepted answer."""

    grade: Grade
    faults: tuple[AnswerFault, ...]
    wanted: str
    answer: Answer
    likeness: float
    """The share of the words that are alike, 0 to 1."""

    @property
    def rank(self) -> tuple[int, int, float]:
        """The sort key: the best first."""
        if self.grade is Grade.WRONG:
            return 2, sum(f.kind is FaultType.OTHER and f.remark is None for f in self.faults), -self.likeness
        counted = sum(fault.kind not in (FaultType.NOTE, FaultType.ACCENT) for fault in self.faults)
        return _ORDER.index(self.grade), counted + sum(bool(f.remark) for f in self.faults), -self.likeness


def mark_text(given: str, accepted: Sequence[Answer], near: Sequence[Answer], rules: Rules) -> Part:
    """Mark a typed text by the accepted answer that gives the best result.

    In this order: an accepted answer, a listed mistake, an accepted answer with faults of form (see `faults`), the
    needed words, an answer within a sentence or a longer piece of the text, a listed mistake with faults of form.
    Anything else is wrong.
    """
    shown = given.strip()
    form = comparable(given, rules.language)
    first = first_text(accepted[0].text) if accepted else ""
    wrong = Part(shown, first, Grade.WRONG)
    if not form:
        return wrong
    readings = list(dict.fromkeys(unframed(form, rules.language)))
    if not rules.form:
        readings += [form.removeprefix(word) for word in _LEADING[rules.language] if form.startswith(word)]
        if rules.language == "en" and rules.stem.lower().startswith(_ASKS_WHO):
            readings += [form.removesuffix(verb) for verb in _ANSWERING if form.endswith(verb)]
    accepted = (*accepted, *_without_openings(tuple(accepted), rules.language))
    for reading in readings:
        if (answer := _exact(reading, accepted, rules)) is not None:
            return Part(
                shown, first_text(answer[0].text) if not answer[1] else answer[1], Grade.RIGHT, answer[0].feedback
            )
    for reading in readings:
        if (miss := _exact(reading, near, rules)) is not None:
            return Part(shown, first, _akin(miss[1], accepted, rules), miss[0].feedback)
    best = _best(shown, readings, accepted, rules)
    missed = _best(shown, readings, near, rules, loose=True)
    if missed is not None and any(fault.kind not in _FREE_IN_MISTAKE for fault in missed.faults):
        missed = None
    if best is not None and missed is None and _only_reworded(best, shown, readings[-1], accepted, rules):
        return Part(shown, best.wanted, Grade.RIGHT)
    if best is not None and best.grade is not Grade.WRONG and (missed is None or missed.rank > best.rank):
        return _part(shown, best)
    if missed is not None and missed.grade is Grade.RIGHT and (best is None or missed.rank < best.rank):
        return Part(shown, first, _akin(missed.wanted, accepted, rules), missed.answer.feedback)
    if best is not None and best.grade is not Grade.WRONG:
        return _part(shown, best)
    return _otherwise(shown, form, readings, accepted, near, rules, best) or _told(wrong, best, form, rules)


def _only_reworded(best: Found, shown: str, reading: str, accepted: Sequence[Answer], rules: Rules) -> bool:
    """Return whether an answer with several small differences has the needed words, and nothing else is said."""
    if best.grade is not Grade.NEARLY or not rules.needs or not fulfils(reading, rules):
        return False
    small = all(fault.kind.comprehension is Grade.RIGHT for fault in best.faults)
    return (small or has_needed_forms(reading, rules)) and addition_in(shown, accepted, rules) is None


@lru_cache(maxsize=200)
def _without_openings(accepted: tuple[Answer, ...], language: Language) -> tuple[Answer, ...]:
    """Return the accepted answers that begin with *c’est*, *because* … without that beginning."""
    found: list[Answer] = []
    for answer in accepted:
        if "{" in answer.text:
            continue
        _, *shorter = unframed(comparable(answer.text, language), language)
        found += [Answer(text, answer.feedback) for text in shorter]
    return tuple(found)


def _otherwise(
    shown: str,
    form: str,
    readings: Sequence[str],
    accepted: Sequence[Answer],
    near: Sequence[Answer],
    rules: Rules,
    best: Found | None,
) -> Part | None:
    """Return the part of an answer that is not an accepted one by itself; None if it is wrong."""
    first = first_text(accepted[0].text) if accepted else ""
    pieces = parts(form)
    if len(pieces) > 1 and not rules.in_sentence:
        found = [_piece(piece, accepted, rules) for piece in pieces]
        if all(each is not None and each.grade is Grade.RIGHT for each in found):
            worst = max((each for each in found if each is not None), key=lambda each: each.rank)
            return _part(shown, worst)
    if rules.needs and fulfils(readings[-1], rules):
        added = addition_in(shown, accepted, rules)
        if added is None:
            return Part(shown, first, Grade.RIGHT)
        grade = Grade.WRONG if added.exchanged else Grade.NEARLY
        return Part(shown, first, grade, Bilingual(), (remarks.not_expected(added.word.shown),))
    words = words_of(form, rules.language)
    if not rules.in_sentence:
        for answer in accepted:
            wanted = _wanted_words(answer, words, rules)
            if in_sentence(words, wanted, rules) or _in_the_text(words, wanted, rules):
                return Part(shown, first_text(answer.text), Grade.RIGHT, answer.feedback)
        for answer in accepted:
            wanted = _wanted_words(answer, words, rules)
            if of_the_text(words, wanted, rules):
                text = first_text(answer.text)
                return Part(shown, text, Grade.NEARLY, Bilingual(), (remarks.more_than_asked(text),))
    for miss in near:
        expected = [word for answer in accepted for word in _wanted_words(answer, words, rules)]
        if beside(words, _wanted_words(miss, words, rules), expected, rules.language):
            return Part(shown, first, Grade.WRONG, miss.feedback)
    return None


def _in_the_text(words: Sequence[AnswerWord], wanted: Sequence[AnswerWord], rules: Rules) -> bool:
    """Return whether an answer is the accepted one with words that the text has around it."""
    return in_clause(words, wanted, rules) or with_complement(words, wanted, rules)


def _told(wrong: Part, best: Found | None, form: str, rules: Rules) -> Part:
    """Return a wrong answer with what is certain about it."""
    if in_other_language(form, rules.language):
        return Part(wrong.given, wrong.wanted, Grade.WRONG, Bilingual(), (remarks.answer_in(rules.language),))
    if best is None:
        return wrong
    others = [fault for fault in best.faults if fault.kind is FaultType.OTHER]
    silent = sum(fault.remark is None for fault in others)
    if silent and (len(others) > 1 or best.likeness < 0.5):
        return wrong
    certain = [fault for fault in best.faults if not silent or fault.kind in _OF_ONE_WORD]
    said = tuple(dict.fromkeys(fault.remark for fault in certain if fault.remark))
    return Part(wrong.given, best.wanted, Grade.WRONG, Bilingual(), said[:3])


def _part(shown: str, found: Found) -> Part:
    said = tuple(dict.fromkeys(fault.remark for fault in found.faults if fault.remark))
    feedback = found.answer.feedback if found.grade is Grade.RIGHT else Bilingual()
    return Part(shown, found.wanted, found.grade, feedback, said)


def _exact(reading: str, answers: Sequence[Answer], rules: Rules) -> tuple[Answer, str] | None:
    """Return the answer that a reading is word for word, and its text; None if there is none."""
    words = _started(words_of(reading, rules.language), rules)
    forms = [word.form for word in words]
    for answer in answers:
        text = nearest_text(answer.text, words, rules.language)
        if not words:
            if comparable(text, rules.language) == reading:
                return answer, text
            continue
        theirs = _started(words_of(text, rules.language), rules)
        if forms == [word.form for word in theirs] and not any(word.number is not None for word in words):
            return answer, text
        if comparable(text, rules.language) == reading:
            return answer, text
        if "{" in answer.text and any(word.number is not None for word in words):
            # Of alternatives that are the same number (fifty-eight, fifty eight) the nearest is only one.
            for text in read_pattern(answer.text).texts(_WRITTEN_OUT):
                if comparable(text, rules.language) == reading:
                    return answer, text
    return None


def _started(found: Sequence[AnswerWord], rules: Rules) -> tuple[AnswerWord, ...]:
    """Return the words of an answer; in English, without an article or *to* at its start."""
    if rules.language == "en" and len(found) > 1 and found[0].form in _STARTS:
        return tuple(found[1:])
    return tuple(found)


def _wanted_words(answer: Answer, given: Sequence[AnswerWord], rules: Rules) -> tuple[AnswerWord, ...]:
    return _started(words_of(nearest_text(answer.text, given, rules.language), rules.language), rules)


def _best(
    shown: str, readings: Sequence[str], answers: Sequence[Answer], rules: Rules, *, loose: bool = False
) -> Found | None:
    """Return the answer that gives the best result; with `loose`, articles do not count."""
    found: list[Found] = []
    for reading in readings:
        words = _started(words_of(reading, rules.language), rules)
        ranked: list[tuple[float, int, Answer, str, tuple[AnswerWord, ...]]] = []
        for answer, text, wanted in _likeliest(words, answers, rules):
            ranked.append((rough_distance(words, wanted, rules.language), len(ranked), answer, text, wanted))
        for far, _, answer, text, wanted in sorted(ranked)[:_NEAREST]:
            found.append(
                _compared(shown if reading is readings[0] else reading, words, answer, text, wanted, far, rules, loose)
            )
    return min(found, key=lambda each: each.rank, default=None)


def _likeliest(
    words: Sequence[AnswerWord], answers: Sequence[Answer], rules: Rules
) -> list[tuple[Answer, str, tuple[AnswerWord, ...]]]:
    """Return the answers that share the most beginnings of words with a typed one, with their words."""
    beginnings = {word.bare[:3] for word in words}
    found: list[tuple[int, int, Answer, str, tuple[AnswerWord, ...]]] = []
    for answer in answers:
        text = nearest_text(answer.text, words, rules.language)
        wanted = _started(words_of(text, rules.language), rules)
        shared = sum(word.bare[:3] in beginnings for word in wanted)
        found.append((abs(len(wanted) - len(words)) + len(wanted) - 2 * shared, len(found), answer, text, wanted))
    found.sort(key=lambda each: each[:2])
    return [(answer, text, wanted) for *_, answer, text, wanted in found[:_LIKELIEST]]


def _piece(piece: str, accepted: Sequence[Answer], rules: Rules) -> Found | None:
    if (exact := _exact(piece, accepted, rules)) is not None:
        return Found(Grade.RIGHT, (), exact[1], exact[0], 1.0)
    return _best(piece, [piece], accepted, rules)


def _compared(
    shown: str,
    words: Sequence[AnswerWord],
    answer: Answer,
    text: str,
    wanted: Sequence[AnswerWord],
    far: float,
    rules: Rules,
    loose: bool,
) -> Found:
    size = max(len(words), len(wanted), 1)
    likeness = max(0.0, 1 - far / size)
    counted = has_number(shown, rules.language) or has_number(text, rules.language)
    numbers = compare_numbers(shown, text, language=rules.language, unit_needed=True) if counted else None
    if numbers is not None:
        if not rules.form:
            numbers = [fault for fault in numbers if fault.kind not in _FREE_BESIDE_NUMBER]
        grade = grade_of(numbers, form=rules.form, alone=len(wanted) < 2, words=len(wanted))
        return Found(grade, tuple(numbers), text, answer, 1.0)
    other = (AnswerFault(FaultType.OTHER),)
    if not words or not wanted or abs(len(words) - len(wanted)) > 4 or comparable(shown, rules.language) in rules.taken:
        return Found(Grade.WRONG, other, text, answer, 0.0)
    if rules.taken and comparable(shown, rules.language) in rules.taken:
        return Found(Grade.WRONG, other, text, answer, 0.0)
    if len(words) > 1:
        texts = (text, *(read_pattern(answer.text).texts(_LISTINGS) if "{" in answer.text else ()))
        for each in texts:
            if enumerated(shown, each, rules, lambda a, b: _member(a, b, rules)):
                return Found(Grade.RIGHT, (), each, answer, 1.0)
    if far > 0.65 * size + 0.5:
        whole = len(words) == len(wanted) == 1
        if not whole and not one_edit(squeezed(words), squeezed(wanted)) and squeezed(words) != squeezed(wanted):
            return Found(Grade.WRONG, other, text, answer, likeness)
    comparison = Comparison(
        words,
        wanted,
        rules.language,
        in_sentence=rules.in_sentence,
        articles_free=rules.articles_free or loose,
        before=rules.before,
        names=names_of(wanted, rules),
    )
    faults = compare(comparison)
    if rules.accents_strict:
        strict = (FaultType.ACCENT, FaultType.ACCENT_WORD)
        faults = [AnswerFault(FaultType.ACCENT_STRICT, f.remark) if f.kind in strict else f for f in faults]
    if loose:
        faults = [fault for fault in faults if fault.kind not in (FaultType.NOTE, FaultType.ARTICLE)]
    grade = grade_of(faults, form=rules.form and not loose, alone=len(wanted) == 1, words=len(wanted))
    return Found(grade, tuple(faults), text, answer, likeness)


def _member(given: str, wanted: str, rules: Rules) -> bool:
    """Return whether one member of an enumeration is another, but for free differences."""
    mine, theirs = words_of(given, rules.language), words_of(wanted, rules.language)
    if len(mine) == len(theirs) and all(map(same, mine, theirs)):
        return True
    faults = compare(Comparison(mine, theirs, rules.language, names=names_of(theirs, rules)))
    return all(fault.kind in (FaultType.NOTE, FaultType.ACCENT) for fault in faults)


def names_of(wanted: Sequence[AnswerWord], rules: Rules) -> frozenset[str]:
    """Return the words of an accepted answer that are names, by their capital, without accents."""
    found = set()
    for place, word in enumerate(wanted):
        if word.shown[:1].isupper() and (place or not exists(word.form, rules.language)):
            found.add(word.bare)
    return frozenset(found)


def _akin(miss: str, accepted: Sequence[Answer], rules: Rules) -> Grade:
    """Return the grade of an expected mistake: nearly right if it is a form of an accepted answer, else wrong."""
    words = _started(words_of(miss, rules.language), rules)
    for answer in accepted:
        text = nearest_text(answer.text, words, rules.language)
        wanted = _started(words_of(text, rules.language), rules)
        if not words or not wanted or rough_distance(words, wanted, rules.language) > 0.5 * len(wanted) + 0.5:
            continue
        if any(word.number is not None for word in (*words, *wanted)):
            continue
        faults = compare(Comparison(words, wanted, rules.language, names=names_of(wanted, rules)))
        if all(fault.kind in _KINSHIP for fault in faults):
            return Grade.NEARLY
    return Grade.WRONG
