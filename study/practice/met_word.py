"""How a word of the dictionary was shown where the learner marked it: its part of speech, its sense, its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from study.language.french.articles import Gender, with_article
from study.lesson.model import Language, Lesson, Paragraph, Term, WordClass

if TYPE_CHECKING:
    from study.language.dictionary.entry import DictionaryEntry

_MOST = 3
"""The most senses on a card."""


class MetWord(NamedTuple):
    """A word as the learner met it; a review asks it in this sense."""

    lesson: str
    """The key of the lesson."""
    paragraph: int
    sentence: str
    form: str
    """The form that the sentence has."""
    word_class: str
    """Empty if it was not known."""
    gender: str
    """Of a French noun: m, f or mf; otherwise empty."""
    senses: tuple[str, ...]
    """In the other language; empty if the dictionary has none."""

    def as_data(self) -> dict[str, object]:
        """Return it as the log stores it."""
        return {**self._asdict(), "senses": list(self.senses)}


def from_data(data: Mapping[str, Any]) -> MetWord:
    """Decode an entry of the log. Raises KeyError, TypeError or ValueError if it cannot have been written by this
    program."""
    texts = (data["lesson"], data["sentence"], data["form"], data["word_class"], data["gender"], *data["senses"])
    if not all(isinstance(each, str) for each in texts):
        raise TypeError(texts)
    lesson, sentence, form, word_class, gender, *senses = texts
    return MetWord(lesson, int(data["paragraph"]), sentence, form, word_class, gender, tuple(senses))


def met_in_french(
    lesson: Lesson, paragraph: Paragraph, start: int, form: str, noun_gender: str, entry: DictionaryEntry | None
) -> MetWord:
    """Return a word of a French text with the entry that was shown; `start` is its offset in the paragraph."""
    word_class = entry.word_class if entry else ""
    gender = (noun_gender or (entry.gender if entry else "")) if word_class in ("noun", "") else ""
    senses = entry.senses[:_MOST] if entry else ()
    return MetWord(
        lesson.key, paragraph.number, _sentence(paragraph, start, "fr"), form, word_class, _one(gender), senses
    )


def met_in_english(
    lesson: Lesson, paragraph: Paragraph, start: int, form: str, found: tuple[DictionaryEntry, ...]
) -> MetWord:
    """Return a word of an English text with the French entries that were shown."""
    senses = [
        with_article(entry.lemma, _one(entry.gender)) if entry.word_class == "noun" else entry.lemma
        for entry in found[:_MOST]
    ]
    word_class = found[0].word_class if found else ""
    sentence = _sentence(paragraph, start, "en")
    return MetWord(lesson.key, paragraph.number, sentence, form, word_class, "", tuple(dict.fromkeys(senses)))


def as_met(term: Term, met: MetWord) -> Term:
    """Return a term in the sense in which the learner met the word.

    What the dictionary says of another part of speech is left out.
    """
    word_class = WordClass(met.word_class) if met.word_class in set(WordClass) else term.word_class
    if word_class is not term.word_class:
        term = replace(term, word_class=word_class, gender="", trap=type(term.trap)(), ipa="")
    if term.studied == "fr" and met.gender:
        term = replace(term, gender=_one(met.gender))
    if not met.senses:
        return term
    sense = ", ".join(met.senses)
    return replace(term, en=sense) if term.studied == "fr" else replace(term, fr=sense)


def in_its_lesson(term: Term, met: MetWord, lesson: Lesson) -> Term | None:
    """Return a term with the paragraph and the form in which the word was met; None if the lesson has them no more."""
    paragraph = next((each for each in lesson.paragraphs if met.sentence in each.sentences(lesson.studied)), None)
    return replace(term, paragraphs=(paragraph.number,), forms=(met.form,)) if paragraph else None


def _sentence(paragraph: Paragraph, start: int, language: Language) -> str:
    """Return the sentence of a paragraph that has the character at `start`."""
    sentences, text, at = paragraph.sentences(language), paragraph.text(language), 0
    for sentence in sentences:
        at = max(text.find(sentence, at), at) + len(sentence)
        if start < at:
            return sentence
    return sentences[-1] if sentences else ""


def _one(gender: str) -> Gender:
    return gender if gender in ("m", "f", "mf") else ""  # type: ignore[return-value]
