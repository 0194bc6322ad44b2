"""What the form of a word says, in words that a learner understands."""

from __future__ import annotations

from study.language.french.articles import elides
from study.lesson.model import Bilingual
from study.text import Message

TENSES = {
    "P": Message("present"),
    "I": Message("imperfect"),
    "F": Message("future"),
    "S": Message("past historic"),
    "C": Message("present conditional"),
    "Q": Message("present subjunctive"),
    "T": Message("imperfect subjunctive"),
    "Y": Message("imperative"),
}
"""The first letter of the code of a finite form; the person (1, 2, 3) and number (s, p) follow: `P3s`."""
_BARE = {
    "W": Message("infinitive"),
    "G": Message("present participle"),
    "K": Message("past participle"),
}
_PERSONS = {
    "1": Message("first person"),
    "2": Message("second person"),
    "3": Message("third person"),
}
_NUMBERS = {"s": Message("singular"), "p": Message("plural")}
_GENDERS = {"m": Message("masculine"), "f": Message("feminine")}
_LIKELY = "KPIFCSQTYGW"
"""Of the moods a form shares, the one named first."""


def describe(form: str, lemma: str, pos: str, gender: str, number: str, moods: tuple[str, ...]) -> Bilingual:
    """*atteignant*: “participe présent d’*atteindre* | present participle of *atteindre*”.

    The lemma stands between asterisks. Empty where the form is the lemma itself or its class has no forms.
    """
    if form.lower() == lemma.lower():
        return Bilingual()
    if form[-1:] in ("'", "’"):
        return Message("“*{lemma}*” before a vowel or a silent h", lemma=lemma)
    what = _verb(gender, number, moods) if pos in ("VERB", "AUX") else _name(pos, gender, number)
    if not what:
        return Bilingual()
    return Bilingual(f"{what.fr} {_of(lemma)}*{lemma}*", f"{what.en} of *{lemma}*")


def _name(pos: str, gender: str, number: str) -> Bilingual:
    """*feminine plural* of an adjective; a noun has a gender of its own, so that only its number is a form."""
    if pos == "NOUN" and number == "p":
        return _NUMBERS["p"]
    if pos not in ("NOUN", "ADJ", "DET", "PRON", "NUM"):
        return Bilingual()
    parts = [table[key] for table, key in ((_GENDERS, gender), (_NUMBERS, number)) if key in table]
    return Bilingual(" ".join(p.fr for p in parts), " ".join(p.en for p in parts))


def _verb(gender: str, number: str, moods: tuple[str, ...]) -> Bilingual:
    if not any(moods):
        return Bilingual()
    mood = min(moods, key=lambda code: (_LIKELY.find(code[:1] or "?"), _person_order(code)))
    if mood in _BARE:
        bare = _BARE[mood]
        shape = _name("ADJ", gender, number) if mood == "K" and (gender, number) != ("m", "s") else Bilingual()
        return Bilingual(f"{bare.fr} {shape.fr}".strip(), f"{shape.en} {bare.en}".strip())
    if len(mood) != 3 or mood[0] not in TENSES or mood[1] not in _PERSONS or mood[2] not in _NUMBERS:
        return Bilingual()
    same = sorted({code[1:] for code in moods if code[:1] == mood[0]}, key=_person_order)
    tense, person = TENSES[mood[0]], [_PERSONS[one[0]] for one in same if one[1] == mood[2]]
    plural = _NUMBERS[mood[2]]
    return Bilingual(
        f"{' ou '.join(p.fr for p in person)} du {plural.fr} {_tense_of(tense.fr)}",
        f"{' or '.join(p.en for p in person)} {plural.en} {tense.en}",
    )


def _person_order(code: str) -> int:
    """The third person is what a newspaper is written in."""
    return "31 2".find(code[-2:-1]) if len(code) > 1 else 0


def _tense_of(tense: str) -> str:
    return ("de l’" if tense[0] in "aeiou" else "du ") + tense


def _of(lemma: str) -> str:
    return "d’" if elides(lemma) else "de "
