"""Reads a question's block into a `Question`, and reports the mistakes that depend on its kind."""

from __future__ import annotations

import re

from study.lesson.document import Block, Entry
from study.lesson.gaps import read_gaps
from study.lesson.grammar import QUESTION, TRUTHS, fold
from study.lesson.model import Answer, Bilingual, Brief, Evidence, Gap, Kind, Language, Option, Pair, Question, Skill
from study.lesson.portable import is_plain_name
from study.lesson.problems import Report
from study.lesson.separators import ARROW, BAR, Piece, split
from study.lesson.values import Values, bilingual, check_id, check_number, forms, parts, too_many

TRUE = TRUTHS.both("True")
FALSE = TRUTHS.both("False")
_EVIDENCE = next(field for field in QUESTION.fields if field.name == "evidence")
_LANGUAGES: dict[str, Language] = {"french": "fr", "english": "en"}
_ESCAPED = re.compile(r"\\+->")
"""The beginning of a line of a model text that is not a comment although it begins with an arrow."""
_TRUTHS = {"vrai": TRUE, "true": TRUE, "faux": FALSE, "false": FALSE}


def read_question(block: Block, report: Report) -> Question | None:
    """Return the question of a block; None if it has no known kind."""
    if block.kind is None:
        return None
    check_id(block.name, block.named, report)
    values = Values(block, report)
    kind = block.kind
    question = Question(
        id=block.name,
        kind=kind,
        about=values.numbers("about"),
        skill=Skill(values.word("skill") or Skill.LITERAL),
        stem=Bilingual(values.text("fr"), values.text("en")),
        evidence=tuple(Evidence(text) for text in values.bilinguals("evidence")),
        justify=values.word("justify") == "yes",
        hint=values.bilingual("hint"),
        why=values.bilingual("why"),
        note=values.bilingual("note"),
        options=tuple(_option(entry, kind, report) for entry in values.all("[ ]")),
        text=_text(values, kind, report),
        accepted=tuple(_accepted(entry, kind, report) for entry in values.all("=")),
        near=tuple(_near(entry, kind, report) for entry in values.all("~")),
        needs=tuple(group for entry in values.all("needs") if (group := forms(entry.value))),
        excluded=values.forms("not"),
        unit=values.bilingual("unit"),
        tolerance=values.number("tolerance"),
        articles_free=values.word("articles") == "free",
        accents_strict=values.word("accents") == "strict",
        pairs=tuple(_pair(entry, report) for entry in values.all("pair")),
        steps=tuple(_step(entry, number, report) for number, entry in enumerate(values.all("1."), 1)),
        criteria=values.bilinguals("criterion"),
        start=values.text("start"),
        audio=values.text("audio"),
        brief=_brief(values),
        draft=values.word("draft") == "yes",
        allowed=values.allowed(),
        only=_LANGUAGES.get(values.word("for")),
    )
    _check(question, block, values, report)
    return question


def _text(values: Values, kind: Kind, report: Report) -> tuple[str | Gap, ...]:
    value = values.text("text")
    if kind is not Kind.GAPS or not value:
        return (value,) if value else ()
    pieces, slips = read_gaps(value)
    entry = values.all("text")[0]
    for slip in slips:
        report.add(slip.code, entry.place(slip.offset), slip.found)
    return pieces


def _brief(values: Values) -> Brief:
    return Brief(
        audience=values.bilingual("audience"),
        register=values.bilingual("register"),
        words=values.range("words"),
        points=values.bilinguals("point"),
        language=_LANGUAGES.get(values.word("in")),
        mediation=values.word("mediation") == "yes",
    )


def _model(entry: Entry, report: Report) -> Answer:
    """Return a model text with its lines, and the comment that an indented line with an arrow begins."""
    lines = [line for line in entry.lines if line.text]
    starts = [n for n, line in enumerate(lines) if n and line.text.startswith(ARROW)]
    end = starts[0] if starts else len(lines)
    text = "\n".join(line.text[1:] if _ESCAPED.match(line.text) else line.text for line in lines[:end])
    _wanted_text(text, entry, report)
    if not starts:
        return Answer(text)
    said = " ".join(line.text.removeprefix(ARROW).lstrip(" \t") for line in lines[end:])
    place = (lines[end].number, lines[end].column)
    return Answer(text, parts(said, lambda offset: (place[0], place[1] + offset), report))


def _option(entry: Entry, kind: Kind, report: Report) -> Option:
    mark = entry.word[1:-1].strip()
    if mark not in ("", "x", "X"):
        report.add("bad-mark", (entry.number, 1), entry.word, suggestion="[x]")
    _wanted_text(entry.first, entry, report)
    text = parts(entry.first, entry.place, report)
    if kind is Kind.TRUE_FALSE:
        text = _truth(text)
    return Option(text, mark in ("x", "X"), parts(entry.below, entry.place_below, report))


def _truth(text: Bilingual) -> Bilingual:
    """Return an identical option for `vrai`, `true` and `Vrai | True`; any other text as it is."""
    truths = {fold(side) for side in (text.fr, text.en) if side}
    found = {_TRUTHS.get(truth, text) for truth in truths}
    return found.pop() if len(found) == 1 else text


def _accepted(entry: Entry, kind: Kind, report: Report) -> Answer:
    if kind is Kind.WRITING:
        return _model(entry, report)
    if kind is Kind.TRANSLATION:
        _wanted_text(entry.value, entry, report)
        return Answer(entry.value)
    if _wanted_text(entry.first, entry, report) and kind is Kind.NUMBER:
        check_number(entry.first, entry.place(), report)
    return Answer(entry.first, parts(entry.below, entry.place_below, report))


def _near(entry: Entry, kind: Kind, report: Report) -> Answer:
    pieces = split(entry.value, BAR)
    if len(pieces) > 3:
        too_many(pieces, 3, entry.place(pieces[3].start), report)
    if _wanted_text(pieces[0].text, entry, report) and kind is Kind.NUMBER:
        check_number(pieces[0].text, entry.place(pieces[0].start), report)
    return Answer(pieces[0].text, Bilingual(*(piece.text for piece in pieces[1:3])))


def _pair(entry: Entry, report: Report) -> Pair:
    sides = split(entry.first, ARROW)
    if len(sides) != 2:
        report.add("not-a-pair", entry.place(sides[2].start if len(sides) > 2 else 0), entry.first)
    elif not sides[1].text:
        report.add("empty-text", entry.place(), ARROW)
    left, right = (_side(side, entry, report) for side in (*sides, Piece("", 0))[:2])
    return Pair(left, right, parts(entry.below, entry.place_below, report))


def _side(side: Piece, entry: Entry, report: Report) -> Bilingual:
    """Return one side of a pair; a text without a bar is used for both languages."""
    pieces = split(side.text, BAR)
    if len(pieces) == 1:
        return Bilingual(pieces[0].text, pieces[0].text)
    return parts(side.text, lambda offset: entry.place(side.at(offset)), report)


def _step(entry: Entry, number: int, report: Report) -> Bilingual:
    found = entry.word.rstrip(".)")
    if found != str(number):
        report.add("step-number", (entry.number, 1), found, suggestion=f"{number}.", number=number)
    _wanted_text(entry.value, entry, report)
    return bilingual(entry, report)


def _wanted_text(text: str, entry: Entry, report: Report) -> bool:
    if not text:
        report.add("empty-text", entry.place(), entry.word)
    return bool(text)


def _check(question: Question, block: Block, values: Values, report: Report) -> None:
    """Report what a question of its kind lacks."""
    if question.justify and not any(evidence.text for evidence in question.evidence):
        report.add("justify-without-evidence", values.all("justify")[0].place(), wanted=_EVIDENCE.words)
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES:
            _check_options(question, block, values, report)
        case Kind.TRUE_FALSE:
            if {option.text for option in question.options} != {TRUE, FALSE} or len(question.options) != 2:
                report.add("true-false-options", _last_place(values.all("[ ]"), block))
            else:
                _check_right(question, block, values, report)
        case Kind.SHORT | Kind.NUMBER | Kind.TRANSFORM if not question.accepted:
            report.add("no-answer", block.place)
        case Kind.DICTATION if question.audio and not is_plain_name(question.audio):
            report.add("bad-audio", values.all("audio")[0].place(), question.audio)
        case Kind.WRITING if not question.accepted:
            report.add("no-model-text", block.place)
        case Kind.TRANSLATION if not question.accepted:
            report.add("no-model", block.place)
        case Kind.MATCH if (count := sum(bool(pair.left) for pair in question.pairs)) < 2:
            report.add("few-pairs", block.place, count=count)
        case Kind.ORDER if len(question.steps) < 3:
            report.add("few-steps", block.place, count=len(question.steps))
        case _:
            pass


def _check_options(question: Question, block: Block, values: Values, report: Report) -> None:
    if len(question.options) < 2:
        report.add("few-options", block.place, count=len(question.options))
        return
    _check_right(question, block, values, report)
    first: dict[Bilingual, int] = {}
    for entry, option in zip(values.all("[ ]"), question.options, strict=True):
        same = Bilingual(*(" ".join(side.casefold().split()) for side in (option.text.fr, option.text.en)))
        if same and same in first:
            report.add("equal-options", entry.place(), entry.first, first=first[same])
        first.setdefault(same, entry.number)


def _check_right(question: Question, block: Block, values: Values, report: Report) -> None:
    right = [entry for entry, option in zip(values.all("[ ]"), question.options, strict=True) if option.correct]
    if question.kind is Kind.CHOICES:
        if not right:
            report.add("none-right", block.place)
        elif len(right) == len(question.options):
            report.add("all-right", (right[-1].number, 1), right[-1].word)
    elif len(right) != 1:
        place = (right[1].number, 1) if right else block.place
        report.add("one-right", place, right[1].word if right else "", count=len(right))


def _last_place(entries: list[Entry], block: Block) -> tuple[int, int]:
    return entries[-1].place() if entries else block.place
