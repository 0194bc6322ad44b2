"""Starts the process that speaks, and ends it with every process it started."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from study.language.speech.voice import NO_MP3, NO_PLAYER, NO_VOICE
from study.lesson.model import Language
from study.text import Message

_VOICE = Path(__file__).with_name("voice.py")
_GRACE = 1.0
"""Seconds allowed for a voice to end by itself."""

_INSTALL = 'pip install "alinea[speech]"'

REASONS = {
    NO_VOICE: Message("No voice is installed. To install one: {command}.", command=_INSTALL),
    NO_PLAYER: Message(
        "This computer cannot play sound: neither a sound device nor a player (paplay, aplay, ffplay or mpv) was found."
    ),
    NO_MP3: Message("MP3 files cannot be created. To install what is missing: {command}.", command=_INSTALL),
}
"""Why nothing is heard, by the process's exit code."""
FAILED = Message("Speech stopped unexpectedly.")


def has_voice() -> bool:
    """Return whether a voice is installed. Starts nothing."""
    return find_spec("py_nanotts") is not None or (sys.platform == "darwin" and shutil.which("say") is not None)


class VoiceProcess(subprocess.Popen[bytes]):
    """The process that speaks. Its streams are pipes or closed, so that no message of a sound system is shown."""

    def __init__(self, *, answers: bool) -> None:
        """Start the process; `answers`: it returns sound. Raises OSError."""
        super().__init__(
            # -P: the modules beside the file are no part of its world.
            [sys.executable, "-P", "-X", "utf8", str(_VOICE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if answers else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def tell(self, order: bytes) -> None:
        """Send the order. Standard input stays open: when it is closed, the process ends."""
        assert self.stdin
        with suppress(OSError):  # it has ended already
            self.stdin.write(order + b"\n")
            self.stdin.flush()

    def hear_out(self, seconds: float) -> None:
        """Wait until the process ends; after `seconds` it is killed."""
        try:
            self.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill_all()
        self.communicate()

    def end(self) -> None:
        """End the process and its player now, without waiting; a second later they are killed."""
        if sys.platform == "win32":
            self.kill()
            return
        self._to_all(signal.SIGTERM)
        killer = threading.Timer(_GRACE, self._to_all, [signal.SIGKILL])
        killer.daemon = True
        killer.start()

    def kill_all(self) -> None:
        """Kill the process and all that it started."""
        if sys.platform == "win32":
            self.kill()
        else:
            self._to_all(signal.SIGKILL)

    def _to_all(self, number: int) -> None:
        # Once the process has been waited for, its number may belong to another one.
        if self.poll() is None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, number)


def order(texts: Sequence[Sequence[str]], language: Language, speed: float, to: str) -> bytes:
    """Return the order as the process reads it, see `voice.py`."""
    return json.dumps({"texts": texts, "language": language, "speed": speed, "to": to}).encode()


def recording_order(file: Path) -> bytes:
    """Return the order to play a sound file."""
    return json.dumps({"to": "recording", "file": str(file)}).encode()
