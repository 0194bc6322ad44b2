"""An author of the dictionary is told of every mistake, and a learner finds what was written."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

import study.language
from study.language.build.dictionary import compile_dictionary, digest
from study.language.dictionary.__main__ import main
from study.language.dictionary.check import check
from study.language.dictionary.phrases import PHRASES
from study.language.dictionary.reader import read, read_lines, sources
from study.language.dictionary.tidy import tidy

LANGUAGE = Path(study.language.__file__).parent
FORMAT = LANGUAGE / "dictionary" / "FORMAT.md"


def models() -> list[str]:
    found = re.search(r"```\n(.*?)```", FORMAT.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1].splitlines()


def problems(*lines: str) -> list[str]:
    entries, wrong = read_lines("f.tsv", lines)
    return [problem.text for problem in [*wrong, *check(entries)]]


def test_the_models_of_the_format_are_right_and_thirty() -> None:
    assert len(models()) == 30
    assert problems(*models()) == []


def test_the_whole_dictionary_is_right() -> None:
    entries, wrong = read(sources())
    assert [str(problem) for problem in [*wrong, *check(entries)]] == []


def test_the_compiled_dictionary_is_the_written_one() -> None:
    base = sqlite3.connect(LANGUAGE / "data" / "dictionary.sqlite")
    assert base.execute("SELECT value FROM about WHERE key = 'digest'").fetchone() == (digest([*sources(), PHRASES]),)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("chat\tnuon\tm\tcat", "noun"),
        ("chat\tnoun\tf\tcat", "the lexicon has m"),
        ("chat\tnoun\t\tcat", "needs a gender"),
        ("chat\tnoun\tm\t", "fields"),
        ("chat\tnoun\tm\tcat; ; pussy", "empty sense"),
        ("chat\tnoun\tm\ta; b; c; d", "4 senses"),
        ("chats\tnoun\tm\tcat", "form of “chat”"),
        ("chatosaure\tnoun\tm\tcat", "no such word"),
        ("manger\tverb\t\teat", "begins with “to”"),
        ("rapide\tadjective\tm\tfast", "only nouns"),
        ("chat\tnoun\tm\tcat.", "no full stop"),
        ("chat\tnoun\tm\tthe cat", "no article"),
        ("chat\tnoun\tm\tcat (animal", "bracket"),
        ("donner\tverb\t\tto give sth", "abbreviations"),
        ("chat\tnoun\tm\tcat\tun chat noir", "gives the French word away"),
        ("chat\tnoun\tm\tcat\t" + "x" * 41, "41 characters"),
        ("chat\tnoun\tm\tcat\t\tPas de barre.", "“ | ”"),
        ("chat\tnoun\tm\tcat\t\tSans point | No stop.", "no stop at its end"),
        ("chat\tnoun\tm\tcat\t\tVoir « chien ». | See dog.", "no-break"),
        ("l'un\tpronoun\t\tone", "straight"),
        ("oeuvre\tnoun\tf\twork", "one letter"),
        ("chat\tnoun\tm\tcat\t\t\tʃa\tx", "tab too many"),
    ],
)
def test_a_mistake_is_named(line: str, wanted: str) -> None:
    found = problems(line)
    assert any(wanted in text for text in found), found


def test_a_duplicate_says_where_the_first_one_is() -> None:
    assert any("f.tsv:1" in text for text in problems("chat\tnoun\tm\tcat", "chat\tnoun\tm\tpuss"))


def test_two_words_for_one_english_word_must_say_which_is_which() -> None:
    firm = "entreprise\tnoun\tf\tcompany"
    assert len([p for p in problems(firm, "société\tnoun\tf\tcompany, society") if "also" in p]) == 2
    assert problems(firm + "\tin general", "société\tnoun\tf\tcompany (legal form)") == []
    assert any("same cue" in p for p in problems(firm + "\tx", "société\tnoun\tf\tcompany\tx"))


def test_a_word_the_lexicon_lacks_is_accepted_with_its_sound() -> None:
    assert problems("chatosaure\tnoun\tm\tcatosaur\t\t\tʃatozɔʁ") == []


def test_tidying_sets_looks_and_changes_no_word() -> None:
    text = "# title\n\nzèbre\tnoun\tm\tzebra\nl'un\tpronoun\t\tone\t\tOn dit : « l'un » ! | We say “l'un”.\t\n"
    assert tidy(text) == (
        "# title\n\n"
        "l’un\tpronoun\t\tone\t\tOn dit\u00a0: «\u00a0l’un\u00a0»\u00a0! | We say “l’un”.\n"
        "zèbre\tnoun\tm\tzebra\n"
    )
    assert tidy(tidy(text)) == tidy(text)


def test_an_author_at_the_command_line_sees_file_and_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("zythologie\tnoun\tf\t\tx\n", encoding="utf-8")
    assert main(["check", str(path)]) == 1
    assert "mine.tsv:1: " in capsys.readouterr().out


def test_what_was_written_is_found_again(tmp_path: Path) -> None:
    source, target = tmp_path / "words.tsv", tmp_path / "out.sqlite"
    source.write_text("\n".join(models()), encoding="utf-8")
    assert compile_dictionary(target, [source]) == 30
    first = target.read_bytes()
    compile_dictionary(target, [source])
    assert target.read_bytes() == first
    base = sqlite3.connect(target)
    assert base.execute("SELECT senses FROM entry WHERE lemma = 's’avérer'").fetchone() == ("to turn out to be",)
    assert base.execute("SELECT count(*) FROM headword WHERE key = 'rendre'").fetchone() == (2,)
    assert base.execute("SELECT form FROM form ORDER BY form").fetchall() == [("cloud",), ("clouds",)]
    assert base.execute("SELECT pattern FROM entry WHERE lemma = 'mettre en place'").fetchone() == (
        "lemma!:mettre\nform:en\nform:place",
    )
