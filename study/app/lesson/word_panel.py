"""Draws the panel for an analysed word: the expression it belongs to, then its own dictionary entry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len

from study.app.page.entry import beside, tiny_pair
from study.app.page.line import BLANK, Run, StyledLine, fit, line, row
from study.app.page.paint import led, shown, wrapped
from study.language.dictionary.entry import DictionaryEntry
from study.language.french.articles import with_article
from study.language.french.inflection import describe
from study.language.french.lexicon import band
from study.language.labels import BANDS, CLASS_OF, CLASSES, GENDERS, STATUSES
from study.language.words import sound_of
from study.lesson.model import Bilingual, Language
from study.locale import Translator, translator

if TYPE_CHECKING:
    from study.app.lesson.analysed_text import Phrase
    from study.language.french.analysis import Word

_MOST = 12
"""Paragraphs that are named; a long text has its commonest words in hundreds."""


def word_lines(
    word: Word,
    entry: DictionaryEntry | None,
    phrase: Phrase | None,
    width: int,
    tr: Translator,
    language: Language,
    status: str,
    paragraphs: Sequence[int],
) -> list[StyledLine]:
    """Draw the expression, the word, its sense, its trap and the numbers of its `paragraphs`, in one column."""
    lines = [*_phrase(phrase.entry, width, tr, language), BLANK] if phrase else []
    state = tr(STATUSES[status])
    head = wrapped(shown(_head(word)), width - cell_len(state) - 2, "target")
    lines += [row(*head[0].runs, right=(Run(state, "ink-3"),)), *head[1:]]
    about, sound = _about(word, tr), _sound(word)
    if cell_len(sound) + cell_len(about) + 2 <= width:
        lines += wrapped(f"{sound}  {about}".strip(), width, "ink-3")
    else:
        lines += wrapped(sound, width, "ink-3") + wrapped(about, width, "ink-3")
    lines += wrapped(_form(word, language), width, "ink-2")
    senses = "; ".join(entry.senses) if entry else _untranslated(word, tr)
    lines += [BLANK, *wrapped(senses, width, "ink bold" if entry else "ink-3")]
    lines += wrapped(_often(word, tr), width, "ink-3")
    if trap := _trap(entry).get(language):
        lines += [BLANK, line(tr("Trap"), "ink-3"), *wrapped(trap, width, "ink-2")]
    where = ", ".join(f"¶\u00a0{number}" for number in paragraphs[:_MOST]) + (" …" if len(paragraphs) > _MOST else "")
    return lines + ([BLANK, line(tr("In this lesson"), "ink-3"), *wrapped(where, width, "ink-2")] if where else [])


def word_below(
    word: Word,
    entry: DictionaryEntry | None,
    phrase: Phrase | None,
    width: int,
    tr: Translator,
    language: Language,
    status: str,
) -> list[StyledLine]:
    """Draw the expression, the word, its sense and its trap in a few lines, for a panel below the text."""
    state = tr(STATUSES[status])
    head = Run(fit(shown(_head(word)), width // 2), "target bold")
    about = fit(f"{_sound(word)}  {_about(word, tr)}".strip(), width - cell_len(head.text) - cell_len(state) - 5)
    first = row(head, Run(f"  {about}", "ink-3"), right=(Run(state, "ink-3"),))
    senses = "; ".join(entry.senses) if entry else _untranslated(word, tr)
    half = (width - 2) // 2
    left = wrapped(senses, half, "ink bold" if entry else "ink-3")
    left += wrapped(_form(word, language), half, "ink-2") + wrapped(_often(word, tr), half, "ink-3")
    right: list[StyledLine] = []
    if trap := _trap(entry).get(language):
        right += led(Run(tr("Trap") + " ", "ink-3"), trap, half, "ink-2")
    if phrase is None:
        return [first, BLANK, *beside(left, right, half, 2)]
    return [*tiny_pair(phrase.entry.lemma, phrase.entry.senses[0], width), first, *beside(left, right, half, 2)]


def word_brief(word: Word, entry: DictionaryEntry | None, phrase: Phrase | None, width: int) -> list[StyledLine]:
    """Draw the expression and its sense, or the word and its sense, on a line or two."""
    if phrase:
        return tiny_pair(phrase.entry.lemma, phrase.entry.senses[0], width)
    return tiny_pair(shown(_head(word)), entry.senses[0] if entry else "", width)


def _phrase(entry: DictionaryEntry, width: int, tr: Translator, language: Language) -> list[StyledLine]:
    lines = wrapped(entry.lemma, width, "target bold")
    lines += wrapped(tr(CLASSES[entry.word_class]) if entry.word_class in CLASSES else "", width, "ink-3")
    lines += wrapped("; ".join(entry.senses), width, "ink bold")
    return lines + wrapped(_trap(entry).get(language), width, "ink-2")


def _head(word: Word) -> str:
    """Return the word in the form in which it is learned: a noun with its article, in the singular."""
    if word.pos == "NOUN":
        return with_article(word.lemma, word.gender if word.gender in ("m", "f") else "")  # type: ignore[arg-type]
    return word.lemma


def _about(word: Word, tr: Translator) -> str:
    about = [tr(CLASSES[name])] if (name := CLASS_OF.get(word.pos, "")) else []
    if word.pos == "NOUN" and word.gender in GENDERS:
        about.append(tr(GENDERS[word.gender]))
    return ", ".join(about)


def _sound(word: Word) -> str:
    return f"[{sound}]" if (sound := sound_of(word)) else ""


def _form(word: Word, language: Language) -> str:
    """Return a description of the form: `present participle of atteindre`."""
    form = describe(word.form, word.lemma, word.pos, word.gender, word.number, word.moods)
    return translator(language)(form).replace("*", "")


def _often(word: Word, tr: Translator) -> str:
    number = band(word.rank)
    return tr(BANDS[number]) if number else ""


def _untranslated(word: Word, tr: Translator) -> str:
    """Return what to show for a word without an entry; nothing for names and numbers."""
    return "" if word.pos in ("PROPN", "NUM") else tr("Not in the dictionary. t translates the sentence.")


def _trap(entry: DictionaryEntry | None) -> Bilingual:
    return Bilingual(entry.trap_fr, entry.trap_en) if entry else Bilingual()
