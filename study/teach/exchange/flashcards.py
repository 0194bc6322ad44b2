"""Writes flashcards as lines of text with a tab between the sides: with headers for Anki, without them for Quizlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from study.language.french.articles import with_article
from study.lesson.model import Gap, Kind, Language, Lesson, Question, Term, WordClass
from study.lesson.patterns import written_out
from study.practice.marking.transform import with_start
from study.teach.exchange.convert.from_lesson import Wording, remarks, shares, task_lines
from study.text import Message

BASIC = {"fr": "Basique", "en": "Basic"}
"""The name of Anki’s basic note type, by language."""
BLANK = "_____"
_NOT_ON_CARDS = frozenset({Kind.WRITING, Kind.DICTATION})


def to_anki(lesson: Lesson, words: Wording, interface: Language) -> str:
    """Return every term and question as an Anki note with two sides. Notes keep their ids, and a second import
    updates them."""
    lines = [
        "#separator:tab",
        "#html:true",
        f"#notetype:{BASIC[interface]}",
        f"#deck:{_line(lesson.title.get(interface))}",
        "#guid column:1",
        "#tags column:4",
    ]
    for term in lesson.terms:
        back = [term.gloss, *(each.get(_one(words.told)) for each in (term.here, term.trap) if each), *_example(term)]
        lines.append(_note(lesson.term_key(term), [headword(term)], back, f"{lesson.id} term"))
    for question in lesson.questions:
        if question.kind in _NOT_ON_CARDS:
            continue
        front, back = sides(question, words)
        lines.append(_note(f"{lesson.key}/question/{question.id}", front, back, f"{lesson.id} question"))
    return "\n".join(lines) + "\n"


def to_quizlet(lesson: Lesson) -> str:
    """Return only the terms, as lines with a term, a tab and its meaning."""
    return "".join(f"{_line(headword(term))}\t{_line(term.gloss)}\n" for term in lesson.terms)


def headword(term: Term) -> str:
    """Return the term as a vocabulary list shows it: *la hausse*, *les recettes*."""
    if term.studied == "fr" and term.word_class is WordClass.NOUN:
        return with_article(term.head, term.gender, term.plural)
    return term.head


def sides(question: Question, words: Wording) -> tuple[list[str], list[str]]:
    """Return the lines of the front of a question’s card, and those of its back: the answer and the explanation."""
    asked, told = _one(words.asked), _one(words.told)
    front = [question.stem.get(asked)]
    back: list[str] = []
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES:
            front += [f"• {option.text.get(asked)}" for option in question.options]
            back += [f"✓ {option.text.get(asked)}" for option in question.options if option.correct]
        case Kind.TRUE_FALSE:
            back += [option.text.get(asked) for option in question.options if option.correct]
        case Kind.GAPS:
            front.append("".join(BLANK if isinstance(each, Gap) else each for each in question.text))
            back.append("".join(each.accepted[0] if isinstance(each, Gap) else each for each in question.text))
        case Kind.TRANSFORM:
            front += [each.get(asked) for each in task_lines(question)]
            back += [with_start(question.start, each.text) for each in written_out(question.accepted, 6)]
        case Kind.SHORT | Kind.NUMBER:
            unit = question.unit.get(asked)
            back += [f"{each.text}\u00a0{unit}" if unit else each.text for each in written_out(question.accepted, 6)]
        case Kind.MATCH:
            front += [f"• {pair.left.get(asked)}" for pair in question.pairs if pair.left]
            back += [f"{pair.left.get(asked)} → {pair.right.get(asked)}" for pair in question.pairs if pair.left]
        case Kind.ORDER:
            front += [f"• {step.get(asked)}" for step in sorted(question.steps, key=lambda step: step.get(asked))]
            back += [f"{number}. {step.get(asked)}" for number, step in enumerate(question.steps, 1)]
        case Kind.TRANSLATION:
            front += [each for each in question.text if isinstance(each, str)]
    if question.kind is not Kind.NUMBER:
        back += [share.feedback.get(told) for share in shares(question) if share.fraction > 0]
    back += [remark.text.get(told) for remark in remarks(question)]
    return front, [line for line in back if line]


def losses(lesson: Lesson, *, questions: bool) -> Iterator[Message]:
    """Yield the data of terms that a card cannot hold, and those of questions if they are exported too."""
    if lesson.terms:
        yield Message(
            "These cards show only a term and its meanings (in Anki, also its example and "
            "notes). “alinea deck” makes complete cards."
        )
    if lesson.questions and questions:
        yield Message(
            "Cards have two sides only: there is nothing to choose or type, no feedback on wrong answers and no hint."
        )
        if any(question.justify for question in lesson.questions):
            yield Message("A card does not ask for the passage of the text that justifies an answer.")
        if any(question.kind in _NOT_ON_CARDS for question in lesson.questions):
            yield Message("Texts to write and dictations are left out: a card has no place for them.")
    elif lesson.questions:
        yield Message("Quizlet has terms only: the questions are left out.")


def _example(term: Term) -> list[str]:
    """Return the example in the language to study."""
    said = term.example.get(term.studied)
    return [said] if said else []


def _note(name: str, front: Sequence[str], back: Sequence[str], tags: str) -> str:
    texts = ("<br>".join(escape(_line(line), quote=False) for line in side) for side in (front, back))
    return "\t".join([name, *texts, tags])


def _line(text: str) -> str:
    """Return a text without tabs and line ends, which would split the line, and without a straight quotation mark at
    its beginning, which would open a quoted cell."""
    text = " ".join(text.replace("\t", " ").splitlines())
    return f"\u201c{text[1:]}" if text.startswith('"') else text


def _one(chosen: str) -> Language:
    return "en" if chosen == "en" else "fr"
