"""`alinea study LESSON --plain`, through a pipe."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from running import Alinea, Finished

from study.cli.plain import study as walking
from study.practice.verdict import Grade
from study.progress.queries.met_words import met_words
from study.progress.store import Store

PETITE = Path(__file__).resolve().parents[2] / "data" / "petite.txt"
ENGLISH = PETITE.with_name("petite-english.txt")
Plain = Callable[..., Finished]

# A way through the lesson: each paragraph, the answers to its questions, and Enter to read why.
FIRST = ["", "b", "", "12 %", "", "ventes", "hausse", ""]
SECOND = ["", "faux", "", "ab", "", "la gérante", "", "abc", "", "abc", "", "However, the rent remains high.", "ab", ""]


@pytest.fixture
def petite(home: Path) -> Path:
    path = home / "lessons" / "petite" / "lesson.txt"
    path.parent.mkdir(parents=True)
    shutil.copy(PETITE, path)
    return path


@pytest.fixture
def plain(alinea: Alinea, petite: Path, monkeypatch: pytest.MonkeyPatch) -> Plain:
    def run(*typed: str, options: tuple[str, ...] = ()) -> Finished:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        return alinea("study", "petite", "--plain", *options)

    return run


@pytest.fixture
def store(home: Path) -> Store:
    return Store.open_kept(home / "progress.db", lambda: datetime.now(UTC))


def test_a_lesson_begins_with_its_title_and_first_paragraph_and_says_what_comes(plain: Plain) -> None:
    done = plain()
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Une boulangerie s’agrandit",
        "A bakery expands",
        "B1, 2 paragraphs, 10 questions.",
        "Enter: continue, ?: all commands, q: quit.",
        "",
        "Paragraph 1 of 2.",
        "La boulangerie Morel a ouvert en mai sa deuxième boutique, près de la gare de Lyon.",
        "Son chiffre d’affaires a augmenté de 12 % en un an.",
        "Enter: 3 questions. ?: help.",
        "",
        "Your answers and your position are saved.",
    ]


def test_an_answer_is_told_with_its_reason_and_its_evidence(plain: Plain, store: Store) -> None:
    done = plain("", "a")
    said = done.out[done.out.index("Question 1 of 3, literal.") :].splitlines()
    assert said[:6] == [
        "Question 1 of 3, literal.",
        "Qu’a fait la boulangerie en mai ?",
        "a. Elle a déménagé à Lyon.",
        "b. Elle s’est agrandie.",
        "c. Elle a fermé sa boutique.",
        "Type a letter (?: help).",
    ]
    assert said[6:12] == [
        "Wrong. The Gare de Lyon is in Paris.",
        "The answer: b. Elle s’est agrandie.",
        "The text says: «\u00a0a ouvert en mai sa deuxième boutique\u00a0»",
        "opened its second shop",
        "Good to know: “Deuxième” often announces a series.",
        "Enter: question 2 of 3.",
    ]
    assert store.answers("petite")["ouverture"].grade is Grade.WRONG


def test_a_whole_lesson_with_all_nine_kinds_of_question_ends_with_its_results(plain: Plain, store: Store) -> None:
    done = plain(*FIRST, *SECOND, "a", "", "")
    assert (done.code, done.err) == (0, "")
    answers = store.answers("petite")
    assert len(answers) == 10
    assert {"ouverture", "hausse", "resume", "clients", "elle"} <= {
        id for id, each in answers.items() if each.grade is Grade.RIGHT
    }
    assert "10 of 10 questions answered." in done.out
    assert done.out.rstrip().endswith("Enter: finish.")


@pytest.mark.parametrize("lines", range(len(FIRST) + len(SECOND)))
def test_wherever_the_input_ends_every_answer_that_was_told_is_kept(plain: Plain, store: Store, lines: int) -> None:
    done = plain(*[*FIRST, *SECOND][:lines])
    assert (done.code, done.err) == (0, "")
    told = sum(done.out.count(f"{word}") for word in ("\nRight.", "\nNearly.", "\nWrong.", " ticked."))
    written = done.out.count("Model: However")
    assert len(store.answers("petite")) >= told
    assert written == 0 or "loyer-eleve" in store.answers("petite")


def test_a_translation_is_kept_before_its_models_are_shown_and_again_with_its_ticks(plain: Plain, store: Store) -> None:
    plain(*FIRST, *SECOND[:-2])
    assert store.answers("petite")["loyer-eleve"].given == ("However, the rent remains high.", ())
    done = plain("r", "The rent.", "b", "q")
    assert "1 of 2 ticked." in done.out or "Question" in done.out


def test_it_goes_on_where_it_stopped(plain: Plain) -> None:
    plain("", "b", "", "q")
    done = plain()
    assert "Paragraph 1 of 2." in done.out
    assert "Question 2 of 3, literal." in done.out
    assert "Question 1 of 3" not in done.out


def test_a_question_can_be_left_and_is_among_the_results(plain: Plain, store: Store) -> None:
    done = plain("", "s", "s", "s", "", *["s"] * 7, "1", "b", "")
    assert store.answers("petite").keys() == {"ouverture"}
    assert "1. Qu’a fait la boulangerie en mai ?" in done.out
    assert "1 of 10 questions answered." in done.out


def test_help_lists_what_can_be_typed_where_one_is(plain: Plain) -> None:
    reading = plain("?").out
    assert "t NUMBER: the translation (with a number: of that sentence only)" in reading
    assert "h: where to look" not in reading
    assert "h: where to look" in plain("", "?").out


def test_translation_faults_and_terms_are_told_on_request(plain: Plain) -> None:
    said = plain("n", "t 1", "f", "g").out
    assert "“Our customers are in a hurry,” explains the manager" in said
    assert "She hopes to break even" not in said
    assert "sic (error of grammar): deux an\nbetter: deux ans\nAfter two the noun is plural." in said
    assert "le loyer: new" in said


def test_a_word_is_explained_by_typing_it_and_marked_by_a_letter(plain: Plain, store: Store) -> None:
    said = plain("affaires", "l", "Deuxieme", "k", "x gare", "u").out
    assert "le chiffre d’affaires: noun, masculine, [ʃifʁ dafɛʁ], new\nturnover, revenue" in said
    assert "deuxième: adjective" in said
    assert store.status("petite/chiffre-d-affaires") == store.status("fr:chiffre d'affaires") == "learning"
    assert store.status("fr:deuxième") == "known"
    assert store.status("fr:gare") == "new"


def test_the_meaning_waits_where_one_wants_to_guess_first(plain: Plain, home: Path) -> None:
    (home / "settings.json").write_text('{"guess_first": true}', encoding="utf-8")
    assert "turnover" not in plain("affaires").out
    assert "turnover" in plain("affaires", "").out


def test_questions_come_at_the_end_where_that_was_chosen(plain: Plain, home: Path) -> None:
    (home / "settings.json").write_text('{"questions": "end"}', encoding="utf-8")
    said = plain("", "").out
    assert said.index("Paragraph 2 of 2.") < said.index("Question 1 of 10")


def test_an_answer_that_looks_like_a_command_is_an_answer(plain: Plain, petite: Path, store: Store) -> None:
    petite.write_text(petite.read_text("utf-8").replace("= la gérante", "= t\n= la gérante"), encoding="utf-8")
    plain("n", "", "b", "", "ab", "", "t")
    assert store.answers("petite")["elle"].given == "t"


def test_a_session_of_so_many_minutes_ends_after_the_answer_and_says_what_was_done(
    plain: Plain, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter(range(10_000))
    begun = datetime.now(UTC)
    monkeypatch.setattr(walking, "now", lambda: begun + timedelta(seconds=10 * next(times)))
    done = plain("", "b", "", "12", "", "x", "y", "", options=("--minutes", "2"))
    assert "2 minutes are up. 3 answers given." in done.out or "2 minutes are up. 2 answers given." in done.out
    assert "Your answers and your position are saved." in done.out


def test_it_speaks_french(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    said = plain("n", "b", "", "a").out
    assert "Paragraphe 1 sur 2." in said
    assert "1 erreur de la source ici. Appuyez sur f pour plus de détails." in said
    assert "La réponse\u00a0: b. Elle s’est agrandie." in said
    assert "Entrée\u00a0: question 2 sur 3." in said


def test_the_english_text_is_studied_with_french_help(plain: Plain, petite: Path, store: Store) -> None:
    petite.write_text(PETITE.read_text("utf-8") + "\n" + ENGLISH.read_text("utf-8"), encoding="utf-8")
    said = plain("t", "", options=("--direction", "en")).out
    assert "In May the Morel bakery opened its second shop" in said
    assert "La boulangerie Morel a ouvert en mai" in said
    assert store.position("petite:en") is not None


def test_a_pipe_gets_no_escape_codes_and_no_screen_is_imported(plain: Plain, petite: Path) -> None:
    typed = "\n".join(["?", "t", *FIRST, "gare", "\x1b[31m", *SECOND]).encode() + b"\xff\n"
    code = "import sys; from study.cli import run; run(sys.argv[1:]); sys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code, "study", "petite", "--plain"], input=typed, capture_output=True, check=True
    )
    assert b"\x1b" not in done.stdout
    assert not {"textual", "rich", "study.app", "fsrs"} & set(done.stderr.decode().split())


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_typed_it_ends_in_order(plain: Plain, seed: int) -> None:
    chance = Random(seed)
    lines = [
        "",
        "",
        "a",
        "b",
        "c",
        "ab",
        "abc",
        "12",
        "?",
        "? loyer",
        "t",
        "t 2",
        "p",
        "p 1",
        "p 9",
        "n",
        "r",
        "s",
        "u",
    ]
    lines += ["l", "k gare", "x", "f", "g", "h", "la gérante", "\x1b[2J", "é" * 300, "0", "-1", "1", "«", "a" * 40]
    done = plain(*chance.choices(lines, k=60))
    assert (done.code, done.err) == (0, "")
    assert "\x1b" not in done.out


def test_a_lesson_that_is_not_there_is_told(alinea: Alinea) -> None:
    done = alinea("study", "nowhere", "--plain")
    assert done.code == 2
    assert "nowhere" in done.err


@pytest.mark.parametrize(
    ("direction", "word", "key", "sense"),
    [("fr", "gare", "fr:gare", "station"), ("en", "shop", "en:shop", "le magasin")],
)
def test_a_word_that_is_marked_is_stored_with_the_sense_and_the_sentence_that_are_shown(
    plain: Plain, store: Store, direction: str, word: str, key: str, sense: str
) -> None:
    plain(f"l {word}", options=("--direction", direction))
    met = met_words(store, {key})[key]
    assert (met.paragraph, met.form, met.word_class) == (1, word, "noun")
    assert sense in met.senses
    assert word in met.sentence
