"""Marks the words that a learner quotes from the text to justify an answer.

The rule. A quotation is a run of words of one paragraph; it is compared with each piece of the question's evidence, and
the most favourable result counts:

- it must *cover* the evidence: have at least half of its content words (all words but articles, pronouns, prepositions
  and the like). So the essential words are enough, and so is the whole sentence;
- it must not *exceed* it: beside the sentences that hold evidence, it may have a third as many words more, so that the
  end of the sentence before does no harm, but a whole neighbouring sentence, or the whole paragraph, does.

A quotation that covers and does not exceed is right. One that covers but exceeds is too long, one that does not exceed
but has only some of the content words is too short: both are nearly right. Any other is wrong.

The answer decides between right and wrong: a right answer is right with a right quotation, and nearly right, with half
of its mark, with any other or with none; a wrong answer is wrong, whatever was quoted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from study.language.tokens import Token, tokenize
from study.language.typography import plain
from study.language.wordlist import words
from study.lesson.kinds import PROVABLE
from study.lesson.model import Language, Lesson, Paragraph, Question
from study.practice.quotation import Quotation, QuotedSpan, span_of
from study.practice.verdict import Grade, Justification, Part, Verdict
from study.text import Message

_ENOUGH = 2
"""One content word of the evidence in this many must be quoted."""
_EXCESS = 3
"""For this many words in the sentences that hold evidence, one word outside them may be quoted."""
_GRAMMATICAL: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        words(
            """
            à a ai ainsi alors après as au aucun aucune auquel aussi autre autres aux avaient avait avant avec avoir
            c' car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme d' dans de depuis des donc
            dont du elle elles en encore entre es est et étaient était été être eu eux font il ils j' jusqu' je l' la là
            laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu' lorsque lui m' ma mais me même mêmes mes
            moi mon n' ne ni nos notre nous on ont or ou où par parce pas pendant plus pour puis puisque qu' quand que
            quel quelle quelles quels qui quoi s' sa sans se sera ses si soi soit son sont sous sur t' ta te tes toi ton
            tous tout toute toutes très tu un une va vers vont vos votre vous y
            """
        )
    ),
    "en": frozenset(
        words(
            """
            a about after all also am an and any are as at be because been before being between both but by can could
            did do does done each every for from had has have he her here him his how i if in into is it its just may me
            might more most much must my no nor not of off on only or other our out over own same shall she should since
            so some such than that the their them then there these they this those through to too under until up upon
            very was we were what when where which while who whom whose why will with within without would you your
            """
        )
    ),
}
"""Words of each language that carry little meaning."""


class QuotationFinding(StrEnum):
    """What the marking finds about a quotation, the most favourable first."""

    SETTLES = "settles"
    TOO_LONG = "too long"
    TOO_SHORT = "too short"
    ELSEWHERE = "elsewhere"
    MISSING = "missing"


_GRADES = {
    QuotationFinding.SETTLES: Grade.RIGHT,
    QuotationFinding.TOO_LONG: Grade.NEARLY,
    QuotationFinding.TOO_SHORT: Grade.NEARLY,
}
_REMARKS = {
    QuotationFinding.SETTLES: Message("Your quotation proves it."),
    QuotationFinding.TOO_LONG: Message("Your quotation is too long: quote only the sentence that gives the answer."),
    QuotationFinding.TOO_SHORT: Message("Your quotation is too short: quote all the words that give the answer."),
    QuotationFinding.ELSEWHERE: Message("Your quotation does not give the answer: the text gives it elsewhere."),
    QuotationFinding.MISSING: Message("You did not show where the text says so."),
}
_READ_AGAIN = Message("You quoted the right passage: read it again.")


def must_justify(lesson: Lesson, question: Question) -> bool:
    """Return whether the learner is to show where the text says so, in the language studied in the lesson.

    False, too, if the text in that language has none of the evidence.
    """
    return question.justify and question.kind in PROVABLE and any(evidence_places(lesson, question))


def evidence_places(lesson: Lesson, question: Question) -> Iterator[QuotedSpan]:
    """Yield every place of the question's evidence in the paragraphs it is about, in the language studied."""
    studied = lesson.studied
    quotes = [each.text.fr if studied == "fr" else each.text.en for each in question.evidence]
    for paragraph in lesson.paragraphs:
        if paragraph.number not in question.about:
            continue
        text = paragraph.text(studied)
        for quote in filter(None, quotes):
            at = text.find(quote)
            while at >= 0:
                yield QuotedSpan(paragraph.number, at, at + len(quote))
                at = text.find(quote, at + 1)


def with_quotation(verdict: Verdict, lesson: Lesson, question: Question, quotation: Quotation | None) -> Verdict:
    """Return the verdict on an answer with the marking of its quotation, which can lower the grade and the mark."""
    finding = judge(lesson, question, quotation)
    grade = _GRADES.get(finding, Grade.WRONG)
    right_passage = finding is QuotationFinding.SETTLES and verdict.grade is Grade.WRONG
    remark = _READ_AGAIN if right_passage else _REMARKS[finding]
    evidence = next((each.text.get(lesson.studied) for each in question.evidence), "")
    part = Part(quotation.text if quotation else "", evidence, grade, remarks=(remark,))
    verdict = replace(verdict, justification=Justification(verdict.grade, part))
    if grade is Grade.RIGHT or verdict.grade is Grade.WRONG:
        return verdict
    return replace(verdict, grade=Grade.NEARLY, mark=verdict.mark / 2)


def judge(lesson: Lesson, question: Question, quotation: Quotation | None) -> QuotationFinding:
    """Compare a quotation with the evidence of a question, by the rule of this module."""
    if quotation is None:
        return QuotationFinding.MISSING
    chosen = span_of(lesson, quotation)
    paragraph = next((each for each in lesson.paragraphs if chosen and each.number == chosen.paragraph), None)
    places = [place for place in evidence_places(lesson, question) if chosen and place.paragraph == chosen.paragraph]
    if chosen is None or paragraph is None or not places:
        return QuotationFinding.ELSEWHERE
    return _compare(paragraph, lesson.studied, chosen, places)


def _compare(paragraph: Paragraph, studied: Language, chosen: QuotedSpan, places: list[QuotedSpan]) -> QuotationFinding:
    """Compare a stretch of a paragraph with the pieces of evidence in it."""
    text = paragraph.text(studied)
    tokens = [token for token in tokenize(text) if token.kind != "punct"]
    selected = set(_within(tokens, chosen.start, chosen.end))
    holding = {
        token
        for start, end in _sentences(paragraph, studied)
        if any(place.start < end and start < place.end for place in places)
        for token in _within(tokens, start, end)
    }
    touched = {
        token
        for start, end in _sentences(paragraph, studied)
        if (inside := set(_within(tokens, start, end))) & selected & holding
        for token in inside
    }
    exceeds = len(selected - holding) * _EXCESS > len(touched)
    best = QuotationFinding.ELSEWHERE
    for place in places:
        quotable = set(_within(tokens, place.start, place.end))
        essential = {token for token in quotable if _has_meaning(token, text, studied)} or quotable
        covered = len(essential & selected)
        if covered * _ENOUGH >= len(essential) and covered:
            found = QuotationFinding.TOO_LONG if exceeds else QuotationFinding.SETTLES
        else:
            found = QuotationFinding.TOO_SHORT if covered and not exceeds else QuotationFinding.ELSEWHERE
        best = min(best, found, key=list(QuotationFinding).index)
    return best


def _within(tokens: list[Token], start: int, end: int) -> Iterator[Token]:
    """Yield the words of a text that a stretch of it touches."""
    return (token for token in tokens if token.start < end and start < token.end)


def _sentences(paragraph: Paragraph, studied: Language) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a paragraph begins and ends in its text."""
    start = 0
    for sentence in paragraph.sentences(studied):
        yield start, start + len(sentence)
        start += len(sentence) + 1


def _has_meaning(token: Token, text: str, studied: Language) -> bool:
    """Return whether a word carries meaning: a number does, an article or a pronoun does not."""
    return plain(text[token.start : token.end]).lower().strip("-") not in _GRAMMATICAL[studied]
