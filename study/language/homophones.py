"""Tells words that sound the same: *ses* and *ces*, *champ* and *chant*, *their* and *there*."""

from __future__ import annotations

import re
from functools import lru_cache

from study.language.french.lexicon import readings
from study.language.french.pronunciation import ipa
from study.language.wordlist import words
from study.text import Language, Message

_ENGLISH = words(
    """
    their/there/they're its/it's to/too/two than/then whose/who's your/you're affect/effect principal/principle
    lose/loose brake/break weather/whether buy/by/bye sell/cell site/sight/cite stationary/stationery
    complement/compliment council/counsel capital/capitol  right/write/rite week/weak
    waste/waist fair/fare knew/new know/no hole/whole peace/piece past/passed plain/plane rain/reign raise/raze
    role/roll sale/sail sales/sails seen/scene steal/steel tail/tale threw/through way/weigh wait/weight meet/meat
    mail/male allowed/aloud bare/bear board/bored cent/sent/scent coarse/course dew/due die/dye for/four one/won
    hour/our led/lead wear/where/were weather/whether quite/quiet
    """
)
_OPEN = re.compile("ɛ(?=.)")
_GROUPS = {word: frozenset(group.split("/")) for group in _ENGLISH for word in group.split("/")}
_MEANINGS: dict[Language, dict[str, Message]] = {
    "fr": {
        "ses": Message("his, her or its"),
        "ces": Message("these or those"),
        "sa": Message("his, her or its"),
        "ça": Message("that"),
        "son": Message("his, her or its"),
        "sont": Message("are: être"),
        "on": Message("one, we or people"),
        "ont": Message("have: avoir"),
        "a": Message("has: avoir"),
        "à": Message("the preposition"),
        "et": Message("and"),
        "est": Message("is: être"),
        "ou": Message("or"),
        "où": Message("where"),
        "leur": Message("their, before a singular; or “to them”"),
        "leurs": Message("their, before a plural"),
        "près": Message("near, nearly"),
        "prêt": Message("ready, or a loan"),
        "peu": Message("little, few"),
        "peut": Message("can: pouvoir"),
        "ce": Message("this, that"),
        "se": Message("oneself, before a verb"),
        "la": Message("the"),
        "là": Message("there"),
        "mais": Message("but"),
        "mes": Message("my"),
        "du": Message("of the, some"),
        "dû": Message("owed: devoir"),
        "sur": Message("on"),
        "sûr": Message("sure"),
        "quand": Message("when"),
        "sans": Message("without"),
        "dans": Message("in"),
        "des": Message("some, of the"),
        "dès": Message("from, as soon as"),
    },
    "en": {
        "their": Message("belonging to them"),
        "there": Message("in that place"),
        "they're": Message("they are"),
        "its": Message("belonging to it"),
        "it's": Message("it is"),
        "than": Message("in a comparison"),
        "then": Message("at that time, next"),
        "to": Message("the preposition"),
        "too": Message("also, or more than enough"),
        "two": Message("the number"),
        "whose": Message("of whom"),
        "who's": Message("who is"),
        "your": Message("belonging to you"),
        "you're": Message("you are"),
        "affect": Message("to influence"),
        "effect": Message("a result"),
        "lose": Message("no longer have"),
        "loose": Message("not tight"),
    },
}


def sound_the_same(one: str, other: str, language: Language) -> bool:
    """Return whether two existing words, in lower case, are pronounced the same."""
    if language == "en":
        return other in _GROUPS.get(one, ())
    return one != other and bool(_sounds(one) & _sounds(other))


def sounds_like(letters: str, word: str) -> bool:
    """Return whether letters that are no French word would be read aloud as a French word."""
    return _level(ipa(letters)) in _sounds(word)


@lru_cache(maxsize=2_000)
def _sounds(word: str) -> frozenset[str]:
    found = [reading.ipa for reading in readings(word) if reading.ipa] or [ipa(word)]
    return frozenset(_level(sound) for sound in found if sound)


def _level(sound: str) -> str:
    """Return a pronunciation without the differences that many speakers do not make: *session* and *cession*."""
    return _OPEN.sub("e", sound.replace("ə", "ø"))


def meaning(word: str, language: Language) -> Message | None:
    """Return what a little word with a homophone means; None if it is not listed."""
    return _MEANINGS[language].get(word)
