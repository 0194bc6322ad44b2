"""Messages of the program are said in the language of whoever reads them."""

from __future__ import annotations

import pickle

import pytest

from study.lesson.model import Bilingual
from study.locale import in_both, translator
from study.text import Message, NumberValue, joined

FRENCH, ENGLISH = translator("fr"), translator("en")
PLACE = Message("“{path}” does not exist. Check the name and the folder.", path="a.txt")


def test_a_message_is_said_in_either_language() -> None:
    assert str(PLACE) == "“a.txt” does not exist. Check the name and the folder."
    assert FRENCH(PLACE) == "«\u00a0a.txt\u00a0» n’existe pas. Vérifiez le nom et le dossier."
    assert in_both(PLACE) == {"fr": FRENCH(PLACE), "en": str(PLACE)}


def test_a_message_in_a_message_is_said_in_the_same_language() -> None:
    failed = Message(
        "Could not read {path}: {reason}. Check the file name.", path="a", reason=Message("it is a folder")
    )
    assert str(failed) == "Could not read a: it is a folder. Check the file name."
    assert FRENCH(failed) == "Impossible de lire a\u00a0: c’est un dossier. Vérifiez le nom du fichier."


def test_a_text_of_a_lesson_in_a_message_is_said_in_its_language() -> None:
    unit = Message("The number is right, but the unit should be “{unit}”.", unit=Bilingual("euros", "euro"))
    assert str(unit).endswith("“euro”.")
    assert FRENCH(unit).endswith("«\u00a0euros\u00a0».")


def test_what_is_counted_has_the_plural_of_the_language() -> None:
    words = Message.plural("{n} word", "{n} words", 0)
    assert (str(words), ENGLISH(words), FRENCH(words)) == ("0 words", "0 words", "0 mot")


def test_one_english_text_can_have_two_french_ones() -> None:
    plain = Message("{form} of *{lemma}*", form=Message("plural"), lemma="recette")
    vowel = Message.in_context("before a vowel", "{form} of *{lemma}*", form=Message("plural"), lemma="action")
    assert FRENCH(plain) == "pluriel de *recette*"
    assert FRENCH(vowel) == "pluriel d’*action*"
    assert str(vowel) == "plural of *action*"


def test_a_number_in_a_message_is_written_as_the_language_writes_it() -> None:
    size = Message("{one} or {other}", one=NumberValue(1234), other=NumberValue(0.5, 1))
    assert str(size) == "1,234 or 0.5"
    assert FRENCH(size) == "1\u202f234 ou 0,5"


def test_texts_are_joined_in_the_language_they_are_read_in_and_empty_ones_are_left_out() -> None:
    both = joined([Message("masculine"), "", Message("plural")])
    assert str(both) == "masculine plural"
    assert FRENCH(both) == "masculin pluriel"
    assert joined([]) == ""
    assert joined([PLACE]) is PLACE


def test_a_template_of_a_table_is_filled_in_without_being_changed() -> None:
    template = Message("“{path}” does not exist. Check the name and the folder.")
    assert template.filled(path="a.txt") == PLACE
    assert template != PLACE
    assert "{path}" in str(template)


def test_a_line_end_in_a_value_does_not_end_the_line() -> None:
    said = FRENCH(Message("“{path}” does not exist. Check the name and the folder.", path="a\nb"))
    assert "\n" not in said


@pytest.mark.parametrize(
    "message",
    [
        PLACE,
        Message.plural("{n} word", "{n} words", 2),
        Message.in_context("question", "The same in English."),
        Message("{one} or {other}", one=Message("masculine"), other=NumberValue(3)),
    ],
    ids=str,
)
def test_a_message_survives_being_kept_in_a_file(message: Message) -> None:
    again = pickle.loads(pickle.dumps(message))
    assert again == message
    assert FRENCH(again) == FRENCH(message)
