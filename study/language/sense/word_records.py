"""Returns the words of a text, with what is known about each, as plain data for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from study.language.english.lemmas import headword
from study.language.french.analysis import Analysis, Word, analyse_by_sentence
from study.language.french.lexicon import band
from study.language.sense.context import ExplainedSentence, explain
from study.language.sense.english_text import explain_english
from study.language.sentences import Sentence, split
from study.language.tokens import tokenize
from study.language.words import sound_of
from study.lesson.model import Language

Record = dict[str, Any]
_CLASS_POS = {
    "noun": "NOUN",
    "verb": "VERB",
    "adjective": "ADJ",
    "adverb": "ADV",
    "preposition": "ADP",
    "conjunction": "CCONJ",
    "pronoun": "PRON",
    "determiner": "DET",
    "name": "PROPN",
}


class SentenceRecords(NamedTuple):
    """A sentence of a text and its words, as plain data."""

    sentence: Record
    words: list[Record]


def analyse(text: str) -> dict[str, list[Record]]:
    """Return `{"sentences": [{"start", "end"}], "words": [{"form", "start", "end", "lemma", …}]}` for a French text."""
    found = list(records(text))
    return {"sentences": [each.sentence for each in found], "words": [word for each in found for word in each.words]}


def records(text: str, language: Language = "fr", facing: Sequence[str] = ()) -> Iterator[SentenceRecords]:
    """Yield the sentences of a text with their words; memory does not grow with the text.

    Offsets are in code points. `pos` is a Universal Dependencies tag, `gender` m or f, `number` s or p, `band` the
    frequency from 1 (most common) to 6. `senses` are in the order in which they are shown, `gloss` is the first.
    `expression` is the expression that the word belongs to: `{"start", "end", "headword", "gloss"}`. `gender`,
    `number`, `ipa`, `band`, `gloss` and `expression` are None where there is none. Punctuation is left out.

    `facing` has the translation of each sentence, in order. If the text has as many lines as there are translations,
    each line is a sentence.
    """
    lines = _lines(text)
    by_line = bool(facing) and len(lines) == len(facing)
    if language == "en":
        sentences = lines if by_line else split(text)
        for number, (start, end) in enumerate(sentences):
            other = facing[number] if number < len(facing) else None
            yield SentenceRecords({"start": start, "end": end}, list(_english(text, start, end, other)))
        return
    before: Sequence[Word] = ()
    found: Iterable[Analysis] = analyse_by_sentence(text)
    for number, analysis in enumerate(_joined(found, lines) if by_line else found):
        explained = explain(analysis, facing[number] if number < len(facing) else None, before)
        before = (*before[-_AROUND:], *analysis.words)
        start, end = analysis.sentences[0].start, analysis.sentences[-1].end
        yield SentenceRecords({"start": start, "end": end}, [_french(explained, n) for n in range(len(analysis.words))])


_AROUND = 60
"""The number of words before a sentence that help to find the senses in it."""


def _lines(text: str) -> list[tuple[int, int]]:
    """Return start and end of each line that is not empty, without the white space around it."""
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append((start + len(line) - len(line.lstrip()), start + len(line.rstrip())))
        start += len(line)
    return found


def _joined(found: Iterable[Analysis], lines: Sequence[tuple[int, int]]) -> Iterator[Analysis]:
    """Yield one analysis for each line; a line can have several sentences."""
    rest = iter(found)
    following = next(rest, None)
    for _, end in lines:
        sentences: list[Sentence] = []
        words: list[Word] = []
        while following is not None and following.sentences[0].start < end:
            sentences += following.sentences
            words += following.words
            text = following.text
            following = next(rest, None)
        if sentences:
            yield Analysis(text, tuple(sentences), tuple(words))


def _french(explained: ExplainedSentence, place: int) -> Record:
    word, entry = explained.words[place], explained.entries[place]
    phrase = explained.expression(place)
    return {
        "form": word.form,
        "start": word.start,
        "end": word.end,
        "lemma": word.lemma,
        "pos": word.pos,
        "gender": word.gender or None,
        "number": word.number or None,
        "ipa": sound_of(word) or None,
        "band": band(word.rank),
        "gloss": entry.senses[0] if entry else None,
        "senses": list(entry.senses) if entry else [],
        "expression": None
        if phrase is None
        else {
            "start": phrase[1].start,
            "end": phrase[1].end,
            "headword": phrase[0].lemma,
            "gloss": phrase[0].senses[0],
        },
    }


def _english(text: str, start: int, end: int, facing: str | None) -> Iterator[Record]:
    sentence = text[start:end]
    explained = explain_english(sentence, facing)
    for token in tokenize(sentence):
        if token.kind == "punct":
            continue
        form = sentence[token.start : token.end]
        found = explained.french(form, token.start) if token.kind == "word" else ()
        phrase = explained.expression(token.start)
        senses = list(dict.fromkeys(each.lemma for each in found))
        yield {
            "form": form,
            "start": start + token.start,
            "end": start + token.end,
            "lemma": headword(form),
            "pos": "NUM" if token.kind == "number" else _CLASS_POS.get(found[0].word_class, "X") if found else "X",
            "gender": None,
            "number": None,
            "ipa": None,
            "band": None,
            "gloss": senses[0] if senses else None,
            "senses": senses,
            "expression": None
            if phrase is None
            else {
                "start": start + phrase.start,
                "end": start + phrase.end,
                "headword": phrase.headword,
                "gloss": phrase.french[0],
            },
        }
