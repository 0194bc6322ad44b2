"""English phrasal verbs and fixed phrases are found where they are meant."""

from __future__ import annotations

import pytest

from study.language.english.phrases import PhraseLine, phrase_named, phrase_table, phrases_in, read_table
from study.language.sense.english_text import shown_at
from study.language.sense.word_records import records
from study.lesson.model import Paragraph


@pytest.mark.parametrize("line", phrase_table(), ids=lambda line: line.headword)
def test_a_phrase_is_found_in_its_sentence_and_not_in_the_other(line: PhraseLine) -> None:
    assert line.headword in [each.headword for each in phrases_in(line.sentence)]
    assert line.headword not in [each.headword for each in phrases_in(line.without)]


def test_the_table_has_no_phrase_twice() -> None:
    heads = [line.headword for line in phrase_table()]
    assert len(set(heads)) == len(heads) > 400


@pytest.mark.parametrize(
    ("text", "head", "french"),
    [
        ("They turned the offer down.", "turn down", "refuser, rejeter"),
        ("The survey was carried out in May.", "carry out", "réaliser, effectuer"),
        ("Their market shares fell.", "market share", "part de marché"),
    ],
)
def test_a_phrase_is_found_inflected_and_with_its_object_inside(text: str, head: str, french: str) -> None:
    assert [(each.headword, each.french[0]) for each in phrases_in(text)] == [(head, french)]


def test_a_word_of_a_phrase_is_explained_by_the_phrase_first() -> None:
    text = "They turned the offer down."
    paragraph = Paragraph(1, ("Ils ont refusé.",), (text,))
    assert shown_at("turned", paragraph, text.index("turned"))[0].lemma == "refuser, rejeter; baisser"
    words = [word for each in records(text, "en") for word in each.words]
    assert [word["form"] for word in words if word["expression"]] == ["turned", "down"]


def test_a_phrase_is_looked_up_in_any_form() -> None:
    phrase = phrase_named("turned down")
    assert phrase is not None
    assert phrase.headword == "turn down"
    assert phrase_named("turned") is None


def test_a_line_without_its_fields_is_refused() -> None:
    with pytest.raises(ValueError, match="expected 5"):
        read_table(["turn down\t[turn] down"])
