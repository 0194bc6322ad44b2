"""The remarks of marking: one sentence for each fault, which names the expected form."""

from __future__ import annotations

from decimal import Decimal

from study.language.french.inflection import TENSES
from study.lesson.model import Bilingual
from study.practice.marking.remark import coded
from study.text import Message, NumberValue, Text


@coded("accent")
def accents(wanted: str) -> Message:
    """Return the remark if only accents are missing or wrong."""
    return Message("Mind the accents: “{expected}”.", expected=wanted)


@coded("accent")
def another_word(given: str, wanted: str) -> Message:
    """Return the remark if the accents make another word of it."""
    return Message(
        "“{given}” and “{expected}” are different words: only the accent distinguishes them.",
        given=given,
        expected=wanted,
    )


@coded("accent")
def verb_not_preposition(given: str, wanted: str) -> Message:
    """Return the remark on *a* instead of *à*."""
    return Message("“{given}” is a form of “avoir”; the preposition is “{expected}”.", given=given, expected=wanted)


@coded("article")
def article_missing(wanted: str) -> Message:
    """Return the remark on a noun without its article."""
    return Message("The article is missing: “{expected}”. Learn each noun with its gender.", expected=wanted)


@coded("small-word")
def small_word_missing(wanted: str) -> Message:
    """Return the remark if a grammar word was left out."""
    return Message("A small word is missing: “{expected}”.", expected=wanted)


@coded("small-word")
def small_word_extra(given: str) -> Message:
    """Return the remark on a grammar word too many."""
    return Message("“{given}” is not needed here.", given=given)


@coded("article")
def article_wrong(wanted: str) -> Message:
    """Return the remark on a wrong article."""
    return Message("That is not the right article: “{expected}”.", expected=wanted)


@coded("article")
def article_extra(wanted: str) -> Message:
    """Return the remark on an article too many."""
    return Message("No article here: “{expected}”.", expected=wanted)


@coded("gender")
def gender_wrong(wanted: str, gender: str) -> Message:
    """Return the remark on a word in the wrong gender; `gender` is that of the noun, `m` or `f`."""
    if gender == "f":
        return Message("The noun is feminine: “{expected}”.", expected=wanted)
    return Message("The noun is masculine: “{expected}”.", expected=wanted)


@coded("gender")
def gender_hidden(wanted: str) -> Message:
    """Return the remark on an elided article where the gender should be shown."""
    return Message("The elided article does not show the gender: “{expected}”.", expected=wanted)


@coded("elision")
def elision(wanted: str) -> Message:
    """Return the remark on le or la before a vowel or a silent h."""
    return Message("Before a vowel or a silent h the article is elided: “{expected}”.", expected=wanted)


@coded("elision")
def no_elision(wanted: str) -> Message:
    """Return the remark on l’ before a consonant or an aspirated h."""
    return Message("The article is not elided here: “{expected}”.", expected=wanted)


@coded("contraction")
def contracted(wanted: str) -> Message:
    """Return the remark on *à le* or *de les*, or on *au* where it should be *à la*."""
    return Message("The preposition and the article together are “{expected}” here.", expected=wanted)


@coded("article")
def article_unchecked() -> Message:
    """Return the remark on an article that was not asked for."""
    return Message("The article was not required and was not checked.")


@coded("spelling")
def one_letter(wanted: str) -> Message:
    """Return the remark on a typing error of one letter."""
    return Message("Off by one letter: “{expected}”.", expected=wanted)


@coded("spelling")
def spelling(wanted: str) -> Message:
    """Return the remark on a misspelt word."""
    return Message("Mind the spelling: “{expected}”.", expected=wanted)


@coded("joined")
def joined(wanted: str) -> Message:
    """Return the remark if spaces, hyphens or apostrophes differ."""
    return Message("Mind the spaces, hyphens and apostrophes: “{expected}”.", expected=wanted)


@coded("agreement")
def agreement(wanted: str, gender: str, number: str) -> Message:
    """Return the remark on an adjective or participle that does not agree; empty gender or number are not named."""
    match gender, number:
        case "f", "p":
            return Message("Mind the agreement, feminine plural: “{expected}”.", expected=wanted)
        case "m", "p":
            return Message("Mind the agreement, masculine plural: “{expected}”.", expected=wanted)
        case "f", _:
            return Message("Mind the agreement, feminine: “{expected}”.", expected=wanted)
        case "m", "":
            return Message("Mind the agreement, masculine: “{expected}”.", expected=wanted)
        case "m", _:
            return Message("Mind the agreement, masculine singular: “{expected}”.", expected=wanted)
        case _, "p":
            return Message("Mind the agreement, plural: “{expected}”.", expected=wanted)
        case _, "s":
            return Message("Mind the agreement, singular: “{expected}”.", expected=wanted)
        case _:
            return Message("Mind the agreement: “{expected}”.", expected=wanted)


@coded("agreement")
def plural_after(determiner: str, wanted: str) -> Message:
    """Return the remark on a noun in the singular after a determiner in the plural."""
    return Message(
        "After “{determiner}”, the noun is in the plural: “{expected}”.", determiner=determiner, expected=wanted
    )


@coded("agreement")
def singular_after(determiner: str, wanted: str) -> Message:
    """Return the remark on a noun in the plural after a determiner in the singular."""
    return Message(
        "After “{determiner}”, the noun is in the singular: “{expected}”.", determiner=determiner, expected=wanted
    )


@coded("agreement")
def irregular_plural(wanted: str) -> Message:
    """Return the remark on a plural that was formed by the rule, but is irregular."""
    return Message("The plural is irregular: “{expected}”.", expected=wanted)


@coded("number")
def number_wrong(wanted: str, number: str) -> Message:
    """Return the remark on a phrase in the singular instead of the plural (`p`), or the reverse (`s`)."""
    if number == "p":
        return Message("The plural is expected: “{expected}”.", expected=wanted)
    return Message("The singular is expected: “{expected}”.", expected=wanted)


@coded("number")
def with_s(wanted: str, number: str) -> Message:
    """Return the remark on an English word that lacks its -s (`p`) or has one too many (`s`)."""
    if number == "p":
        return Message("With -s: “{expected}”.", expected=wanted)
    return Message("Without -s: “{expected}”.", expected=wanted)


@coded("number")
def uncounted(wanted: str) -> Message:
    """Return the remark on a plural of an English noun that has none."""
    return Message("The noun is not counted, so it has no -s: “{expected}”.", expected=wanted)


@coded("gender")
def person_gender(wanted: str, gender: str) -> Message:
    """Return the remark on a woman instead of a man (`m`), or the reverse (`f`)."""
    if gender == "f":
        return Message("The feminine is expected: “{expected}”.", expected=wanted)
    return Message("The masculine is expected: “{expected}”.", expected=wanted)


@coded("verb-agreement")
def verb_agreement(wanted: str) -> Message:
    """Return the remark on a verb in the wrong person or number."""
    return Message("The verb agrees with its subject: “{expected}”.", expected=wanted)


@coded("verb-form")
def infinitive(wanted: str) -> Message:
    """Return the remark on another form instead of the infinitive."""
    return Message("Use the infinitive: “{expected}”.", expected=wanted)


@coded("verb-form")
def past_participle(wanted: str) -> Message:
    """Return the remark on another form instead of the past participle."""
    return Message("Use the past participle: “{expected}”.", expected=wanted)


@coded("verb-form")
def present_participle(wanted: str) -> Message:
    """Return the remark on another form instead of the present participle."""
    return Message("Use the present participle: “{expected}”.", expected=wanted)


@coded("verb-form")
def conjugated(wanted: str) -> Message:
    """Return the remark on an infinitive or participle instead of a conjugated verb."""
    return Message("The verb is conjugated here: “{expected}”.", expected=wanted)


@coded("verb-form")
def verb_form(wanted: str) -> Message:
    """Return the remark on a verb form that does not exist, or on another form of an English verb."""
    return Message("Mind the form of the verb: “{expected}”.", expected=wanted)


@coded("tense")
def tense(wanted: str, expected_tense: str, given_tense: str) -> Message:
    """Return the remark on a wrong tense or mood; both are given by their letters (see `inflection`)."""
    right: Text | None = TENSES.get(expected_tense)
    wrong: Text | None = TENSES.get(given_tense)
    if right is None or wrong is None:
        return Message("Another tense is expected: “{expected}”.", expected=wanted)
    return Message("Tense: {right}, not {wrong}: “{expected}”.", right=right, wrong=wrong, expected=wanted)


@coded("preposition")
def preposition_wrong(given: str, wanted: str) -> Message:
    """Return the remark on a wrong preposition."""
    return Message("The preposition is “{expected}”, not “{given}”.", given=given, expected=wanted)


@coded("preposition")
def preposition_missing(wanted: str) -> Message:
    """Return the remark on a missing preposition; `wanted` shows it with its neighbours."""
    return Message("A preposition is missing: “{expected}”.", expected=wanted)


@coded("preposition")
def preposition_extra(given: str, before: str) -> Message:
    """Return the remark on a preposition too many, after the word `before` or, if that is empty, at the start."""
    if before:
        return Message("No preposition after “{word}”: leave out “{given}”.", word=before, given=given)
    return Message("No preposition here: leave out “{given}”.", given=given)


@coded("preposition")
def change_or_level(given: str, wanted: str) -> Message:
    """Return the remark on *à 5 %* instead of *de 5 %*, or the reverse."""
    return Message(
        "“{given}” and “{expected}” differ: “de” gives the change, “à” the level reached.", given=given, expected=wanted
    )


@coded("small-word")
def small_word(given: str, wanted: str) -> Message:
    """Return the remark on one grammar word instead of another."""
    return Message("“{expected}” is expected here, not “{given}”.", given=given, expected=wanted)


@coded("possessive")
def possessive(wanted: str) -> Message:
    """Return the remark on a possessive in the wrong form."""
    return Message("Mind the possessive: “{expected}”.", expected=wanted)


@coded("possessive")
def owner(given: str, wanted: str) -> Message:
    """Return the remark on a possessive of someone else."""
    return Message("“{given}” and “{expected}” do not have the same owner.", given=given, expected=wanted)


@coded("homophone")
def sounds_the_same(given: str, wanted: str, means: Text | None = None, meant: Text | None = None) -> Message:
    """Return the remark on a homophone; `means` and `meant` explain the typed and the expected word if known."""
    if means and meant:
        return Message(
            "They sound the same: “{given}” ({means}), “{expected}” ({meant}).",
            given=given,
            means=means,
            expected=wanted,
            meant=meant,
        )
    return Message("“{given}” and “{expected}” sound the same.", given=given, expected=wanted)


@coded("opposite")
def opposite(given: str, wanted: str) -> Message:
    """Return the remark on the opposite of the expected word."""
    return Message("“{given}” means the opposite of “{expected}”.", given=given, expected=wanted)


@coded("negation")
def negation(word: str) -> Message:
    """Return the remark on a word that denies, or limits, too many or too few."""
    return Message("“{word}” changes the meaning.", word=word)


@coded("preposition")
def another_relation(given: str, wanted: str) -> Message:
    """Return the remark on a preposition that says something else."""
    return Message("“{given}” does not mean “{expected}”.", given=given, expected=wanted)


@coded("order")
def order(wanted: str) -> Message:
    """Return the remark on words in the wrong order."""
    return Message("Mind the order of the words: “{expected}”.", expected=wanted)


@coded("order")
def roles(wanted: str) -> Message:
    """Return the remark on the right words in an order that says something else."""
    return Message("The order of the words changes the meaning: “{expected}”.", expected=wanted)


@coded("missing")
def word_missing(wanted: str) -> Message:
    """Return the remark on an answer that lacks one word."""
    return Message("A word is missing: “{expected}”.", expected=wanted)


@coded("extra")
def word_extra(given: str) -> Message:
    """Return the remark on a word that hardly matters, but is not in the answer."""
    return Message("Leave out “{given}”.", given=given)


@coded("extra")
def more_than_asked(wanted: str) -> Message:
    """Return the remark on a piece of the text that is longer than the answer."""
    return Message("That is more than was asked for: “{expected}”.", expected=wanted)


@coded("language")
def answer_in(language: str) -> Message:
    """Return the remark on an answer in the other language."""
    return Message("Answer in French.") if language == "fr" else Message("Answer in English.")


@coded("separator")
def separator(fr: str, en: str) -> Message:
    """Return the remark on a number with the signs of the other language; given as each language writes it."""
    return Message("In French, write {french}; in English, {english}.", french=fr, english=en)


@coded("unit")
def unit_wrong(wanted: Bilingual | str) -> Message:
    """Return the remark if the number is right, but its unit is not."""
    return Message("The number is right, but the unit should be “{unit}”.", unit=wanted)


@coded("unit")
def unit_missing(wanted: Bilingual | str) -> Message:
    """Return the remark if the number is right, but has no unit."""
    return Message("Give the unit as well: “{unit}”.", unit=wanted)


@coded("unit")
def unit_kind(wanted: Bilingual | str) -> Message:
    """Return the remark on a unit of another kind: euros instead of percent."""
    return Message("That unit measures something else; the unit is “{unit}”.", unit=wanted)


@coded("magnitude")
def billion() -> Message:
    """Return the remark on *billion* in a French answer."""
    return Message("In French, “billion” means 10¹² (a trillion); English “billion” is “milliard” in French.")


@coded("magnitude")
def million_or_milliard() -> Message:
    """Return the remark on millions instead of milliards, or the reverse, in a French answer."""
    return Message("A “million” is 10⁶, a “milliard” 10⁹.")


@coded("magnitude")
def million_or_billion() -> Message:
    """Return the remark on millions instead of billions, or the reverse, in an English answer."""
    return Message("A million is 10⁶, a billion 10⁹.")


@coded("magnitude")
def power_of_ten(ratio: Decimal) -> Message:
    """Return the remark on a number that is so many times the expected one, a power of ten."""
    if ratio < 1:
        return Message("The number is {times} times too small.", times=NumberValue(int(1 / ratio)))
    return Message("The number is {times} times too large.", times=NumberValue(int(ratio)))


@coded("sign")
def sign() -> Message:
    """Return the remark on a lost or added minus sign."""
    return Message("Mind the sign: plus or minus.")


@coded("percent")
def percent(wanted: str) -> Message:
    """Return the remark on a percentage that was typed as a fraction of 1."""
    return Message("A percentage is expected: “{expected}”.", expected=wanted)


@coded("limit")
def not_exactly(given: str) -> Message:
    """Return the remark on *plus de*, *moins de* before the right number."""
    return Message("The number is right, but not with “{given}”.", given=given)


@coded("not-expected")
def not_expected(given: str) -> Message:
    """Return the remark on a noun or name that is not in the answer."""
    return Message("“{given}” is neither in the expected answer nor in the passage that gives it.", given=given)


@coded("step")
def one_step_out(step: Bilingual) -> Message:
    """Return the remark if all steps but one are in order."""
    without_stop = Bilingual(step.fr.rstrip("."), step.en.rstrip("."))
    return Message("Only one step is out of place: “{step}”.", step=without_stop)
