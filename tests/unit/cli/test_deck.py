"""`alinea deck LESSON…`, into a file and into a running Anki."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Alinea

from study.cli import progress_line
from study.language.speech import recording
from study.locale import Translator
from tests.anki.connect_server import AnkiConnect, Listening
from tests.anki.oracle import Anki

VOICE = Path(__file__).parents[2] / "data" / "voice"


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    """An Anki in which nothing was imported yet."""
    program = Anki(tmp_path / "anki")
    yield program
    program.close()


@pytest.fixture
def addon(anki: Anki, monkeypatch: pytest.MonkeyPatch) -> Iterator[AnkiConnect]:
    """That Anki running, with the add-on."""
    addon = AnkiConnect(anki)
    with Listening(addon) as url:
        monkeypatch.setenv("ALINEA_ANKI_URL", url)
        yield addon


class Terminal(io.StringIO):
    """An error stream that a person watches."""

    def isatty(self) -> bool:
        return True


def test_a_learner_gets_a_deck_and_is_told_how_to_import_it(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    target = tmp_path / "rentree.apkg"
    done = alinea("deck", "rentree", "-o", str(target))
    assert (done.code, done.err) == (0, "")
    assert zipfile.is_zipfile(target)
    assert str(target) in done.out.splitlines()[0]
    assert "Import" in done.out.splitlines()[-1]


def test_written_again_nothing_is_new(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    target = str(tmp_path / "deck.apkg")
    first = json.loads(alinea("deck", "rentree", "-o", target, "--json").out)
    assert first["path"] == target
    assert first["notes"] == first["new"] > 0
    second = json.loads(alinea("deck", "rentree", "-o", target, "--json").out)
    assert (second["new"], second["updated"], second["unchanged"]) == (0, 0, first["notes"])


def test_what_a_deck_held_is_kept_beside_an_own_lesson_and_at_home_for_a_built_in_one(
    tmp_path: Path, home: Path, own_lesson: Path, alinea: Alinea
) -> None:
    assert alinea("deck", "rentree", "alibaba-cloud", "-o", str(tmp_path / "both.apkg")).code == 0
    assert own_lesson.with_name("deck.json").exists()
    assert [path.name for path in (home / "decks").iterdir()] == ["alibaba-cloud.json"]


def test_several_lessons_named_twice_are_written_once(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    one = json.loads(alinea("deck", "rentree", "-o", str(tmp_path / "a.apkg"), "--json").out)
    two = json.loads(alinea("deck", "rentree", "rentree", "-o", str(tmp_path / "b.apkg"), "--json").out)
    assert one["notes"] == two["notes"]


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    done = alinea("deck", "rentree", "-o", str(tmp_path / "nowhere" / "deck.apkg"))
    assert done.code == 2
    assert f"There is no folder {tmp_path / 'nowhere'} to write to." in done.err


def test_a_target_that_is_a_folder_is_told_in_french(
    tmp_path: Path, own_lesson: Path, alinea_in_french: Alinea
) -> None:
    folder = tmp_path / "deck.apkg"
    folder.mkdir()
    done = alinea_in_french("deck", "rentree", "-o", str(folder))
    assert done.code == 2
    assert str(folder) in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("name", [".", "/", ""])
def test_a_folder_given_for_the_file_is_told(name: str, own_lesson: Path, alinea: Alinea) -> None:
    done = alinea("deck", "rentree", "-o", name)
    assert done.code == 2
    assert "is a folder. Add a file name" in done.err


def test_a_teacher_who_does_not_say_where_the_deck_goes_is_told_both_ways(own_lesson: Path, alinea: Alinea) -> None:
    done = alinea("deck", "rentree")
    assert done.code == 2
    assert "-o FILE.apkg" in done.err
    assert "--push" in done.err


TERM = """
# Term croissance
id: croissance
in: 1
class: noun
gender: f
en: growth
example: La croissance ralentit. | Growth is slowing.
"""


def test_a_teacher_reads_what_is_new_and_what_is_gone_and_how_to_find_it_in_anki(
    tmp_path: Path, own_lesson: Path, alinea: Alinea, anki: Anki
) -> None:
    target = tmp_path / "deck.apkg"
    text = own_lesson.read_text(encoding="utf-8")
    own_lesson.write_text(text + TERM, encoding="utf-8")
    assert " new" not in alinea("deck", "rentree", "-o", str(target)).out
    anki.take(target)
    renamed = TERM.replace("id: croissance", "id: la_croissance")
    own_lesson.write_text(text + renamed, encoding="utf-8")
    done = alinea("deck", "rentree", "-o", str(target)).out
    assert "1 of them new" in done.splitlines()[0]
    assert "no longer in the lesson" in done
    anki.take(target)
    assert len(anki.col.find_notes('"Key:rentree/croissance"')) == 1
    assert "no longer in the lesson" not in alinea("deck", "rentree", "-o", str(target)).out
    own_lesson.write_text(text, encoding="utf-8")
    said = json.loads(alinea("deck", "rentree", "-o", str(target), "--json").out)
    assert said["gone"] == ["rentree/la_croissance"]
    (line,) = (each["en"] for each in said["messages"] if "no longer in the lesson" in each["en"])
    search = line.partition("search for ")[2].rstrip(").")
    assert len(anki.col.find_notes(search)) == 1


def test_a_lesson_with_another_id_is_refused_as_every_card_would_come_twice(
    tmp_path: Path, own_lesson: Path, alinea: Alinea
) -> None:
    target = tmp_path / "deck.apkg"
    assert alinea("deck", str(own_lesson), "-o", str(target)).code == 0
    before = target.read_bytes()
    text = own_lesson.read_text(encoding="utf-8")
    own_lesson.write_text(text.replace("lesson: rentree", "lesson: rentree-2026"), encoding="utf-8")
    done = alinea("deck", str(own_lesson), "-o", str(target))
    assert done.code == 2
    assert "such as “rentree/" in done.err
    assert "belongs to another" in done.err
    assert target.read_bytes() == before
    own_lesson.with_name("deck.json").unlink()
    assert alinea("deck", str(own_lesson), "-o", str(target)).code == 0


def test_a_lesson_without_anything_to_ask_is_no_deck(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    text = own_lesson.read_text(encoding="utf-8")
    own_lesson.write_text(text[: text.index("# Term")].replace("12\u202f%", "plus").replace("12%", "more"), "utf-8")
    done = alinea("deck", str(own_lesson), "-o", str(tmp_path / "deck.apkg"))
    assert done.code == 2
    assert "no terms to make cards from" in done.err
    assert not (tmp_path / "deck.apkg").exists()


def test_a_teacher_is_told_which_terms_are_still_drafts(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    text = own_lesson.read_text(encoding="utf-8")
    own_lesson.write_text(text.replace("id: recette", "draft: yes\nid: recette"), encoding="utf-8")
    assert "recette" in alinea("deck", "rentree", "-o", str(tmp_path / "a.apkg")).out


def test_an_option_without_effect_says_why(
    tmp_path: Path, own_lesson: Path, alinea: Alinea, anki: Anki, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(VOICE))
    target = str(tmp_path / "deck.apkg")
    assert alinea("deck", "rentree", "-o", target, "--audio").code == 0
    done = alinea("deck", "rentree", "-o", target, "--no-listening").out
    assert "an earlier deck had sound files" in done
    anki.take(Path(target))
    (line,) = (line for line in done.splitlines() if line.startswith("An earlier deck had listening cards"))
    search = line.partition("search for ")[2].rstrip(").")
    assert {card.ord for card in map(anki.col.get_card, anki.col.find_cards(search))} == {3}


def test_what_a_learner_wants_on_the_cards_is_on_them(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    target = str(tmp_path / "deck.apkg")

    def counts(*wanted: str) -> tuple[int, int]:
        own_lesson.with_name("deck.json").unlink(missing_ok=True)
        Path(target).unlink(missing_ok=True)
        said = json.loads(alinea("deck", "rentree", "-o", target, "--json", *wanted).out)
        return said["notes"], said["cards"]

    notes, cards = counts()
    assert counts("--listening") == (notes, cards + 1)
    assert counts("--questions") == (notes + 1, cards + 1)
    assert counts("--no-sentences")[0] < notes


@pytest.mark.parametrize("studied", ["fr", "en"])
def test_a_learner_hears_the_words_and_a_second_deck_needs_no_voice(
    tmp_path: Path, home: Path, own_lesson: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch, studied: str
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(VOICE))
    first, second = tmp_path / "first.apkg", tmp_path / "second.apkg"
    silent = json.loads(alinea("deck", "rentree", "-o", str(first), "--direction", studied, "--json").out)
    own_lesson.with_name("deck.json").unlink()
    heard = json.loads(alinea("deck", "rentree", "-o", str(first), "--direction", studied, "--audio", "--json").out)
    assert heard["sounds"] > 0
    assert heard["cards"] == silent["cards"] + 1
    assert len(list((home / "cache" / "voice").iterdir())) == heard["sounds"]
    monkeypatch.setattr(recording, "VoiceProcess", None)
    assert alinea("deck", "rentree", "-o", str(second), "--direction", studied, "--audio").code == 0
    assert first.read_bytes() == second.read_bytes()


def test_a_deck_pushed_with_its_sound_is_heard_in_anki_and_leaves_nothing_behind(
    tmp_path: Path, home: Path, own_lesson: Path, alinea: Alinea, addon: AnkiConnect, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setenv("PYTHONPATH", str(VOICE))
    said = json.loads(alinea("deck", "rentree", "--push", "--audio", "--json").out)
    assert said["sounds"] == len(list(Path(addon.open.col.media.dir()).iterdir())) > 0
    assert addon.open.check().missing == []
    assert [*temporary.iterdir(), *(home / "cache" / "decks").iterdir()] == []


def test_a_learner_without_a_voice_gets_the_deck_and_is_told_what_to_install(
    tmp_path: Path, own_lesson: Path, alinea: Alinea, anki: Anki, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = tmp_path / "py_nanotts.py"
    voice.write_text("raise ImportError", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PATH", "")  # no `say` either
    done = alinea("deck", "rentree", "-o", str(tmp_path / "deck.apkg"), "--audio")
    assert (done.code, done.err) == (0, "")
    assert 'pip install "alinea[speech]"' in done.out
    assert anki.take(tmp_path / "deck.apkg").new > 0


def test_a_learner_whose_keyboard_has_no_accents_asks_for_lenient_cards(
    tmp_path: Path, own_lesson: Path, alinea: Alinea, anki: Anki
) -> None:
    target = tmp_path / "deck.apkg"
    assert alinea("deck", "rentree", "-o", str(target), "--lenient").code == 0
    anki.take(target)
    assert "{{type:nc:" in str([anki.col.models.get(each.id) for each in anki.col.models.all_names_and_ids()])


def test_a_teacher_who_lost_the_ledger_sends_every_text_anew(
    tmp_path: Path, own_lesson: Path, alinea: Alinea, anki: Anki
) -> None:
    first, second = tmp_path / "first.apkg", tmp_path / "second.apkg"
    assert alinea("deck", "rentree", "-o", str(first)).code == 0
    anki.take(first)
    text = own_lesson.read_text(encoding="utf-8")
    own_lesson.write_text(text.replace("en: revenue", "en: takings"), encoding="utf-8")
    own_lesson.with_name("deck.json").unlink()
    assert "--refresh" in alinea("deck", "rentree", "-o", str(second)).out
    assert anki.take(second).updated == 0
    assert alinea("deck", "rentree", "-o", str(second), "--refresh").code == 0
    assert anki.take(second).updated > 0
    assert anki.note("rentree/recette")["English"] == "takings"


def test_a_learner_pushes_a_deck_into_the_running_anki(own_lesson: Path, alinea: Alinea, addon: AnkiConnect) -> None:
    done = alinea("deck", "rentree", "--push")
    assert (done.code, done.err) == (0, "")
    assert "Anki imported" in done.out.splitlines()[0]
    assert "profile “Marie”" in done.out
    assert "File, Import" not in done.out
    assert addon.open.note("rentree/recette")["English"] == "revenue"


def test_a_deck_goes_into_a_file_and_into_anki(
    tmp_path: Path, own_lesson: Path, alinea: Alinea, addon: AnkiConnect
) -> None:
    target = tmp_path / "deck.apkg"
    said = json.loads(alinea("deck", "rentree", "--push", "-o", str(target), "--json").out)
    assert zipfile.is_zipfile(target)
    assert (said["path"], said["pushed"], said["profile"]) == (str(target), True, "Marie")
    assert said["notes"] == said["new"] == len(addon.open.fields())
    (imported,) = (request["params"]["path"] for request in addon.asked if request["action"] == "importPackage")
    assert imported == str(target.resolve())


def test_a_teacher_reads_what_was_written_once_and_that_anki_has_it(
    tmp_path: Path, own_lesson: Path, alinea: Alinea, addon: AnkiConnect
) -> None:
    target = tmp_path / "deck.apkg"
    lines = alinea("deck", "rentree", "--push", "-o", str(target)).out.splitlines()
    assert lines[0].startswith(f"{target}: ")
    assert "counts as the first" in lines[1]
    assert "Anki imported" in lines[-1]
    assert not any("File, Import" in line for line in lines)
    assert len(lines) == len(set(lines))


def test_a_deck_that_anki_refuses_is_in_its_file_all_the_same(
    tmp_path: Path, own_lesson: Path, alinea: Alinea, addon: AnkiConnect
) -> None:
    addon.fails = "the disk is tired"
    target = tmp_path / "deck.apkg"
    done = alinea("deck", "rentree", "--push", "-o", str(target))
    assert done.code == 2
    assert done.out.startswith(f"{target}: ")
    assert "the disk is tired" in done.err
    assert zipfile.is_zipfile(target)


def test_the_key_of_the_environment_need_not_be_typed(
    own_lesson: Path, alinea: Alinea, addon: AnkiConnect, monkeypatch: pytest.MonkeyPatch
) -> None:
    addon.key = "s3cret"
    done = alinea("deck", "rentree", "--push")
    assert done.code == 2
    assert "“--key”" in done.err
    assert alinea("deck", "rentree", "--push", "--key", "s3cret").code == 0
    monkeypatch.setenv("ALINEA_ANKI_KEY", "s3cret")
    assert alinea("deck", "rentree", "--push").code == 0
    assert alinea("deck", "rentree", "--push", "--key", "wrong").code == 2


def test_a_family_does_not_push_into_the_wrong_profile(own_lesson: Path, alinea: Alinea, addon: AnkiConnect) -> None:
    done = alinea("deck", "rentree", "--push", "--profile", "Paul")
    assert done.code == 2
    assert "“Marie”, not “Paul”" in done.err
    assert not addon.open.fields()
    assert alinea("deck", "rentree", "--push", "--profile", "Marie").code == 0


def test_a_deck_that_anki_refuses_stays_to_be_imported_by_hand(
    home: Path, own_lesson: Path, alinea: Alinea, addon: AnkiConnect
) -> None:
    addon.fails = "the disk is tired"
    done = alinea("deck", "rentree", "--push")
    assert done.code == 2
    kept = home / "cache" / "decks" / "rentree.apkg"
    assert "the disk is tired" in done.err
    assert str(kept) in done.err
    assert zipfile.is_zipfile(kept)


@pytest.mark.parametrize("address", ["localhost:8765", "http://", "http://[", "http://localhost:99999", "http://é/"])
def test_an_address_of_anki_that_is_none_is_told(
    address: str, own_lesson: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALINEA_ANKI_URL", address)
    done = alinea("deck", "rentree", "--push")
    assert done.code == 2
    assert f"ALINEA_ANKI_URL is “{address}”" in done.err


@pytest.mark.parametrize("option", ["--key", "--profile"])
def test_a_key_without_a_push_is_told_what_it_is_for(option: str, own_lesson: Path, alinea: Alinea) -> None:
    done = alinea("deck", "rentree", "-o", "deck.apkg", option, "x")
    assert done.code == 2
    assert "add --push" in done.err


def test_who_waits_at_a_terminal_sees_how_far_it_is_and_nothing_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_line, "BLINK", 0)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_line.ProgressLine("Writing", Translator("en")) as line:
        line(1, 4)
        line(4, 4)
    assert "\rWriting 25%" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r" + " " * len("Writing 100%") + "\r")


def test_who_does_not_wait_or_does_not_watch_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream, blink in ((Terminal(), 3600.0), (io.StringIO(), 0.0)):
        monkeypatch.setattr(progress_line, "BLINK", blink)
        monkeypatch.setattr(sys, "stderr", stream)
        with progress_line.ProgressLine("Writing", Translator("en")) as line:
            line(1, 4)
        assert stream.getvalue() == ""
