"""The translation of a sentence says which sense of a word is meant, and that sense is shown first."""

from __future__ import annotations

import unicodedata

import pytest

from study.language.direction import in_direction
from study.language.french.analysis import analyse
from study.language.sense.context import explain
from study.language.sense.english_text import explain_english
from study.language.sense.paragraph import explain_paragraph
from study.language.sense.terms import term_in
from study.language.sense.word_records import records
from study.lesson.keys import WordKey
from study.lesson.model import Bilingual, Lesson, Paragraph, Term, WordClass
from study.practice.dictionary_cards import bare_term, explained, met


def first_sense(french: str, english: str | None, form: str) -> str:
    found = explain(analyse(french), english)
    place = next(n for n, word in enumerate(found.words) if word.form == form)
    entry = found.entries[place]
    return entry.senses[0] if entry else ""


FILM = ("Elle dirige un film sur les motifs d’un tapis.", "She is directing a film about the patterns of a carpet.")


@pytest.mark.parametrize(
    ("pair", "form", "sense"),
    [
        (FILM, "dirige", "to direct"),
        (FILM, "motifs", "pattern"),
        (("Il a perdu son temps.", "He wasted his time."), "perdu", "to waste"),
        (("Les recettes de cuisine.", "The kitchen recipes."), "recettes", "recipe"),
        (("Un ancien ministre.", "A former minister."), "ancien", "former"),
    ],
)
def test_the_sense_that_the_translation_uses_comes_first(pair: tuple[str, str], form: str, sense: str) -> None:
    assert first_sense(*pair, form) == sense


def test_within_a_sense_the_word_of_the_translation_comes_first() -> None:
    assert first_sense("Elle dirige l’usine.", "She manages the plant.", "dirige") == "to manage, to run"


def test_a_word_of_the_translation_belongs_to_one_word_only() -> None:
    french = "L’action a chuté après l’annonce d’une action en justice."
    found = explain(analyse(french), "The share fell after news of a legal action.")
    senses = [entry.senses[0] for word, entry in zip(found.words, found.entries, strict=True)
              if word.form == "action" and entry]  # fmt: skip
    assert senses == ["share", "action"]


def test_without_a_translation_the_order_is_the_dictionary_s() -> None:
    assert first_sense(FILM[0], None, "motifs") == "reason, grounds"


def test_a_translation_that_has_none_of_the_senses_changes_nothing() -> None:
    assert first_sense("Les motifs sont connus.", "Nobody is surprised.", "motifs") == "reason, grounds"


@pytest.mark.parametrize(
    ("english", "word", "french_sentence", "french"),
    [
        (FILM[1], "patterns", FILM[0], "motif"),
        ("Prices rose again.", "rose", "Les prix ont encore progressé.", "progresser"),
        ("The theater is full.", "theater", "Le théâtre est plein.", "théâtre"),
        ("Women work here.", "Women", "Des femmes travaillent ici.", "femme"),
    ],
)
def test_an_english_word_has_the_french_of_the_facing_sentence_first(
    english: str, word: str, french_sentence: str, french: str
) -> None:
    found = explain_english(english, french_sentence).french(word, english.index(word))
    assert found[0].lemma == french


def test_the_facing_sentence_decides_and_not_the_rest_of_the_paragraph() -> None:
    paragraph = Paragraph(1, ("Les motifs du tapis.", "Les motifs du refus."), ("The patterns.", "The reasons."))
    found = explain_paragraph(paragraph)
    motifs = [word for word in found.analysis.words if word.form == "motifs"]
    senses = [entry.senses[0] for word in motifs if (entry := found.entry(word))]
    assert senses == ["pattern", "reason, grounds"]


def test_each_line_faces_the_line_of_the_same_number() -> None:
    text = "Les motifs du tapis. Ils plaisent.\nLes motifs du refus."
    found = [
        word for each in records(text, facing=["The patterns. We like them.", "The reasons."]) for word in each.words
    ]
    assert [word["gloss"] for word in found if word["form"] == "motifs"] == ["pattern", "reason, grounds"]


def test_a_word_names_the_expression_it_belongs_to() -> None:
    found = [word for each in records("Sa part de marché monte.") for word in each.words]
    assert [(word["form"], word["expression"] and word["expression"]["headword"]) for word in found] == [
        ("Sa", None),
        ("part", "part de marché"),
        ("de", "part de marché"),
        ("marché", "part de marché"),
        ("monte", None),
    ]


def test_the_senses_are_in_the_order_shown_and_the_gloss_is_the_first() -> None:
    for each in records(FILM[0], facing=[FILM[1]]):
        assert all(word["gloss"] == (word["senses"] or [None])[0] for word in each.words)
        assert next(word["senses"] for word in each.words if word["form"] == "motifs") == ["pattern", "reason, grounds"]


def test_decomposed_accents_and_soft_hyphens_make_no_difference() -> None:
    text = unicodedata.normalize("NFD", "Les sociétés préfèrent l’été. La so\u00adcié\u00adté e\ufb03cace.")
    words = analyse(text).words
    assert [word.lemma for word in words] == ["le", "société", "préférer", "le", "été", "le", "société", "efficace"]
    assert all(text[word.start : word.end] == word.form for word in words)


def test_a_looked_up_word_is_reviewed_in_the_sense_it_was_shown_in() -> None:
    paragraph = Paragraph(1, (FILM[0],), (FILM[1],))
    lesson = Lesson("film", Bilingual("Film", "Film"), body=(paragraph,))
    term = explained(bare_term(WordKey("fr", "motif")))
    assert term is not None
    assert met(term, [lesson])[1].en == "pattern, reason, grounds"
    english = explained(bare_term(WordKey("en", "pattern")))
    assert english is not None
    assert met(english, [in_direction(lesson, "en")])[1].fr.startswith("le motif")


def test_a_term_of_the_lesson_has_the_sense_of_its_facing_sentence_first() -> None:
    paragraph = Paragraph(
        1, ("Les recettes montent.", "Ses recettes plaisent."), ("Revenue rises.", "Her recipes please.")
    )
    term = Term("r", "recette", (1,), WordClass.NOUN, en="revenue, takings, recipe", forms=("recettes",))
    assert term_in(term, paragraph).en == "revenue, takings, recipe"
    assert term_in(term, paragraph, start=25).en == "recipe, revenue, takings"


def test_a_term_without_a_translation_is_left_as_it_is() -> None:
    term = Term("r", "recette", (1,), WordClass.NOUN, en="revenue, recipe", forms=("recettes",))
    assert term_in(term, Paragraph(1, ("Les recettes.",), ("",))) == term
