"""Writes the Anki deck of a lesson, with a bar while it lasts, and says how to import it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.worker import Worker, get_current_worker

from study.app.commands import Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, line, row
from study.app.page.paint import wrapped
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.model import Bilingual, Language, Lesson
from study.lesson.portable import portable
from study.locale import N_

if TYPE_CHECKING:
    from study.language.speech.recording import Recorded

WRITE = Command("write", ("enter", "d"), "Enter", N_("write"), N_("write the deck"), N_("Go on"))
SOUND = Command("sound", ("v",), "v", N_("sound"), N_("words that are heard, or not"), N_("Go on"))


class _LeftError(Exception):
    """Nobody waits for the deck any more."""


def here() -> Path:
    """The folder the program was started in, or the person's own where that is gone."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()


def file_name(key: str) -> str:
    """A lesson's name without what no file name can hold."""
    return portable(re.sub(r"[^\w.-]", "-", key).strip(".-") or "alinea")


class ExportScreen(PageScreen):
    """What will be written where; then what was written, and how to import it."""

    NAME = "export"
    COMMANDS_HERE = (WRITE, SOUND)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self.lesson = lesson
        self.target = here() / f"{file_name(lesson.key)}.apkg"
        self.audio = False
        """With sound files."""
        self.dumb = Bilingual()
        """Why there can be none."""
        self.speaking = False
        """They are being spoken."""
        self.done = 0
        self.steps = 0
        self.messages: tuple[Bilingual, ...] = ()
        self.failed: tuple[Bilingual, ...] = ()

    @property
    def writing(self) -> bool:
        """The deck is being written."""
        return self.steps > 0 and not self.messages and not self.failed

    def title_line(self, page: Geometry) -> Line:
        return self.title_of(self.lesson.title.get(self.lesson.studied), (Run(self.tr("Anki deck"), "ink-3"),), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        width = min(page.width - page.left - 2, 72)
        language = self.tr.language
        if self.failed:
            return [each for said in self.failed for each in (*wrapped(said.get(language), width, "wrong"), BLANK)], ()
        if self.messages:
            lines: list[Line] = []
            for n, message in enumerate(self.messages):
                lines += [*wrapped(message.get(language), width, "ink" if not n else "ink-2"), BLANK]
            lines[0] = lines[0].labelled(Run("✓", "right bold"))
            return lines, ()
        if self.writing:
            size = 30
            done = self.done * size // max(self.steps, 1)
            return [
                line(self.tr("Recording the voice …") if self.speaking else self.tr("Writing the deck …"), "ink"),
                BLANK,
                row(Run("━" * done, "chart"), Run("─" * (size - done), "rule")),
            ], ()
        count = len(self.lesson.terms)
        lines = wrapped(
            self.tr.plural("A deck of {n} term, both ways.", "A deck of {n} terms, both ways.", count),
            width,
            "ink bold",
        )
        text = self.tr(
            "It is written to {path}. Written again, it updates the deck you have and keeps what Anki knows of you.",
            path=self.target,
        )
        sound = (
            self.tr("With sound: this machine speaks every word and key sentence, and each word gets a card to hear.")
            if self.audio
            else self.tr("Without sound. v has this machine speak the words, each with a card to hear.")
        )
        sound = self.dumb.get(language) or sound
        return [*lines, BLANK, *wrapped(text, width, "ink-2"), BLANK, *wrapped(sound, width, "ink-2")], ()

    def footer(self) -> Iterable[tuple[str, str, str]]:
        back = (self.tr("Esc"), self.tr("back"), "back")
        return [back] if self.messages or self.writing or self.failed else [self.key(WRITE), self.key(SOUND), back]

    def action_sound(self) -> None:
        """With sound, or without; where nothing can speak, what to install."""
        if self.messages or self.failed or self.writing:
            return
        from study.language.speech.recording import unavailable_reason

        self.dumb = Bilingual() if self.audio else unavailable_reason()
        self.audio = not self.audio and not self.dumb
        self.draw()

    def action_write(self) -> None:
        """Write it; a second Enter leaves."""
        if self.messages or self.failed:
            self.action_back()
        elif not self.writing:
            self.steps = 1
            self.draw()
            self._write()

    @work(thread=True, exit_on_error=False)
    def _write(self) -> None:
        from datetime import UTC, datetime

        from decks.export import export, ledger_file
        from decks.options import Options
        from decks.problems import DeckError
        from study.lesson.cache import open_lesson

        worker = get_current_worker()

        def step(done: int, steps: int) -> None:
            if not worker.is_cancelled:
                self.app.call_from_thread(self._step, done, steps)

        def speak(texts: Sequence[str], language: Language) -> Recorded:
            return self._recorded(texts, language, worker)

        place = self.app.origins[self.lesson.id]
        ledger = ledger_file(place.path, builtin=place.builtin, own=self.app.places.ledgers)
        studied = self.lesson.studied
        whole = self.lesson if studied == "fr" else open_lesson(place, self.app.places.cache)[0] or self.lesson
        try:
            exported = export(
                [whole],
                self.target,
                ledgers={self.lesson.id: ledger},
                now=int(datetime.now(UTC).timestamp()),
                options=Options(studied=studied, audio=self.audio),
                progress=step,
                speak=speak,
            )
        except _LeftError:
            return
        except DeckError as error:
            self.app.call_from_thread(self._finish, (), error.messages)
        else:
            self.app.call_from_thread(self._finish, exported.messages, ())

    def _recorded(self, texts: Sequence[str], language: Language, worker: Worker[None]) -> Recorded:
        """The texts, spoken, in the thread that writes; what was spoken is kept if the screen is left meanwhile."""
        from study.language.speech.recording import record

        def step(done: int, steps: int) -> None:
            if worker.is_cancelled:
                raise _LeftError
            self.app.call_from_thread(self._step, done, steps, speaking=True)

        return record(texts, language, self.app.places.cache / "voice", step)

    def _step(self, done: int, steps: int, *, speaking: bool = False) -> None:
        self.done, self.steps, self.speaking = done, steps, speaking
        self.draw()

    def _finish(self, messages: tuple[Bilingual, ...], failed: tuple[Bilingual, ...]) -> None:
        self.messages, self.failed = messages, failed
        self.draw()
