"""Rules on the questions of the two directions: they differ, and those that ask the same are alike."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.grammar import SKILLS
from study.lesson.model import Question, Skill
from study.teach.check.finding import Hit
from study.teach.check.material import Material, QuestionBlock
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT
from study.teach.check.twins import twins
from study.text import Message

_SET = 8
"""Questions that each direction needs before shares are counted."""
_SHARED = 0.3


@rule(
    "A50",
    Message("Ask different questions in the two directions."),
    Message(
        "Learners who have studied one direction know the answers in the other: the lesson has fewer questions than it "
        "shows."
    ),
    CRAFT,
    "// 6 questions sur 10 communes aux deux sens | 6 of 10 questions in both directions",
    "// 2 questions sur 10 | 2 of 10 questions",
)
def stems_shared(material: Material) -> Iterator[Hit]:
    """Report a lesson in which the two directions share the text of more than three questions in ten."""
    counts = [sum(each.question.only == language for each in material.questions) for language in ("fr", "en")]
    same = {pair.english.question.id: pair.english for pair in twins(material) if pair.same_stem}
    if min(counts) >= _SET and len(same) > _SHARED * min(counts):
        yield Hit(
            material.whole,
            Message(
                "{same} of {asked} questions for those who study English have the same text as one for those who study "
                "French (lines {lines}). Ask about other facts in one direction.",
                same=len(same),
                asked=counts[1],
                lines=", ".join(str(each.block.number) for each in same.values()),
            ),
        )


@rule(
    "A51",
    Message("Give questions that ask the same the same skill."),
    Message("The results by skill are compared between the directions. A skill is what the reader must do."),
    CRAFT,
    "for: french\nskill: vocabulary\n…\nfor: english\nskill: stance",
    "for: french\nskill: stance\n…\nfor: english\nskill: stance",
)
def skills_differ(material: Material) -> Iterator[Hit]:
    """Report a question for English that has another skill than the one for French that asks the same."""
    for french, english, _ in twins(material):
        mine, theirs = english.question.skill, french.question.skill
        if mine is not theirs:
            yield Hit(
                english.span("skill"),
                Message(
                    "“{id}” (line {number}) asks the same, but has the skill “{theirs}” instead of “{mine}”. Give "
                    "both the same skill.",
                    id=french.question.id,
                    number=french.block.number,
                    theirs=SKILLS.both(theirs),
                    mine=SKILLS.both(mine),
                ),
                SKILLS.word(mine, "en"),
            )


_OFTEN = 1.7
_MORE = 6
"""Accepted answers that one list must have more of to be noticed, beside being so many times longer."""
_FORM = (Skill.VOCABULARY, Skill.STRUCTURE)
"""Skills whose answers are one form of one language, with no counterpart."""


@rule(
    "A52",
    Message("Accept the same ideas in both languages."),
    Message(
        "A short list refuses good answers: learners of one direction are marked wrong for what the other accepts."
    ),
    CRAFT,
    "// 17 réponses acceptées en français, 6 en anglais | 17 accepted answers in French, 6 in English",
    "// 17 et 15 | 17 and 15",
)
def answers_unequal(material: Material) -> Iterator[Hit]:
    """Report a typed question that accepts far fewer answers than the one that asks the same in the other direction."""
    for french, english, _ in twins(material):
        if (french.question.skill in _FORM and english.question.skill in _FORM) or _covers(french) or _covers(english):
            continue
        sizes = (_accepted(french.question), french), (_accepted(english.question), english)
        (fewest, short), (most, long) = sorted(sizes, key=lambda each: each[0])
        if fewest and most >= _OFTEN * fewest and most - fewest >= _MORE:
            yield Hit(
                short.span("=" if short.question.accepted else "text"),
                Message(
                    "“{id}” (line {number}) asks the same and accepts {most} answers, this question {fewest}. Check "
                    "that both accept the same ideas.",
                    id=long.question.id,
                    number=long.block.number,
                    most=most,
                    fewest=fewest,
                ),
            )


def _covers(asked: QuestionBlock) -> bool:
    """Return whether answers are accepted by `needs:` or with alternatives in braces: their number says nothing."""
    return bool(asked.block.of("needs")) or any("{" in answer.text for answer in asked.question.accepted)


def _accepted(question: Question) -> int:
    """Return how many answers a typed question accepts, all its gaps together; 0 if none is typed."""
    return len(question.accepted) + sum(len(gap.accepted) for gap in question.gaps)
