"""Draws the panel for a word that is not analysed, from the dictionary entry of its form."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from study.app.page.line import BLANK, Run, StyledLine, fit, line, row
from study.app.page.paint import shown, wrapped
from study.language.dictionary.entry import DictionaryEntry
from study.language.french.articles import with_article
from study.language.french.glosses import gloss
from study.language.french.inflection import describe
from study.language.french.lexicon import WordReading, readings
from study.language.labels import CLASS_OF, CLASSES, GENDERS, STATUSES
from study.language.typography import plain
from study.lesson.model import Bilingual, Language
from study.locale import Translator, translator

_NEAR = 100
"""Hundredths of the Zipf scale: a second reading less frequent than this below the first is not worth a line."""


def lexicon_lines(
    word: str,
    width: int,
    tr: Translator,
    language: Language,
    most: int = 2,
    studied: Language = "fr",
    status: str = "new",
    french: Sequence[DictionaryEntry] = (),
) -> list[StyledLine]:
    """Draw the most frequent reading of a form with its sense, and those about as frequent, `most` in all.

    For an English word, draw its translations `french` instead.
    """
    if studied == "en":
        return _english(word, french, width, tr, most, status)
    found = readings(plain(word).lower())
    likely = [each for each in found[:most] if each.zipf >= found[0].zipf - _NEAR]
    if not likely:
        return [line(shown(word), "ink-2 bold")]
    lines: list[StyledLine] = []
    for reading in likely:
        lines += [BLANK] if lines else []
        lines += _reading(word, reading, width, tr, language)
    return lines


def _reading(word: str, reading: WordReading, width: int, tr: Translator, language: Language) -> list[StyledLine]:
    singular = reading.gender if reading.gender in ("m", "f") else ""
    head = with_article(reading.lemma, singular) if reading.pos == "NOUN" else reading.lemma  # type: ignore[arg-type]
    lines = wrapped(head, width, "target")
    about = [tr(CLASSES[name])] if (name := CLASS_OF.get(reading.pos, "")) else []
    if reading.pos == "NOUN" and singular:
        about.append(tr(GENDERS[singular]))
    sound = f"[{reading.ipa}]  " if reading.ipa else ""
    lines += wrapped(sound + ", ".join(about), width, "ink-3")
    if entry := gloss(reading.lemma, reading.pos, reading.gender, word):
        lines += wrapped("; ".join(entry.senses), width, "ink bold")
    form = describe(word, reading.lemma, reading.pos, reading.gender, reading.number, reading.moods)
    lines += wrapped(translator(language)(form).replace("*", ""), width, "ink-2")
    trap = Bilingual(entry.trap_fr, entry.trap_en) if entry else Bilingual()
    return lines + wrapped(trap.get(language), width, "ink-2")


def _english(
    word: str, found: Sequence[DictionaryEntry], width: int, tr: Translator, most: int, status: str
) -> list[StyledLine]:
    """Draw the French words that translate an English one."""
    if not found:
        return [line(shown(word), "ink-2 bold")]
    state = tr(STATUSES[status])
    lines = [row(Run(fit(shown(word), width - cell_len(state) - 2), "target"), right=(Run(state, "ink-3"),))]
    for entry in found[:most]:
        gender = entry.gender if entry.gender in ("m", "f", "mf") else ""
        noun = entry.word_class == "noun"
        french = with_article(entry.lemma, gender) if noun else entry.lemma  # type: ignore[arg-type]
        about = tr(CLASSES[entry.word_class]) if entry.word_class in CLASSES else ""
        lines += [BLANK, *wrapped(french, width, "ink bold"), *wrapped(about, width, "ink-3")]
    return lines
