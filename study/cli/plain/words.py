"""Looks up and marks words in line-by-line mode: terms of the lesson, words of its text, words of the dictionary."""

from __future__ import annotations

from collections.abc import Iterator

from study.cli.plain.found_word import FoundWord, folded, labelled
from study.cli.plain.prompt import PlainPrompt
from study.language.headword import grammar, headword
from study.language.labels import FAULT_KINDS, STATUSES
from study.language.word_key import word_key
from study.lesson.model import Fault, Language, Lesson, Paragraph, Term
from study.lesson.occurrences import occurrences
from study.locale import Translator
from study.practice.met_word import MetWord, met_in_english, met_in_french
from study.progress.store import Status, Store


class Words:
    """The words of a lesson, and how well the learner knows them."""

    def __init__(self, prompt: PlainPrompt, lesson: Lesson, store: Store, explains: Language) -> None:
        self._prompt = prompt
        self._lesson = lesson
        self._store = store
        self._explains: Language = explains
        self._marked: list[int] = []
        """The number of keys that each marking wrote."""
        self._last: FoundWord | None = None

    def explain(self, text: str, paragraph: Paragraph, *, guess: bool = False) -> None:
        """Print part of speech and meaning of a word of the paragraph; with `guess`, the meaning waits for Enter."""
        found = self._found(text, paragraph)
        tr = self._prompt.tr
        if found is None:
            self._prompt.show(tr("“{word}” was not found.", word=text))
            return
        self._last = found
        status = self._status(found)
        self._prompt.show(f"{found.head}{tr(': ')}{', '.join((*found.facts, tr(STATUSES[status])))}")
        if guess and status != "known" and found.sense:
            self._prompt.show(tr("What could it mean here? Press Enter to see."))
            self._prompt.ask()
        self._prompt.show(*(found.sense or (tr("Not in the dictionary. t translates the sentence."),)))

    def mark(self, status: Status, text: str, paragraph: Paragraph) -> None:
        """Mark a word, or the last one that was looked up, with a status. The same status again removes the mark."""
        found = self._found(text, paragraph) if text else self._last
        tr = self._prompt.tr
        if found is None:
            said = tr("“{word}” was not found.", word=text) if text else tr("Which word? Type it after the letter.")
            self._prompt.show(said)
            return
        self._last = found
        before = self._status(found)
        wanted: Status = "new" if before == status else status
        changed = [key for key in found.keys if self._store.status(key) != wanted]
        for key in changed:
            self._store.set_status(key, wanted, self._met(found, paragraph) if wanted == "learning" else None)
        if changed:
            self._marked.append(len(changed))
        self._prompt.show(f"{found.head}{tr(': ')}{tr(STATUSES[wanted])}")

    def _met(self, found: FoundWord, paragraph: Paragraph) -> MetWord | None:
        """Return how a word of the dictionary is shown; None for a term, and for a word that is not in the text."""
        if not found.form or found.form not in paragraph.text(self._lesson.studied):
            return None
        if self._lesson.studied == "en":
            return met_in_english(self._lesson, paragraph, found.start, found.form, found.entries)
        entry = found.entries[0] if found.entries else None
        return met_in_french(self._lesson, paragraph, found.start, found.form, found.gender, entry)

    def undo(self) -> None:
        """Undo the last marking."""
        tr = self._prompt.tr
        if not self._marked:
            self._prompt.show(tr("Nothing to undo."))
            return
        for _ in range(self._marked.pop()):
            self._store.undo()
        self._prompt.show(tr("Undone."))

    def listed(self, paragraph: Paragraph) -> Iterator[str]:
        """Yield the terms of a paragraph, each with its status."""
        for term in self._lesson.terms_in(paragraph.number):
            keys = (word_key(term.head, self._lesson.studied), self._lesson.term_key(term))
            yield f"{headword(term)}{self._prompt.tr(': ')}{self._prompt.tr(STATUSES[self._known(keys)])}"

    def _status(self, found: FoundWord) -> Status:
        return self._known(found.keys)

    def _known(self, keys: tuple[str, ...]) -> Status:
        """Return the status of a term in this lesson or, if it has none, of its headword."""
        own = self._store.status(keys[-1])
        return own if own != "new" else self._store.status(keys[0])

    def _found(self, text: str, paragraph: Paragraph) -> FoundWord | None:
        lesson, tr = self._lesson, self._prompt.tr
        word = folded(text)
        if not word:
            return None
        from study.cli.plain import dictionary_words  # the language data, which a lesson without look-ups does without

        here = list(lesson.terms_in(paragraph.number))
        if term := _term(word, here, paragraph.text(lesson.studied)) or _term(word, lesson.terms, ""):
            keys = (word_key(term.head, lesson.studied), lesson.term_key(term))
            term = dictionary_words.term_in(term, paragraph)
            facts = (grammar(term, tr), *([f"[{term.ipa}]"] if term.ipa else []))
            return FoundWord(keys, headword(term), facts, tuple(filter(None, _term_lines(term, self._explains, tr))))
        if lesson.studied == "en":
            return dictionary_words.english_word(text, paragraph, tr)
        return dictionary_words.french_word(text, paragraph, self._explains, tr)


def fault_lines(fault: Fault, language: Language, tr: Translator) -> Iterator[str]:
    """Yield an error in the source, its correction and the reason."""
    yield f"sic ({tr(FAULT_KINDS[fault.kind])}){tr(': ')}{fault.text}"
    if fault.correction:
        yield f"{tr('better')}{tr(': ')}{fault.correction}"
    yield fault.why.get(language)


def _term(word: str, terms: list[Term] | tuple[Term, ...], text: str) -> Term | None:
    """Return the term that a word names or is part of, the longest of several; None if there is none."""
    named = [term for term in terms if word in (folded(term.head), folded(headword(term)), *map(folded, term.forms))]
    found: list[tuple[int, int, Term]] = []
    for n, term in enumerate(terms if text and not named else ()):
        for spans in occurrences(term, text):
            stood = [folded(text[start:end]) for start, end in spans]
            inside = " ".join(stood).replace("'", " ").split()
            if word in (*stood, *inside):
                found.append((-sum(map(len, stood)), n, term))
    return named[0] if named else min(found)[2] if found else None


def _term_lines(term: Term, language: Language, tr: Translator) -> Iterator[str]:
    yield term.gloss
    yield term.meaning.get(language)
    yield tr("also: {sense}", sense=term.also.get(language)) if term.also else ""
    yield labelled(tr("Here"), term.here.get(language), tr)
    studied, helped = (term.example.fr, term.example.en) if term.studied == "fr" else (term.example.en, term.example.fr)
    yield labelled(tr("Example"), studied, tr)
    yield helped if helped != studied else ""
    yield labelled(tr("Trap"), term.trap.get(language), tr)
