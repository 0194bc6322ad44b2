"""Without a translation, the words around a word say which sense is meant."""

from __future__ import annotations

import pytest

from study.language.french.analysis import analyse
from study.language.french.glosses import entries
from study.language.sense.context import explain
from study.language.sense.cues import cue_table, read_cues


def first_sense(text: str, form: str) -> str:
    found = explain(analyse(text))
    place = next(n for n, word in enumerate(found.words) if word.form == form)
    entry = found.entries[place]
    return entry.senses[0] if entry else ""


@pytest.mark.parametrize(
    ("text", "form", "sense"),
    [
        ("Le pays hôte accueille les jeux.", "hôte", "host"),
        ("L’hôtel reçoit ses hôtes pour un séjour.", "hôtes", "guest"),
        ("Les pompiers luttent contre le sinistre.", "sinistre", "disaster"),
        ("L’assureur indemnise le sinistre.", "sinistre", "insurance claim, loss"),
        ("L’action gagne 3 % à la Bourse de Paris.", "action", "share"),
        ("Le gouvernement mène une action contre le climat.", "action", "action"),
        ("Les élèves ont fait un exercice d’évacuation.", "exercice", "exercise"),
        ("La société a clos son exercice sur une perte.", "exercice", "financial year"),
        ("L’étudiant suit un cours d’anglais à l’université.", "cours", "course, class"),
        ("Le cours du blé a bondi.", "cours", "price, rate (market)"),
        ("Les parents invoquent l’obligation de scolarité.", "obligation", "obligation"),
        ("L’État émet des obligations à dix ans.", "obligations", "bond"),
        ("Les manifestants se sont rassemblés sur la place du village.", "place", "square (in a town)"),
        ("Le parti a perdu dix sièges aux élections.", "sièges", "seat"),
        ("La police démantèle un réseau de traite d’êtres humains.", "traite", "(human) trafficking"),
        ("Le juge examine l’affaire.", "affaire", "case, matter"),
        ("Le tableau du peintre est au musée.", "tableau", "painting"),
        ("Le médecin suit le traitement du malade.", "traitement", "treatment"),
    ],
)
def test_the_sense_follows_from_the_words_around(text: str, form: str, sense: str) -> None:
    assert first_sense(text, form) == sense


def test_the_facing_sentence_outweighs_the_cues() -> None:
    found = explain(analyse("Le parti a perdu dix sièges."), "The party lost ten head offices.")
    assert [entry.senses[0] for entry in found.entries if entry and entry.lemma == "siège"] == ["head office"]


def test_every_cue_names_a_sense_of_the_dictionary() -> None:
    assert len(cue_table()) >= 150
    for (lemma, word_class), table in cue_table().items():
        found = [each for each in entries(lemma) if each.word_class == word_class]
        senses = [sense for entry in found for sense in entry.senses]
        for cues in table:
            assert any(sense.startswith(cues.sense) for sense in senses), (lemma, cues.sense)


def test_a_line_without_its_fields_is_refused() -> None:
    with pytest.raises(ValueError, match="expected 4"):
        read_cues(["action\tnoun"])
