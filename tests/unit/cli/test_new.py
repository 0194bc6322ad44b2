"""`alinea new`."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from running import Alinea

from study.locale import translator

TEXT = "La grève continue\n\nLes syndicats appellent à la grève. Le groupe perd 2 milliards d’euros."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "grève.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_folder_is_written_that_check_and_show_accept(article: Path, tmp_path: Path, alinea: Alinea) -> None:
    folder = tmp_path / "lecon"
    done = alinea("new", str(article), "-o", str(folder))
    assert done.code == 0
    assert "1 paragraph" in done.out
    assert f"alinea study {folder}" in done.out
    assert (folder / "article.txt").read_text(encoding="utf-8") == TEXT
    assert alinea("show", str(folder)).out.count("grève") >= 1


def test_a_lesson_that_is_there_stays_until_one_says_otherwise(article: Path, tmp_path: Path, alinea: Alinea) -> None:
    folder = tmp_path / "lecon"
    folder.mkdir()
    (folder / "lesson.txt").write_text("mine", encoding="utf-8")
    done = alinea("new", str(article), "-o", str(folder))
    assert done.code == 2
    assert "is already a lesson" in done.err
    assert (folder / "lesson.txt").read_text(encoding="utf-8") == "mine"
    assert alinea("new", str(article), "-o", str(folder), "--replace").code == 0
    assert "# Paragraph 1" in (folder / "lesson.txt").read_text(encoding="utf-8")


def test_the_article_comes_through_a_pipe_and_gives_the_folder_its_name(
    tmp_path: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert alinea("new", "-").code == 0
    assert (tmp_path / "la-greve-continue" / "lesson.txt").exists()


@pytest.mark.parametrize(("content", "said"), [(b"", "no text"), (b"12 %\n", "no text"), (b"\0\1\0\0", "not a text")])
def test_what_is_no_article_is_refused(tmp_path: Path, alinea: Alinea, content: bytes, said: str) -> None:
    (tmp_path / "x").write_bytes(content)
    done = alinea("new", str(tmp_path / "x"), "-o", str(tmp_path / "y"))
    assert done.code == 2
    assert said in done.err
    assert not (tmp_path / "y").exists()


def test_a_word_of_five_million_letters_is_refused_or_written(tmp_path: Path, alinea: Alinea) -> None:
    (tmp_path / "x").write_text("a" * 5_000_001, encoding="utf-8")
    done = alinea("new", str(tmp_path / "x"), "-o", str(tmp_path / "y"))
    assert done.code == 2
    assert "too long for a lesson" in done.err


def test_a_web_page_asks_for_the_extra(tmp_path: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.html").write_text("<!DOCTYPE html><html><body>Le marché.</body></html>", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    done = alinea("new", str(tmp_path / "x.html"), "-o", str(tmp_path / "y"))
    assert done.code == 2
    assert "alinea[web]" in done.err


def test_a_web_page_gives_its_article(tmp_path: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.html").write_text("<html><nav>Menu</nav><p>…</p></html>", encoding="utf-8")
    page = ModuleType("trafilatura")
    page.bare_extraction = lambda page, **options: SimpleNamespace(  # type: ignore[attr-defined]
        title="La grève continue", text="Les syndicats appellent à la grève.\nLe groupe cède."
    )
    monkeypatch.setitem(sys.modules, "trafilatura", page)
    assert alinea("new", str(tmp_path / "x.html"), "-o", str(tmp_path / "y")).code == 0
    lesson = (tmp_path / "y" / "lesson.txt").read_text(encoding="utf-8")
    assert "title: La grève continue" in lesson
    assert "# Paragraph 2" in lesson


def test_a_french_teacher_is_told_in_french() -> None:
    tr = translator("fr")
    assert tr("“{path}” contains no text to make a lesson from.", path="x").startswith("«\u00a0x\u00a0» ne contient")
