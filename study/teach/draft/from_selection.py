"""Creates a question on a selected passage, with all fields filled in that follow from the passage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from study.language.quantities import quantities
from study.lesson.model import (
    Answer,
    Bilingual,
    Evidence,
    Gap,
    Kind,
    Option,
    Paragraph,
    Question,
    Skill,
)
from study.lesson.questions import FALSE, TRUE
from study.teach.content import content
from study.text import Message

_SKILLS = {
    Kind.GAPS: Skill.VOCABULARY,
    Kind.MATCH: Skill.VOCABULARY,
    Kind.ORDER: Skill.STRUCTURE,
    Kind.TRANSLATION: Skill.TRANSLATION,
    Kind.TRANSFORM: Skill.GRAMMAR,
    Kind.DICTATION: Skill.LISTENING,
    Kind.WRITING: Skill.WRITING,
}
"""The usual skill of a question by its kind; “literal” for other kinds."""
_STEMS = {
    Kind.GAPS: Message("Complete the sentence."),
    Kind.MATCH: Message("Match what belongs together."),
    Kind.ORDER: Message("Put these in order."),
    Kind.TRANSLATION: Message("Translate into English."),
    Kind.DICTATION: Message("Listen, and write what you hear."),
}


class Selection(NamedTuple):
    """A selected part of the French text of a paragraph."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the selected text unchanged."""
        return self.paragraph.text("fr")[self.start : self.end]

    @property
    def sentences(self) -> tuple[int, ...]:
        """Return the indexes of the sentences that overlap the selection."""
        found, at = [], 0
        for rank, sentence in enumerate(self.paragraph.fr):
            if self.start < at + len(sentence) and at < self.end:
                found.append(rank)
            at += len(sentence) + 1
        return tuple(found)

    @property
    def english(self) -> str:
        """Return the English translation of these sentences, or an empty string if the sentences are not aligned."""
        return " ".join(self.aligned())

    def aligned(self) -> Sequence[str]:
        """Return the English translation of each sentence that overlaps the selection."""
        pairs = len(self.paragraph.en) == len(self.paragraph.fr)
        return [self.paragraph.en[rank] for rank in self.sentences] if pairs else []


def skill_of(kind: Kind) -> Skill:
    """Return the skill that questions of a kind usually test."""
    return _SKILLS.get(kind, Skill.LITERAL)


def question_on(passage: Selection, kind: Kind, id: str) -> Question:
    """Return a question whose evidence is the passage and its English sentences.

    The stem and the answers, which only a teacher can write, are empty. The fields that follow from the passage are
    filled in: the gap, the text to translate with its model, the steps, the number.
    """
    evidence = Evidence(Bilingual(passage.text, passage.english))
    filled: dict[str, object] = {}
    match kind:
        case Kind.TRUE_FALSE:
            filled["options"] = (Option(TRUE, True), Option(FALSE, False))
        case Kind.GAPS:
            evidence, filled["text"] = _gap(passage)
        case Kind.TRANSLATION:
            filled["text"] = (passage.text,)
            filled["accepted"] = (Answer(passage.english),) if passage.english else ()
        case Kind.TRANSFORM | Kind.DICTATION:
            filled["text"] = (passage.text,)
        case Kind.ORDER if len(passage.sentences) > 1:
            english = passage.aligned() or [""] * len(passage.sentences)
            french = [passage.paragraph.fr[rank] for rank in passage.sentences]
            filled["steps"] = tuple(map(Bilingual, french, english))
        case Kind.NUMBER:
            filled["accepted"] = _number(passage.text)
    skill = skill_of(kind)
    stem = content(_STEMS[kind]) if kind in _STEMS else Bilingual()
    return Question(id, kind, (passage.paragraph.number,), skill, stem, evidence=(evidence,), **filled)  # type: ignore[arg-type]


def _gap(passage: Selection) -> tuple[Evidence, tuple[str | Gap, ...]]:
    """Return the sentences around the passage with a gap in its place; a selection of whole sentences has no gap
    yet."""
    ranks = passage.sentences
    before = sum(len(sentence) + 1 for sentence in passage.paragraph.fr[: ranks[0]])
    whole = " ".join(passage.paragraph.fr[rank] for rank in ranks)
    head, tail = whole[: passage.start - before], whole[passage.end - before :]
    evidence = Evidence(Bilingual(whole, passage.english))
    if not head.strip(" «\u00a0") and len(tail.strip()) < 2:
        return evidence, (whole,)
    return evidence, tuple(piece for piece in (head, Gap((passage.text,)), tail) if piece)


def _number(text: str) -> tuple[Answer, ...]:
    """Return the first number of a text as an answer, as it is written in figures."""
    for quantity in quantities(text, "fr"):
        figures = text[quantity.start : quantity.end].split()[0]
        if figures[:1].isdigit():
            return (Answer(figures.rstrip("%")),)
    return ()
