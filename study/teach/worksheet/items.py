"""Converts questions to their printed form: boxes to tick, gaps to fill, steps to number, or lines to write on."""

from __future__ import annotations

from study.lesson.model import Gap, Kind, Language, Question
from study.lesson.patterns import first_text
from study.locale import Translator
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
}
_LETTERS_A_LINE = 40
"""Number of handwritten letters that fit on a line."""


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
        passage=passage(question) if question.kind is Kind.TRANSLATION else "",
        options=texts,
        pieces=_pieces(question) if question.kind is Kind.GAPS else (),
        lefts=tuple(pair.left.get(language) for pair in question.pairs if pair.left),
        rights=rights,
        unit=question.unit.get(language),
        room=_room(question),
        foreign=question.kind in (Kind.GAPS, Kind.TRANSLATION),
    )


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
    return ""


def passage(question: Question) -> str:
    """Return the text to be translated."""
    return "".join(piece for piece in question.text if isinstance(piece, str))


def _pieces(question: Question) -> tuple[str, ...]:
    """Return the texts around the gaps; between two adjacent gaps, the text is empty."""
    pieces = [""]
    for piece in question.text:
        if isinstance(piece, Gap):
            pieces.append("")
        else:
            pieces[-1] += piece
    return tuple(pieces)


def _room(question: Question) -> int:
    match question.kind:
        case Kind.GAPS:
            # All gaps of a text have one length, which does not reveal the answers.
            return min(max(12, *(len(gap.accepted[0]) for gap in question.gaps if gap.accepted), 12), 30)
        case Kind.TRANSLATION:
            return max(2, -(-len(passage(question)) * 5 // (_LETTERS_A_LINE * 4)))
        case Kind.SHORT:
            longest = max((len(first_text(answer.text)) for answer in question.accepted[:1]), default=0)
            return max(1, min(4, -(-longest // _LETTERS_A_LINE)))
    return 0
