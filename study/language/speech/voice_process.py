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
    NO_VOICE: Message("No voice is installed. To hear it: {command}.", command=_INSTALL),
    NO_PLAYER: Message(
        "This computer has nothing to play sound with: no sound device, no player (paplay, aplay, ffplay or mpv)."
    ),
    NO_MP3: Message("MP3 files cannot be written here. To make it possible: {command}.", command=_INSTALL),
}
"""Explanations of the exit statuses of the process."""
FAILED = Message("The voice stopped without a word.")


def has_voice() -> bool:
    """Return whether a voice is installed, without starting it."""
    return find_spec("py_nanotts") is not None or (sys.platform == "darwin" and shutil.which("say") is not None)


class VoiceProcess(subprocess.Popen[bytes]):
    """The process; its streams are pipes or discarded, to keep messages of a sound system off the screen."""

    def __init__(self, *, answers: bool) -> None:
        """Start the process; `answers` if it returns recordings. Raises OSError."""
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
        """Send the order. Standard input stays open: when it closes, with the program, the process ends too."""
        assert self.stdin
        with suppress(OSError):  # it has ended already
            self.stdin.write(order + b"\n")
            self.stdin.flush()

    def hear_out(self, seconds: float) -> None:
        """Wait until the process ends, and kill it if that takes longer than this."""
        try:
            self.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill_all()
        self.communicate()

    def end(self) -> None:
        """End the process and the player it started, without waiting; if it does not react, it is killed a second
        later."""
        if sys.platform == "win32":
            self.kill()
            return
        self._to_all(signal.SIGTERM)
        killer = threading.Timer(_GRACE, self._to_all, [signal.SIGKILL])
        killer.daemon = True
        killer.start()

    def kill_all(self) -> None:
        """Kill the process and every process it started."""
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
    """Return the order for the process: see `voice.py`."""
    return json.dumps({"texts": texts, "language": language, "speed": speed, "to": to}).encode()
