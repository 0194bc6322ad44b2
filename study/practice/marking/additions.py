"""Finds the nouns and names of an answer that are neither in the expected answers nor in the passage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from study.language.closed_words import FILLERS, PREPOSITIONS, PRONOUNS, SMALL
from study.language.english.lemmas import lemmas
from study.language.known_forms import exists, french_readings
from study.language.opposites import opposites
from study.language.typography import strip_accents
from study.language.wordlist import words
from study.lesson.model import Answer, Language
from study.practice.marking.alignment import align, nearest_text, rough_distance
from study.practice.marking.english import classes
from study.practice.marking.needed import lemmas_of
from study.practice.marking.rules import Rules
from study.practice.marking.spelling import one_edit
from study.practice.marking.typed_words import AnswerWord, words_of

_TURNING = frozenset(
    words("avant après sans malgré sauf hors contre before after without despite except against unlike")
)
"""Prepositions that say something else unless they are expected."""
_GENERAL: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        words(
            "fait chose action idée texte article auteur manière façon cas type sorte but raison société entreprise "
            "groupe firme division branche département activité unité cause suite conséquence an année"
        )
    ),
    "en": frozenset(
        words(
            "fact thing action idea text article author way case kind sort aim reason company firm group division "
            "branch department unit arm business cause result due year"
        )
    ),
}
"""Nouns that add nothing: *le fait de …*."""
_DETERMINERS = frozenset(words("the a an its their his her this these those le la l' les un une des du ces ses leurs"))
_LIKE = 0.65
"""The greatest distance for each word between an answer and the accepted one it is laid beside."""
_BRACES = re.compile(r"[{}/]")


class Addition(NamedTuple):
    """A word that is in none of the expected answers."""

    word: AnswerWord
    exchanged: bool
    """Whether it replaces an expected word, or reverses the meaning; otherwise it only comes beside the answer."""


def addition_in(text: str, accepted: Sequence[Answer], rules: Rules) -> Addition | None:
    """Return the worst noun, name, number or opposite in an answer that is not known; None if there is none.

    Known are the words of the accepted answers, of the needed ones, of the question and of its evidence.
    """
    language = rules.language
    found = words_of(text, language)
    known = _known(tuple(answer.text for answer in accepted), rules)
    added: list[Addition] = []
    for place, word in enumerate(found):
        if word.number is not None:
            if f"{word.number.normalize():f}" not in known and word.form not in known:
                added.append(Addition(word, True))
        elif lemmas_of(word.form, language) & known or _misspelt(word, known, language):
            continue
        elif word.form in _TURNING or _is_opposite(word, known, language) or _is_name(word, place, language):
            added.append(Addition(word, True))
        elif _is_noun(found, place, language):
            added.append(Addition(word, _in_place_of_another(found, place, accepted, rules)))
    return max(added, key=lambda each: each.exchanged, default=None)


@lru_cache(maxsize=200)
def _known(accepted: tuple[str, ...], rules: Rules) -> frozenset[str]:
    """Return the lemmas, and the numbers in figures, that an answer may have."""
    language = rules.language
    texts = [*(_BRACES.sub(" ", text) for text in accepted), *(phrase for group in rules.needs for phrase in group)]
    found = set(map(strip_accents, _GENERAL[language]))
    for text in (*texts, rules.stem, rules.evidence):
        for word in words_of(text, language):
            found |= lemmas_of(word.form, language)
            if word.number is not None:
                found.add(f"{word.number.normalize():f}")
    return frozenset(found)


def _misspelt(word: AnswerWord, known: frozenset[str], language: Language) -> bool:
    return len(word.bare) > 4 and not exists(word.form, language) and any(one_edit(word.bare, each) for each in known)


def _is_opposite(word: AnswerWord, known: frozenset[str], language: Language) -> bool:
    """Return whether a word is the opposite of a known one: *fermer* beside *ouvrir*."""
    bases = {reading.lemma for reading in french_readings(word.form)} if language == "fr" else lemmas(word.form)
    return any(strip_accents(each) in known for base in {word.form, *bases} for each in opposites(base, language))


def _is_name(word: AnswerWord, place: int, language: Language) -> bool:
    if language == "fr" and any(reading.pos == "PROPN" for reading in french_readings(word.form)[:1]):
        return True
    return word.shown[:1].isupper() and (bool(place) or not exists(word.form, language))


def _is_noun(found: Sequence[AnswerWord], place: int, language: Language) -> bool:
    """Return whether a word is a noun in its place; a word that does not exist is taken for one."""
    form = found[place].form
    if form in SMALL[language] | FILLERS[language] | PRONOUNS[language] | PREPOSITIONS[language]:
        return False
    before = found[place - 1].form if place else ""
    determined = before in _DETERMINERS or (before in ("and", "of") and place == len(found) - 1)
    if language == "fr":
        kinds = [reading.pos for reading in french_readings(form)]
        return not kinds or kinds[0] == "NOUN" or (determined and "NOUN" in kinds)
    of_word = classes(form) | frozenset().union(*(classes(lemma) for lemma in lemmas_of(form, language)))
    return not exists(form, language) or ("noun" in of_word and (determined or not of_word & {"verb", "adjective"}))


def _in_place_of_another(found: Sequence[AnswerWord], place: int, accepted: Sequence[Answer], rules: Rules) -> bool:
    """Return whether a word is where the accepted answer that is most like a typed one has another noun."""
    language = rules.language
    texts = [words_of(nearest_text(answer.text, found, language), language) for answer in accepted]
    nearest = min(texts, key=lambda wanted: rough_distance(found, wanted, language), default=())
    if rough_distance(found, nearest, language) > _LIKE * max(len(found), len(nearest)):
        return False
    typed = frozenset().union(*(lemmas_of(word.form, language) for word in found))
    beside = [at for step in align(found, nearest, language) if place in step.given for at in step.wanted]
    return any(_is_noun(nearest, at, language) and not lemmas_of(nearest[at].form, language) & typed for at in beside)
