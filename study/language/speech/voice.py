"""A process that speaks: reads an order from standard input, returns or plays sound, and ends.

It is run as a file, so that it imports nothing of the program, and it may be killed at any moment: the voice is native
code that can hang. The order is a line of JSON, `{"texts", "language", "speed", "to": "mp3" | "play"}`; each text is a
list of sentences. `{"to": "recording", "file"}` plays a sound file. When standard input is closed, the process ends
with all that it started. For `mp3` it answers text by text: the length in four bytes, most significant first (0 if the
voice failed), then the file. The exit status is 0, 1 (the voice failed), 3 (no voice), 4 (nothing to play sound with)
or 5 (nothing to write MP3 with).
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import wave
from collections.abc import Callable, Iterable, Iterator
from typing import Any

_RATE = 16_000
_PAUSE = b"\0\0" * (_RATE // 4)
_PATIENCE = 300
"""Seconds after which the process ends by itself."""
_VOICES = {"fr": "fr-FR", "en": "en-GB"}
_MAC_VOICES = {"fr": "Thomas", "en": "Daniel"}
_PLAYERS = (
    ("afplay",),
    ("paplay",),
    ("pw-play",),
    ("aplay", "-q"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet"),
    ("mpv", "--no-video", "--really-quiet"),
)
FAILED, NO_VOICE, NO_PLAYER, NO_MP3 = 1, 3, 4, 5

Voice = Callable[[list[str]], bytes]
"""Speaks sentences; returns samples of 16 bits, one channel, 16 kHz; empty if it failed."""


def main() -> int:
    """Carry out one order; return the exit status."""
    out = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    # An orderly end: what plays is stopped, and the file it plays is removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(FAILED))
    order = json.loads(sys.stdin.buffer.readline())
    _end_in_time()
    threading.Thread(target=_end_with_the_listener, daemon=True).start()
    if order["to"] == "recording":
        return 0 if _play_recording(order["file"]) else NO_PLAYER
    voice = _voice(order["language"], order["speed"])
    if voice is None:
        return NO_VOICE
    if order["to"] == "play":
        sound = voice(order["texts"][0])
        return (0 if _play(sound) else NO_PLAYER) if sound else FAILED
    encode = _encoder()
    if encode is None:
        return NO_MP3
    for sentences in order["texts"]:
        _end_in_time()
        sound = voice(sentences)
        data = encode(sound) if sound else b""
        out.write(len(data).to_bytes(4, "big") + data)
        out.flush()
    return 0


def _end_in_time() -> None:
    """Set the time at which the process ends, whatever it does then.

    The alarm of the system, which Windows does not have, ends it even in native code that lets no thread run.
    """
    global _ends
    _ends = time.monotonic() + _PATIENCE
    if sys.platform != "win32":
        signal.alarm(_PATIENCE + 10)


_ends = 0.0
"""The time at which the process ends."""
_folders: set[str] = set()
"""Folders with files that are being played or written."""


def _end_with_the_listener() -> None:
    """End the process, the player and their files when standard input is closed or the time is over."""
    if sys.platform == "win32":
        while os.read(0, 1024):
            pass
    else:
        while (left := _ends - time.monotonic()) > 0:
            if select.select([0], [], [], left)[0] and not os.read(0, 1024):
                break
    for folder in [*_folders]:
        shutil.rmtree(folder, ignore_errors=True)
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(FAILED)


@contextlib.contextmanager
def _temporary() -> Iterator[str]:
    """Context manager: make a folder that is removed at the end, also if the process is ended."""
    with tempfile.TemporaryDirectory(prefix="alinea-") as folder:
        _folders.add(folder)
        yield os.path.abspath(folder)
        _folders.discard(folder)


def _voice(language: str, speed: float) -> Voice | None:
    """Return the voice for a language; None if there is none."""
    try:
        from py_nanotts import NanoTTS
    except ImportError:
        return _mac_voice(language, speed)
    pico = NanoTTS()

    def speak(sentences: list[str]) -> bytes:
        try:
            return _PAUSE.join(pico.speak(text, voice=_VOICES[language], speed=speed) for text in sentences)
        except Exception:  # whatever the voice finds wrong with a text, the next one may do
            return b""

    return speak


def _mac_voice(language: str, speed: float) -> Voice | None:
    if sys.platform != "darwin" or shutil.which("say") is None:
        return None

    def speak(sentences: list[str]) -> bytes:
        with _temporary() as folder:
            path = os.path.join(folder, "speech.wav")
            words = str(round(175 * speed))
            command = ["say", "-v", _MAC_VOICES[language], "-r", words, "-o", path, f"--data-format=LEI16@{_RATE}"]
            text = " ".join(sentences).encode()
            if subprocess.run([*command, "-f", "-"], input=text, check=False).returncode:
                return b""
            with wave.open(path, "rb") as file:
                return file.readframes(file.getnframes())

    return speak


def _wav(sound: bytes) -> bytes:
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(sound)
    return target.getvalue()


def _encoder() -> Callable[[bytes], bytes] | None:
    """Return the function that writes MP3; None if there is none."""
    try:
        import lameenc
    except ImportError:
        return None

    def encode(sound: bytes) -> bytes:
        encoder = lameenc.Encoder()
        encoder.set_bit_rate(32)
        encoder.set_in_sample_rate(_RATE)
        encoder.set_channels(1)
        encoder.set_quality(2)
        encoder.silence()
        return bytes(encoder.encode(sound)) + bytes(encoder.flush())

    return encode


def _play(sound: bytes) -> bool:
    if _play_here(sound):
        return True
    if sys.platform == "win32":
        import winsound

        winsound.PlaySound(_wav(sound), winsound.SND_MEMORY)
        return True
    with _temporary() as folder:
        path = os.path.join(folder, "speech.wav")
        with open(path, "wb") as file:
            file.write(_wav(sound))
        return _play_file(path, _PLAYERS)


def _play_recording(path: str) -> bool:
    """Play a sound file, MP3 or WAV; return whether that worked."""
    miniaudio = _miniaudio()
    with contextlib.suppress(Exception):  # without miniaudio, and for a file that it cannot read
        form = miniaudio.SampleFormat.SIGNED16
        sound = miniaudio.decode_file(path, output_format=form, nchannels=1, sample_rate=_RATE)
        if _play_here(sound.samples.tobytes()):
            return True
    # aplay would play an MP3 file as noise.
    return _play_file(path, [each for each in _PLAYERS if each[0] != "aplay" or path.lower().endswith(".wav")])


def _play_file(path: str, commands: Iterable[tuple[str, ...]]) -> bool:
    """Play a file with the first of these programs that is installed and can; return whether one could."""
    for command in commands:
        if not shutil.which(command[0]):
            continue
        if subprocess.run([*command, path], stdin=subprocess.DEVNULL, check=False).returncode == 0:
            return True
    return False


def _miniaudio() -> Any:
    """Return the module that plays sound; None if it is not installed."""
    try:
        import miniaudio
    except ImportError:
        return None
    return miniaudio


def _play_here(sound: bytes) -> bool:
    """Play samples with miniaudio; return whether that worked."""
    miniaudio = _miniaudio()
    if miniaudio is None:
        return False
    done = threading.Event()
    with contextlib.suppress(Exception):
        stream = miniaudio.stream_with_callbacks(miniaudio.stream_raw_pcm_memory(sound, 1, 2), end_callback=done.set)
        next(stream)
        device = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=_RATE, app_name="Alinéa"
        )
        device.start(stream)
        done.wait(len(sound) / 2 / _RATE + 2)
        device.close()
        return True
    return False


if __name__ == "__main__":
    raise SystemExit(main())
