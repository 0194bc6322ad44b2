"""Justifying an answer in line-by-line mode: sentences are quoted by their numbers, or typed."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from running import Alinea, Finished

from study.cli.plain.quoting import numbered_sentences, quotation_of
from study.lesson.reader import read
from study.practice.quotation import quotation_in
from study.progress.store import Store

PETITE = (Path(__file__).resolve().parents[2] / "data" / "petite.txt").read_text(encoding="utf-8")
JUSTIFIED = PETITE.replace("evidence: Nos clients", "justify: yes\nevidence: Nos clients")
FIRST = ["", "b", "", "12 %", "", "ventes", "hausse", ""]
"""The answers to the questions before the one to justify."""
Plain = Callable[..., Finished]


@pytest.fixture
def plain(alinea: Alinea, home: Path, monkeypatch: pytest.MonkeyPatch) -> Plain:
    path = home / "lessons" / "petite" / "lesson.txt"
    path.parent.mkdir(parents=True)
    path.write_text(JUSTIFIED, encoding="utf-8")

    def run(*typed: str, options: tuple[str, ...] = ()) -> Finished:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        return alinea("study", "petite", "--plain", *options)

    return run


@pytest.fixture
def store(home: Path) -> Store:
    return Store.open_kept(home / "progress.db", lambda: datetime.now(UTC))


def test_the_sentences_are_listed_and_one_is_quoted_by_its_number(plain: Plain, store: Store) -> None:
    done = plain(*FIRST, "", "faux", "1")
    listed = done.out.splitlines()
    at = listed.index("Show where the text says so.")
    assert listed[at + 1 : at + 8] == [
        "1. « Nos clients sont pressés », explique la gérante, qui a embauché cinq vendeurs.",
        "2. Elle espère atteindre l’équilibre d’ici deux an.",
        "3. Cependant, le loyer reste élevé.",
        "Type the number of a sentence, or of several in a row, such as 2-3 (?: help).",
        "Right. “Our customers are in a hurry.”",
        "Your quotation proves it.",
        "The text says: «\u00a0Nos clients sont pressés\u00a0»",
    ]
    assert store.answers("petite")["clients"].mark == 1.0


def test_another_sentence_halves_the_mark_of_a_right_answer(plain: Plain, store: Store) -> None:
    done = plain(*FIRST, "", "faux", "2")
    assert "Right. “Our customers are in a hurry.”" in done.out
    assert "Your quotation does not give the answer: the text gives it elsewhere." in done.out
    answered = store.answers("petite")["clients"]
    quotation = quotation_in(answered.given)
    assert (answered.grade, answered.mark) == ("nearly", 0.5)
    assert quotation
    assert quotation.text == "Elle espère atteindre l’équilibre d’ici deux an."


@pytest.mark.parametrize(
    ("answer", "line", "said"),
    [
        ("faux", "1-2", "Your quotation is too long: quote only the sentence that gives the answer."),
        ("vrai", "1", "You quoted the right passage: read it again."),
    ],
)
def test_answer_and_passage_are_each_told(plain: Plain, answer: str, line: str, said: str) -> None:
    assert said in plain(*FIRST, "", answer, line).out


def test_what_is_not_a_passage_is_asked_again_and_the_text_can_be_looked_at(plain: Plain, store: Store) -> None:
    done = plain(*FIRST, "", "faux", "", "1, 3", "9", "0", "p", "clients sont pressés")
    assert done.out.count("Type the number of a sentence") == 5
    assert "Your quotation proves it." in done.out
    quotation = quotation_in(store.answers("petite")["clients"].given)
    assert quotation
    assert (quotation.paragraph, quotation.at, quotation.text) == (2, 6, "clients sont pressés")


def test_in_an_exam_an_answer_that_is_not_justified_counts_half(plain: Plain, store: Store) -> None:
    plain("", "b", "12", "ventes", "hausse", "faux", options=("--exam",))  # the input ends before the passage
    done = plain("#", options=("--exam",))
    assert "You did not show where the text says so." in done.out
    assert store.answers("petite")["clients"].mark == 0.5


def test_the_result_of_an_exam_shows_the_quotation(plain: Plain) -> None:
    done = plain("", "b", "12", "ventes", "hausse", "faux", "2", "#", options=("--exam",))
    assert "Your quotation: «\u00a0Elle espère atteindre l’équilibre d’ici deux an.\u00a0»" in done.out


def test_without_the_text_no_passage_is_asked_for(
    alinea: Alinea, plain: Plain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("b\n1\nventes\nhausse\nfaux\ns\ns\ns\n"))
    done = alinea("blind", "petite", "--taker", "Anna")
    assert done.code == 0
    assert "Les clients de la gare ont beaucoup de temps." in done.out
    assert "Show where" not in done.out


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("2", "Elle espère atteindre l’équilibre d’ici deux an."),
        ("2-3", "Elle espère atteindre l’équilibre d’ici deux an. Cependant, le loyer reste élevé."),
        ("2 – 3", "Elle espère atteindre l’équilibre d’ici deux an. Cependant, le loyer reste élevé."),
        ("3, 2", "Elle espère atteindre l’équilibre d’ici deux an. Cependant, le loyer reste élevé."),
        ("le loyer", "le loyer"),
        ("d'ici deux", "d’ici deux"),
        ("1 3", ""),
        ("4", ""),
        ("3-2", ""),
        ("loyer", ""),
        ("la gare de Lyon", ""),
        ("", ""),
    ],
)
def test_a_line_quotes(line: str, words: str) -> None:
    lesson = read(JUSTIFIED).lesson
    assert lesson
    asked = next(each for each in lesson.questions if each.id == "clients")
    quotation = quotation_of(line, lesson, list(numbered_sentences(lesson, asked)))
    assert (quotation.text if quotation else "") == words
