"""Finds an accepted answer inside what was typed: in a sentence, a piece of the text, an enumeration."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from study.language.closed_words import CHOICES, PREPOSITIONS, PRONOUNS, SMALL, TURNING, preposition
from study.language.known_forms import french_readings
from study.language.opposites import LIMITS, NEGATIONS
from study.language.wordlist import words
from study.practice.marking import english
from study.practice.marking.differences import same
from study.practice.marking.framing import members
from study.practice.marking.french_words import is_finite
from study.practice.marking.needed import lemmas_of
from study.practice.marking.rules import Rules
from study.practice.marking.typed_words import AnswerWord, comparable, words_of
from study.text import Language

_MORE = 3
"""The most words beside the answer in a piece of the text that is still nearly right."""
_LONGEST = 20
"""The most words of an answer in which the members of an enumeration are looked for."""
_AROUND = 8
"""The most words of a clause around the answer."""
_COMPLEMENT = 5
"""The most words of a complement after the answer."""
_ASKING = frozenset(
    words("want ask demand request seek call claim vouloir demander reclamer exiger souhaiter revendiquer")
)
"""Verbs, without accents, that can stand for each other in front of what is asked for."""
_FINITE = frozenset(words("is are was were has have had does do did will would can could must may might should"))
_ENGLISH_ARTICLES = frozenset(("a", "an", "the"))
_LISTING: dict[Language, frozenset[str]] = {"fr": frozenset(("et", "&", "+")), "en": frozenset(("and", "&", "+"))}
_HELPING = frozenset(words("do does did will would can could should must has have had"))
_SUBJECT = frozenset(words("qui quel quelle quels quelles lequel laquelle lesquels lesquelles who which what"))
"""Words that begin a question which may ask for the subject."""


def place_of(wanted: Sequence[AnswerWord], found: Sequence[AnswerWord]) -> int:
    """Return where some words follow each other within others, or -1."""
    for start in range(len(found) - len(wanted) + 1):
        if all(same(found[start + at], word) for at, word in enumerate(wanted)):
            return start
    return -1


def in_sentence(found: Sequence[AnswerWord], wanted: Sequence[AnswerWord], rules: Rules) -> bool:
    """Return whether an answer is the accepted one within a sentence that repeats the words of the question.

    Where the question asks who does something, what follows the answer has to be the rest of the question; where it
    asks for anything else, what precedes the answer. So the agents keep their places.
    """
    language = rules.language
    stem = words_of(rules.stem, language)
    start = place_of(wanted, found) if wanted and stem else -1
    if start < 0 or len(found) - len(wanted) > len(stem) + 4:
        return False
    before, after = found[:start], found[start + len(wanted) :]
    if not before and not after:
        return False
    asked = frozenset().union(*(lemmas_of(word.form, language) for word in stem))
    if asked & _ASKING:
        asked |= _ASKING
    doubtful = NEGATIONS[language] | CHOICES[language] | LIMITS[language] | TURNING[language]
    own = {word.form for word in stem} | {"que", "qu'"}
    for word in (*before, *after):
        if word.form in doubtful and word.form not in own:
            return False
        if word.form not in SMALL[language] and not lemmas_of(word.form, language) & asked:
            return False
        if word.number is not None and not any(same(word, each) for each in stem):
            return False
    content_before = [
        word
        for word in before
        if word.form not in SMALL[language] and not lemmas_of(word.form, language) & asked & _ASKING
    ]
    content_after = [word for word in after if word.form not in SMALL[language]]
    object_asked = len(stem) > 1 and stem[1].form in _HELPING
    if stem[0].form in _SUBJECT and not object_asked:
        return not content_before and _in_order(content_after, stem, language)
    return not content_after and _in_order(_nouns(content_before, language), stem, language)


def _nouns(found: Sequence[AnswerWord], language: Language) -> list[AnswerWord]:
    """Return the words that are no verbs: a question turns verbs round, but not what they join."""
    if language == "en":
        return list(found)
    return [word for word in found if not any(each.pos == "VERB" for each in french_readings(word.form)[:1])]


def _in_order(found: Sequence[AnswerWord], stem: Sequence[AnswerWord], language: Language) -> bool:
    """Return whether words come in the order in which the question has them."""
    place = 0
    for word in found:
        lemmas = lemmas_of(word.form, language)
        while place < len(stem) and not lemmas & lemmas_of(stem[place].form, language):
            place += 1
        if place == len(stem):
            return False
        place += 1
    return True


def in_clause(found: Sequence[AnswerWord], wanted: Sequence[AnswerWord], rules: Rules) -> bool:
    """Return whether an answer is a clause of the text, word for word, around the accepted answer.

    The words around it have a verb; a pronoun can stand for the subject.
    """
    language = rules.language
    start = place_of(wanted, found)
    if rules.form or start < 0 or not 1 < len(found) - len(wanted) <= _AROUND or not rules.source:
        return False
    if len(wanted) < 2 and not (language == "en" and start and found[start - 1].form in _ENGLISH_ARTICLES):
        return False
    pronoun = found[0].form in PRONOUNS[language] and start > 1
    if place_of(found[1:] if pronoun else found, words_of(rules.source, language)) < 0:
        return False
    around = [*found[:start], *found[start + len(wanted) :]]
    forms = {word.form for word in around}
    denied = forms & NEGATIONS[language]
    if denied and not (denied <= {"ne", "n'"} and forms & {"que", "qu'"}):
        return False
    if forms & CHOICES[language]:
        return False
    return any(_is_verb(around, at, language) for at in range(len(around)))


def with_complement(found: Sequence[AnswerWord], wanted: Sequence[AnswerWord], rules: Rules) -> bool:
    """Return whether an answer is the accepted one with a complement that follows its last word in the text."""
    language = rules.language
    more = found[len(wanted) :]
    if rules.form or len(wanted) < 2 or not 1 < len(more) <= _COMPLEMENT or place_of(wanted, found) != 0:
        return False
    if not preposition(more[0].form, language) or any(
        word.form in NEGATIONS[language] | CHOICES[language] for word in more
    ):
        return False
    return place_of([wanted[-1], *more], words_of(rules.source, language)) >= 0


def _is_verb(found: Sequence[AnswerWord], at: int, language: Language) -> bool:
    """Return whether a word is a conjugated verb, to judge by its forms and the word before it."""
    form = found[at].form
    if language == "en":
        return form in _FINITE or ("verb" in english.classes(form) and "noun" not in english.classes(form))
    likely = french_readings(form)[:1]
    return any(each.pos in ("VERB", "AUX") and any(is_finite(mood[:1]) for mood in each.moods) for each in likely)


def of_the_text(found: Sequence[AnswerWord], wanted: Sequence[AnswerWord], rules: Rules) -> bool:
    """Return whether an answer is a piece of the text with the accepted answer and a few words more."""
    language = rules.language
    if not wanted or not 0 < len(found) - len(wanted) <= _MORE or not rules.source:
        return False
    start = place_of(wanted, found)
    if start < 0 or place_of(found, words_of(rules.source, language)) < 0:
        return False
    more = [*found[:start], *found[start + len(wanted) :]]
    refused = NEGATIONS[language] | CHOICES[language] | {"et", "and"}
    return not any(word.form in refused or word.number is not None for word in more)


def beside(
    found: Sequence[AnswerWord], miss: Sequence[AnswerWord], expected: Sequence[AnswerWord], language: Language
) -> bool:
    """Return whether an answer is a listed mistake with words of the accepted answer or grammar words."""
    start = place_of(miss, found)
    if start < 0 or not any(word.form not in SMALL[language] for word in miss):
        return False
    rest = [*found[:start], *found[start + len(miss) :]]
    turning = PREPOSITIONS[language] | NEGATIONS[language] | CHOICES[language]
    known = {word.form for word in expected} | (SMALL[language] - turning)
    return len(rest) <= 3 and all(word.form in known for word in rest)


def enumerated(given: str, wanted: str, rules: Rules, alike: Callable[[str, str], bool]) -> bool:
    """Return whether an answer has the members of an enumeration in another order, or with commas."""
    language = rules.language
    mine, theirs = comparable(given, language), comparable(wanted, language)
    if _same_members(members(mine, language), members(theirs, language), alike):
        return True
    ours, other = mine.split(), theirs.split()
    if len(ours) > _LONGEST or not _LISTING[language] & {*ours, *other}:
        return False
    head = 0
    while head < min(len(ours), len(other)) and ours[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(len(ours), len(other)) - head and ours[-1 - tail] == other[-1 - tail]:
        tail += 1
    for start in range(head, -1, -1):
        for end in range(tail, -1, -1):
            inner, outer = (" ".join(each[start : len(each) - end]) for each in (ours, other))
            if _same_members(members(inner, language), members(outer, language), alike):
                return True
    return False


def _same_members(mine: Sequence[str], theirs: Sequence[str], alike: Callable[[str, str], bool]) -> bool:
    if len(mine) != len(theirs) or len(mine) < 2 or len(mine) > 8:
        return False
    left = list(theirs)
    for one in mine:
        match = next((other for other in left if alike(one, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True
