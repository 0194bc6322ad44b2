"""`--json` of every command that has it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from running import Alinea

from study.cli.arguments import ARGUMENTS

from .conftest import DATA, TOP, Golden, pretty
from .learner import learn

WORDS = ["prêt", "recettes", "d’ici", "en hausse", "chiffre d’affaires", "a été", "eût", "anticonstitutionnellement"]
ENGLISH_WORDS = ["turnover", "risen", "break even", "cloud", "xyzzy"]
READ: dict[str, list[str]] = {
    "lessons": ["lessons"],
    "profiles": ["profiles"],
    "show-bakery": ["show", "bakery"],
    "check-alibaba-cloud": ["check", "alibaba-cloud"],
    "check-petite": ["check", "petite"],
    "check-bakery": ["check", "bakery", "--typography", "quebec"],
    "import-gift": ["import", "{questions}", "--dry-run"],
    "progress-before": ["progress"],
    "blind-before": ["blind", "petite", "--results"],
    "config": ["config"],
    "productions": ["productions"],
}


GIFT = [
    "06_decimal_comma_range",
    "15_match_two_pairs",
    "17_escaped_all",
    "18_nbsp_guillemets",
    "19_cloze_inline_two_blanks",
    "20_shortanswer_accents",
    "22_multi_positive_no_penalty",
    "27_general_feedback",
]


def gift(folder: Path) -> Path:
    """A file of questions of several kinds."""
    path = folder / "questions.gift"
    texts = [(DATA / "gift" / f"{name}.gift").read_text(encoding="utf-8") for name in GIFT]
    path.write_text("\n\n".join(texts), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", READ)
def test_what_a_command_says_to_a_program(name: str, alinea: Alinea, golden: Golden, tmp_path: Path) -> None:
    done = alinea(*(part.format(questions=gift(tmp_path)) for part in READ[name]), "--json")
    golden(f"json/{name}.json", pretty(json.loads(done.out)) + "\n" + done.err)


def test_showing_the_built_in_lesson(alinea: Alinea, golden: Golden) -> None:
    """Of its terms and questions a part, as they all have one form."""
    said = json.loads(alinea("show", "alibaba-cloud", "--json").out)
    for part, step in (("terms", 12), ("questions", 7)):
        said[part] = {"in all": len(said[part]), f"one in {step}": said[part][::step]}
    golden("json/show-alibaba-cloud.json", pretty(said) + "\n")


def test_the_words_of_the_built_in_article(alinea: Alinea, golden: Golden) -> None:
    """All sentences, and of their words one in two."""
    said = json.loads(alinea("words", str(TOP / "seeds" / "alibaba-cloud" / "article.txt"), "--json").out)
    said["words"] = {"in all": len(said["words"]), "one in two": said["words"][::2]}
    golden("json/words-alibaba-cloud.json", pretty(said) + "\n")


def test_looking_words_up(alinea: Alinea, golden: Golden) -> None:
    found = {word: json.loads(alinea("lookup", word, "--json").out or "null") for word in (*WORDS, *ENGLISH_WORDS)}
    golden("json/lookup.json", pretty(found) + "\n")


def test_the_layout_of_the_json(alinea: Alinea, golden: Golden) -> None:
    golden("json/layout.txt", alinea("lessons", "--json").out)


def test_the_progress_of_a_learner(alinea: Alinea, golden: Golden, home: Path) -> None:
    learn(home)
    said = {
        "all": json.loads(alinea("progress", "--json").out),
        "of a lesson": json.loads(alinea("progress", "--lesson", "petite", "--json").out),
        "lessons": json.loads(alinea("lessons", "--json").out),
    }
    golden("json/progress.json", pretty(said) + "\n")


def test_what_was_written(alinea: Alinea, golden: Golden, home: Path, tmp_path: Path) -> None:
    """Backup, restore, verify, rescue, deck, exports, an import, and questions taken without the text."""
    learn(home)
    said = {}

    def note(name: str, *arguments: str) -> None:
        done = alinea(*arguments, "--json")
        out = done.out.replace(str(tmp_path), "{folder}").replace(str(home), "{home}")  # lines break by their length
        said[name] = {"exit": done.code, "out": json.loads(out or "null"), "err": done.err}

    note("backup", "backup", str(tmp_path / "kept.alinea"))
    note("restore", "restore", str(tmp_path / "kept.alinea"))
    note("verify", "verify", str(tmp_path / "kept.alinea"))
    note("verify progress", "verify")
    note("rescue", "rescue", str(tmp_path / "kept.alinea"))
    note("deck", "deck", "petite", "bakery", "--questions", "-o", str(tmp_path / "deck.apkg"))
    note("deck en", "deck", "bakery", "--direction", "en", "-o", str(tmp_path / "english.apkg"))
    for target in ("html", "moodle", "gift", "csv", "xlsx", "tsv", "quizlet"):
        note(f"export {target}", "export", "alibaba-cloud", "--to", target, "-o", str(tmp_path / f"out.{target}"))
    note("import", "import", str(gift(tmp_path)), "--into", "petite", "--paragraph", "1")
    note("import again", "import", str(gift(tmp_path)), "--into", "petite")
    golden("json/written.json", pretty(said) + "\n")


def test_questions_taken_without_the_text(alinea: Alinea, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("b\n12\nventes\nhausse\nb\nac\nla gérante\nabc\nabc\na\n" * 2))
    taken = alinea("blind", "petite", "--taker", "Ana")
    said = json.loads(alinea("blind", "petite", "--results", "--json").out)
    golden("json/blind.txt", taken.out + "\n" + pretty(said) + "\n")


def test_every_command_with_json_is_here() -> None:
    with_json = {name for name, declare in ARGUMENTS.items() if "json" in declare.__code__.co_names}
    read = {arguments[0] for arguments in READ.values()}
    written = {"words", "lookup", "backup", "restore", "verify", "rescue", "deck", "export"}
    one_line = {"mark"}  # an answer on each line; in tests/unit/cli/test_mark.py
    assert with_json == read | written | one_line | {"doctor"}  # whose answer is that of one computer
