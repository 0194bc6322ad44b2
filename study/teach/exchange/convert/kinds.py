"""Converts an imported question to one of our types, with the data that this type can hold."""

from __future__ import annotations

from study.language.numbers import read_number, write_number
from study.lesson.model import Answer, Bilingual, Gap, Kind, Option, Pair, Question, Skill
from study.lesson.questions import FALSE, TRUE
from study.teach.content import content
from study.teach.exchange.convert.from_lesson import TRUTHS, WeightedAnswer
from study.teach.exchange.foreign_question import Details, ForeignQuestion
from study.teach.exchange.lines import clean, line, plain
from study.teach.exchange.refusal import UnsupportedQuestionError, refusal
from study.text import Message

WHOLE = 0.999
"""Minimum fraction of the mark of a right answer."""


def of_kind(foreign: ForeignQuestion, details: Details, remarks: list[Message]) -> Question:
    """Return a question that contains only the data of its type."""
    shares = [_clean_share(each) for each in details.shares]
    if details.text and foreign.kind in ("short", "gaps"):
        return _gaps(details, remarks)
    match foreign.kind:
        case "choice" | "choices":
            return _choice(foreign.kind, shares, remarks)
        case "true-false":
            options = tuple(
                Option(TRUE if each.text == TRUTHS[True] else FALSE, each.fraction > 0, each.feedback)
                for each in details.shares
            )
            return _made(Kind.TRUE_FALSE, options=options)
        case "short":
            return _short(shares, remarks)
        case "number":
            return _number(shares, details, remarks)
        case "match":
            return _match(details)
        case "order":
            return _order([each.text for each in shares])
        case "essay" if any(each.mark == "model" for each in details.remarks) and not details.text:
            return _made(
                Kind.WRITING,
                accepted=_models(details),
                criteria=tuple(clean(each.text) for each in details.remarks if each.mark == "criterion"),
            )
        case "essay" if any(each.mark == "model" for each in details.remarks):
            marked = [(each.mark, clean(each.text)) for each in details.remarks]
            return _made(
                Kind.TRANSLATION,
                text=tuple(line(each) for each in details.text if isinstance(each, str)),
                accepted=tuple(Answer(text.fr) for mark, text in marked if mark == "model"),
                criteria=tuple(text for mark, text in marked if mark == "criterion"),
            )
        case _:
            raise UnsupportedQuestionError(refusal(foreign.kind))


def _models(details: Details) -> tuple[Answer, ...]:
    """Return the model texts, each with its lines and the comment on it."""
    models: list[Answer] = []
    for mark, text in details.remarks:
        if mark == "model":
            models.append(Answer(clean(text).fr))
        elif mark == "line" and models:
            models[-1] = Answer(f"{models[-1].text}\n{clean(text).fr}")
        elif mark == "comment" and models:
            models[-1] = Answer(models[-1].text, clean(text))
    return tuple(models)


def _clean_share(share: WeightedAnswer) -> WeightedAnswer:
    """Return an answer with cleaned texts."""
    return WeightedAnswer(clean(share.text), share.fraction, clean(share.feedback))


def _choice(kind: str, shares: list[WeightedAnswer], remarks: list[Message]) -> Question:
    """Return a choice. With one right option, this is the option with the full mark; with several, those with a
    positive mark."""
    shares = [each for each in shares if each.text]
    whole = [each.fraction >= WHOLE for each in shares]
    if kind == "choice":
        if sum(whole) != 1:
            raise UnsupportedQuestionError(refusal("several-right" if any(whole) else "none-right"))
        if any(0 < each.fraction < WHOLE for each in shares):
            remarks.append(refusal("part"))
        return _made(
            Kind.CHOICE, options=tuple(Option(s.text, w, s.feedback) for s, w in zip(shares, whole, strict=True))
        )
    right = [each.fraction > 0 for each in shares]
    if not any(right) or all(right):
        raise UnsupportedQuestionError(refusal("all-right" if any(right) else "none-right"))
    if len({round(each.fraction, 3) for each in shares if each.fraction > 0}) > 1:
        remarks.append(refusal("weights"))
    return _made(Kind.CHOICES, options=tuple(Option(s.text, r, s.feedback) for s, r in zip(shares, right, strict=True)))


def _short(shares: list[WeightedAnswer], remarks: list[Message]) -> Question:
    """Return a short-answer question: answers with the full mark are accepted, others are near misses. A star for
    “anything else” is left out."""
    accepted: list[Answer] = []
    near: list[Answer] = []
    for share in shares:
        text = share.text.fr
        if "*" in text.replace(r"\*", ""):
            remarks.append(refusal("star"))
            if text.strip("* ") == "":
                continue
        if 0 < share.fraction < WHOLE:
            remarks.append(refusal("part"))
        if text:
            kept = Answer(text.replace(r"\*", "*"), share.feedback)
            (accepted if share.fraction >= WHOLE else near).append(kept)
    if not accepted:
        raise UnsupportedQuestionError(refusal("none-right"))
    return _made(Kind.SHORT, accepted=tuple(accepted), near=tuple(near))


def _number(shares: list[WeightedAnswer], details: Details, remarks: list[Message]) -> Question:
    accepted: list[Answer] = []
    near: list[Answer] = []
    tolerance = ""
    for share in shares:
        value, _, around = share.text.fr.partition(":")
        number = read_number(value)
        if number is None:
            if share.fraction >= WHOLE:
                raise UnsupportedQuestionError(refusal("any-number"))
            remarks.append(refusal("star"))
            continue
        if 0 < share.fraction < WHOLE:
            remarks.append(refusal("part"))
        kept = Answer(write_number(number.value, "fr"), share.feedback)
        if share.fraction < WHOLE:
            near.append(kept)
            continue
        width = read_number(around)
        written = write_number(width.value, "fr") if width and width.value else ""
        if accepted and written != tolerance:
            remarks.append(refusal("tolerances"))
        elif not accepted:
            tolerance = written
        accepted.append(kept)
    if not accepted:
        raise UnsupportedQuestionError(refusal("none-right"))
    return _made(Kind.NUMBER, accepted=tuple(accepted), near=tuple(near), tolerance=tolerance, unit=clean(details.unit))


def _match(details: Details) -> Question:
    """Return a question with pairs; if the left sides are the numbers 1, 2, 3 …, the right sides are steps to order."""
    sides = [(clean(left), clean(right)) for left, right in details.pairs]
    if len(sides) > 2 and [left.fr for left, _ in sides] == [str(number) for number in range(1, len(sides) + 1)]:
        return _order([right for _, right in sides])
    if sum(bool(left) for left, _ in sides) < 2:
        raise UnsupportedQuestionError(refusal("few-pairs"))
    return _made(Kind.MATCH, pairs=tuple(Pair(_same(left), _same(right)) for left, right in sides if right))


def _order(steps: list[Bilingual]) -> Question:
    if len(steps) < 3:
        raise UnsupportedQuestionError(refusal("few-steps"))
    return _made(Kind.ORDER, steps=tuple(steps))


def _gaps(details: Details, remarks: list[Message]) -> Question:
    """Return a text with gaps; answers that earn part of the mark become near misses."""
    shares = [_clean_share(each) for each in details.near or details.shares if each.fraction < WHOLE]
    if any(each.fraction > 0 for each in shares):
        remarks.append(refusal("part"))
    pieces = tuple(each if isinstance(each, Gap) else plain(each) for each in details.text)
    if not any(isinstance(each, Gap) for each in pieces):
        raise UnsupportedQuestionError(refusal("none-right"))
    near = tuple(Answer(each.text.fr, each.feedback) for each in shares if each.text and "*" not in each.text.fr)
    return _made(Kind.GAPS, content(Message("Fill in the gaps.")), text=pieces, near=near)


def _made(kind: Kind, stem: Bilingual = Bilingual(), **fields: object) -> Question:
    return Question("question", kind, (), Skill.LITERAL, stem, **fields)  # type: ignore[arg-type]


def _same(text: Bilingual) -> Bilingual:
    return text if text.en or not text.fr else Bilingual(text.fr, text.fr)
