"""The interface speaks English and French."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from study.locale import Translator, chosen, translator

TOP = Path(__file__).resolve().parents[3]


def test_every_message_has_its_french_and_the_compiled_file_is_fresh() -> None:
    done = subprocess.run([sys.executable, TOP / ".ci" / "locale", "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_french_speaker_reads_french() -> None:
    assert translator("fr")("dark") == "sombre"
    assert translator("en")("dark") == "dark"


def test_a_message_without_french_is_shown_in_english() -> None:
    assert translator("fr")("Nobody has translated {what}.", what="this") == "Nobody has translated this."
    assert translator("fr")("") == ""


def test_braces_in_a_message_without_values_are_just_braces() -> None:
    assert translator("en")("{") == "{"


def test_nothing_is_singular_in_french_and_plural_in_english() -> None:
    one, many = "{n} word", "{n} words"
    english = translator("en")
    assert [english.plural(one, many, n) for n in (0, 1, 2, 1234)] == ["0 words", "1 word", "2 words", "1,234 words"]
    french = translator("fr")
    assert [french.plural(one, many, n) for n in (0, 1, 2, 1234)] == ["0 mot", "1 mot", "2 mots", "1\u202f234 mots"]


@pytest.mark.parametrize(("language", "said"), [("en", "85%"), ("fr", "85\u202f%")])
def test_percentages_are_spaced_as_the_language_wants(language: str, said: str) -> None:
    assert translator("fr" if language == "fr" else "en").percent(0.849) == said


def test_decimals_have_the_language_s_sign() -> None:
    assert translator("en").number(12345.6, 1) == "12,345.6"
    assert translator("fr").number(12345.6, 1) == "12\u202f345,6"


def test_the_language_of_the_settings_counts_more_than_the_system_s(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"language": "fr"}', encoding="utf-8")
    assert chosen(str(file), {"LANG": "en_GB"}) == "fr"
    for text in ('{"language": "de"}', "{}", "[]", "3", "{", "[" * 100_000):
        file.write_text(text, encoding="utf-8")
        assert chosen(str(file), {"LANG": "fr_FR"}) == "fr"
    assert chosen(str(tmp_path / "nothing"), {}) == "en"


def test_a_missing_catalogue_leaves_the_interface_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("study.locale.NAME", "nothing-of-that-name")
    monkeypatch.setattr("study.locale._TRANSLATORS", {})
    assert translator("fr")("dark") == "dark"


def test_english_costs_no_catalogue() -> None:
    code = "import sys; from study.locale import translator; translator('en')('Dark'); print('gettext' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
    assert isinstance(translator("en"), Translator)
