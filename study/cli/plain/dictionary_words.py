"""Looks up words that are not terms of the lesson, in the tagger and the dictionary."""

from __future__ import annotations

import re

from study.cli.plain.found_word import FoundWord, folded, labelled
from study.language.dictionary.entry import DictionaryEntry
from study.language.english.lemmas import french_for
from study.language.english.lemmas import headword as base
from study.language.french.analysis import Word, analyse
from study.language.french.articles import with_article
from study.language.french.inflection import describe
from study.language.french.lexicon import band
from study.language.labels import BANDS, CLASS_OF, CLASSES, GENDERS
from study.language.sense.english_text import french_at, phrase_at
from study.language.sense.paragraph import explain_paragraph
from study.language.sense.terms import term_in as term_in
from study.language.typography import plain
from study.language.word_key import word_key
from study.language.words import entry_of, sound_of
from study.lesson.model import Bilingual, Language, Paragraph
from study.locale import Translator


def french_word(text: str, paragraph: Paragraph, language: Language, tr: Translator) -> FoundWord | None:
    """Return the entry of a word as it is used in the paragraph, or on its own; None if it is not known."""
    explained = explain_paragraph(paragraph)
    words = explained.analysis.words
    exact = plain(text).lower()
    there = [each for each in words if plain(each.form).lower() == exact]
    there += [each for each in words if folded(each.form) == folded(text)]
    if there:
        return _seen(there[0], explained.entry(there[0]), explained.phrase(there[0]), language, tr)
    for each in analyse(text).words[:1]:
        return _seen(each, entry_of(each), None, language, tr)
    return None


def _seen(
    word: Word, entry: DictionaryEntry | None, phrase: DictionaryEntry | None, language: Language, tr: Translator
) -> FoundWord:
    """Return a word with the expression that it belongs to, and its entry."""
    noun = word.pos == "NOUN"
    gender = word.gender if noun and word.gender in ("m", "f") else ""
    head = with_article(word.lemma, gender) if noun else word.lemma  # type: ignore[arg-type]
    facts = [tr(CLASSES[name])] if (name := CLASS_OF.get(word.pos, "")) else []
    facts += [tr(GENDERS[word.gender])] if noun and word.gender in GENDERS else []
    facts += [f"[{sound}]"] if (sound := sound_of(word)) else []
    form = describe(word.form, word.lemma, word.pos, word.gender, word.number, word.moods)
    lines = [
        f"{phrase.lemma}{tr(': ')}{'; '.join(phrase.senses)}" if phrase else "",
        "; ".join(entry.senses) if entry else "",
        tr(form).replace("*", ""),
        tr(BANDS[number]) if (number := band(word.rank)) else "",
        labelled(tr("Trap"), _trap(entry).get(language), tr),
    ]
    keys, entries = (word_key(word.lemma, "fr"),), (entry,) if entry else ()
    return FoundWord(keys, head, tuple(facts), tuple(filter(None, lines)), word.start, word.form, gender, entries)


def english_word(text: str, paragraph: Paragraph, tr: Translator) -> FoundWord | None:
    """Return the entry of an English word with its French translations; None if there are none.

    The translation that the paragraph uses comes first.
    """
    match = re.search(rf"\b{re.escape(text)}\b", paragraph.text("en"), re.IGNORECASE)
    found = french_at(text, paragraph, match.start()) if match else french_for(text)
    lines = []
    if match and (phrase := phrase_at(paragraph, match.start())):
        lines.append(f"{phrase.headword}{tr(': ')}{'; '.join(phrase.french)}")
    for entry in found[:3]:
        noun = entry.word_class == "noun"
        gender = entry.gender if entry.gender in ("m", "f", "mf") else ""
        french = with_article(entry.lemma, gender) if noun else entry.lemma  # type: ignore[arg-type]
        about = tr(CLASSES[entry.word_class]) if entry.word_class in CLASSES else ""
        lines.append(f"{french}, {about}" if about else french)
    start = match.start() if match else -1
    keys = (word_key(base(text), "en"),)
    return FoundWord(keys, base(text), (), tuple(lines), start, text, "", tuple(found)) if lines else None


def _trap(entry: DictionaryEntry | None) -> Bilingual:
    return Bilingual(entry.trap_fr, entry.trap_en) if entry else Bilingual()
