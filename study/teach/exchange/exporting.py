"""Exports a lesson to the format of another program, and reports what this format cannot hold."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, NamedTuple

from study.language.direction import in_direction
from study.lesson.model import Language, Lesson
from study.practice.shape import fits_its_kind
from study.teach.exchange import flashcards
from study.teach.exchange.convert.from_lesson import Chosen, Wording
from study.teach.exchange.gift import writer as giftwriter
from study.teach.exchange.losses import Loss, Losses
from study.teach.exchange.moodle import writer as moodle
from study.teach.exchange.table import rows
from study.teach.exchange.table.csv_cells import to_csv
from study.text import Message

Target = Literal["moodle", "gift", "csv", "xlsx", "tsv", "quizlet"]
ENDINGS: dict[Target, str] = {
    "moodle": ".xml",
    "gift": ".gift",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "tsv": ".tsv",
    "quizlet": ".txt",
}
"""The file name extension of each format."""
TABLES = ("csv", "xlsx")
"""The formats that hold all data of a question, in both languages."""


INCOMPLETE = Message("Some questions are incomplete and are left out. “alinea check” shows what is missing.")


class Export(NamedTuple):
    """The content of an exported file, and a description of what it contains."""

    data: bytes
    questions: int
    terms: int
    losses: tuple[Loss, ...]


def export(
    lesson: Lesson, target: Target, words: Wording, *, studied: Language, interface: Language, with_text: bool = True
) -> Export:
    """Return the exported file. Raises ImportError if it is a workbook and the extra `xlsx` is not installed."""
    losses = Losses()
    if target in TABLES:
        cells = rows.rows(lesson.questions, interface)
        data = to_csv(cells, interface) if target == "csv" else _workbook(cells, losses)
        _report_omissions(lesson, losses, text=True, terms=True)
        return Export(data, len(lesson.questions), 0, losses.all())
    turned = in_direction(lesson, studied)
    _report_other_direction(lesson, turned, losses)
    if target != "quizlet":
        turned = _complete_questions(turned, losses)
    if target == "moodle":
        data = moodle.write(turned, words, losses, with_text=with_text)
    elif target == "gift":
        data = giftwriter.write(turned, words, losses, with_text=with_text).encode("utf-8", "replace")
    elif target == "tsv":
        data = flashcards.to_anki(turned, words, interface).encode("utf-8", "replace")
    else:
        data = flashcards.to_quizlet(turned).encode("utf-8", "replace")
    cards = target in ("tsv", "quizlet")
    if cards:
        for message in flashcards.losses(turned, questions=target == "tsv"):
            losses.add(message)
    _report_omissions(turned, losses, text=cards or not with_text, terms=not cards)
    if words != ("both", "both") and target != "quizlet":
        _report_languages(words, losses)
    return Export(
        data, 0 if target == "quizlet" else len(turned.questions), len(turned.terms) if cards else 0, losses.all()
    )


def _workbook(cells: list[list[str]], losses: Losses) -> bytes:
    """Return a table as an Excel workbook. Raises ImportError if the extra `xlsx` is not installed."""
    from study.teach.exchange.table.workbook_writer import to_xlsx  # needs the extra

    return to_xlsx(cells, losses)


def _complete_questions(lesson: Lesson, losses: Losses) -> Lesson:
    """Return the lesson without its incomplete questions, which are reported."""
    sound = []
    for question in lesson.questions:
        if fits_its_kind(question):
            sound.append(question)
        else:
            losses.add(INCOMPLETE, question.id)
    return replace(lesson, questions=tuple(sound))


def _report_other_direction(lesson: Lesson, turned: Lesson, losses: Losses) -> None:
    left = {question.id for question in lesson.questions} - {question.id for question in turned.questions}
    said = (
        Message("Some questions are only for learners of English and are not included (use --direction en).")
        if turned.studied == "fr"
        else Message("Some questions are only for learners of French and are not included (use --direction fr).")
    )
    for question in lesson.questions:
        if question.id in left:
            losses.add(said, question.id)


def _report_omissions(lesson: Lesson, losses: Losses, *, text: bool, terms: bool) -> None:
    """Report the data of the lesson that do not belong to its questions and are not exported."""
    if text and lesson.paragraphs:
        losses.add(Message("The text of the article is not included."))
    if terms and lesson.terms:
        losses.add(
            Message.plural(
                "The glossary ({n} term) is not included; export it with --to tsv (Anki) or --to quizlet.",
                "The glossary ({n} terms) is not included; export it with --to tsv (Anki) or --to quizlet.",
                len(lesson.terms),
            )
        )
    if any(part.faults for part in lesson.paragraphs):
        losses.add(Message("The notes on errors in the source are not included."))


def _report_languages(words: Wording, losses: Losses) -> None:
    """Report which of the two languages is exported."""
    losses.add(
        Message(
            "Only these texts are included: questions {first}, feedback {second}.",
            first=_IN[words.asked],
            second=_IN[words.told],
        )
    )


_IN: dict[Chosen, Message] = {
    "fr": Message("in French"),
    "en": Message("in English"),
    "both": Message("in both languages"),
}
