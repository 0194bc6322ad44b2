"""Language work in line-by-line mode, and `alinea productions`, which prints the texts that were written."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Alinea, Finished

from study.language.speech import player

ATELIER = Path(__file__).resolve().parents[2] / "data" / "atelier.txt"
LETTER = ["", "Bonjour Karim,", "le prix baisse.", ".", "ac", ""]
"""The text, and what it does."""
Plain = Callable[..., Finished]


@pytest.fixture
def plain(alinea: Alinea, home: Path, monkeypatch: pytest.MonkeyPatch) -> Plain:
    path = home / "lessons" / "atelier" / "lesson.txt"
    path.parent.mkdir(parents=True)
    shutil.copy(ATELIER, path)

    def run(*typed: str, options: tuple[str, ...] = ()) -> Finished:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        return alinea("study", "atelier", "--plain", *options)

    return run


def test_a_text_of_several_lines_is_compared_with_models_and_ticked(plain: Plain) -> None:
    out = plain(*LETTER).out
    for line in (
        "Destinataire\u00a0: Karim, un collègue",
        "Longueur\u00a0: 20–40 mots",
        "Points\u00a0: le marché / votre avis",
        "5 words. Your text is 15 words shorter than the task asks for.",
        "Model: Bonjour Karim,",
        "Le marché progresse vite.",
        "Trop court, mais clair.",
        "a. le marché",
        "2 of 6 ticked.",
    ):
        assert f"\n{line}\n" in out


def test_an_empty_line_ends_a_text_too_and_the_first_may_ask_for_help(plain: Plain) -> None:
    out = plain("", "?", "Bonjour", "", "b", "").out
    assert "s: leave it for later" in out
    assert "1 of 6 ticked." in out


def test_a_transformation_is_answered_without_its_start(plain: Plain) -> None:
    out = plain("", "s", "le marché progresse, les prix baissent").out
    assert "\nBien que …\n" in out
    assert "\nRight. After “bien que”, the subjunctive.\n" in out


def test_a_dictation_is_spoken_again_on_demand(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, float]] = []

    class Voice:
        def say(self, text: str, language: str, *, speed: float, failed: object) -> None:
            said.append((text, speed))

        def stop(self) -> None:
            """Fall silent."""

    monkeypatch.setattr(player, "unavailable_reason", lambda: "")
    monkeypatch.setattr(player, "Speaker", Voice)
    out = plain("", "s", "s", "v", "l", "Les entreprise américaines dominent le marché").out
    text = "Les entreprises américaines dominent le marché."
    assert said == [(text, 1.0), (text, 1.0), (text, 0.7)]
    assert f"The answer: {text}" in out
    assert "Agreement or ending: entreprise → entreprises." in out


def test_a_recording_beside_the_lesson_is_played_without_a_voice(
    plain: Plain, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home / "lessons" / "atelier"
    (folder / "lesson.txt").write_text(ATELIER.read_text(encoding="utf-8") + "audio: phrase.mp3\n", encoding="utf-8")
    (folder / "phrase.mp3").write_bytes(b"ID3")
    played: list[Path] = []

    class Player:
        def play(self, recording: Path, *, failed: object) -> None:
            played.append(recording)

        def stop(self) -> None:
            """Fall silent."""

    monkeypatch.setattr(player, "unavailable_reason", lambda: "No voice here.")
    monkeypatch.setattr(player, "silent_reason", lambda: "")
    monkeypatch.setattr(player, "Speaker", Player)
    out = plain("", "s", "s", "v", "Les entreprises américaines dominent le marché").out
    assert played == [folder / "phrase.mp3"] * 2
    assert "Right." in out


def test_without_a_voice_a_dictation_does_not_count(plain: Plain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(player, "unavailable_reason", lambda: "No voice here.")
    out = plain("", "s", "s").out
    assert "No voice here.\nThe dictation is left out; it does not count.\n" in out
    assert "wrong" not in out


def test_in_an_exam_a_text_is_ticked_after_the_end(plain: Plain) -> None:
    out = plain("", "Bonjour,", "merci", "", "non", "#", "a", options=("--exam",)).out
    assert out.index("Your exam") > out.index("Trop court, mais clair.") > out.index("Question 2 of 2")
    assert "1 of 6 ticked." in out


def test_the_texts_that_were_written_are_printed_with_their_assessment(plain: Plain, alinea: Alinea) -> None:
    plain(*LETTER)
    lines = alinea("productions").out.splitlines()
    assert lines[0].endswith("  L’atelier")
    assert lines[1:7] == [
        "Task: Écrivez un courriel à Karim.",
        "",
        "Bonjour Karim,",
        "le prix baisse.",
        "",
        "5 words",
    ]
    assert lines[7:10] == ["Self-assessment: 2 of 6", "[x] le marché", "[ ] votre avis"]
    assert alinea("productions", "alibaba-cloud").out.startswith("No text has been written yet.")


def test_the_texts_are_saved_in_a_file_and_described_for_a_program(
    plain: Plain, alinea: Alinea, tmp_path: Path
) -> None:
    plain(*LETTER)
    target = tmp_path / "texts.txt"
    assert "texts.txt: 1 text." in alinea("productions", "atelier", "-o", str(target)).out
    assert "Bonjour Karim,\nle prix baisse.\n" in target.read_text(encoding="utf-8")
    assert "Bonjour Karim," in alinea("productions", "-o", "-").out
    (text,) = json.loads(alinea("productions", "--json").out)["productions"]
    assert (text["lesson"], text["question"], text["words"]) == ("atelier", "courriel", 5)
    assert text["text"] == "Bonjour Karim,\nle prix baisse."
    assert text["assessment"][0] == {"check": "le marché", "ticked": True}


def test_a_text_outlives_its_lesson(plain: Plain, alinea: Alinea, home: Path) -> None:
    plain(*LETTER)
    shutil.rmtree(home / "lessons" / "atelier")
    out = alinea("productions").out
    assert out.splitlines()[0].endswith("  atelier")
    assert "le prix baisse." in out
