"""Speaks French and English aloud, and gives the sound as a file, where the machine can; says why where it cannot.

The voice (SVOX Pico, in the package py-nanotts; *say* on macOS) is an extra that nothing depends on. It runs in a
child process with a time limit and with all its streams closed, so that neither a hang nor a message of the sound
system reaches the screen.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from study.language.spoken import sentences_to_speak
from study.language.voice import NO_MP3, NO_PLAYER, NO_VOICE
from study.lesson.model import Bilingual, Language

_VOICE = Path(__file__).with_name("voice.py")
_PLAYERS = ("afplay", "paplay", "pw-play", "aplay", "ffplay", "mpv")
_SYNTHESIS_LIMIT = 10.0
"""Seconds; a sentence takes a hundredth of that."""
_PLAYING_LIMIT = 180.0
_CACHE_VERSION = "pico-1"

_REASONS = {
    NO_VOICE: Bilingual(
        'La voix n’est pas installée. Pour l’entendre : pip install "alinea[speech]".',
        'No voice is installed. To hear it: pip install "alinea[speech]".',
    ),
    NO_PLAYER: Bilingual(
        "Cette machine n’a rien pour jouer un son : ni carte son, ni lecteur (paplay, aplay, ffplay ou mpv).",
        "This machine has nothing to play sound with: no sound device, no player (paplay, aplay, ffplay or mpv).",
    ),
    NO_MP3: Bilingual(
        'Il manque de quoi écrire du MP3. Pour l’avoir : pip install "alinea[speech]".',
        'Nothing here can write MP3. To get it: pip install "alinea[speech]".',
    ),
}
_FAILED = Bilingual("La voix s’est arrêtée sans rien dire.", "The voice stopped without a word.")


def why_silent() -> Bilingual:
    """Why nothing can be heard on this machine; empty where it can. Looks, but starts nothing."""
    if find_spec("py_nanotts") is None and not (sys.platform == "darwin" and shutil.which("say")):
        return _REASONS[NO_VOICE]
    players = any(shutil.which(player) for player in _PLAYERS)
    if find_spec("miniaudio") is None and sys.platform != "win32" and not players:
        return _REASONS[NO_PLAYER]
    return Bilingual()


class Speaker:
    """Says one thing at a time; what is new stops what is being said."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def say(
        self,
        text: str,
        language: Language,
        *,
        speed: float = 1.0,
        failed: Callable[[Bilingual], None] | None = None,
    ) -> None:
        """Starts to speak and returns at once. `failed` hears the reason, in another thread, if nothing was heard."""
        self.stop()
        sentences = sentences_to_speak(text, language)
        if not sentences:
            return
        try:
            child = _child(stdout=subprocess.DEVNULL)
        except OSError:
            if failed is not None:
                failed(_FAILED)
            return
        with self._lock:
            self._child = child
        order = _order(sentences, language, speed, "play")
        threading.Thread(target=self._watch, args=(child, order, failed), daemon=True).start()

    def stop(self) -> None:
        """Silence, now."""
        with self._lock:
            child, self._child = self._child, None
        if child is not None and child.poll() is None:
            child.kill()

    def _watch(self, child: subprocess.Popen[bytes], order: bytes, failed: Callable[[Bilingual], None] | None) -> None:
        try:
            child.communicate(order, timeout=_PLAYING_LIMIT)
        except (subprocess.TimeoutExpired, OSError):
            child.kill()
            child.communicate()
        with self._lock:
            stopped = self._child is not child
            if not stopped:
                self._child = None
        if child.returncode and not stopped and failed is not None:
            failed(_REASONS.get(child.returncode, _FAILED))


def sound(
    text: str, language: Language, kind: Literal["wav", "mp3"] = "mp3", *, speed: float = 1.0
) -> bytes | Bilingual:
    """The text as a sound file, or the reason there is none. Takes at most ten seconds."""
    sentences = sentences_to_speak(text, language)
    if not sentences:
        return _FAILED
    try:
        child = _child(stdout=subprocess.PIPE)
    except OSError:
        return _FAILED
    try:
        data, _ = child.communicate(_order(sentences, language, speed, kind), timeout=_SYNTHESIS_LIMIT)
    except (subprocess.TimeoutExpired, OSError):
        child.kill()
        child.communicate()
        return _FAILED
    if child.returncode or not data:
        return _REASONS.get(child.returncode, _FAILED)
    return data


def file(text: str, language: Language, folder: Path, *, speed: float = 1.0) -> Path | Bilingual:
    """An MP3 file of the text in a folder, made once: its name depends on what is said, and how, alone."""
    name = sha256(json.dumps([_CACHE_VERSION, language, speed, sentences_to_speak(text, language)]).encode())
    path = folder / f"alinea-{name.hexdigest()[:20]}.mp3"
    if path.exists():
        return path
    data = sound(text, language, "mp3", speed=speed)
    if isinstance(data, Bilingual):
        return data
    folder.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{threading.get_ident()}.part")
    fresh.write_bytes(data)
    with contextlib.suppress(FileExistsError):
        fresh.replace(path)
    return path


def _child(stdout: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-X", "utf8", str(_VOICE)],
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.DEVNULL,
        start_new_session=sys.platform != "win32",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _order(sentences: list[str], language: Language, speed: float, to: str) -> bytes:
    return json.dumps({"sentences": sentences, "language": language, "speed": speed, "to": to}).encode()
