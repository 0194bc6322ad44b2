"""Words looked up and marked, in lines: a term of the lesson, a word of its sentence, or one of the dictionary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from study.cli.plain.talk import Talk
from study.language.headword import grammar, headword
from study.language.labels import BANDS, CLASS_OF, CLASSES, GENDERS, STATUSES
from study.language.typography import plain, strip_accents
from study.language.word_key import word_key
from study.lesson.model import Bilingual, Fault, Language, Lesson, Paragraph, Term
from study.lesson.occurrences import occurrences
from study.locale import Translator
from study.progress.store import Status, Store

if TYPE_CHECKING:
    from study.language.dictionary.entry import DictionaryEntry
    from study.language.french.analysis import Word


class Found(NamedTuple):
    """A word that was looked up."""

    keys: tuple[str, ...]
    """Its names in the store: of a term, its own and its headword's."""
    head: str
    facts: tuple[str, ...]
    """What one may know without its meaning: class, sound."""
    sense: tuple[str, ...]
    """What it means, and all that goes with it."""


class Words:
    """The words of a lesson."""

    def __init__(self, talk: Talk, lesson: Lesson, store: Store, explains: Language) -> None:
        self._talk = talk
        self._lesson = lesson
        self._store = store
        self._explains: Language = explains
        self._marked: list[int] = []
        """How many keys each marking wrote."""
        self._last: Found | None = None

    def explain(self, text: str, paragraph: Paragraph, *, guess: bool = False) -> None:
        """Say what a word of the paragraph is and means; with `guess`, its meaning waits for Enter."""
        found = self._found(text, paragraph)
        tr = self._talk.tr
        if found is None:
            self._talk.say(tr("Nothing is known of “{word}”.", word=text))
            return
        self._last = found
        status = self._status(found)
        self._talk.say(f"{found.head}{tr(': ')}{', '.join((*found.facts, tr(STATUSES[status])))}")
        if guess and status != "known" and found.sense:
            self._talk.say(tr("What could it mean here? Enter shows it."))
            self._talk.listen()
        self._talk.say(*(found.sense or (tr("Not in the dictionary. t translates its sentence."),)))

    def mark(self, status: Status, text: str, paragraph: Paragraph) -> None:
        """Say how well a word is known: the one named, or the last one explained. The same again takes it back."""
        found = self._found(text, paragraph) if text else self._last
        tr = self._talk.tr
        if found is None:
            said = (
                tr("Nothing is known of “{word}”.", word=text) if text else tr("Which word? Type it after the letter.")
            )
            self._talk.say(said)
            return
        self._last = found
        before = self._status(found)
        wanted: Status = "new" if before == status else status
        changed = [key for key in found.keys if self._store.status(key) != wanted]
        for key in changed:
            self._store.set_status(key, wanted)
        if changed:
            self._marked.append(len(changed))
        self._talk.say(f"{found.head}{tr(': ')}{tr(STATUSES[wanted])}")

    def undo(self) -> None:
        """Take the last marking back."""
        tr = self._talk.tr
        if not self._marked:
            self._talk.say(tr("There is nothing to undo."))
            return
        for _ in range(self._marked.pop()):
            self._store.undo()
        self._talk.say(tr("Undone."))

    def listed(self, paragraph: Paragraph) -> Iterator[str]:
        """The terms of a paragraph, each with how well it is known."""
        for term in self._lesson.terms_in(paragraph.number):
            keys = (word_key(term.head, self._lesson.studied), self._lesson.term_key(term))
            yield f"{headword(term)}{self._talk.tr(': ')}{self._talk.tr(STATUSES[self._known(keys)])}"

    def _status(self, found: Found) -> Status:
        return self._known(found.keys)

    def _known(self, keys: tuple[str, ...]) -> Status:
        """As was said of the term here, or of its headword anywhere."""
        own = self._store.status(keys[-1])
        return own if own != "new" else self._store.status(keys[0])

    def _found(self, text: str, paragraph: Paragraph) -> Found | None:
        lesson, tr = self._lesson, self._talk.tr
        word = _folded(text)
        if not word:
            return None
        here = list(lesson.terms_in(paragraph.number))
        if term := _term(word, here, paragraph.text(lesson.studied)) or _term(word, lesson.terms, ""):
            keys = (word_key(term.head, lesson.studied), lesson.term_key(term))
            facts = (grammar(term, tr), *([f"[{term.ipa}]"] if term.ipa else []))
            return Found(keys, headword(term), facts, tuple(filter(None, _term_lines(term, self._explains, tr))))
        if lesson.studied == "en":
            return _english(text, tr)
        return _french(text, word, paragraph, self._explains, tr)


def fault_lines(fault: Fault, language: Language, tr: Translator) -> Iterator[str]:
    """What is wrong with the source somewhere."""
    yield f"sic{tr(': ')}{fault.text}"
    if fault.correction:
        yield f"{tr('better')}{tr(': ')}{fault.correction}"
    yield fault.why.get(language)


def _folded(text: str) -> str:
    return strip_accents(plain(text)).lower().strip(" .,;:!?…«»“”\"'()")


def _term(word: str, terms: list[Term] | tuple[Term, ...], text: str) -> Term | None:
    """The term that a word names or belongs to, of several the longest."""
    named = [term for term in terms if word in (_folded(term.head), _folded(headword(term)), *map(_folded, term.forms))]
    found: list[tuple[int, int, Term]] = []
    for n, term in enumerate(terms if text and not named else ()):
        for spans in occurrences(term, text):
            stood = [_folded(text[start:end]) for start, end in spans]
            inside = " ".join(stood).replace("'", " ").split()
            if word in (*stood, *inside):
                found.append((-sum(map(len, stood)), n, term))
    return named[0] if named else min(found)[2] if found else None


def _term_lines(term: Term, language: Language, tr: Translator) -> Iterator[str]:
    yield term.gloss
    yield term.meaning.get(language)
    yield tr("also {sense}", sense=term.also.get(language)) if term.also else ""
    yield _led(tr("Here"), term.here.get(language), tr)
    studied, helped = (term.example.fr, term.example.en) if term.studied == "fr" else (term.example.en, term.example.fr)
    yield _led(tr("Example"), studied, tr)
    yield helped if helped != studied else ""
    yield _led(tr("Trap"), term.trap.get(language), tr)


def _led(title: str, text: str, tr: Translator) -> str:
    return f"{title}{tr(': ')}{text}" if text else ""


def _french(text: str, word: str, paragraph: Paragraph, language: Language, tr: Translator) -> Found | None:
    """The word as its sentence has it; one from elsewhere by itself."""
    from study.language.french.analysis import analyse

    words = analyse(paragraph.text("fr")).words
    exact = plain(text).lower()
    there = [each for each in words if plain(each.form).lower() == exact]
    there += [each for each in words if _folded(each.form) == word]
    for each in there or analyse(text).words[:1]:
        return _seen(each, language, tr)
    return None


def _seen(word: Word, language: Language, tr: Translator) -> Found:
    from study.language.french.articles import with_article
    from study.language.french.inflection import describe
    from study.language.french.lexicon import band
    from study.language.words import entry_of, sound_of

    noun = word.pos == "NOUN"
    gender = word.gender if noun and word.gender in ("m", "f") else ""
    head = with_article(word.lemma, gender) if noun else word.lemma  # type: ignore[arg-type]
    facts = [tr(CLASSES[name])] if (name := CLASS_OF.get(word.pos, "")) else []
    facts += [tr(GENDERS[word.gender])] if noun and word.gender in GENDERS else []
    facts += [f"[{sound}]"] if (sound := sound_of(word)) else []
    entry = entry_of(word)
    form = describe(word.form, word.lemma, word.pos, word.gender, word.number, word.moods)
    lines = [
        "; ".join(entry.senses) if entry else "",
        form.get(language).replace("*", ""),
        tr(BANDS[number]) if (number := band(word.rank)) else "",
        _led(tr("Trap"), _trap(entry).get(language), tr),
    ]
    return Found((word_key(word.lemma, "fr"),), head, tuple(facts), tuple(filter(None, lines)))


def _english(text: str, tr: Translator) -> Found | None:
    """An English word: the French ones that it may stand for."""
    from study.language.english.lemmas import french_for
    from study.language.english.lemmas import headword as base
    from study.language.french.articles import with_article

    found = french_for(text)
    lines = []
    for entry in found[:3]:
        noun = entry.word_class == "noun"
        gender = entry.gender if entry.gender in ("m", "f", "mf") else ""
        french = with_article(entry.lemma, gender) if noun else entry.lemma  # type: ignore[arg-type]
        about = tr(CLASSES[entry.word_class]) if entry.word_class in CLASSES else ""
        lines.append(f"{french}, {about}" if about else french)
    return Found((word_key(base(text), "en"),), base(text), (), tuple(lines)) if found else None


def _trap(entry: DictionaryEntry | None) -> Bilingual:
    return Bilingual(entry.trap_fr, entry.trap_en) if entry else Bilingual()
