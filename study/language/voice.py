"""A child process that speaks: reads an order from standard input, gives sound back or plays it, and ends.

It is run as a file, so that it loads nothing of the program, and it may be killed at any moment: the voice is
native code that can hang. The order is JSON, `{"sentences", "language", "speed", "to": "wav" | "mp3" | "play"}`.
Ends with 0, 3 (no voice), 4 (nothing that plays) or 5 (nothing that writes MP3).
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import wave
from typing import Any

_RATE = 16_000
_PAUSE = b"\0\0" * (_RATE // 4)
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
NO_VOICE, NO_PLAYER, NO_MP3 = 3, 4, 5


def main() -> int:
    """Carries one order out."""
    out = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    order = json.load(sys.stdin)
    sound = _sound(order)
    if sound is None:
        return NO_VOICE
    if order["to"] == "play":
        return 0 if _play(sound) else NO_PLAYER
    data = _mp3(sound) if order["to"] == "mp3" else _wav(sound)
    if data is None:
        return NO_MP3
    out.write(data)
    out.close()
    return 0


def _sound(order: dict[str, Any]) -> bytes | None:
    """Samples of 16 bits, one channel, 16 kHz; None without a voice."""
    try:
        from py_nanotts import NanoTTS  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return _mac_sound(order)
    voice = NanoTTS()
    parts = [voice.speak(text, voice=_VOICES[order["language"]], speed=order["speed"]) for text in order["sentences"]]
    return _PAUSE.join(parts)


def _mac_sound(order: dict[str, Any]) -> bytes | None:
    if sys.platform != "darwin" or shutil.which("say") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "speech.wav")
        words = str(round(175 * order["speed"]))
        command = ["say", "-v", _MAC_VOICES[order["language"]], "-r", words, "-o", path, f"--data-format=LEI16@{_RATE}"]
        if subprocess.run([*command, " ".join(order["sentences"])], check=False).returncode:
            return None
        with wave.open(path, "rb") as file:
            return file.readframes(file.getnframes())


def _wav(sound: bytes) -> bytes:
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(sound)
    return target.getvalue()


def _mp3(sound: bytes) -> bytes | None:
    try:
        import lameenc  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return None
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(32)
    encoder.set_in_sample_rate(_RATE)
    encoder.set_channels(1)
    encoder.set_quality(2)
    encoder.silence()
    return bytes(encoder.encode(sound)) + bytes(encoder.flush())


def _play(sound: bytes) -> bool:
    if _play_here(sound):
        return True
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "speech.wav")
        with open(path, "wb") as file:
            file.write(_wav(sound))
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(path, winsound.SND_FILENAME)
            return True
        for command in _PLAYERS:
            if shutil.which(command[0]) and subprocess.run([*command, path], check=False).returncode == 0:
                return True
    return False


def _play_here(sound: bytes) -> bool:
    """With miniaudio, whose library talks to the sound system itself."""
    try:
        import threading

        import miniaudio  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
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
