"""Converts a question of a lesson for other programs: answers with their fractions of the mark, and general remarks.

The writers of Moodle’s formats use this, and report what their own format cannot hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from study.language.numbers import read_number
from study.lesson.model import Bilingual, Kind, Language, Pair, Question
from study.lesson.patterns import written_out
from study.practice.marking.transform import with_start
from study.practice.marking.writing import brief_rows, checklist
from study.teach.content import content
from study.text import Message, joined

Chosen = Language | Literal["both"]
"""The language of a text to write; both only in formats with space for two."""

_WORDS = {True: "true", False: "false"}
TRUTHS = {truth: Bilingual(word, word) for truth, word in _WORDS.items()}
"""The two answers of a true-false question in GIFT and Moodle XML, in every language."""


class Wording(NamedTuple):
    """The language of questions, and the language of explanations."""

    asked: Chosen
    told: Chosen


class WeightedAnswer(NamedTuple):
    """An answer, its fraction of the mark (1 is the full mark, a negative value is subtracted), and its feedback."""

    text: Bilingual
    fraction: float
    feedback: Bilingual = Bilingual()


class Remark(NamedTuple):
    """A remark that is shown after any answer."""

    mark: str
    """The type of remark, by the name of its field: why, note, pair, criterion, model, evidence. Of a text that is a
    model, `line` is a further line and `comment` the comment on it; `dictated` is the text of a dictation."""
    text: Bilingual


def shares(question: Question) -> tuple[WeightedAnswer, ...]:
    """Return the answers of a question with their fractions of the mark.

    If several options are right, each earns an equal fraction, and a wrong option costs as much, as in our own marking.
    """
    match question.kind:
        case Kind.CHOICES:
            right = sum(option.correct for option in question.options) or 1
            return tuple(
                WeightedAnswer(option.text, (1 if option.correct else -1) / right, option.feedback)
                for option in question.options
            )
        case Kind.TRUE_FALSE:
            return tuple(
                WeightedAnswer(TRUTHS[option.text.en == "True"], float(option.correct), option.feedback)
                for option in question.options
            )
        case Kind.CHOICE:
            return tuple(
                WeightedAnswer(option.text, float(option.correct), option.feedback) for option in question.options
            )
        case Kind.TRANSFORM:
            return tuple(_transformed(question))
        case Kind.SHORT | Kind.NUMBER:
            right_ones = [
                WeightedAnswer(_same(each.text), 1.0, each.feedback) for each in written_out(question.accepted)
            ]
            return (
                *right_ones,
                *(WeightedAnswer(_same(each.text), 0.0, each.feedback) for each in written_out(question.near)),
            )
        case _:
            return ()


def remarks(question: Question) -> Iterator[Remark]:
    """Yield the remarks that are shown after any answer: reasons, feedback on pairs, model answers, and evidence."""
    if question.why:
        yield Remark("why", question.why)
    if question.note:
        yield Remark("note", question.note)
    for pair in question.pairs:
        if pair.feedback:
            head, said = pair_head(pair), pair.feedback
            yield Remark("pair", Bilingual(said.fr and head.fr + said.fr, said.en and head.en + said.en))
    if question.kind is Kind.TRANSLATION:
        yield from (Remark("model", _same(each.text)) for each in question.accepted)
        yield from (Remark("criterion", each) for each in question.criteria)
    if question.kind is Kind.WRITING:
        for model in question.accepted:
            first, *others = model.text.split("\n")
            yield Remark("model", _same(first))
            yield from (Remark("line", _same(line)) for line in others)
            if model.feedback:
                yield Remark("comment", model.feedback)
        yield from (Remark("criterion", content(each)) for each in checklist(question))
    if question.kind is Kind.DICTATION:
        yield Remark("dictated", _same(question.passage))
    yield from (Remark("evidence", each.text) for each in question.evidence)


def _transformed(question: Question) -> Iterator[WeightedAnswer]:
    """Yield the answers of a transformation, each with the given start and without it, with its full stop and without
    it: Moodle compares every sign."""
    for fraction, answers in ((1.0, question.accepted), (0.0, question.near)):
        for answer in written_out(answers):
            whole = with_start(question.start, answer.text)
            rest = whole.removeprefix(question.start).strip()
            for text in dict.fromkeys((whole, rest, whole.rstrip(" ."), rest.rstrip(" ."))):
                yield WeightedAnswer(_same(text), fraction, answer.feedback)


def task_lines(question: Question) -> Iterator[Bilingual]:
    """Yield what a program of its own shows below the stem: the text to transform and the start of the answer, or what
    a text to write must be like."""
    if question.kind is Kind.TRANSFORM:
        yield _same(question.passage)
        if question.start:
            yield _same(f"{question.start} …")
    for label, texts in brief_rows(question) if question.kind is Kind.WRITING else ():
        yield content(Message("{label}: {text}", label=label, text=joined(texts, " / ")))


def pair_head(pair: Pair) -> Bilingual:
    """Return `left → right — `, the prefix that identifies the feedback on a pair among the remarks."""
    sides = ((pair.left.fr, pair.right.fr), (pair.left.en, pair.right.en))
    return Bilingual(*(f"{left} → {right} — " for left, right in sides))


def pointed(text: str) -> str:
    """Return a number with a decimal point, `58.5`; any other text is returned unchanged."""
    number = read_number(text)
    return format(number.value, "f") if number and not number.unit else text


def starless(text: str) -> str:
    """Return a typed answer with its stars escaped, because a star matches any text in Moodle."""
    return text.replace("*", r"\*")


def percent(fraction: float) -> str:
    """Return a fraction of the mark in percent as Moodle writes it, with at most five decimals: `33.33333`."""
    return f"{fraction * 100:.5f}".rstrip("0").rstrip(".")


def shareable(question: Question) -> bool:
    """Return whether Moodle has a fraction for the number of right options: 1/1 to 1/10, and 1/20."""
    right = sum(option.correct for option in question.options)
    return question.kind is not Kind.CHOICES or right in (*range(1, 11), 20)


def tags(question: Question) -> list[str]:
    """Return the tags of a question in the words of a lesson file: `inference`, `¶ 2`, `for english`."""
    found = [str(question.skill), *(f"¶ {number}" for number in question.about)]
    if question.only:
        found.append(f"for {'french' if question.only == 'fr' else 'english'}")
    if question.articles_free:
        found.append("articles free")
    if question.accents_strict:
        found.append("accents strict")
    if question.justify:
        found.append("justify")
    if question.draft:
        found.append("draft")
    return found


def _same(text: str) -> Bilingual:
    return Bilingual(text, text)
