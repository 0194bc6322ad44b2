"""Names for word classes, genders, frequency bands, word status, skills and grades, to be translated."""

from __future__ import annotations

from collections.abc import Mapping

from study.locale import N_

CLASSES: Mapping[str, str] = {
    "noun": N_("noun"),
    "verb": N_("verb"),
    "adjective": N_("adjective"),
    "adverb": N_("adverb"),
    "preposition": N_("preposition"),
    "conjunction": N_("conjunction"),
    "pronoun": N_("pronoun"),
    "determiner": N_("determiner"),
    "interjection": N_("interjection"),
    "numeral": N_("numeral"),
    "expression": N_("expression"),
    "connector": N_("connector"),
    "idiom": N_("idiom"),
    "name": N_("name"),
}
GENDERS: Mapping[str, str] = {"m": N_("masculine"), "f": N_("feminine"), "mf": N_("masculine or feminine")}
BANDS: Mapping[int, str] = {
    1: N_("very common"),
    2: N_("common"),
    3: N_("fairly common"),
    4: N_("less common"),
    5: N_("uncommon"),
    6: N_("rare"),
}
"""The names of the frequency bands of `lexicon.band`."""
STATUSES: Mapping[str, str] = {
    "new": N_("new"),
    "learning": N_("learning"),
    "known": N_("known"),
    "ignored": N_("ignored"),
}
"""The names for how well the learner knows a word."""
SKILLS: Mapping[str, str] = {
    "literal": N_("literal"),
    "inference": N_("inference"),
    "vocabulary": N_("vocabulary"),
    "main-idea": N_("main idea"),
    "reference": N_("reference"),
    "stance": N_("stance"),
    "structure": N_("structure"),
    "translation": N_("translation"),
    "grammar": N_("grammar"),
    "writing": N_("writing"),
    "listening": N_("listening"),
}
"""The names of the reading skills that questions ask for."""
FAULT_KINDS: Mapping[str, str] = {
    "fact": N_("error of fact"),
    "grammar": N_("error of grammar"),
    "translation": N_("mistranslation"),
    "contested": N_("disputed usage"),
    "style": N_("awkward style"),
}
"""The names of what can be wrong with words of the source."""
GRADES: Mapping[str, str] = {"right": N_("Right."), "nearly": N_("Nearly."), "wrong": N_("Wrong.")}
"""The first words of the feedback on an answer."""
CLASS_OF: Mapping[str, str] = {
    "NOUN": "noun",
    "PROPN": "name",
    "VERB": "verb",
    "AUX": "verb",
    "ADJ": "adjective",
    "ADV": "adverb",
    "ADP": "preposition",
    "DET": "determiner",
    "PRON": "pronoun",
    "SCONJ": "conjunction",
    "CCONJ": "conjunction",
    "NUM": "numeral",
    "INTJ": "interjection",
}
"""The class in the dictionary for each part of speech (Universal Dependencies)."""
