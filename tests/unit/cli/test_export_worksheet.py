"""`alinea export --to html`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from running import Alinea

from study.lesson.library import find, load

LESSON = load(find("alibaba-cloud")).lesson
assert LESSON
IN_FRENCH = sum(question.asked_in("fr") for question in LESSON.questions)


def test_a_sheet_and_its_key_are_written_and_named(tmp_path: Path, alinea: Alinea) -> None:
    target = tmp_path / "cloud.html"
    done = alinea("export", "alibaba-cloud", "--to", "html", "-o", str(target), "--language", "en")
    assert done.code == 0
    assert f"{target}: the worksheet ({IN_FRENCH} questions)" in done.out
    assert "how often does such an opportunity come along" in target.read_text(encoding="utf-8")
    assert "every twenty-five or thirty years" in (tmp_path / "cloud-key.html").read_text(encoding="utf-8")


def test_a_program_is_told_the_files_and_what_they_leave_out(tmp_path: Path, alinea: Alinea) -> None:
    target = tmp_path / "cloud.html"
    done = alinea("export", "alibaba-cloud", "--to", "html", "-o", str(target), "--versions", "2", "--json")
    told = json.loads(done.out)
    assert told["path"] == str(target)
    assert told["key"] == str(tmp_path / "cloud-key.html")
    assert (told["questions"], told["versions"]) == (IN_FRENCH, ["A", "B"])
    assert [each["message"]["en"] for each in told["lost"]] == [
        "The translation of the article is not included.",
        "The glossary contains each word and its meaning, without examples or traps.",
    ]


def test_sheets_speak_the_language_studied_with_every_no_break_space(tmp_path: Path, alinea_in_french: Alinea) -> None:
    target = tmp_path / "cloud.html"
    done = alinea_in_french("export", "alibaba-cloud", "--to", "html", "-o", str(target), "--versions", "2")
    assert "versions A à B" in done.out
    page = target.read_text(encoding="utf-8")
    assert page.count('class="sheet ') == 2
    assert "à quel rythme une telle occasion se présente-t-elle, selon Daniel Zhang\u202f?" in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--versions", "0"), "from 1 to 26"),
        (("--versions", "deux"), "not “deux”"),
        (("--seed", "9" * 5000), "whole number"),
    ],
)
def test_a_number_that_is_none_is_told(arguments: tuple[str, str], said: str, tmp_path: Path, alinea: Alinea) -> None:
    done = alinea("export", "alibaba-cloud", "--to", "html", "-o", str(tmp_path / "x.html"), *arguments)
    assert done.code == 2
    assert said in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, alinea: Alinea) -> None:
    done = alinea("export", "alibaba-cloud", "--to", "html", "-o", str(tmp_path / "no" / "x.html"))
    assert done.code == 2
    assert "There is no folder" in done.err
    assert "is a folder" in alinea("export", "alibaba-cloud", "--to", "html", "-o", str(tmp_path)).err


def test_a_pdf_without_its_extra_says_what_to_install(
    tmp_path: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    done = alinea("export", "alibaba-cloud", "--to", "pdf", "-o", str(tmp_path / "x.pdf"))
    assert done.code == 2
    assert "needs the extra alinea[pdf]" in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_is_written_with_its_key(tmp_path: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch) -> None:
    setter = ModuleType("typst")
    setter.compile = lambda source, **options: b"%PDF " + options["sys_inputs"]["data"].encode()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "typst", setter)
    target = tmp_path / "x.pdf"
    assert alinea("export", "alibaba-cloud", "--to", "pdf", "-o", str(target), "--language", "fr").code == 0
    assert "à quel rythme une telle occasion".encode() in target.read_bytes()
    assert b'"key": true' in (tmp_path / "x-key.pdf").read_bytes()
