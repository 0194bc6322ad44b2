"""What the program keeps of a learner is for that learner's account alone; what is asked for elsewhere is not."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Alinea

from study.private import make_folder, tighten
from study.settings import Settings, save

DATA = Path(__file__).parents[1] / "data"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    """The usual mask, under which every account may read what is made."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def fresh(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that does not exist yet."""
    monkeypatch.setenv("ALINEA_HOME", str(home / "data" / "alinea"))
    return home / "data" / "alinea"


def open_to_others(folder: Path) -> list[str]:
    """Everything under a folder, itself included, that others may read or enter."""
    found = [folder, *folder.rglob("*")] if folder.exists() else []
    return [f"{path}: {stat.filemode(path.stat().st_mode)}" for path in found if path.stat().st_mode & 0o077]


COMMANDS = (
    "lessons",
    "progress",
    "profiles",
    "show alibaba-cloud",
    "check alibaba-cloud",
    "--profile anna study alibaba-cloud --plain",
    "study alibaba-cloud --plain",
    "study alibaba-cloud --exam --plain",
    "review --plain",
    "blind alibaba-cloud",
    "--profile anna restore {tmp}/b.bak",
    "restore {tmp}/b.bak",
    "progress --from-anki {tmp}/x.apkg --yes",
    "deck alibaba-cloud -o {tmp}/y.apkg",
    "export alibaba-cloud --to html -o {tmp}/y.html",
    "deck alibaba-cloud --push",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_fresh_home_is_closed(
    alinea: Alinea, fresh: Path, tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from study.progress.backup import Backup, pack
    from study.progress.log import Event
    from tests.anki.hostile import hostile

    hostile(tmp_path / "x.apkg", "")
    event = Event(1000, "word", "", "alibaba-cloud/recettes", '{"status": "known"}')
    (tmp_path / "b.bak").write_bytes(pack(Backup((event,), ())))
    monkeypatch.setattr(sys, "stdin", io.StringIO("\na\n" * 40))
    alinea(*(word.format(tmp=tmp_path) for word in command.split()))
    assert open_to_others(fresh) == []
    for made in ("y.apkg", "y.html"):
        assert not (tmp_path / made).exists() or (tmp_path / made).stat().st_mode & 0o777 == 0o644


def test_the_settings_of_every_learner_are_closed(fresh: Path) -> None:
    for folder in (fresh, fresh / "profiles" / "anna"):
        save(folder / "settings.json", Settings())
    assert open_to_others(fresh) == []


def test_answers_given_blind_are_closed_even_beside_a_lesson(alinea: Alinea, tmp_path: Path) -> None:
    lesson = tmp_path / "x.txt"
    lesson.write_bytes((DATA / "petite.txt").read_bytes())
    records = tmp_path / "x.blind.jsonl"
    records.write_text("", encoding="utf-8")
    with pytest.MonkeyPatch.context() as typed:
        typed.setattr(sys, "stdin", io.StringIO("a\n" * 20))
        alinea("blind", str(lesson))
    assert records.read_text(encoding="utf-8")
    assert records.stat().st_mode & 0o777 == 0o600
    assert lesson.stat().st_mode & 0o777 == 0o644


def lived_in(home: Path) -> None:
    """A home as earlier versions have left it."""
    for name in (
        "settings.json",
        "settings.json.damaged",
        "progress.db",
        "progress-damaged-20260101.db",
        "anki.json",
        "blind/x.jsonl",
        "decks/x.json",
        "profiles/anna/progress.db",
        "profiles/anna/settings.json",
        "cache/lessons/x.pickle",
        "lessons/mine/lesson.txt",
    ):
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    for folder in (home, *(each for each in home.rglob("*") if each.is_dir())):
        folder.chmod(0o755)


def test_what_earlier_versions_left_open_is_closed_once(alinea: Alinea, home: Path) -> None:
    lived_in(home)
    assert alinea("profiles").code == 0
    assert all("/lessons" in each for each in open_to_others(home))
    assert (home / "lessons" / "mine" / "lesson.txt").stat().st_mode & 0o777 == 0o644
    (home / "settings.json").chmod(0o644)  # now by the owner's own wish
    alinea("profiles")
    assert (home / "settings.json").stat().st_mode & 0o777 == 0o644


def test_a_folder_with_other_things_in_it_stays_open_and_its_other_files_too(home: Path) -> None:
    lived_in(home)
    (home / "photo.png").touch()
    (home / "public").mkdir(mode=0o755)
    tighten((str(home),))
    assert home.stat().st_mode & 0o777 == 0o755
    assert (home / "photo.png").stat().st_mode & 0o777 == 0o644
    assert (home / "public").stat().st_mode & 0o777 == 0o755
    assert (home / "progress.db").stat().st_mode & 0o777 == 0o600
    assert (home / "profiles").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_is_shared_on_purpose_stays_so(home: Path) -> None:
    lived_in(home)
    home.chmod(0o777)
    tighten((str(home),))
    assert home.stat().st_mode & 0o777 == 0o777
    assert (home / "progress.db").stat().st_mode & 0o777 == 0o600


def test_a_link_is_not_followed(home: Path, tmp_path: Path) -> None:
    lived_in(home)
    other = tmp_path / "other"
    other.mkdir()
    (other / "file").touch()
    (home / "copies").symlink_to(other)
    (home / "blind" / "y.jsonl").symlink_to(other / "file")
    tighten((str(home), str(home / "missing")))
    assert other.stat().st_mode & 0o777 == 0o755
    assert (other / "file").stat().st_mode & 0o777 == 0o644


def test_folders_are_made_closed_and_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert open_to_others(tmp_path / "a") == []
    (tmp_path / "file").touch()
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises((FileExistsError, NotADirectoryError)):
            make_folder(path)
