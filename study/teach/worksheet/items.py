"""Converts questions to their printed form: boxes to tick, gaps to fill, steps to number, or lines to write on."""

from __future__ import annotations

from study.lesson.model import Gap, Kind, Language, Question
from study.lesson.patterns import first_text
from study.locale import Translator
from study.practice.marking.writing import brief_rows
from study.teach.worksheet.orders import Order
from study.teach.worksheet.sheet import AnswerForm, Item

_FORMS: dict[Kind, AnswerForm] = {
    Kind.CHOICE: "options",
    Kind.CHOICES: "options",
    Kind.TRUE_FALSE: "truths",
    Kind.GAPS: "gaps",
    Kind.SHORT: "lines",
    Kind.NUMBER: "number",
    Kind.MATCH: "match",
    Kind.ORDER: "order",
    Kind.TRANSLATION: "lines",
    Kind.TRANSFORM: "lines",
    Kind.DICTATION: "lines",
    Kind.WRITING: "lines",
}
_LETTERS_A_LINE = 40
"""Number of handwritten letters that fit on a line."""
_WORDS_A_LINE = 8
"""Number of handwritten words that fit on a line."""
_MOST_LINES = 26
"""Number of lines that fit on a page below a task."""


def item(number: int, question: Question, order: Order, studied: Language, tr: Translator) -> Item:
    """Return a question in the order of its version; `order` applies to its shuffled parts: options, right sides or
    steps."""
    language = tr.language
    texts: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    match question.kind:
        case Kind.ORDER:
            texts = tuple(question.steps[index].get(language) for index in order)
        case Kind.MATCH:
            rights = tuple(question.pairs[index].right.get(language) for index in order)
        case _:
            texts = tuple(question.options[index].text.get(language) for index in order)
    return Item(
        number=number,
        about=about(question),
        stem=question.stem.get(language),
        task=task(question, studied, tr),
        form=_FORMS[question.kind],
        passage=passage(question),
        options=texts,
        pieces=_pieces(question) if question.kind is Kind.GAPS else (),
        lefts=tuple(pair.left.get(language) for pair in question.pairs if pair.left),
        rights=rights,
        unit=question.unit.get(language),
        room=_room(question),
        justify=tr("Justify by quoting the text:") if quotes(question, studied) else "",
        quote_room=_quote_room(question, studied),
        foreign=question.kind in (Kind.GAPS, Kind.TRANSLATION, Kind.TRANSFORM),
    )


def quotes(question: Question, studied: Language) -> tuple[str, ...]:
    """Return the passages of which a student is to quote one; none if the answer need not be justified."""
    found = (evidence.text.fr if studied == "fr" else evidence.text.en for evidence in question.evidence)
    return tuple(filter(None, found)) if question.justify else ()


def about(question: Question) -> str:
    """Return the paragraphs that a question is about: ¶ 2, 5–7."""
    runs: list[list[int]] = []
    for number in sorted(set(question.about)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = (f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
    return f"¶\u00a0{', '.join(said)}" if runs else ""


def task(question: Question, studied: Language, tr: Translator) -> str:
    """Return the instruction for the student, where boxes and lines alone are not sufficient."""
    match question.kind:
        case Kind.CHOICES:
            return tr("Tick all that apply.")
        case Kind.MATCH:
            left = sum(1 for pair in question.pairs if not pair.left)
            said = tr("Write a letter beside each number.")
            return f"{said} {tr.plural('One letter is not used.', '{n} letters are not used.', left)}" if left else said
        case Kind.ORDER:
            return tr("Number them from 1 to {n}.", n=len(question.steps))
        case Kind.TRANSLATION if not question.stem:
            return tr("Translate into English.") if studied == "fr" else tr("Translate into French.")
        case Kind.DICTATION:
            return tr("Your teacher reads the text aloud.")
        case Kind.WRITING:
            rows = ((tr(label), " / ".join(map(tr, texts))) for label, texts in brief_rows(question))
            return " · ".join(f"{label}{tr(': ')}{text}" for label, text in rows)
    return ""


def passage(question: Question) -> str:
    """Return the text to be translated or transformed, with the start of the answer; empty for other types."""
    if question.kind not in (Kind.TRANSLATION, Kind.TRANSFORM):
        return ""
    return f"{question.passage} → {question.start} …" if question.start else question.passage


def _pieces(question: Question) -> tuple[str, ...]:
    """Return the texts around the gaps; between two adjacent gaps, the text is empty."""
    pieces = [""]
    for piece in question.text:
        if isinstance(piece, Gap):
            pieces.append("")
        else:
            pieces[-1] += piece
    return tuple(pieces)


def _quote_room(question: Question, studied: Language) -> int:
    """Return the number of lines for the longest passage that can be quoted."""
    longest = max(map(len, quotes(question, studied)), default=0)
    return min(3, 1 + longest // _LETTERS_A_LINE) if longest else 0


def _room(question: Question) -> int:
    match question.kind:
        case Kind.GAPS:
            # All gaps of a text have one length, which does not reveal the answers.
            return min(max(12, *(len(gap.accepted[0]) for gap in question.gaps if gap.accepted), 12), 30)
        case Kind.TRANSLATION:
            return max(2, -(-len(passage(question)) * 5 // (_LETTERS_A_LINE * 4)))
        case Kind.DICTATION:
            return max(2, -(-len(question.passage) * 5 // (_LETTERS_A_LINE * 4)))
        case Kind.WRITING:
            words = (question.brief.words or (0, _MOST_LINES * _WORDS_A_LINE))[1]
            return min(max(3, -(-words // _WORDS_A_LINE)), _MOST_LINES)
        case Kind.SHORT | Kind.TRANSFORM:
            longest = max((len(first_text(answer.text)) for answer in question.accepted[:1]), default=0)
            return max(1, min(4, -(-longest // _LETTERS_A_LINE)))
    return 0
