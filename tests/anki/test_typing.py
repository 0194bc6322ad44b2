"""A learner who types the right answer, on whatever keyboard, is not told that it is wrong."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest

from decks.build.options import DeckOptions
from decks.build.term_texts import typed_french
from study.lesson.model import Lesson, Term, WordClass
from tests.anki.conftest import Write
from tests.anki.lessons import CLOUD, with_term
from tests.anki.oracle import Anki

KEYS = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 '-.,/%&()éèêëàâäçîïôöùûüÿÉÈÊËÀÂÄÇÎÏÔÖÙÛÜ+")
"""What can be typed on a French keyboard, or on an American one with dead keys."""

AWKWARD = {
    "le chef-d'oeuvre": Term("a", "chef-d’œuvre", (1,), WordClass.NOUN, "m", en="masterpiece"),
    "mettre de l'avant": Term("b", "mettre de l’avant", (1,), WordClass.EXPRESSION, en="to put forward"),
    "aujourd'hui": Term("c", "aujourd’hui", (1,), WordClass.ADVERB, en="today"),
    "ne ... que": Term("d", "ne … que", (1,), WordClass.EXPRESSION, en="only, nothing but"),
    "faire de l'ombre": Term("e", "faire de l’ombre (à)", (1,), WordClass.IDIOM, en="to overshadow"),
    "une Asie-Pacifique": Term("f", "Asie\u2011Pacifique", (1,), WordClass.NAME, "f", en="Asia-Pacific"),
    "les 5 000 € d'aide": Term("g", "5\u202f000 € d’« aide »", (1,), WordClass.NOUN, "m", plural=True, en="€5,000"),
    "le coeur": Term("h", "cœur", (1,), WordClass.NOUN, "m", en="heart"),
    "le marché": Term("i", unicodedata.normalize("NFD", "marché"), (1,), WordClass.NOUN, "m", en="market"),
    "le leader": Term("j", "leader", (1,), WordClass.NOUN, "mf", en="leader (in a market)"),
}
"""What fingers type, and for what."""

ENGLISH = {"a": "masterpiece", "b": "to put forward", "f": "Asia-Pacific", "g": "€5,000", "j": "leader"}


def classes(diff: str) -> set[str]:
    """The classes that Anki's comparison gives to the letters."""
    return set(re.findall(r"class=(\w+)", diff))


def test_what_a_keyboard_types_for_the_french_is_all_good(anki: Anki, write: Write) -> None:
    anki.take(write(replace(CLOUD, terms=tuple(AWKWARD.values()))).path)
    for typed, term in AWKWARD.items():
        wanted = anki.note(f"cloud-sample/{term.id}")["Typed"]
        assert classes(anki.col.compare_answer(wanted, typed)) == {"typeGood"}, wanted


def test_what_a_keyboard_types_for_the_english_is_all_good(anki: Anki, write: Write) -> None:
    anki.take(write(replace(CLOUD, terms=tuple(AWKWARD.values())), options=DeckOptions(studied="en")).path)
    for term, typed in ENGLISH.items():
        wanted = anki.note(f"cloud-sample/{term}")["Saisie"]
        assert classes(anki.col.compare_answer(wanted, typed)) == {"typeGood"}, wanted


def test_a_wrong_gender_is_shown_to_be_wrong(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    diff = anki.col.compare_answer(anki.note("cloud-sample/entreprise")["Typed"], "un entreprise")
    assert "typeMissed" in classes(diff)


def test_nothing_has_to_be_typed_that_no_key_gives(anki: Anki, write: Write) -> None:
    anki.take(write(replace(CLOUD, terms=tuple(AWKWARD.values()))).path)
    for key, fields in anki.fields().items():
        assert set(fields.get("Typed", "")) <= KEYS | {"€"}, key


def test_a_learner_who_leaves_the_accents_out_may_ask_for_mercy(anki: Anki, write: Write) -> None:
    anki.take(write(options=DeckOptions(lenient=True)).path)
    front, back = anki.sides(anki.card("cloud-sample/augmenter", 1))
    assert "[[type:nc:Typed]]" in front
    assert "[[type:nc:Typed]]" in back
    assert classes(anki.col.compare_answer("télétravail", "teletravail", combining=False)) == {"typeGood"}


def test_older_ankis_are_not_asked_for_what_they_do_not_know(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    front, _ = anki.sides(anki.card("cloud-sample/augmenter", 1))
    assert "[[type:Typed]]" in front
    assert "nc:" not in front


@pytest.mark.parametrize(
    ("term", "typed", "ask"),
    [
        ("entreprise", "une entreprise", "un / une …"),
        ("hausse", "la hausse", "le / la …"),
        ("recettes", "les recettes", "les …"),
        ("augmenter", "augmenter", ""),
        ("ne-que", "ne ... que", "… ... …"),
    ],
)
def test_the_gender_is_typed_even_where_elision_hides_it_and_the_prompt_says_with_which_article(
    anki: Anki, write: Write, term: str, typed: str, ask: str
) -> None:
    anki.take(write().path)
    note = anki.note(f"cloud-sample/{term}")
    assert (note["Typed"], note["Ask"]) == (typed, ask)
    assert (ask in anki.sides(anki.card(f"cloud-sample/{term}", 1))[0]) is True


def prompts(anki: Anki, prompt: str, cue: str) -> list[tuple[str, str]]:
    return [
        (fields[prompt].casefold(), fields[cue].casefold()) for fields in anki.fields().values() if prompt in fields
    ]


def same_english(lesson: Lesson) -> Lesson:
    """Terms that share their English: with a word class apart, without, and with cues that agree."""
    every = ((term, "revenue, takings") for term in ("recettes", "revenu", "croissance"))
    for term, english in every:
        lesson = with_term(lesson, term, en=english)
    lesson = with_term(lesson, "hausse", en="Increase")
    lesson = with_term(lesson, "augmenter", en="increase")
    lesson = with_term(lesson, "technologie", en="tool", cue="in general")
    return with_term(lesson, "entreprise", en="tool", cue="in general")


@pytest.mark.parametrize("studied", ["fr", "en"])
def test_no_two_terms_ask_the_same_question(anki: Anki, write: Write, studied: str) -> None:
    done = write(same_english(CLOUD), options=DeckOptions(studied=studied))  # type: ignore[arg-type]
    anki.take(done.path)
    asked = prompts(anki, *(("English", "Cue") if studied == "fr" else ("Français", "Indice")))
    assert len(set(asked)) == len(asked) == len(CLOUD.terms)
    if studied == "en":
        learned = [fields["Anglais"].casefold() for fields in anki.fields().values() if "Anglais" in fields]
        assert len(set(learned)) == len(learned)
    else:
        assert any("so a cue was added to technologie, croissance" in str(message) for message in done.messages)
        cues = {key.split("/")[1]: fields["Cue"] for key, fields in anki.fields().items() if fields.get("Cue")}
        assert cues["hausse"] == "noun"
        assert cues["augmenter"] == "verb"
        assert cues["technologie"] == "in general, t…"


def test_a_cue_of_the_lessons_own_is_enough(write: Write) -> None:
    lesson = with_term(with_term(CLOUD, "revenu", en="revenue", cue="yearly"), "recettes", en="revenue", cue="sales")
    assert not any("cue was added" in str(message) for message in write(lesson).messages)


def test_a_noun_that_brings_its_own_article_does_not_get_a_second_one() -> None:
    assert typed_french(Term("a", "la Défense", (1,), WordClass.NAME, "f", en="La Défense")) == "la Défense"
