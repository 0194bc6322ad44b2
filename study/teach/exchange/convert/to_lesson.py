"""Converts an imported question for a lesson: assigns a paragraph, and marks an incomplete question as a draft."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from study.lesson.grammar import SKILLS
from study.lesson.kinds import PROVABLE
from study.lesson.model import Bilingual, Evidence, Kind, Language, Lesson, Pair, Question, Skill
from study.lesson.values import slugify
from study.teach.exchange.convert.details import details as details_of
from study.teach.exchange.convert.from_lesson import pair_head
from study.teach.exchange.convert.kinds import of_kind
from study.teach.exchange.foreign_question import ForeignQuestion
from study.teach.exchange.lines import clean
from study.teach.exchange.refusal import UnsupportedQuestionError, refusal
from study.text import Message

_PARAGRAPH = re.compile(r"(?:¶|§|paragraphe?)\s*(\d{1,6})")


class ConvertedQuestion(NamedTuple):
    """A converted question, and remarks on the changes that were necessary."""

    question: Question
    remarks: tuple[Message, ...]


def convert(
    foreign: ForeignQuestion, lesson: Lesson, *, paragraph: int | None, language: Language, taken: Collection[str]
) -> ConvertedQuestion:
    """Convert a question for a lesson, with an id that no other has. Raises `UnsupportedQuestionError` if no type of
    question can hold it."""
    if foreign.own is not None:
        own = foreign.own
        about = own.about or ((paragraph,) if paragraph else _last(lesson))
        return ConvertedQuestion(replace(own, id=unused_id(own.id, taken), about=about), ())
    details = details_of(foreign)
    remarks: list[Message] = []
    question = of_kind(foreign, details, remarks)
    marks: dict[str, list[Bilingual]] = {}
    for remark in details.remarks:
        marks.setdefault(remark.mark, []).append(clean(remark.text))
    tags = {each.casefold() for each in details.tags}
    numbers = [_PARAGRAPH.fullmatch(each.casefold()) for each in details.tags]
    about = tuple(int(number[1]) for number in numbers if number)
    about = tuple(number for number in about if number in {each.number for each in lesson.paragraphs})
    quotes = marks.get("evidence", [])
    if not about:
        about = _where(quotes, lesson) or ((paragraph,) if paragraph else _last(lesson))
    evidence = [each for each in quotes if _stands(each, about, lesson)]
    others = [each for mark in ("why", "") for each in marks.get(mark, [])] + [
        each for each in quotes if each not in evidence
    ]
    skill = next((found for each in details.tags if (found := SKILLS.read(each))), None)
    question = replace(
        question,
        id=unused_id(slugify(details.name)[:60].strip("-") or "question", taken),
        about=about,
        skill=Skill(skill or Skill.LITERAL),
        stem=clean(details.stem) or question.stem,
        evidence=tuple(Evidence(each) for each in evidence),
        hint=clean(details.hint),
        why=_joined(others),
        note=_joined(marks.get("note", [])),
        pairs=tuple(_with_feedback(each, marks.get("pair", [])) for each in question.pairs),
        articles_free="articles free" in tags and question.kind in (Kind.SHORT, Kind.GAPS),
        accents_strict="accents strict" in tags and question.kind in (Kind.SHORT, Kind.GAPS),
        justify="justify" in tags and bool(evidence) and question.kind in PROVABLE,
        only="fr" if "for french" in tags else "en" if "for english" in tags else None,
    )
    if language == "en":
        question = _in_english(question)
    if not question.stem.fr:
        raise UnsupportedQuestionError(refusal("empty"))
    wanting = not evidence or skill is None or _without_feedback(question)
    wanting = wanting or (question.kind is Kind.NUMBER and not question.unit)
    return ConvertedQuestion(replace(question, draft="draft" in tags or wanting), tuple(remarks))


def unused_id(id: str, taken: Collection[str]) -> str:
    """Return the id, or a similar one if it is already used."""
    number, found = 1, id
    while found in taken:
        number += 1
        found = f"{id}-{number}"
    return found


def _without_feedback(question: Question) -> bool:
    """Return whether a question has a wrong option without feedback."""
    return any(not option.correct and not option.feedback for option in question.options)


def _with_feedback(pair: Pair, remarks: list[Bilingual]) -> Pair:
    """Return a pair with its feedback from a remark of our own export: `left → right — feedback`."""
    heads = pair_head(pair)
    for said in remarks:
        if said.fr.startswith(heads.fr):
            english = said.en.removeprefix(heads.en) if said.en.startswith((heads.en, heads.fr)) else said.en
            return replace(pair, feedback=Bilingual(said.fr.removeprefix(heads.fr), english.removeprefix(heads.fr)))
    return pair


def _where(quotes: list[Bilingual], lesson: Lesson) -> tuple[int, ...]:
    """Return the number of the first paragraph that contains one of the quotations, as a tuple; empty if none does."""
    for quote in quotes:
        for part in lesson.paragraphs:
            if quote.fr and quote.fr in part.text("fr"):
                return (part.number,)
    return ()


def _last(lesson: Lesson) -> tuple[int, ...]:
    return tuple(part.number for part in lesson.paragraphs[-1:])


def _stands(quote: Bilingual, about: tuple[int, ...], lesson: Lesson) -> bool:
    texts = [part for part in lesson.paragraphs if part.number in about]
    french = any(quote.fr and quote.fr in part.text("fr") for part in texts)
    return french and (not quote.en or any(quote.en in part.text("en") for part in texts))


def _in_english(question: Question) -> Question:
    """Return a question whose texts, imported in English, are used for both languages until they are translated."""

    def both(text: Bilingual) -> Bilingual:
        return Bilingual(text.fr, text.en or text.fr)

    return replace(
        question,
        stem=both(question.stem),
        only="en",
        options=tuple(replace(each, text=both(each.text), feedback=both(each.feedback)) for each in question.options),
        steps=tuple(both(each) for each in question.steps),
        why=both(question.why),
        draft=True,
    )


def _joined(texts: list[Bilingual]) -> Bilingual:
    return Bilingual(*(" ".join(filter(None, (getattr(each, side) for each in texts))) for side in ("fr", "en")))
