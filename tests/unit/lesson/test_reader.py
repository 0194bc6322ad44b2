"""What a teacher may write, and what is read from it."""

from __future__ import annotations

import pytest
from unit.lesson.builders import PARAGRAPH, lesson, lesson_text, question_text, whole_text

from study.lesson.grammar import BLOCKS, HEADER
from study.lesson.library import builtin_folder
from study.lesson.model import Bilingual, Fault, Heading, Kind, Skill, WordClass
from study.lesson.reader import read
from study.lesson.writer import write

FRENCH = """\
Leçon: essai
TITRE : L’essai | The trial
niveau: b2
date: 2020-10
source: Presse | Press
auteur: A. Nonyme
licence: Libre | Free
themes: cloud, investissement
remarque: Une remarque. | A note.
// un commentaire

# Intertitre
fr: Les recettes
en: Revenue

# paragraphe 1
fr: Les recettes ont augmenté.
    Elle a dit « oui ».
en: Revenue rose.
    She said “yes”.
faute: Elle a dit -> Il a dit | C’est lui. | It is him.
faute: « oui » | Registre. | Register.

# TERME recettes
id: recettes
dans: 1
nature: nom
genre: f
nombre: pluriel
api: ʁəsɛt
en: revenue
indice: argent
formes: Les recettes / les … recettes
sens: a | b
ici: c | d
aussi: e | f
exemple: g | h
piege: i | j

# Question q1 réponse-courte
sur: 1
preuve: Les recettes | Revenue
compétence: idée-principale
fr: Quoi ?
en: What?
indice: un mot | one word
pourquoi: parce que | because
remarque: rien | nothing
= les recettes
~ le gain | Non. | No.
articles: libres
accents: stricts

# Question q2 Vrai-Faux
sur: 1
competence: point de vue
fr: Vrai ?
[x] vrai
[ ] faux

# Question q3 nombre
sur: 1
compétence: littéral
fr: Combien ?
= 1 000,5
unité: euros
tolérance: 0,5

# Question q4 traduction
sur: 1
compétence: traduction
fr: Traduisez.
texte: Elle a dit « oui ».
= She said “yes”.
critère: le sens | the sense

# Question q5 associer
sur: 1
compétence: vocabulaire
fr: Associez.
a -> b
paire: c -> d
"""


def test_a_lesson_may_be_written_in_french_throughout() -> None:
    reading = read(FRENCH)
    assert reading.problems == ()
    found = reading.lesson
    assert found is not None
    assert (found.id, found.level, found.topics) == ("essai", "B2", ("cloud", "investissement"))
    assert found.title == Bilingual("L’essai", "The trial")
    assert found.notes == (Bilingual("Une remarque.", "A note."),)
    assert found.body[0] == Heading(Bilingual("Les recettes", "Revenue"))
    assert found.paragraphs[0].faults == (
        Fault("Elle a dit", "Il a dit", Bilingual("C’est lui.", "It is him.")),
        Fault("« oui »", "", Bilingual("Registre.", "Register.")),
    )
    (term,) = found.terms
    assert (term.word_class, term.gender, term.plural) == (WordClass.NOUN, "f", True)
    assert (term.ipa, term.cue, term.trap) == ("ʁəsɛt", "argent", Bilingual("i", "j"))
    assert term.forms == ("Les recettes", "les … recettes")
    short, truth, number, translation, match = found.questions
    assert (short.kind, short.skill, short.hint) == (Kind.SHORT, Skill.MAIN_IDEA, Bilingual("un mot", "one word"))
    assert (short.articles_free, short.accents_strict) == (True, True)
    assert (truth.kind, truth.skill) == (Kind.TRUE_FALSE, Skill.STANCE)
    assert (number.unit.fr, number.tolerance, number.accepted[0].text) == ("euros", "0,5", "1 000,5")
    assert translation.criteria == (Bilingual("le sens", "the sense"),)
    assert [pair.left.fr for pair in match.pairs] == ["a", "c"]


def test_the_same_lesson_may_be_written_in_either_language() -> None:
    found = lesson(FRENCH)
    assert read(write(found, "en")).lesson == read(write(found, "fr")).lesson == found
    assert "# Terme recettes\nid: recettes\ndans: 1\nnature: nom\n" in write(found, "fr")
    assert "# Term recettes\nid: recettes\nin: 1\nclass: noun\n" in write(found, "en")


def test_comments_and_blank_lines_mean_nothing_even_within_a_field() -> None:
    text = "\n\n".join(whole_text().split("\n")).replace("    Il s’agit", "// a remark\n    Il s’agit")
    assert lesson(text) == lesson()


@pytest.mark.parametrize("indent", [" ", "\t", "    \t ", "\u00a0\u00a0"])
def test_any_white_space_indents(indent: str) -> None:
    assert lesson(whole_text().replace("    ", indent)) == lesson()


def test_a_long_value_goes_on_in_indented_lines() -> None:
    text = whole_text().replace("title: Le test | The test", "title:\n  Le\n  test |\n  The test")
    assert lesson(text) == lesson()


def test_a_separator_may_have_a_no_break_space_beside_it() -> None:
    text = whole_text().replace("Le test | The test", "Le test\u00a0|\u00a0The test")
    assert lesson(text) == lesson()


def test_more_than_one_hash_opens_a_block_too() -> None:
    assert lesson(whole_text().replace("# Term", "### term")) == lesson()


def test_an_editor_is_told_which_block_and_field_a_line_belongs_to() -> None:
    document = read(whole_text()).document
    block, entry = document.at(7)
    assert entry is not None
    assert (block.word, block.name, entry.word) == ("Paragraph", "1", "fr")
    assert document.at(5) == (document.blocks[1], None)
    assert document.at(1)[1] == document.blocks[0].entries[0]


@pytest.mark.parametrize("block", [HEADER, *BLOCKS], ids=lambda block: block.name)
def test_no_word_means_two_fields_of_one_block(block: object) -> None:
    assert block in (HEADER, *BLOCKS)
    for kind in Kind:
        fields = block.used_by(kind)
        for words in ([field.name for field in fields], [field.french for field in fields]):
            assert len(set(words)) == len(words)


def test_the_lessons_that_come_with_the_program_have_no_mistake_and_are_written_as_they_are_read() -> None:
    for path in sorted(builtin_folder().glob("*/lesson.txt")):
        reading = read(path.read_bytes())
        assert reading.problems == ()
        assert reading.lesson is not None
        assert reading.lesson.id == path.parent.name
        assert read(write(reading.lesson)).lesson == reading.lesson


@pytest.mark.parametrize(
    ("written", "justify"), [("justify: yes", True), ("justifier: oui", True), ("justify: no", False)]
)
def test_a_question_may_ask_to_justify_its_answer(written: str, justify: bool) -> None:
    text = lesson_text(PARAGRAPH, question_text().replace("skill:", f"{written}\nskill:"))
    read_back = lesson(text).questions[0]
    assert read_back.justify is justify
    assert lesson(write(lesson(text), "fr")).questions[0].justify is justify
