"""What Anki said of words is read under the name that its file had before, and written under the new one."""

from __future__ import annotations

import json
from pathlib import Path

from study.progress import anki_state
from study.progress.records import Status


def test_the_file_of_an_earlier_version_is_read_once(tmp_path: Path) -> None:
    imported: dict[str, Status] = {"cloud/dette": "known", "cloud/essor": "learning"}
    (tmp_path / "anki.json").write_text(json.dumps(imported), encoding="utf-8")
    assert anki_state.read(tmp_path) == imported
    anki_state.write(tmp_path, {**imported, "cloud/essor": "known"})
    assert [each.name for each in tmp_path.iterdir()] == ["anki_state.json"]
    assert anki_state.read(tmp_path) == {"cloud/dette": "known", "cloud/essor": "known"}


def test_the_new_file_counts_where_both_are_there(tmp_path: Path) -> None:
    (tmp_path / "anki.json").write_text('{"cloud/dette": "known"}', encoding="utf-8")
    (tmp_path / "anki_state.json").write_text('{"cloud/dette": "learning"}', encoding="utf-8")
    assert anki_state.read(tmp_path) == {"cloud/dette": "learning"}


def test_without_a_file_every_status_is_the_learner_s_own(tmp_path: Path) -> None:
    assert anki_state.read(tmp_path / "nowhere") == {}
