"""Converts questions from plain formats to the details that richer formats provide."""

from __future__ import annotations

from study.lesson.model import Bilingual, Gap
from study.teach.exchange.convert.from_lesson import TRUTHS, Remark, WeightedAnswer
from study.teach.exchange.foreign_question import Details, ForeignQuestion
from study.teach.exchange.html.reader import looks_like_html, text_of

BLANK = "_____"


def details(question: ForeignQuestion) -> Details:
    """Return the details of a question from GIFT or Aiken, which has none; a line entirely in quotation marks is
    evidence."""
    if question.details is not None:
        return question.details
    if question.kind == "true-false":
        answers = [(TRUTHS[each.text == "true"], each) for each in question.answers]
        shares = tuple(WeightedAnswer(text, each.fraction, _text(each.feedback, question)) for text, each in answers)
    else:
        shares = tuple(
            WeightedAnswer(_text(each.text, question), each.fraction, _text(each.feedback, question))
            for each in question.answers
        )
    pairs: tuple[tuple[Bilingual, Bilingual], ...] = ()
    if question.kind == "match":
        sides = (each.text.partition(" -> ") for each in question.answers)
        pairs = tuple((_text(left, question), _text(right, question)) for left, _, right in sides)
    remarks = []
    for line in question.feedback.split("\n"):
        quoted = line.startswith(("«", "“")) and line.endswith(("»", "”")) and len(line) > 2
        text = Bilingual(line[1:-1].strip()) if quoted else _text(line, question)
        if text:
            remarks.append(Remark("evidence" if quoted else "", text))
    stem, pieces = _gap(question)
    return Details(_text(stem, question), shares, pairs, tuple(remarks), text=pieces, name=question.title)


def _gap(question: ForeignQuestion) -> tuple[str, tuple[str | Gap, ...]]:
    """Return the stem and the text of a gap question, for a short answer within a sentence: the lines above it are
    the stem."""
    *above, last = question.stem.split("\n")
    right = tuple(each.text.replace(r"\*", "*") for each in question.answers if each.fraction >= 1 and each.text)
    if question.kind != "short" or last.count(BLANK) != 1 or not right:
        return question.stem, ()
    before, _, after = (last if not looks_like_html(last) else _text(last, question).fr).partition(BLANK)
    return "\n".join(above), tuple(piece for piece in (before, Gap(right), after) if piece)


def _text(text: str, question: ForeignQuestion) -> Bilingual:
    """Return a text without its HTML, unless the text is marked as plain."""
    if question.form != "plain" and looks_like_html(text):
        return text_of(text)[0]
    return Bilingual(" ".join(text.split("\n")).strip(" \t"))
