"""`alinea mark`: what typed answers to a question would earn."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from running import Alinea

LESSON = """\
lesson: greve
title: La grève | The strike
level: B1
source: Essai | Test

# Paragraph 1
fr: La filiale allemande embauche trois cents personnes.
en: The German subsidiary is hiring three hundred people.

# Question qui short
about: 1
evidence: La filiale allemande | The German subsidiary
skill: literal
fr: Qui embauche ?
en: Who is hiring?
= la filiale {allemande / d’Allemagne}
~ la maison mère | C’est la filiale. | It is the subsidiary.

# Question trous gaps
about: 1
evidence: La filiale allemande | The German subsidiary
skill: vocabulary
fr: Complétez.
en: Complete.
text: La [[filiale]] va [[embaucher / recruter]].

# Question who short
about: 1
for: english
evidence: La filiale allemande | The German subsidiary
skill: literal
fr: Qui embauche ?
en: Who is hiring?
= the German subsidiary

# Question nom transform
about: 1
evidence: La filiale allemande | The German subsidiary
skill: grammar
fr: Remplacez le verbe par un nom.
en: Replace the verb with a noun.
text: Elle embauche trois cents personnes.
start: Elle annonce
= {l’embauche / le recrutement} de trois cents personnes
~ l’embauche trois cents personnes | Il faut une préposition. | A preposition is needed.

# Question vrai true-false
about: 1
evidence: La filiale allemande | The German subsidiary
skill: literal
fr: La filiale embauche.
en: The subsidiary is hiring.
[x] Vrai | True
[ ] Faux | False

# Question passif transform
about: 1
evidence: La filiale allemande | The German subsidiary
skill: grammar
fr: Mettez au passif.
en: Put this into the passive.
text: La filiale embauche trois cents personnes.
start: Trois cents personnes
= sont embauchées par la filiale
~ ont embauché la filiale | Qui embauche ? | Who is hiring?

# Question dictee dictation
about: 1
skill: listening
fr: Écrivez ce que vous entendez.
en: Write what you hear.
text: La filiale allemande embauche.
"""


@pytest.fixture
def lesson(tmp_path: Path) -> str:
    path = tmp_path / "greve" / "lesson.txt"
    path.parent.mkdir()
    path.write_text(LESSON, encoding="utf-8")
    return str(path)


def test_a_teacher_sees_what_each_answer_earns_and_what_the_learner_is_shown(lesson: str, alinea: Alinea) -> None:
    done = alinea("mark", lesson, "qui", "la filiale d’Allemagne", "la filiale allemand", "la maison mère", "la banque")
    assert done.code == 0
    assert done.out.splitlines() == [
        "Right: la filiale d’Allemagne",
        "Right: la filiale allemand",
        "    Mind the agreement, feminine: “allemande”.",
        "Wrong: la maison mère",
        "    It is the subsidiary.",
        "    The answer: la filiale allemande",
        "Wrong: la banque",
        "    The answer: la filiale allemande",
    ]


def test_a_program_gets_a_line_of_json_for_each_line_of_its_input(
    lesson: str, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("la filiale allemand\n\nla maison mère\n".encode())))
    done = alinea("mark", lesson, "qui", "--json")
    agreement, trap = map(json.loads, done.out.splitlines())
    assert agreement == {
        "typed": "la filiale allemand",
        "verdict": "right",
        "mark": 1.0,
        "remarks": [
            {
                "code": "agreement",
                "fr": "Attention à l’accord, au féminin\u00a0: «\u00a0allemande\u00a0».",
                "en": "Mind the agreement, feminine: “allemande”.",
            }
        ],
    }
    assert (trap["verdict"], trap["mark"]) == ("wrong", 0.0)
    assert trap["remarks"] == [{"code": "author", "fr": "C’est la filiale.", "en": "It is the subsidiary."}]


def test_the_words_of_several_gaps_are_separated_by_a_slash(lesson: str, alinea: Alinea) -> None:
    done = alinea("mark", lesson, "trous", "filiale / recruté", "--json")
    verdict = json.loads(done.out)
    assert (verdict["verdict"], verdict["mark"]) == ("nearly", 0.75)
    assert [remark["code"] for remark in verdict["remarks"]] == ["verb-form"]


def test_a_sentence_is_marked_with_its_given_beginning_or_without(lesson: str, alinea: Alinea) -> None:
    right = "le recrutement de trois cents personnes"
    done = alinea("mark", lesson, "nom", right, f"Elle annonce {right}", "l’embauche trois cents personnes")
    assert done.out.splitlines()[:4] == [
        f"Right: {right}",
        f"Right: Elle annonce {right}",
        "Wrong: l’embauche trois cents personnes",
        "    A preposition is needed.",
    ]


def test_the_language_is_that_of_the_question_unless_it_is_named(lesson: str, alinea: Alinea) -> None:
    assert alinea("mark", lesson, "who", "German subsidiary").out == "Right: German subsidiary\n"
    assert (
        alinea("mark", lesson, "who", "la filiale", "--direction", "en").out.splitlines()[1] == "    Answer in English."
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [("vrai", "is not answered by typing"), ("rien", "Its typed questions: qui, trous, who, nom, passif, dictee.")],
)
def test_a_question_that_cannot_be_marked_is_named(lesson: str, alinea: Alinea, name: str, said: str) -> None:
    done = alinea("mark", lesson, name, "x")
    assert done.code != 0
    assert said in done.err


def test_transformations_and_dictations_are_marked_too(lesson: str, alinea: Alinea) -> None:
    done = alinea("mark", lesson, "passif", "sont embauchées par la filiale", "ont embauché la filiale")
    assert done.out.splitlines()[:3] == [
        "Right: sont embauchées par la filiale",
        "Wrong: ont embauché la filiale",
        "    Who is hiring?",
    ]
    done = alinea("mark", lesson, "dictee", "La filiale allemande embauche.", "La filiale allemand embauche", "--json")
    right, slip = map(json.loads, done.out.splitlines())
    assert (right["verdict"], right["mark"]) == ("right", 1.0)
    assert slip["verdict"] == "nearly"
