"""Writes the Anki deck of a lesson, with a bar while it lasts, and says how to import it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from textual import work
from textual.worker import get_current_worker

from study.app.commands import Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, line, row
from study.app.page.paint import wrapped
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.model import Bilingual, Lesson
from study.locale import N_

WRITE = Command("write", ("enter", "d"), "Enter", N_("write"), N_("write the deck"), N_("Go on"))


def _here() -> Path:
    """The folder the program was started in, or the person's own where that is gone."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()


class ExportScreen(PageScreen):
    """What will be written where; then what was written, and how to import it."""

    NAME = "export"
    COMMANDS_HERE = (WRITE,)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self.lesson = lesson
        self.target = _here() / f"{lesson.key.replace(':', '-')}.apkg"
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
                line(self.tr("Writing the deck …"), "ink"),
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
        return [*lines, BLANK, *wrapped(text, width, "ink-2")], ()

    def footer(self) -> Iterable[tuple[str, str, str]]:
        back = (self.tr("Esc"), self.tr("back"), "back")
        return [back] if self.messages or self.writing or self.failed else [self.key(WRITE), back]

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
        from time import time

        from decks.export import export, ledger_file
        from decks.options import Options
        from decks.problems import DeckError
        from study.lesson.cache import open_lesson

        worker = get_current_worker()

        def step(done: int, steps: int) -> None:
            if not worker.is_cancelled:
                self.app.call_from_thread(self._step, done, steps)

        place = self.app.origins[self.lesson.id]
        ledger = ledger_file(place.path, builtin=place.builtin, own=self.app.places.ledgers)
        studied = self.lesson.studied
        whole = self.lesson if studied == "fr" else open_lesson(place, self.app.places.cache)[0] or self.lesson
        try:
            exported = export(
                [whole],
                self.target,
                ledgers={self.lesson.id: ledger},
                now=int(time()),
                options=Options(studied=studied),
                progress=step,
            )
        except DeckError as error:
            self.app.call_from_thread(self._finish, (), error.messages)
        else:
            self.app.call_from_thread(self._finish, exported.messages, ())

    def _step(self, done: int, steps: int) -> None:
        self.done, self.steps = done, steps
        self.draw()

    def _finish(self, messages: tuple[Bilingual, ...], failed: tuple[Bilingual, ...]) -> None:
        self.messages, self.failed = messages, failed
        self.draw()
