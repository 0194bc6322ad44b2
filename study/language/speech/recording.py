"""Records texts as MP3 files, which are kept for the next time."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from study.files import write_atomic
from study.language.speech.text_for_voice import sentences_to_speak
from study.language.speech.voice import NO_MP3, NO_VOICE
from study.language.speech.voice_process import FAILED, REASONS, VoiceProcess, has_voice, order
from study.lesson.model import Language
from study.text import Message, Text

_VERSION = 1
"""Raised when the same text would sound different."""
_LIMIT = 20.0
"""Seconds allowed for one text; a sentence takes a hundredth of a second."""
_PATIENCE = 3
"""How many voice processes in a row may end without an answer."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """The recordings of texts, and what could not be recorded."""

    sounds: Mapping[str, bytes]
    """MP3 by text."""
    missing: tuple[str, ...] = ()
    """The texts that could not be recorded."""
    reason: Text = ""
    """Why nothing more could be recorded; empty if only single texts failed."""


def unavailable_reason() -> Text:
    """Return why this computer cannot record speech; empty if it can. Starts nothing."""
    if not has_voice():
        return REASONS[NO_VOICE]
    return "" if find_spec("lameenc") else REASONS[NO_MP3]


class _SilentError(Exception):
    """No voice process will record anything more."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


def record(
    texts: Sequence[str],
    language: Language,
    folder: Path,
    progress: Callable[[int, int], None] | None = None,
) -> Recorded:
    """Return the recordings of texts, from `folder` if they are there, otherwise new ones, which are kept there.

    The name of a file depends on the words and the voice alone, so that the same texts give the same bytes. A text
    without a word has no recording and is not missing. `progress` is called with the number of new recordings; an
    exception that it raises ends the recording, and what is finished is kept. A folder that cannot be written to is not
    used.
    """
    said = {text: sentences for text in texts if (sentences := sentences_to_speak(text, language))}
    files = {text: folder / _name(sentences, language) for text, sentences in said.items()}
    sounds = {text: sound for text, file in files.items() if (sound := _kept(file))}
    wanted = [text for text in said if text not in sounds]
    reason: Text = ""
    try:
        with closing(_spoken([said[text] for text in wanted], language)) as spoken:
            for done, (text, sound) in enumerate(zip(wanted, spoken, strict=True), 1):
                if sound:
                    sounds[text] = sound
                    _keep(files[text], sound)
                if progress is not None:
                    progress(done, len(wanted))
    except _SilentError as silent:
        reason = silent.reason
    return Recorded(sounds, tuple(text for text in wanted if text not in sounds), reason)


def _spoken(texts: Sequence[Sequence[str]], language: Language) -> Generator[bytes]:
    """Yield the MP3 of each text; empty if the voice failed on it. A voice process that ends or hangs is replaced."""
    done = ends = 0
    while done < len(texts):
        left = texts[done:]
        process = _start()
        given = 0
        try:
            for sound in _answers(process, order(left, language, 1.0, "mp3"), len(left)):
                given += 1
                yield sound
        finally:
            process.kill_all()
            process.communicate()
        done += given
        if given == len(left):
            return
        if reason := REASONS.get(process.returncode):
            raise _SilentError(reason)
        ends = 0 if given else ends + 1
        if ends == _PATIENCE:
            raise _SilentError(FAILED)
        yield b""  # the text it ended on
        done += 1


def _start() -> VoiceProcess:
    try:
        return VoiceProcess(answers=True)
    except OSError as error:
        raise _SilentError(FAILED) from error


def _answers(process: VoiceProcess, wanted: bytes, count: int) -> Iterator[bytes]:
    """Yield the answers of a voice process until it ends, breaks off, or takes too long for a text."""
    assert process.stdout
    process.tell(wanted)
    for _ in range(count):
        alarm = threading.Timer(_LIMIT, process.kill_all)
        alarm.daemon = True
        alarm.start()
        try:
            size = process.stdout.read(4)
            sound = process.stdout.read(int.from_bytes(size, "big"))
        finally:
            alarm.cancel()
        if len(size) < 4 or len(sound) < int.from_bytes(size, "big"):
            process.wait()
            return
        yield sound


def _name(sentences: Sequence[str], language: Language) -> str:
    """Return the file name for these words in this language, spoken by this voice."""
    voice = "say" if sys.platform == "darwin" and find_spec("py_nanotts") is None else "pico"
    key = json.dumps([_VERSION, voice, language, sentences])
    return f"{sha256(key.encode()).hexdigest()[:32]}.mp3"


def _kept(file: Path) -> bytes:
    """Return a kept recording; empty if there is none or it is not an MP3."""
    try:
        sound = file.read_bytes()
    except OSError:
        return b""
    whole = len(sound) > 1 and sound[0] == 0xFF and sound[1] & 0xE0 == 0xE0
    return sound if whole else b""


def _keep(file: Path, sound: bytes) -> None:
    """Write a recording to its file in one step. If that fails, the text is recorded again another time."""
    with suppress(OSError):
        write_atomic(file, sound, durable=False, private=True)
