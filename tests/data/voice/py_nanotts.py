"""A voice for tests, in the place of the real one: it does what the words say, and chatters as native code does."""

import os
import time


class NanoTTS:
    def speak(self, text: str, voice: str, speed: float) -> bytes:
        os.write(1, b"ALSA lib pcm.c: on standard output\n")
        os.write(2, b"ALSA lib pcm.c: on standard error\n")
        if "il meurt" in text:
            os._exit(139)
        if "il pend" in text:
            time.sleep(600)
        if "il rate" in text:
            raise RuntimeError("no such phoneme")
        return f"{voice} {text}".encode("utf-16-le")
