"""A lesson in the format of another program, with a sentence for all that this format cannot hold."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, NamedTuple

from study.language.direction import in_direction
from study.lesson.model import Bilingual, Language, Lesson
from study.practice.shape import fits_its_kind
from study.teach.exchange import flashcards
from study.teach.exchange.convert.from_lesson import Wording
from study.teach.exchange.gift import writer as giftwriter
from study.teach.exchange.losses import Loss, Losses
from study.teach.exchange.moodle import writer as moodle
from study.teach.exchange.table import rows
from study.teach.exchange.table.csv_cells import to_csv

Target = Literal["moodle", "gift", "csv", "xlsx", "tsv", "quizlet"]
ENDINGS: dict[Target, str] = {
    "moodle": ".xml",
    "gift": ".gift",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "tsv": ".tsv",
    "quizlet": ".txt",
}
"""What the file of each is called."""
TABLES = ("csv", "xlsx")
"""Those that hold all of a question, in both languages."""


MISSHAPEN = Bilingual(
    "Des questions n’ont pas ce qu’il faut à leur genre\u00a0: elles sont omises. «\u00a0alinea check\u00a0» dit ce "
    "qui leur manque.",
    "Some questions lack what their kind needs: they are left out. “alinea check” says what is missing.",
)


class Export(NamedTuple):
    """The content of a file, and what it holds."""

    data: bytes
    questions: int
    terms: int
    losses: tuple[Loss, ...]


def export(
    lesson: Lesson, target: Target, words: Wording, *, studied: Language, interface: Language, with_text: bool = True
) -> Export:
    """The file. Raises ImportError if it is a workbook and the extra `xlsx` is not installed."""
    losses = Losses()
    if target in TABLES:
        cells = rows.rows(lesson.questions, interface)
        data = to_csv(cells, interface) if target == "csv" else _workbook(cells, losses)
        _say_what_stays(lesson, losses, text=True, terms=True)
        return Export(data, len(lesson.questions), 0, losses.all())
    turned = in_direction(lesson, studied)
    _say_direction(lesson, turned, losses)
    if target != "quizlet":
        turned = _only_sound(turned, losses)
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
    _say_what_stays(turned, losses, text=cards or not with_text, terms=not cards)
    if words != ("both", "both") and target != "quizlet":
        _say_language(words, losses)
    return Export(
        data, 0 if target == "quizlet" else len(turned.questions), len(turned.terms) if cards else 0, losses.all()
    )


def _workbook(cells: list[list[str]], losses: Losses) -> bytes:
    """Return a table as an Excel workbook. Raises ImportError if the extra `xlsx` is not installed."""
    from study.teach.exchange.table.workbook_writer import to_xlsx  # needs the extra

    return to_xlsx(cells, losses)


def _only_sound(lesson: Lesson, losses: Losses) -> Lesson:
    """The lesson without the questions that lack what their kind needs, which are named."""
    sound = []
    for question in lesson.questions:
        if fits_its_kind(question):
            sound.append(question)
        else:
            losses.add(MISSHAPEN, question.id)
    return replace(lesson, questions=tuple(sound))


def _say_direction(lesson: Lesson, turned: Lesson, losses: Losses) -> None:
    left = {question.id for question in lesson.questions} - {question.id for question in turned.questions}
    said = (
        Bilingual(
            "Des questions sont pour ceux qui étudient l’anglais\u00a0: elles n’y sont pas (--direction en).",
            "Some questions are for those who study English: they are not in it (--direction en).",
        )
        if turned.studied == "fr"
        else Bilingual(
            "Des questions sont pour ceux qui étudient le français\u00a0: elles n’y sont pas (--direction fr).",
            "Some questions are for those who study French: they are not in it (--direction fr).",
        )
    )
    for question in lesson.questions:
        if question.id in left:
            losses.add(said, question.id)


def _say_what_stays(lesson: Lesson, losses: Losses, *, text: bool, terms: bool) -> None:
    """What belongs to the lesson and not to its questions."""
    if text and lesson.paragraphs:
        losses.add(Bilingual("Le texte de l’article n’y est pas.", "The text of the article is not in it."))
    if terms and lesson.terms:
        many = len(lesson.terms)
        losses.add(
            Bilingual(
                f"Le glossaire n’y est pas ({many} termes)\u00a0: il va dans Anki ou Quizlet (--to tsv, --to quizlet).",
                f"The glossary is not in it ({many} terms): it goes into Anki or Quizlet (--to tsv, --to quizlet).",
            )
        )
    if any(part.faults for part in lesson.paragraphs):
        losses.add(
            Bilingual(
                "Les fautes signalées dans l’article n’y sont pas.",
                "The faults pointed out in the article are not in it.",
            )
        )


def _say_language(words: Wording, losses: Losses) -> None:
    """Which texts of the two languages are written."""
    french = {"fr": "en français", "en": "en anglais", "both": "dans les deux langues"}
    english = {"fr": "in French", "en": "in English", "both": "in both languages"}
    losses.add(
        Bilingual(
            f"Les questions y sont {french[words.asked]}, les commentaires {french[words.told]}, rien de plus "
            "(--language, --feedback).",
            f"The questions are {english[words.asked]}, the feedback {english[words.told]}, and nothing else is "
            "(--language, --feedback).",
        )
    )
