"""Writes the questions of a lesson as GIFT. Data that the format cannot hold are reported; all escaping is done
here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from study.lesson.model import Bilingual, Gap, Kind, Language, Lesson, Question
from study.teach.exchange.convert.from_lesson import (
    WeightedAnswer,
    Wording,
    percent,
    pointed,
    remarks,
    shareable,
    shares,
    starless,
    task_lines,
)
from study.teach.exchange.gift.losses import UNSHAREABLE, losses
from study.teach.exchange.losses import Losses

_SIGNS = re.compile(r"[\\#=~{}:]")
BLANK = "_____"
"""The notation for a gap in a sentence, as in Moodle."""


def write(lesson: Lesson, words: Wording, losses: Losses, *, with_text: bool = True) -> str:
    """Return the file: the category, each paragraph as a description, and its questions after it."""
    asked: Language = "en" if words.asked == "en" else "fr"
    writer = _GiftWriter(asked, "en" if words.told == "en" else "fr", losses)
    title = lesson.title.get(lesson.studied).replace("/", "//")
    blocks = [f"$CATEGORY: $course$/top/{_one_line(title) or lesson.id}"]
    for part in lesson.paragraphs:
        if with_text:
            blocks.append(f"::¶ {part.number}::[plain]{escaped(part.text(lesson.studied))}")
        for question in lesson.questions_after(part.number):
            blocks += writer.question(question)
    numbers = {part.number for part in lesson.paragraphs}
    for question in lesson.questions:
        if not question.about or max(question.about) not in numbers:
            blocks += writer.question(question)
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Return a text on one line in which GIFT’s special characters are escaped."""
    return _SIGNS.sub(r"\\\g<0>", text).replace("\r", "").replace("\n", r"\n")


def formatted(text: str) -> str:
    """Return an answer or feedback. GIFT would read a name in brackets at its beginning as a format; in that case, a
    format is added before it."""
    return f"[plain]{escaped(text)}" if text.startswith("[") else escaped(text)


class _GiftWriter:
    """Writes questions one after another."""

    def __init__(self, asked: Language, told: Language, losses: Losses) -> None:
        self.asked = asked
        self.told = told
        self.losses = losses

    def question(self, question: Question) -> Iterator[str]:
        """Yield the blocks of a question; a text with several gaps becomes several questions."""
        if not shareable(question):
            self.losses.add(UNSHAREABLE, question.id)
            return
        for loss in losses(question):
            self.losses.add(loss, question.id)
        if question.kind is not Kind.GAPS:
            passage = question.passage if question.kind is Kind.TRANSLATION else ""
            below = (passage, *(each.get(self.asked) for each in task_lines(question)))
            stem = "\n".join((question.stem.get(self.asked), *filter(None, below)))
            yield self.block(question.id, stem, self.answers(question), question)
            return
        gaps = question.gaps
        for place in range(len(gaps)):
            name = question.id if len(gaps) == 1 else f"{question.id} ({place + 1}/{len(gaps)})"
            near = tuple(each for each in question.near if each.text not in gaps[place].accepted)
            before, after = self.around(question, place)
            short = replace(question, near=near, accepted=())
            answers = [WeightedAnswer(Bilingual(text, text), 1.0) for text in gaps[place].accepted]
            answers += [WeightedAnswer(Bilingual(each.text, each.text), 0.0, each.feedback) for each in near]
            stem = question.stem.get(self.asked)
            yield self.block(name, f"{stem}\n{before}", self.typed(answers), short, after)

    def around(self, question: Question, place: int) -> tuple[str, str]:
        """Return the text before a gap and after it; every other gap is shown as a line with its number in brackets."""
        sides = ["", ""]
        number = 0
        for piece in question.text:
            if isinstance(piece, Gap):
                number += 1
                if number != place + 1:
                    sides[number > place + 1] += f"({number}) {BLANK}"
            else:
                sides[number > place] += piece
        return sides[0], sides[1]

    def block(self, name: str, stem: str, answers: list[str], question: Question, after: str = "") -> str:
        """Return a block with the name, the text, and the answers between braces, each on its own line."""
        feedback = self.general(question)
        inside = "".join(f"\n\t{answer}" for answer in answers) + (f"\n\t####{feedback}" if feedback else "")
        if question.kind is Kind.NUMBER:
            inside = "#" + inside
        elif question.kind is Kind.TRUE_FALSE:
            inside = inside.strip()
        end = "\n" if "\n" in inside else ""
        return f"::{escaped(name)}::[plain]{escaped(stem)}{{{inside}{end}}}{escaped(after)}"

    def general(self, question: Question) -> str:
        """Return the remarks that are shown after any answer, each on its own line."""
        said = []
        for remark in remarks(question):
            text = remark.text.get(self.told)
            if text:
                said.append(f"{_QUOTED[self.told].format(text)}" if remark.mark == "evidence" else text)
        return formatted("\n".join(said))

    def answers(self, question: Question) -> list[str]:
        """Return the lines between the braces."""
        match question.kind:
            case Kind.CHOICE:
                return [self.share(each, "=" if each.fraction > 0 else "~") for each in shares(question)]
            case Kind.CHOICES:
                return [self.share(each, f"~%{percent(each.fraction)}%") for each in shares(question)]
            case Kind.TRUE_FALSE:
                return [self.truth(question)]
            case Kind.SHORT | Kind.TRANSFORM:
                return self.typed([*shares(question)])
            case Kind.NUMBER:
                return [self.number(each, question) for each in shares(question)]
            case Kind.MATCH:
                return [f"={self.left(p.left)} -> {escaped(p.right.get(self.asked))}" for p in question.pairs]
            case Kind.ORDER:
                return [f"={n} -> {escaped(step.get(self.asked))}" for n, step in enumerate(question.steps, 1)]
            case _:
                return []

    def share(self, share: WeightedAnswer, sign: str) -> str:
        """Return an option. If its text begins with %, a weight is written before it, because Moodle would read the
        text as one."""
        text = share.text.get(self.asked)
        if sign == "~" and text.startswith("%"):
            sign = "~%0%"
        return f"{sign}{formatted(text)}{self.feedback(share)}"

    def typed(self, answers: list[WeightedAnswer]) -> list[str]:
        return [f"=%{percent(each.fraction)}%{self.answer(each)}" for each in answers]

    def answer(self, share: WeightedAnswer) -> str:
        return f"{formatted(starless(share.text.fr))}{self.feedback(share)}"

    def truth(self, question: Question) -> str:
        """Return TRUE or FALSE, then the feedback for the wrong answer, then that for the right one."""
        right, wrong = sorted(shares(question), key=lambda share: -share.fraction)
        said = [formatted(each.feedback.get(self.told)) for each in (wrong, right)]
        return f"{right.text.en.upper()}#{said[0]}#{said[1]}" if any(said) else right.text.en.upper()

    def number(self, share: WeightedAnswer, question: Question) -> str:
        tolerance = pointed(question.tolerance or "0") if share.fraction > 0 else "0"
        return f"=%{percent(share.fraction)}%{escaped(pointed(share.text.fr))}:{tolerance}{self.feedback(share)}"

    def left(self, text: Bilingual) -> str:
        """Return the left side of a pair; GIFT ends it at the first arrow."""
        return formatted(text.get(self.asked).replace("->", "→"))

    def feedback(self, share: WeightedAnswer) -> str:
        said = share.feedback.get(self.told)
        return f"#{formatted(said)}" if said else ""


_QUOTED: dict[Language, str] = {"fr": "«\u00a0{}\u00a0»", "en": "“{}”"}


def _one_line(text: str) -> str:
    return " ".join(text.split())
