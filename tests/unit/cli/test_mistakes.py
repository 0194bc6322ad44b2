"""What is typed wrong is answered with a sentence, in the user's language, that says what to type."""

from __future__ import annotations

import pytest
from running import Alinea


def test_a_misspelt_command_is_answered_with_the_nearest(alinea: Alinea, alinea_in_french: Alinea) -> None:
    assert alinea_in_french("leson").err == (
        "alinea\u00a0: Il n’y a pas de commande «\u00a0leson\u00a0». "
        "Vouliez-vous écrire «\u00a0alinea lessons\u00a0»\u202f?\n"
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["dekc"], "There is no command “dekc”. Did you mean “alinea deck”?"),
        (["DECK!"], "Did you mean “alinea deck”?"),
        (["alibaba-cloud"], "Did you mean “alinea study alibaba-cloud”?"),
        (["xyzzy"], "There is no command “xyzzy”. “alinea --help” lists all commands."),
        (["--hlep"], "There is no option “--hlep”. Did you mean “alinea --help”?"),
        (["-z"], "There is no option “-z”. “alinea --help” lists all commands."),
        (["lessons", "--jsno"], "alinea lessons has no option “--jsno”. Did you mean --json?"),
        (["lessons", "-x"], "alinea lessons has no option See “-x”. “alinea lessons --help”."),
        (["lessons", "b2"], "Unexpected argument “b2”."),
        (["study"], "The following arguments are required: LESSON."),
        (["study", "--help=x"], "alinea study"),
        (["deck", "--outptu=x"], "alinea deck has no option “--outptu”. Did you mean --output?"),
        (["deck", "alibaba-cloud"], "a file (-o FILE.apkg) or Anki (--push)."),
        (["deck", "alibaba-cloud", "-o"], "Argument -o/--output: expected one argument."),
        (["deck", "alibaba-cloud", "-o", "cards.zip"], "-o cards.apkg"),
        (["show", "alibaba-clod"], "alibaba-cloud"),
        (["show", ""], "alinea: "),
        (["check", "no/such/file.txt"], "no/such/file.txt"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_person_who_mistypes_is_told_what_to_type(typed: list[str], said: str, alinea: Alinea) -> None:
    done = alinea(*typed)
    if typed != ["study", "--help=x"]:
        assert done.code == 2
        assert done.out == ""
        assert said in done.err
    assert "Traceback" not in done.out + done.err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["show"], "Il manque\u00a0: LEÇON."),
        (["lessons", "--jsno"], "alinea lessons n’a pas d’option «\u00a0--jsno\u00a0»"),
        (["deck", "alibaba-cloud", "-o"], "il faut une valeur"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_even_the_parser_s_own_words_are_french(typed: list[str], said: str, alinea_in_french: Alinea) -> None:
    assert said in alinea_in_french(*typed).err
