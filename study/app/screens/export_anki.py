"""The screen that writes the Anki deck of a lesson."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from decks.build.options import DeckOptions
from decks.errors import DeckError
from decks.export import export
from decks.ledger.file import ledger_file
from study.app.commands import Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine
from study.app.page.paint import wrapped
from study.app.screens.base import PageScreen
from study.app.screens.progress_bar import ProgressBar
from study.app.widgets.line_view import Keep
from study.app.workers import run_in_thread
from study.language.speech import recording
from study.language.speech.recording import Recorded
from study.lesson.cache import open_lesson
from study.lesson.model import Language, Lesson
from study.lesson.portable import portable
from study.locale import N_
from study.text import Text

WRITE = Command("write", ("enter", "d"), "Enter", N_("write"), N_("write the deck"), N_("Continue"))
SOUND = Command("sound", ("v",), "v", N_("audio"), N_("with or without listening cards"), N_("Continue"))
LINE = Command("line", ("down",), "↑ ↓", N_("scroll"), N_("scroll"), N_("Move"), ("up",))

RECORDING, WRITING = N_("Recording the voice…"), N_("Writing the deck…")


class _LeftError(Exception):
    """The screen was left while the deck was being written."""


def working_folder() -> Path:
    """Return the folder the program was started in; the home folder if that one is gone."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()


def file_name(key: str) -> str:
    """Return a name for the file of a lesson that every system accepts: `alibaba-cloud-en` for `alibaba-cloud:en`."""
    return portable(re.sub(r"[^\w.-]", "-", key).strip(".-") or "alinea")


class ExportAnkiScreen(PageScreen):
    """Shows which file the deck will be written to, how far the writing is, and then how to import the deck."""

    NAME = "export_anki"
    COMMANDS_HERE = (WRITE, SOUND, LINE)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self.lesson = lesson
        self.target = working_folder() / f"{file_name(lesson.key)}.apkg"
        self.audio = False
        """Whether the deck gets sound files."""
        self.no_sound: Text = ""
        """Why there can be no sound files."""
        self.bar = ProgressBar(self)
        self.is_writing = False
        self.is_left = False
        self.messages: Sequence[Text] = ()
        """Messages about the written deck; empty before."""
        self.errors: Sequence[Text] = ()
        """Why nothing could be written."""

    def on_unmount(self) -> None:
        """Stop the recording: the deck is not needed any more."""
        self.is_left = True

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the title of the lesson and the name of the screen."""
        return self.title_of(self.lesson.title.get(self.lesson.studied), (Run(self.tr("Anki deck"), "ink-3"),), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return what will be written, how far the writing is, what was written, or why it failed."""
        width = min(page.width - page.left - 2, 72)
        if self.errors:
            return [each for said in self.errors for each in (*wrapped(self.tr(said), width, "wrong"), BLANK)], ()
        if self.messages:
            lines: list[StyledLine] = []
            for n, message in enumerate(self.messages):
                lines += [*wrapped(self.tr(message), width, "ink" if not n else "ink-2"), BLANK]
            lines[0] = lines[0].labelled(Run("✓", "right bold"))
            return lines, ()
        if self.is_writing:
            return self.bar.lines(), ()
        count = len(self.lesson.terms)
        lines = wrapped(
            self.tr.plural("A deck of {n} term, both ways.", "A deck of {n} terms, both ways.", count),
            width,
            "ink bold",
        )
        text = self.tr(
            "It will be written to {path}. A newer export updates the deck you have and keeps your progress in Anki.",
            path=self.target,
        )
        sound = (
            self.tr("With audio: your computer speaks every word and key sentence, and each word has a listening card.")
            if self.audio
            else self.tr(
                "Without audio. Press v to have your computer speak the words; each then gets a listening card."
            )
        )
        sound = self.tr(self.no_sound) or sound
        return [*lines, BLANK, *wrapped(text, width, "ink-2"), BLANK, *wrapped(sound, width, "ink-2")], ()

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys to write, to turn sound on or off, to go back and, if need be, to scroll."""
        back = (self.tr("Esc"), self.tr("back"), "back")
        body = self.line_view("body")
        scroll = [self.key(LINE)] if len(body.lines) > body.size.height > 0 else []
        if self.messages or self.is_writing or self.errors:
            return [back, *scroll]
        return [self.key(WRITE), self.key(SOUND), back, *scroll]

    def action_line(self, step: int = 1) -> None:
        """Scroll a line down or up."""
        self.line_view("body").scroll_lines(step)

    def action_sound(self) -> None:
        """Turn sound on or off; if this computer cannot speak, show what to install."""
        if self.messages or self.errors or self.is_writing:
            return
        self.no_sound = "" if self.audio else recording.unavailable_reason()
        self.audio = not self.audio and not self.no_sound
        self.draw()

    def action_write(self) -> None:
        """Write the deck; once that is done, go back."""
        if self.messages or self.errors:
            self.action_back()
        elif not self.is_writing:
            self.is_writing = True
            self.bar.step(0, 1, WRITING)
            self.draw()
            run_in_thread(self, self._write, self._finish)

    def _write(self) -> tuple[Sequence[Text], Sequence[Text]] | None:
        """Write the deck, in a thread; return the messages and, if it failed, the errors. None if the screen was left.

        Recordings made before that are kept.
        """

        def step(done: int, steps: int) -> None:
            self.bar.step(done, steps, WRITING)

        place = self.app.origins[self.lesson.id]
        ledger = ledger_file(place.path, builtin=place.builtin, own=self.app.dirs.ledgers)
        studied = self.lesson.studied
        whole = self.lesson if studied == "fr" else open_lesson(place, self.app.dirs.cache)[0] or self.lesson
        try:
            exported = export(
                [whole],
                self.target,
                ledgers={self.lesson.id: ledger},
                now=int(datetime.now(UTC).timestamp()),
                options=DeckOptions(studied=studied, audio=self.audio),
                progress=step,
                speak=self._record,
            )
        except _LeftError:
            return None
        except DeckError as error:
            return (), error.messages
        return exported.messages, ()

    def _record(self, texts: Sequence[str], language: Language) -> Recorded:
        """Record the texts in the thread that writes the deck. Raises _LeftError once the screen is left."""

        def step(done: int, steps: int) -> None:
            if self.is_left:
                raise _LeftError
            self.bar.step(done, steps, RECORDING)

        return recording.record(texts, language, self.app.dirs.cache / "voice", step)

    def _finish(self, written: tuple[Sequence[Text], Sequence[Text]] | None) -> None:
        self.is_writing = False
        if written is not None:
            self.messages, self.errors = written
            self.draw()
