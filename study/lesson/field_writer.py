"""Turns the parts of a lesson into lines of a file, field by field, in canonical order.

`writer` writes whole files with it, `write_back` one field into a file that exists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from study.lesson.gaps import write_gaps
from study.lesson.grammar import FAULTS, HEADER, HEADING, KINDS, NOTE, PARAGRAPH, QUESTION, TERM, BlockType, Field
from study.lesson.model import (
    Allowance,
    Answer,
    Bilingual,
    Box,
    Brief,
    Fault,
    FaultKind,
    Heading,
    Kind,
    Language,
    Lesson,
    Option,
    Pair,
    Paragraph,
    Question,
    Term,
)
from study.lesson.parser import is_bare_pair
from study.lesson.separators import ARROW, BAR, SLASH, escape, join
from study.lesson.values import FAULT_KIND

Part = Lesson | Heading | Paragraph | Box | Term | Question
"""What has a block of its own; a `Lesson` means its header."""

_LIKE_COMMENT = re.compile(r"\\*->")
_LINE_ENDS = re.compile(r"\s*[\r\n]+\s*")


class FieldLines(NamedTuple):
    """One field of a block as it is written."""

    word: str
    """Keyword or mark; empty for a pair that needs none."""
    value: str
    below: tuple[str, ...] = ()
    """Indented lines."""

    def lines(self, mark: bool) -> list[str]:
        """Return the lines of a file, without line ends; a mark has no colon after it."""
        head = self.word if mark or not self.word else f"{self.word}:"
        return [f"{head} {self.value}".strip(" "), *(f"    {line}" for line in self.below)]


def block_type(part: Part) -> BlockType:
    """Return the block type of a part."""
    match part:
        case Lesson():
            return HEADER
        case Heading():
            return HEADING
        case Paragraph():
            return PARAGRAPH
        case Box():
            return NOTE
        case Term():
            return TERM
        case Question():
            return QUESTION


def kind_of(part: Part) -> Kind | None:
    """Return the kind of a question; None for other parts."""
    return part.kind if isinstance(part, Question) else None


def name_of(part: Part, words: Language) -> str:
    """Return the text after `# Term`, `# Paragraph` or `# Question`; empty for other blocks."""
    match part:
        case Paragraph():
            return str(part.number)
        case Term():
            return _one_line(part.head)
        case Box():
            return _one_line(part.id)
        case Question():
            return f"{part.id} {KINDS.word(part.kind, words)}"
        case _:
            return ""


def fields(part: Part, words: Language) -> Iterator[tuple[Field, list[FieldLines]]]:
    """Yield every field that a part fills, in canonical order; keywords are in the language `words`."""
    values = _values(part)
    for field in block_type(part).used_by(kind_of(part)):
        value = values[field.name]
        written = [_write(field, each, words, index) for index, each in enumerate(value if field.many else [value], 1)]
        if filled := [each for each in written if each.value or each.below]:
            yield field, filled


def _values(part: Part) -> dict[str, Any]:
    """Return the value of each field of a part, by the field's English name."""
    match part:
        case Lesson():
            return {
                "lesson": part.id,
                "title": part.title,
                "level": part.level,
                "date": part.date,
                "source": part.source,
                "author": part.author,
                "licence": part.licence,
                "topics": part.topics,
                "mission": part.mission,
                "note": part.notes,
                "french-note": part.french_notes,
                "english-note": part.english_notes,
                "before": part.before,
                "discuss": part.discuss,
                "aim": part.aims,
                "timing": part.timing,
                "suggestion": part.suggestions,
                "typography": part.typography,
                "allow": part.allowed,
            }
        case Heading():
            return {
                "fr": part.text.fr,
                "en": part.text.en,
                "genre": part.genre,
                "from": part.sender,
                "date": part.date,
                "allow": part.allowed,
            }
        case Paragraph():
            return {
                "fr": part.fr,
                "en": part.en,
                "fault": part.faults,
                "english-fault": part.english_faults,
                "allow": part.allowed,
            }
        case Box():
            return {
                "title": part.title,
                "after": [part.after] if part.after else [],
                "fr": part.fr,
                "en": part.en,
                "allow": part.allowed,
            }
        case Term():
            return {
                "draft": "yes" if part.draft else "",
                "id": part.id,
                "in": part.paragraphs,
                "level": part.level,
                "core": "yes" if part.core else "",
                "class": part.word_class,
                "gender": part.gender,
                "number": "plural" if part.plural else "",
                "ipa": part.ipa,
                "en": part.en,
                "cue": part.cue,
                "forms": part.forms,
                "meaning": part.meaning,
                "here": part.here,
                "also": part.also,
                "example": part.example,
                "trap": part.trap,
                "fr": part.fr,
                "english": part.english.head,
                "english-in": part.english.paragraphs,
                "english-class": part.english.word_class or "",
                "english-ipa": part.english.ipa,
                "english-forms": part.english.forms,
                "english-here": part.english.here,
                "english-example": part.english.example,
                "english-trap": part.english.trap,
                "allow": part.allowed,
            }
        case Question():
            return {
                "draft": "yes" if part.draft else "",
                "about": part.about,
                "for": {"fr": "french", "en": "english"}.get(part.only or "", ""),
                "evidence": [evidence.text for evidence in part.evidence],
                "justify": "yes" if part.justify else "",
                "skill": part.skill,
                "fr": part.stem.fr,
                "en": part.stem.en,
                "hint": part.hint,
                "why": part.why,
                "note": part.note,
                "[ ]": part.options,
                "text": part.text,
                "=": part.accepted,
                "needs": part.needs,
                "not": part.excluded,
                "~": part.near,
                "unit": part.unit,
                "tolerance": part.tolerance,
                "articles": "free" if part.articles_free else "",
                "accents": "strict" if part.accents_strict else "",
                "pair": part.pairs,
                "1.": part.steps,
                "criterion": part.criteria,
                "start": part.start,
                "audio": part.audio,
                **_brief_values(part.brief),
                "allow": part.allowed,
            }


def _brief_values(brief: Brief) -> dict[str, Any]:
    """Return the fields of a writing task; empty ones for other questions."""
    return {
        "audience": brief.audience,
        "register": brief.register,
        "words": "-".join(map(str, dict.fromkeys(brief.words or ()))),
        "point": brief.points,
        "in": {"fr": "french", "en": "english"}.get(brief.language or "", ""),
        "mediation": "yes" if brief.mediation else "",
    }


def _write(field: Field, value: Any, words: Language, index: int) -> FieldLines:
    """Return one value as a field; `index` counts the fields of the same name from 1."""
    word = field.word(words)
    match value:
        case Option():
            return FieldLines("[x]" if value.correct else "[ ]", _bilingual(value.text), _below(value.feedback))
        case Answer() if field.shape == "near":
            return FieldLines(word, _join([value.text, value.feedback.fr, value.feedback.en], BAR))
        case Answer() if field.shape == "model":
            written = (_one_line(line.replace("\r", " ")).strip(" \t") for line in value.text.split("\n"))
            first, *others = list(filter(None, written)) or [""]
            lines = [f"\\{line}" if _LIKE_COMMENT.match(line) else line for line in others]
            comment = [f"{ARROW} {_bilingual(value.feedback)}"] if value.feedback else []
            return FieldLines(word, first, (*lines, *comment))
        case Answer():
            return FieldLines(word, _one_line(value.text), _below(value.feedback))
        case Pair():
            text = _join([_side(value.left), _side(value.right)], ARROW)
            return FieldLines("" if text and is_bare_pair(text) else word, text, _below(value.feedback))
        case Fault():
            # The kind that is meant without one is written only before words that look like a kind themselves.
            shown = value.kind is not FaultKind.GRAMMAR or FAULT_KIND.match(value.text)
            kind = f"[{FAULTS.word(value.kind, words)}] " if shown else ""
            text = kind + _join([value.text, value.correction], ARROW)
            return FieldLines(word, _join([text, value.why.fr, value.why.en], BAR))
        case Allowance():
            return FieldLines(word, _join([value.rule, value.why.fr, value.why.en], BAR))
        case Bilingual():
            return FieldLines(f"{index}." if field.shape == "step" else word, _bilingual(value))
    match field.shape:
        case "sentences":
            lines = [_one_line(sentence) for sentence in value]
            return FieldLines(word, lines[0] if lines else "", tuple(lines[1:]))
        case "numbers" | "slugs":
            return FieldLines(word, ", ".join(map(str, value)))
        case "forms":
            return FieldLines(word, _join(list(value), SLASH))
        case "gaps":
            return FieldLines(word, _one_line(write_gaps(value)))
        case "word" if field.values and value:
            return FieldLines(word, field.values.word(value, words))
        case _:
            return FieldLines(word, _one_line(value if isinstance(value, str) else "".join(value)))


def _bilingual(text: Bilingual) -> str:
    return _join([text.fr, text.en], BAR)


def _side(text: Bilingual) -> str:
    """Return one side of a pair: a text for both languages has no bar, a text for French alone has one."""
    if text.fr == text.en:
        return escape(text.fr, BAR)
    return _bilingual(text) if text.en else f"{escape(text.fr, BAR)} {BAR}"


def _below(feedback: Bilingual) -> tuple[str, ...]:
    return (_bilingual(feedback),) if feedback else ()


def _join(texts: list[str], separator: str) -> str:
    return join([_one_line(text) for text in texts], separator)


def _one_line(text: str) -> str:
    return _LINE_ENDS.sub(" ", text) if "\n" in text or "\r" in text else text
