"""Describes inflected forms in words for learners."""

from __future__ import annotations

from study.language.french.articles import elides
from study.text import Message, Text, joined

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
"""The order of preference for naming one of several moods that a form has."""
_WITH_VOWEL = frozenset("IY")
"""Tenses whose French name begins with a vowel: *imparfait*, *impératif*."""


def describe(form: str, lemma: str, pos: str, gender: str, number: str, moods: tuple[str, ...]) -> Text:
    """Return a description of a form, such as “present participle of *atteindre*” for *atteignant*.

    The lemma is between asterisks. Empty if the form is the lemma itself, or its class has no other forms.
    """
    if form.lower() == lemma.lower():
        return ""
    if form[-1:] in ("'", "’"):
        return Message("“*{lemma}*” before a vowel or a silent h", lemma=lemma)
    what = _verb(gender, number, moods) if pos in ("VERB", "AUX") else _name(pos, gender, number)
    if not what:
        return ""
    if elides(lemma):
        return Message.in_context("before a vowel", "{form} of *{lemma}*", form=what, lemma=lemma)
    return Message("{form} of *{lemma}*", form=what, lemma=lemma)


def _name(pos: str, gender: str, number: str) -> Text:
    """Return the name of the form: *feminine plural* for an adjective; for a noun only the number, as its gender is
    fixed."""
    if pos == "NOUN" and number == "p":
        return _NUMBERS["p"]
    if pos not in ("NOUN", "ADJ", "DET", "PRON", "NUM"):
        return ""
    return joined(table[key] for table, key in ((_GENDERS, gender), (_NUMBERS, number)) if key in table)


def _verb(gender: str, number: str, moods: tuple[str, ...]) -> Text:
    if not any(moods):
        return ""
    mood = min(moods, key=lambda code: (_LIKELY.find(code[:1] or "?"), _person_order(code)))
    if mood in _BARE:
        agreement = _name("ADJ", gender, number) if mood == "K" and (gender, number) != ("m", "s") else ""
        if agreement:
            return Message("{agreement} {participle}", agreement=agreement, participle=_BARE[mood])
        return _BARE[mood]
    if len(mood) != 3 or mood[0] not in TENSES or mood[1] not in _PERSONS or mood[2] not in _NUMBERS:
        return ""
    same = sorted({code[1:] for code in moods if code[:1] == mood[0]}, key=_person_order)
    person, *others = [_PERSONS[one[0]] for one in same if one[1] == mood[2]]
    for other in others:
        person = Message("{one} or {other}", one=person, other=other)
    if mood[0] in _WITH_VOWEL:
        return Message.in_context(
            "before a vowel",
            "{person} {number} {tense}",
            person=person,
            number=_NUMBERS[mood[2]],
            tense=TENSES[mood[0]],
        )
    return Message("{person} {number} {tense}", person=person, number=_NUMBERS[mood[2]], tense=TENSES[mood[0]])


def _person_order(code: str) -> int:
    """Return the sort key of a person: the third person first, as newspapers use it most."""
    return "31 2".find(code[-2:-1]) if len(code) > 1 else 0
