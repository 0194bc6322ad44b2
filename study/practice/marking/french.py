"""The faults of a French answer, word by word."""

from __future__ import annotations

from collections.abc import Sequence

from study.language.closed_words import CHOICES, PREPOSITIONS, PRONOUNS, TURNING, determiner, owner, preposition
from study.language.dictionary.entry import DictionaryEntry
from study.language.french.articles import elides
from study.language.french.glosses import gloss
from study.language.french.lexicon import WordReading
from study.language.homophones import meaning, sound_the_same, sounds_like
from study.language.known_forms import french_readings, is_french
from study.language.opposites import LIMITS, NEGATIONS, are_opposite
from study.language.wordlist import words
from study.practice.marking import messages as remarks
from study.practice.marking.differences import OTHER, Comparison, misspelt, same, written
from study.practice.marking.faults import AnswerFault, FaultType
from study.practice.marking.french_words import (
    Inflection,
    governing,
    inflection,
    is_finite,
    is_small,
    likely_readings,
    misformed,
)
from study.practice.marking.lookalikes import LOOKALIKES
from study.practice.marking.typed_words import AnswerWord
from study.text import Message, Text

_PLURAL_ARTICLES = frozenset(("les", "des", "aux"))
_AVOIR = frozenset(
    ["ai", "as", "a", "avons", "avez", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient"]
)
_ETRE = frozenset(["est", "sont", "était", "étaient", "sera", "seront", "serait", "seraient", "été", "être"])
_MOVING = frozenset(
    words(
        """
        exporter importer venir aller partir arriver envoyer livrer transférer déménager revenir sortir entrer provenir
        acheter vendre emprunter prêter voler verser transporter délocaliser déplacer émigrer immigrer exportation
        importation export import livraison vol train route départ arrivée retour transfert vente achat envoi virement
        """
    )
)
"""Words after which *de* and *à* say who gives and who receives."""
_PLAIN = frozenset(("l'", "le", "la", "les", "un", "une", "du", "des"))
"""Articles that differ only in number, gender and definiteness."""


def whole_phrase(comparison: Comparison) -> list[AnswerFault]:
    """Return the faults that concern a noun with all that agrees with it: its number, and its gender.

    The steps that they explain are marked as done.
    """
    faults: list[AnswerFault] = []
    for at, step in enumerate(comparison.steps):
        pair = comparison.pair(step)
        if at in comparison.done or pair is None or same(*pair):
            continue
        place = step.wanted[0]
        aims = likely_readings(comparison.wanted, place, comparison.before)
        found = inflection(pair[0], aims) if aims and aims[0].pos in ("NOUN", "PROPN") else None
        if found is None or found.pos != "NOUN" or not found.number or found.gender:
            continue
        if pair[0].bare == pair[1].bare:
            continue
        said = governing(comparison.wanted, place)
        beside = comparison.partner(said[0]) if said else None
        if said and beside and same(beside, comparison.wanted[said[0]]) and said[1].number and beside.form != "l'":
            continue  # the determiner has the right number: only the noun lacks its mark
        number = found.wanted.number
        related = _same_direction(comparison, number, "")
        comparison.done.update(related, {at})
        shown = comparison.wanted[said[0] if said else place : place + 1]
        faults.append(AnswerFault(FaultType.NUMBER, remarks.number_wrong(written(shown), number)))
    faults += _whole_gender(comparison)
    return faults


def _same_direction(comparison: Comparison, number: str, gender: str) -> set[int]:
    """Return the steps whose words differ only in number, or only in gender; the expected one is given."""
    found = set()
    for at, step in enumerate(comparison.steps):
        pair = comparison.pair(step)
        if pair is None or same(*pair):
            continue
        mine, theirs = determiner(pair[0].form), determiner(pair[1].form)
        if mine and theirs:
            if (
                not (mine.kind == theirs.kind and mine.base == theirs.base)
                and not {pair[0].form, pair[1].form} <= _PLAIN
            ):
                continue
            if number and theirs.number == number and mine.number != number:
                found.add(at)
            if gender and theirs.gender == gender and mine.gender not in ("", gender):
                found.add(at)
            continue
        aims = likely_readings(comparison.wanted, step.wanted[0], comparison.before)
        change = inflection(pair[0], aims) if aims else None
        if change is None or pair[0].bare == pair[1].bare:
            continue
        if number and ((change.number and not change.gender and change.wanted.number == number) or change.person):
            found.add(at)
        if gender and change.gender and not change.number and change.pos != "NOUN":
            found.add(at)
    return found


def _whole_gender(comparison: Comparison) -> list[AnswerFault]:
    """Return one fault for a determiner and an adjective that both have the wrong gender."""
    for at, step in enumerate(comparison.steps):
        pair = comparison.pair(step)
        if pair is None or same(*pair) or at in comparison.done:
            continue
        mine, theirs = determiner(pair[0].form), determiner(pair[1].form)
        if not mine or not theirs or not theirs.gender or mine.gender in ("", theirs.gender):
            continue
        if mine.number != theirs.number:
            continue
        related = _same_direction(comparison, "", theirs.gender)
        if len(related) > 1:
            comparison.done.update(related)
            phrase = written(
                comparison.wanted[step.wanted[0] : max(comparison.steps[each].wanted[0] for each in related) + 1]
            )
            return [AnswerFault(FaultType.ARTICLE, remarks.gender_wrong(phrase, theirs.gender))]
    return []


def relate(comparison: Comparison, at: int, given: AnswerWord, wanted: AnswerWord) -> list[AnswerFault]:
    """Return how a typed word differs from the expected one."""
    place = comparison.steps[at].wanted[0]
    aims = likely_readings(comparison.wanted, place, comparison.before)
    if given.bare == wanted.bare:
        return _accents(comparison, given, wanted, aims)
    if is_small(wanted.form) and (found := _little(comparison, at, given, wanted)):
        return found
    if given.form not in NEGATIONS["fr"] and meaning(wanted.form, "fr") and _homophone(given, wanted):
        return [AnswerFault(FaultType.LITTLE_HOMOPHONE, _sound_remark(given, wanted))]
    if given.form in NEGATIONS["fr"] | LIMITS["fr"] or wanted.form in NEGATIONS["fr"]:
        return [OTHER]
    change = inflection(given, aims)
    if change is not None:
        return _inflected(comparison, place, given, wanted, change)
    if _opposite(given, wanted):
        return [AnswerFault(FaultType.OTHER, remarks.opposite(given.shown, wanted.shown))]
    return _spelled(comparison, given, wanted, aims)


def _accents(
    comparison: Comparison, given: AnswerWord, wanted: AnswerWord, aims: Sequence[WordReading]
) -> list[AnswerFault]:
    known = is_french(given.form) or given.form in LOOKALIKES
    if not known:
        return [AnswerFault(FaultType.ACCENT, remarks.accents(wanted.shown))]
    fewer = all(one in (other, bare) for one, other, bare in zip(given.form, wanted.form, wanted.bare, strict=False))
    if (given.form, wanted.form) == ("a", "à"):
        return [AnswerFault(FaultType.ACCENT_WORD, remarks.verb_not_preposition(given.shown, wanted.shown))]
    if fewer or (is_small(given.form) and is_small(wanted.form)):
        return [AnswerFault(FaultType.ACCENT_WORD, remarks.another_word(given.shown, wanted.shown))]
    change = inflection(given, aims)
    if change is not None:
        return _inflected(comparison, 0, given, wanted, change)
    return [AnswerFault(FaultType.ACCENT_OTHER, remarks.another_word(given.shown, wanted.shown))]


def _inflected(
    comparison: Comparison, place: int, given: AnswerWord, wanted: AnswerWord, change: Inflection
) -> list[AnswerFault]:
    """Return the fault of another form of the expected word."""
    shown = wanted.shown
    if change.mood == "W":
        return [AnswerFault(FaultType.VERB_FORM, remarks.infinitive(shown))]
    if change.mood == "K":
        return [AnswerFault(FaultType.VERB_FORM, remarks.past_participle(shown))]
    if change.mood == "G":
        return [AnswerFault(FaultType.VERB_FORM, remarks.present_participle(shown))]
    if change.mood and not is_finite(change.given_mood):
        return [AnswerFault(FaultType.VERB_FORM, remarks.conjugated(shown))]
    if change.mood:
        return [AnswerFault(FaultType.TENSE, remarks.tense(shown, change.mood, change.given_mood))]
    if change.person:
        return [AnswerFault(FaultType.AGREEMENT, remarks.verb_agreement(shown))]
    if change.pos == "NOUN" and change.gender:
        return [AnswerFault(FaultType.GENDER, remarks.person_gender(shown, change.wanted.gender))]
    if change.pos == "NOUN" and change.number:
        said = governing(comparison.wanted, place)
        if said is None:
            return [AnswerFault(FaultType.NUMBER, remarks.number_wrong(shown, change.wanted.number))]
        after = comparison.wanted[said[0]].shown
        tell = remarks.plural_after if change.wanted.number == "p" else remarks.singular_after
        return [AnswerFault(FaultType.AGREEMENT, tell(after, shown))]
    if change.gender or change.number:
        gender = change.wanted.gender if change.gender else ""
        number = change.wanted.number if change.number else ""
        return [AnswerFault(FaultType.AGREEMENT, remarks.agreement(shown, gender, number))]
    return [AnswerFault(FaultType.AGREEMENT, remarks.agreement(shown, "", ""))]


def _little(comparison: Comparison, at: int, given: AnswerWord, wanted: AnswerWord) -> list[AnswerFault]:
    """Return the fault of another word instead of a grammar word; empty if it is treated as any word."""
    mine, theirs = determiner(given.form), determiner(wanted.form)
    here, there = preposition(given.form, "fr"), preposition(wanted.form, "fr")
    place = comparison.steps[at].wanted[0]
    if here and there and are_opposite(here, there, "fr"):
        return [AnswerFault(FaultType.OTHER, remarks.opposite(given.shown, wanted.shown))]
    if given.form in CHOICES["fr"]:
        return [OTHER]
    if given.form not in NEGATIONS["fr"] and meaning(wanted.form, "fr") and _homophone(given, wanted):
        return [AnswerFault(FaultType.LITTLE_HOMOPHONE, _sound_remark(given, wanted))]
    if given.form in NEGATIONS["fr"] | LIMITS["fr"] or wanted.form in NEGATIONS["fr"] | LIMITS["fr"]:
        return [OTHER]
    if mine and theirs and mine.kind == theirs.kind == "article" and here == there:
        return _articles(comparison, place, given, wanted)
    if {here, there} == {"", "de"} and _is_article(given.form) and _is_article(wanted.form):
        return _articles(comparison, place, given, wanted)
    if here and there and here == there:
        return _articles(comparison, place, given, wanted)
    if here and not there and mine and theirs and mine.kind == theirs.kind == "article":
        return [
            AnswerFault(
                FaultType.PREPOSITION,
                remarks.preposition_extra(given.shown, comparison.wanted[place - 1].shown if place else ""),
            )
        ]
    if mine and theirs and not (here or there):
        return _determiners(comparison, place, given, wanted)
    if sound_the_same(given.form, wanted.form, "fr"):
        return [AnswerFault(FaultType.LITTLE_HOMOPHONE, _sound_remark(given, wanted))]
    if here and there:
        return _prepositions(comparison, at, given, wanted, here, there)
    if there in TURNING["fr"] and there not in PREPOSITIONS["fr"]:
        return [OTHER]
    if there and not here and is_small(given.form):
        return [AnswerFault(FaultType.PREPOSITION, remarks.preposition_missing(comparison.around(place)))]
    if given.form in PRONOUNS["fr"] and wanted.form in PRONOUNS["fr"]:
        return [AnswerFault(FaultType.OWNER, remarks.small_word(given.shown, wanted.shown))]
    if change := inflection(given, likely_readings(comparison.wanted, place, comparison.before)):
        return _inflected(comparison, place, given, wanted, change)
    if is_small(given.form):
        return [OTHER]
    return []


def _is_article(form: str) -> bool:
    """Return whether a word is an article, *de* included."""
    said = determiner(form)
    return form in ("de", "d'") or (said is not None and said.kind == "article")


def _articles(comparison: Comparison, place: int, given: AnswerWord, wanted: AnswerWord) -> list[AnswerFault]:
    """Return the fault of another article; empty list if both say what was asked for."""
    mine, theirs = determiner(given.form), determiner(wanted.form)
    phrase = comparison.around(place, back=0)
    noun = comparison.wanted[place + 1].form if place + 1 < len(comparison.wanted) else ""
    elided = given.form in ("l'", "d'")
    start = place == 0 and not comparison.in_sentence
    kind = FaultType.NOTE if comparison.articles_free else FaultType.ARTICLE
    beside = comparison.partner(place + 1)
    if given.form in ("d'", "de") and wanted.form in ("d'", "de"):
        if beside is not None and noun and determiner(beside.form) and determiner(noun):
            return _agreed()
        return [AnswerFault(kind, (remarks.elision if wanted.form == "d'" else remarks.no_elision)(phrase))]
    if given.form in ("le", "la", "de") and noun and elides(noun) and (wanted.form in ("l'", "un", "une")):
        return [AnswerFault(kind, remarks.elision(phrase))]
    if elided and noun and not elides(noun):
        return [AnswerFault(kind, remarks.no_elision(phrase))]
    if mine and theirs and mine.gender and theirs.gender and mine.gender != theirs.gender:
        return [AnswerFault(kind, remarks.gender_wrong(phrase, theirs.gender))]
    if mine and theirs and mine.number == theirs.number and start:
        if elided and theirs.gender:
            return [] if comparison.articles_free else [AnswerFault(kind, remarks.gender_hidden(phrase))]
        if wanted.form == "l'" and mine.gender:
            gender = _gender_of(noun)
            return (
                [AnswerFault(kind, remarks.gender_wrong(phrase, gender))]
                if gender and gender != mine.gender
                else _agreed()
            )
        return _agreed()
    if comparison.articles_free:
        return _agreed()
    return [AnswerFault(kind, remarks.article_wrong(phrase))]


def _agreed() -> list[AnswerFault]:
    """Return the fault of a difference that counts for nothing."""
    return [AnswerFault(FaultType.NOTE)]


def _gender_of(noun: str) -> str:
    """Return the gender of a noun, if all its readings as a noun have the same; else empty."""
    found = {reading.gender for reading in french_readings(noun) if reading.pos == "NOUN"}
    return found.pop() if len(found) == 1 else ""


def _determiners(comparison: Comparison, place: int, given: AnswerWord, wanted: AnswerWord) -> list[AnswerFault]:
    mine, theirs = determiner(given.form), determiner(wanted.form)
    if mine is None or theirs is None or "quantity" in (mine.kind, theirs.kind):
        return [OTHER]
    phrase = comparison.around(place, back=0)
    if mine.kind == theirs.kind == "possessive":
        if owner(given.form, "fr") == owner(wanted.form, "fr"):
            return [AnswerFault(FaultType.AGREEMENT, remarks.possessive(phrase))]
        if {owner(given.form, "fr"), owner(wanted.form, "fr")} == {"3s", "3p"}:
            return [AnswerFault(FaultType.OWNER, remarks.owner(given.shown, wanted.shown))]
        return [AnswerFault(FaultType.OTHER, remarks.owner(given.shown, wanted.shown))]
    if mine.kind == theirs.kind:
        return [AnswerFault(FaultType.AGREEMENT, remarks.article_wrong(phrase))]
    if sound_the_same(given.form, wanted.form, "fr"):
        return [AnswerFault(FaultType.LITTLE_HOMOPHONE, _sound_remark(given, wanted))]
    if mine.number != theirs.number:
        return [AnswerFault(FaultType.NUMBER, remarks.number_wrong(phrase, theirs.number))]
    return [AnswerFault(FaultType.ARTICLE, remarks.small_word(given.shown, wanted.shown))]


def _prepositions(
    comparison: Comparison, at: int, given: AnswerWord, wanted: AnswerWord, here: str, there: str
) -> list[AnswerFault]:
    """Return the fault of another preposition; one that says something else is wrong."""
    step = comparison.steps[at]
    place = step.wanted[0]
    fault = AnswerFault(FaultType.PREPOSITION, remarks.preposition_wrong(given.shown, wanted.shown))
    other = AnswerFault(FaultType.OTHER, remarks.another_relation(given.shown, wanted.shown))
    lasting = {"pendant", "depuis", "durant"}
    if "pour" in (here, there) and {here, there} & lasting:
        return [fault]
    if here in TURNING["fr"] or there in TURNING["fr"]:
        return [other]
    following = comparison.wanted[place + 1] if place + 1 < len(comparison.wanted) else None
    if following is not None and determiner(following.form) and place + 2 < len(comparison.wanted):
        following = comparison.wanted[place + 2]
    earlier = comparison.wanted[place - 1] if place else None
    if following is not None and following.number is not None:
        if {here, there} == {"de", "à"}:
            return [AnswerFault(FaultType.OTHER, remarks.change_or_level(given.shown, wanted.shown))]
        return [other] if {here, there} & {"par", "vers", "chez"} else [fault]
    named = following is not None and following.bare in comparison.names
    if "de" in (here, there) and {here, there} & {"vers", "à", "en", "chez", "pour"} and _moves(comparison, place):
        return [other]
    participle = earlier is not None and any("K" in each.moods for each in french_readings(earlier.form))
    if "par" in (here, there) and (participle or named):
        return [fault] if "de" in (here, there) and not named else [other]
    return [fault]


def _homophone(given: AnswerWord, wanted: AnswerWord) -> bool:
    return is_french(given.form) and sound_the_same(given.form, wanted.form, "fr")


def _sound_remark(given: AnswerWord, wanted: AnswerWord) -> Message:
    return remarks.sounds_the_same(given.shown, wanted.shown, _means(given.form), _means(wanted.form))


def _moves(comparison: Comparison, place: int) -> bool:
    """Return whether a word shortly before a preposition says that something goes from one to another."""
    earlier = comparison.wanted[max(0, place - 4) : place]
    return any(each.lemma in _MOVING for word in earlier for each in french_readings(word.form))


def _means(form: str) -> Text | None:
    """Return what a word means, for explaining a homophone."""
    return meaning(form, "fr") or _gloss(form)


def _gloss(form: str) -> Text | None:
    for reading in french_readings(form)[:1]:
        entry: DictionaryEntry | None = gloss(reading.lemma, reading.pos, reading.gender, form)
        if entry is not None and entry.senses and len(entry.senses[0]) < 30:
            return Message("“{english}” in English", english=entry.senses[0])
    return None


def _opposite(given: AnswerWord, wanted: AnswerWord) -> bool:
    mine = {each.lemma.lower() for each in french_readings(given.form)[:3]} | {given.form}
    theirs = {each.lemma.lower() for each in french_readings(wanted.form)[:3]} | {wanted.form}
    return any(are_opposite(one, other, "fr") for one in mine for other in theirs)


def _spelled(
    comparison: Comparison, given: AnswerWord, wanted: AnswerWord, aims: Sequence[WordReading]
) -> list[AnswerFault]:
    """Return the fault of a homophone or of a misspelt word; OTHER if it is neither."""
    if is_french(given.form):
        if sound_the_same(given.form, wanted.form, "fr"):
            small = is_small(wanted.form) or meaning(wanted.form, "fr") is not None
            kind = FaultType.LITTLE_HOMOPHONE if small else FaultType.HOMOPHONE
            return [AnswerFault(kind, _sound_remark(given, wanted))]
        return [OTHER]
    match misformed(given.form, aims):
        case "plural":
            return [AnswerFault(FaultType.AGREEMENT, remarks.irregular_plural(wanted.shown))]
        case "form":
            return [AnswerFault(FaultType.AGREEMENT, remarks.agreement(wanted.shown, "", ""))]
        case "verb":
            return [AnswerFault(FaultType.VERB_FORM, remarks.verb_form(wanted.shown))]
    if found := misspelt(comparison, given, wanted):
        return found
    name = wanted.bare in comparison.names
    if len(wanted.form) >= 5 and not name and given.form.isalpha() and sounds_like(given.form, wanted.form):
        return [AnswerFault(FaultType.SPELLING, remarks.spelling(wanted.shown)), AnswerFault(FaultType.SPELLING)]
    return [OTHER]


def missing(comparison: Comparison, at: int, place: int) -> list[AnswerFault] | None:
    """Return the faults of a French word that was left out; None for what holds in both languages."""
    word = comparison.wanted[place]
    said = determiner(word.form)
    after = comparison.wanted[place + 1] if place + 1 < len(comparison.wanted) else None
    if word.form == "d'" and place == 0:
        return [AnswerFault(FaultType.ARTICLE, remarks.small_word_missing(comparison.around(place, back=0)))]
    if said and said.kind == "article" and not (preposition(word.form, "fr") and place):
        if comparison.articles_free:
            return _agreed()
        phrase = comparison.around(place, back=0)
        return [AnswerFault(FaultType.ARTICLE, remarks.article_missing(phrase))]
    if said and said.kind in ("possessive", "demonstrative"):
        return [AnswerFault(FaultType.ARTICLE, remarks.small_word_missing(comparison.around(place, back=0)))]
    if word.form in ("ne", "n'"):
        kept = any(w.form in ("pas", "plus", "jamais", "rien", "que", "qu'") for w in comparison.given)
        wanted = any(w.form in ("pas", "plus", "jamais", "rien", "que", "qu'") for w in comparison.wanted)
        if kept and wanted:
            return [AnswerFault(FaultType.LITTLE_WORD, remarks.small_word_missing(comparison.around(place)))]
        return [AnswerFault(FaultType.OTHER, remarks.word_missing(word.shown))]
    if word.form in _AVOIR and after is not None and any("K" in each.moods for each in french_readings(after.form)):
        return [AnswerFault(FaultType.TENSE, remarks.tense(comparison.around(place, back=0), "", ""))]
    if word.form in _ETRE:
        return [OTHER]
    if place == 0 and word.form in PRONOUNS["fr"] and word.form not in ("se", "s'", "y", "en", "lui", "leur"):
        return _agreed()
    return None


def extra(comparison: Comparison, at: int, place: int) -> list[AnswerFault] | None:
    """Return the faults of a French word too many; None for what holds in both languages."""
    word = comparison.given[place]
    said = determiner(word.form)
    nxt = comparison.steps[at + 1] if at + 1 < len(comparison.steps) else None
    beside = nxt.wanted[0] if nxt and nxt.wanted else None
    if said and said.kind == "article" and not (preposition(word.form, "fr") and place):
        return _extra_article(comparison, word, place, beside)
    if said and said.kind in ("possessive", "demonstrative"):
        if place == 0 and not comparison.in_sentence:
            return [AnswerFault(FaultType.NOTE if said.kind == "demonstrative" else FaultType.LITTLE_WORD)]
        return [AnswerFault(FaultType.ARTICLE, remarks.small_word_extra(word.shown))]
    if word.form in ("de", "d'") and place == 0 and not comparison.in_sentence:
        return _agreed() if comparison.articles_free else None
    follows = comparison.given[place + 1] if place + 1 < len(comparison.given) else None
    if word.form in _AVOIR and follows is not None and any("K" in each.moods for each in french_readings(follows.form)):
        shown = comparison.wanted[beside].shown if beside is not None else written(comparison.wanted)
        return [AnswerFault(FaultType.TENSE, remarks.tense(shown, "", ""))]
    if word.form in _ETRE:
        return [OTHER]
    if place == 0 and word.form in PRONOUNS["fr"] and word.form not in ("se", "s'", "y", "en", "lui", "leur"):
        return _agreed()
    return None


def _extra_article(comparison: Comparison, word: AnswerWord, place: int, beside: int | None) -> list[AnswerFault]:
    """Return the fault of an article that the accepted answer does not have."""
    shown = comparison.wanted[beside].shown if beside is not None else written(comparison.wanted)
    if place or comparison.in_sentence:
        if word.form in ("les", "la", "le", "l'", "un", "une", "des") or comparison.in_sentence:
            return [AnswerFault(FaultType.ARTICLE, remarks.article_extra(shown))]
        return [AnswerFault(FaultType.ARTICLE, remarks.article_wrong(shown))]
    said = determiner(word.form)
    noun = comparison.wanted[beside].form if beside is not None else ""
    gender = _gender_of(noun)
    if (
        said
        and said.gender
        and gender
        and said.gender != gender
        and not (word.form in ("un", "le", "la") and elides(noun))
    ):
        return [AnswerFault(FaultType.NOTE, remarks.gender_wrong(shown, gender))]
    if said and said.gender and gender:
        return _agreed()
    return [AnswerFault(FaultType.NOTE, remarks.article_unchecked())]
