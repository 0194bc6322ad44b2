"""The program reads its data files from several threads at once, and never writes to them."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from study.language.data.open import DataFile, data_file
from study.language.french.lexicon import readings


def test_threads_that_look_words_up_at_once_all_find_them() -> None:
    forms = [form for (form,) in data_file("lexicon.sqlite").rows("SELECT DISTINCT form FROM form LIMIT 500")]
    alone = [readings(form) for form in forms]
    readings.cache_clear()
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(readings, forms * 4)) == alone * 4


def test_nothing_can_be_written_to_a_data_file() -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        data_file("lexicon.sqlite").rows("DELETE FROM form")


def test_a_data_file_that_is_missing_is_not_created(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        DataFile(str(tmp_path / "none.sqlite"))
    assert not (tmp_path / "none.sqlite").exists()


@pytest.mark.parametrize("folder", ["a b", "what?", "#1", "100%", "100%20", "été"])
def test_a_data_file_opens_in_a_folder_of_any_name(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "data.sqlite"
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as base:
        base.execute("CREATE TABLE word (text)")
    assert DataFile(str(path)).rows("SELECT name FROM sqlite_schema") == [("word",)]
