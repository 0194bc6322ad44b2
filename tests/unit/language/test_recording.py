"""Words become sound files once, and no voice, however it behaves, takes the program with it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from study.language.speech import recording, voice_process
from study.language.speech.recording import Recorded, record
from study.locale import translator

FRENCH = translator("fr")

TESTS = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where recordings are kept; the voice is that of `data/voice`, in a process as the real one."""
    monkeypatch.setenv("PYTHONPATH", str(TESTS / "data" / "voice"))
    return tmp_path / "voice"


def heard(recorded: Recorded) -> dict[str, str]:
    """What each file says, by whom."""
    return {text: sound[2:].decode("utf-16-le") for text, sound in recorded.sounds.items()}


def test_each_text_is_spoken_in_its_language_and_the_chatter_of_the_voice_goes_nowhere(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert heard(record(["le milliard", "8 %"], "fr", folder)) == {
        "le milliard": "fr-FR le milliard",
        "8 %": "fr-FR 8 pour cent",
    }
    assert heard(record(["8%"], "en", folder)) == {"8%": "en-GB 8 percent"}
    assert capfd.readouterr() == ("", "")


def test_what_was_spoken_once_is_read_and_not_spoken_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = record(["le milliard", "la hausse"], "fr", folder)
    assert len(list(folder.iterdir())) == 2
    monkeypatch.setattr(recording, "VoiceProcess", None)
    assert record(["la hausse", "le milliard"], "fr", folder).sounds == first.sounds


def test_a_recording_cut_off_by_a_full_disk_is_made_anew(folder: Path) -> None:
    whole = record(["la hausse"], "fr", folder)
    (file,) = folder.iterdir()
    file.write_bytes(b"")
    assert record(["la hausse"], "fr", folder) == whole
    assert file.read_bytes() == whole.sounds["la hausse"]


def test_where_nothing_can_be_kept_the_words_are_spoken_all_the_same(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert record(["la hausse"], "fr", tmp_path / "file" / "voice").sounds


@pytest.mark.parametrize("trouble", ["il rate", "il meurt"])
def test_a_text_that_the_voice_fails_on_is_told_and_the_next_is_spoken(folder: Path, trouble: str) -> None:
    told: list[tuple[int, int]] = []
    recorded = record(["un", trouble, "deux", trouble, "trois"], "fr", folder, lambda *step: told.append(step))
    assert list(recorded.sounds) == ["un", "deux", "trois"]
    assert (recorded.missing, recorded.reason) == ((trouble,), "")
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert [path.suffix for path in folder.iterdir()] == [".mp3"] * 3


def test_a_text_that_the_voice_hangs_on_is_given_up_in_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "_LIMIT", 2.0)
    recorded = record(["il pend", "deux"], "fr", folder)
    assert (list(recorded.sounds), recorded.missing) == (["deux"], ("il pend",))


def test_a_voice_that_dies_again_and_again_is_left_in_peace(folder: Path) -> None:
    texts = [f"il meurt {number}" for number in range(9)]
    recorded = record([*texts, "un"], "fr", folder)
    assert recorded.missing == (*texts, "un")
    assert "stopped unexpectedly" in str(recorded.reason)


def test_a_text_without_a_word_is_silent_and_nothing_is_missing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "VoiceProcess", None)
    assert record(["", " … ", "« »", "\x00\x1b"], "fr", folder) == Recorded({})


def test_a_very_long_sentence_is_spoken_as_far_as_a_voice_can(folder: Path) -> None:
    (said,) = heard(record(["mot " * 50_000], "fr", folder)).values()
    assert 2000 < len(said) < 3100


def test_who_stops_waiting_keeps_what_was_spoken_and_leaves_no_voice_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[voice_process.VoiceProcess] = []
    start = recording._start

    def noted() -> voice_process.VoiceProcess:
        started.append(start())
        return started[-1]

    def stop(done: int, steps: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(recording, "_start", noted)
    with pytest.raises(KeyboardInterrupt):
        record(["un", "il pend"], "fr", folder, stop)
    assert [process.returncode is not None for process in started] == [True]
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize(("code", "said"), [(3, "No voice is installed"), (5, "MP3 files cannot be created")])
def test_who_lacks_a_part_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    voice = tmp_path / "voice.py"
    voice.write_text(f"import sys; sys.stdin.readline(); sys.exit({code})", encoding="utf-8")
    monkeypatch.setattr(voice_process, "_VOICE", voice)
    recorded = record(["un", "deux"], "fr", tmp_path / "voice")
    assert recorded.missing == ("un", "deux")
    assert said in str(recorded.reason)
    assert 'pip install "alinea[speech]"' in FRENCH(recorded.reason)


def test_two_programs_may_record_the_same_words_at_once(folder: Path) -> None:
    texts = [f"mot {number}" for number in range(20)]
    found: list[Recorded] = []
    threads = [threading.Thread(target=lambda: found.append(record(texts, "fr", folder))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found[0].sounds == found[1].sounds == found[2].sounds
    assert sorted(path.read_bytes() for path in folder.iterdir()) == sorted(found[0].sounds.values())


def test_the_real_voice_gives_mp3_or_says_what_is_missing(tmp_path: Path) -> None:
    recorded = record(["x" * 5000, "le chiffre d’affaires"], "fr", tmp_path)
    if str(recorded.reason):
        assert "alinea[speech]" in str(recorded.reason)
    else:
        assert not recorded.missing
        assert all(len(sound) > 1000 for sound in recorded.sounds.values())
        assert record(["le chiffre d’affaires"], "fr", tmp_path).sounds.items() <= recorded.sounds.items()
        again = record(["le chiffre d’affaires"], "fr", tmp_path / "elsewhere")
        assert again.sounds.items() <= recorded.sounds.items()
