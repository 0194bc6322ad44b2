"""The faults of an English answer, word by word."""

from __future__ import annotations

from functools import lru_cache

from study.language.closed_words import CHOICES, PREPOSITIONS, PRONOUNS, SMALL, TURNING, owner
from study.language.english.lemmas import french_for, lemmas
from study.language.homophones import meaning, sound_the_same
from study.language.known_forms import is_english
from study.language.opposites import LIMITS, NEGATIONS, are_opposite
from study.language.wordlist import words
from study.practice.marking import messages as remarks
from study.practice.marking.differences import OTHER, Comparison, misspelt
from study.practice.marking.faults import AnswerFault, FaultType
from study.practice.marking.lookalikes import ENGLISH
from study.practice.marking.spelling import one_edit
from study.practice.marking.typed_words import AnswerWord

_ARTICLES = frozenset(("a", "an", "the"))
_UNCOUNTED = frozenset(
    words(
        """
        revenue information advice equipment software hardware staff research evidence furniture luggage progress
        knowledge money traffic training feedback spending growth output employment machinery infrastructure
        merchandise unemployment inflation work news transport travel luck help electricity wheat maize steel cash
        """
    )
)
"""Nouns that are not counted in business English."""
_ALIKE = ({"less", "fewer"}, {"much", "many"}, {"among", "between"}, {"this", "these"}, {"that", "those"})
"""Words with one meaning, of which the noun decides."""
_POINTING = frozenset(("this", "that", "these", "those"))
_HELPING = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
    ]
)
_COMPARED = ("er", "est", "ier", "iest", "ly")
_TURNED = frozenset(
    {("to", "from"), ("from", "to"), ("by", "to"), ("to", "by"), ("by", "for"), ("for", "by"), ("by", "from")}
)


def whole_phrase(comparison: Comparison) -> list[AnswerFault]:
    """Return no faults: in English only the noun shows the number of a phrase, and nothing shows a gender."""
    return []


@lru_cache(maxsize=2_000)
def classes(form: str) -> frozenset[str]:
    """Return the parts of speech that an English word can have, by the dictionary."""
    return frozenset(entry.word_class for entry in french_for(form))


def relate(comparison: Comparison, at: int, given: AnswerWord, wanted: AnswerWord) -> list[AnswerFault]:
    """Return how a typed word differs from the expected one."""
    mine, theirs = given.form, wanted.form
    if given.bare == wanted.bare:
        return [AnswerFault(FaultType.ACCENT, remarks.accents(wanted.shown))]
    if mine.removesuffix("'s").rstrip("'") == theirs.removesuffix("'s").rstrip("'") or (
        mine.replace("'", "") == theirs.replace("'", "") and not sound_the_same(mine, theirs, "en")
    ):
        return [AnswerFault(FaultType.JOINED, remarks.joined(wanted.shown))]
    if sound_the_same(mine, theirs, "en"):
        small = theirs in SMALL["en"]
        kind = FaultType.LITTLE_HOMOPHONE if small else FaultType.HOMOPHONE
        said = remarks.sounds_the_same(given.shown, wanted.shown, meaning(mine, "en"), meaning(theirs, "en"))
        return [AnswerFault(kind, said)]
    if mine in CHOICES["en"]:
        return [OTHER]
    if {mine, theirs} in _ALIKE:
        return [AnswerFault(FaultType.AGREEMENT, remarks.small_word(given.shown, wanted.shown))]
    if are_opposite(mine, theirs, "en") or _opposite(mine, theirs):
        return [AnswerFault(FaultType.OTHER, remarks.opposite(given.shown, wanted.shown))]
    if mine in NEGATIONS["en"] or theirs in NEGATIONS["en"] or mine in LIMITS["en"] or theirs in LIMITS["en"]:
        return [OTHER]
    if mine in SMALL["en"] or theirs in SMALL["en"]:
        return _little(comparison, at, given, wanted)
    if found := _inflected(comparison, at, given, wanted):
        return found
    if mine in ENGLISH:
        return [OTHER]
    return misspelt(comparison, given, wanted) or [OTHER]


def _bases(form: str) -> set[str]:
    """Return the base forms of a word; not those of a comparative or an adverb, which say something else."""
    found = set(lemmas(form))
    for ending in _COMPARED:
        stem = form.removesuffix(ending)
        if stem != form:
            found -= {stem, stem + "e", stem + "y", stem[:-1]}
    return {base for base in found if base == form or is_english(base)}


def _opposite(mine: str, theirs: str) -> bool:
    return any(are_opposite(one, other, "en") for one in _bases(mine) for other in _bases(theirs))


def _inflected(comparison: Comparison, at: int, given: AnswerWord, wanted: AnswerWord) -> list[AnswerFault]:
    """Return the fault of another form of the expected word; empty if it is another word."""
    mine, theirs = given.form, wanted.form
    if not _bases(mine) & _bases(theirs):
        return []
    if not is_english(mine) and one_edit(mine, theirs) and not _with_s(mine, theirs) and not _with_s(theirs, mine):
        return []
    if _with_s(mine, theirs) or _with_s(theirs, mine):
        number = "p" if _with_s(mine, theirs) else "s"
        base = mine if number == "p" else theirs
        if number == "s" and base in _UNCOUNTED:
            return [AnswerFault(FaultType.AGREEMENT, remarks.uncounted(wanted.shown))]
        found = classes(base)
        place = comparison.steps[at].wanted[0]
        previous = comparison.wanted[place - 1].form if place else comparison.before
        if found == {"verb"} or previous in PRONOUNS["en"] | {"who", "which"}:
            return [AnswerFault(FaultType.AGREEMENT, remarks.verb_agreement(wanted.shown))]
        many = place > 0 and (comparison.wanted[place - 1].number or 0) >= 2
        if many or previous in ("these", "those", "many", "several", "few", "both"):
            return [AnswerFault(FaultType.AGREEMENT, remarks.with_s(wanted.shown, number))]
        return [AnswerFault(FaultType.NUMBER, remarks.with_s(wanted.shown, number))]
    if theirs.endswith("ing") or mine.endswith("ing"):
        return [AnswerFault(FaultType.VERB_FORM, remarks.verb_form(wanted.shown))]
    if mine in _HELPING or theirs in _HELPING:
        return [AnswerFault(FaultType.TENSE, remarks.tense(wanted.shown, "", ""))]
    if not classes(mine) | classes(theirs) or "verb" in classes(min(mine, theirs, key=len)) or theirs.endswith("ed"):
        return [AnswerFault(FaultType.TENSE, remarks.tense(wanted.shown, "", ""))]
    return (
        [AnswerFault(FaultType.NUMBER, remarks.number_wrong(wanted.shown, ""))] if not mine.endswith("ed") else [OTHER]
    )


def _with_s(base: str, form: str) -> bool:
    """Return whether a form is a base form with its -s: *cost*, *costs*."""
    return form in (base + "s", base + "es") or (base.endswith("y") and form == base[:-1] + "ies")


def _little(comparison: Comparison, at: int, given: AnswerWord, wanted: AnswerWord) -> list[AnswerFault]:
    """Return the fault of another grammar word."""
    mine, theirs = given.form, wanted.form
    if mine in _ARTICLES | _POINTING and theirs in _ARTICLES | _POINTING:
        return (
            [AnswerFault(FaultType.NOTE)]
            if comparison.articles_free
            else [AnswerFault(FaultType.ARTICLE, remarks.small_word(given.shown, wanted.shown))]
        )
    if owner(mine, "en") and owner(theirs, "en"):
        return [AnswerFault(FaultType.OWNER, remarks.owner(given.shown, wanted.shown))]
    if (owner(mine, "en") and theirs in _ARTICLES) or (owner(theirs, "en") and mine in _ARTICLES):
        return [AnswerFault(FaultType.ARTICLE, remarks.small_word(given.shown, wanted.shown))]
    known = PREPOSITIONS["en"] | TURNING["en"]
    if mine in known and theirs in known:
        fault = AnswerFault(FaultType.PREPOSITION, remarks.preposition_wrong(given.shown, wanted.shown))
        other = AnswerFault(FaultType.OTHER, remarks.another_relation(given.shown, wanted.shown))
        if are_opposite(mine, theirs, "en") and {mine, theirs} != {"in", "into"}:
            return [AnswerFault(FaultType.OTHER, remarks.opposite(given.shown, wanted.shown))]
        if (mine, theirs) in _TURNED or (theirs, mine) in _TURNED:
            return [other]
        place = comparison.steps[at].wanted[0]
        following = comparison.wanted[place + 1] if place + 1 < len(comparison.wanted) else None
        if following is not None and following.number is not None and {mine, theirs} & {"by", "to", "from"}:
            return [other]
        mild = {"from", "of", "by", "between", "among", "during", "in", "within", "with"}
        turning = {mine, theirs} & TURNING["en"]
        return [fault] if turning <= mild else [other]
    if mine in PRONOUNS["en"] and theirs in PRONOUNS["en"]:
        return [AnswerFault(FaultType.OWNER, remarks.small_word(given.shown, wanted.shown))]
    if mine in _HELPING and theirs in _HELPING:
        if (
            {mine, theirs} <= {"is", "are", "am"}
            or {mine, theirs} <= {"was", "were"}
            or {mine, theirs} <= {"has", "have"}
        ):
            return [AnswerFault(FaultType.AGREEMENT, remarks.verb_agreement(wanted.shown))]
        same = set(lemmas(mine)) & set(lemmas(theirs))
        return [AnswerFault(FaultType.TENSE, remarks.tense(wanted.shown, "", ""))] if same else [OTHER]
    return [OTHER]


def missing(comparison: Comparison, at: int, place: int) -> list[AnswerFault] | None:
    """Return the faults of an English word that was left out; None for what holds in both languages."""
    word = comparison.wanted[place]
    if word.form in _ARTICLES:
        beside = [step for step in comparison.steps[max(0, at - 1) : at + 2] if not step.given]
        more = any(comparison.wanted[s.wanted[0]].form in PREPOSITIONS["en"] for s in beside)
        if comparison.articles_free or more or (place == 0 and not comparison.in_sentence):
            return [AnswerFault(FaultType.NOTE)]
        return [AnswerFault(FaultType.ARTICLE, remarks.small_word_missing(comparison.around(place)))]
    if word.form in ("from", "by"):
        return [OTHER]
    if word.form in _HELPING:
        return [AnswerFault(FaultType.TENSE, remarks.word_missing(word.shown))]
    return None


def extra(comparison: Comparison, at: int, place: int) -> list[AnswerFault] | None:
    """Return the faults of an English word too many; None for what holds in both languages."""
    word = comparison.given[place]
    if word.form in _ARTICLES:
        if comparison.articles_free or (place == 0 and not comparison.in_sentence):
            return [AnswerFault(FaultType.NOTE)]
        return [AnswerFault(FaultType.ARTICLE, remarks.small_word_extra(word.shown))]
    if word.form in _HELPING:
        return [AnswerFault(FaultType.TENSE, remarks.word_extra(word.shown))]
    return None
