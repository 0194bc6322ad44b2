"""`alinea deck LESSON…`: exports lessons as an Anki deck, to a file (`-o`), to the running Anki (`--push`), or to
both."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from decks.anki.connect import RunningAnki
from decks.build.options import DeckOptions
from decks.errors import DeckError, is_folder
from decks.export import Exported, export
from decks.ledger.file import LedgerFile, ledger_file
from decks.push import Pushed, push, push_file
from study.cli.anki import running_anki
from study.cli.console import CommandError, Console
from study.cli.load_lesson import load_lesson
from study.cli.output_file import STDOUT, OutputFile
from study.cli.progress_line import ProgressLine
from study.lesson.model import Language, Lesson
from study.locale import in_both
from study.temporary import place as temporary_file
from study.text import Message

if TYPE_CHECKING:
    from study.language.speech.recording import Recorded


def run(options: Namespace, console: Console) -> int:
    """Write the deck and show how to import it, or make Anki import it, or both; `-o -` writes it to standard output.

    Raises `CommandError`.
    """
    if options.output != STDOUT:
        return _make(options, _target(options, console), console)
    output = OutputFile(STDOUT, console, binary=True, as_json=options.json)
    with temporary_file("alinea-deck-", "lock") as (lock, _):
        path = lock.with_name("deck.apkg")
        status = _make(options, path, console)
        output.write(path.read_bytes())
    return status


def _make(options: Namespace, target: Path | None, console: Console) -> int:
    """Write the deck to `target`, if there is one, and have Anki import it, if that is asked for."""
    request = _request(options, console)
    show = _show(console, options)
    pushed: Pushed | None = None
    try:
        if target is None:
            pushed = request.push(running_anki(options.key, console), options.profile or "")
            exported = pushed.exported
            show(pushed.messages)
        elif options.push:
            anki = running_anki(options.key, console)
            exported = request.export(target)
            show(exported.messages[:-1])  # the last is how to import it by hand
            pushed = push_file(exported, anki, profile=options.profile or "")
            show([pushed.imported])
        else:
            exported = request.export(target)
            show(exported.messages if options.output != STDOUT else exported.messages[1:-1])
    except DeckError as error:
        raise CommandError(" ".join(map(console.tr, error.messages))) from error
    if options.json:
        console.json(as_json(exported, pushed, written=target is not None))
    return 0


@dataclass(frozen=True, slots=True)
class _DeckRequest:
    """The requested decks."""

    lessons: Sequence[Lesson]
    ledgers: Mapping[str, LedgerFile]
    """Where the ledger of each lesson is kept, by the lesson's id."""
    options: DeckOptions
    now: int
    """Seconds since 1970."""
    console: Console

    def export(self, target: Path) -> Exported:
        """Write the decks into a file. Raises DeckError."""
        with ProgressLine(self.console.tr("Writing the deck…"), self.console.tr) as progress_line:
            return export(
                self.lessons,
                target,
                ledgers=self.ledgers,
                now=self.now,
                options=self.options,
                progress=progress_line,
                speak=self._record,
            )

    def push(self, anki: RunningAnki, profile: str) -> Pushed:
        """Send the decks to the running Anki; no file is kept. Raises DeckError."""
        with ProgressLine(self.console.tr("Writing the deck…"), self.console.tr) as progress_line:
            return push(
                self.lessons,
                self.console.dirs.cache / "decks",
                anki,
                ledgers=self.ledgers,
                now=self.now,
                profile=profile,
                options=self.options,
                progress=progress_line,
                speak=self._record,
            )

    def _record(self, texts: Sequence[str], language: Language) -> Recorded:
        """Record texts, showing a line with the progress."""
        # Speech engines are looked for only by decks with audio.
        from study.language.speech.recording import record

        with ProgressLine(self.console.tr("Recording the voice…"), self.console.tr) as progress_line:
            return record(texts, language, self.console.dirs.cache / "voice", progress_line)


def as_json(exported: Exported, pushed: Pushed | None, *, written: bool) -> dict[str, object]:
    """Return what was done, for a program; `path` is null unless a file was `written` that is still there."""
    if pushed is None:
        messages = exported.messages
    elif written:
        messages = (*exported.messages, pushed.imported)
    else:
        messages = pushed.messages
    return {
        "path": str(exported.path) if written else None,
        "notes": exported.notes,
        "cards": exported.cards,
        "new": exported.new,
        "updated": exported.updated,
        "unchanged": exported.unchanged,
        "gone": list(exported.gone),
        "messages": [in_both(message) for message in messages],
        "sounds": exported.sounds,
        "pushed": pushed is not None,
        "profile": pushed.profile if pushed else "",
    }


def _request(options: Namespace, console: Console) -> _DeckRequest:
    """Return the decks that are asked for, each lesson once. Raises `CommandError` if a lesson cannot be read."""
    lessons: dict[Path, Lesson] = {}
    ledgers: dict[str, LedgerFile] = {}
    for name in dict.fromkeys(options.lesson):
        place, lesson = load_lesson(name, console)
        lessons.setdefault(place.path.resolve(), lesson)
        ledgers.setdefault(lesson.id, ledger_file(place.path, builtin=place.builtin, own=console.dirs.ledgers))
    chosen = DeckOptions(
        studied=options.direction or "fr",
        sentences=not options.no_sentences,
        audio=options.audio,
        listening=options.listening,
        questions=options.questions,
        lenient=options.lenient,
        refresh=options.refresh,
    )
    return _DeckRequest(list(lessons.values()), ledgers, chosen, int(datetime.now(UTC).timestamp()), console)


def _target(options: Namespace, console: Console) -> Path | None:
    """Return the file to write; None if the deck only goes to Anki. Raises `CommandError` if the options do not fit."""
    tr = console.tr
    for name in ("key", "profile"):
        if getattr(options, name) is not None and not options.push:
            raise CommandError(tr("--{option} works only when Anki is running: add --push.", option=name))
    if options.output is None:
        if not options.push:
            raise CommandError(tr("Choose where the deck goes: a file (-o FILE.apkg) or Anki (--push)."))
        return None
    target = Path(options.output)
    if target.is_dir():
        raise CommandError(" ".join(console.tr(message) for message in is_folder(target).messages))
    if target.suffix.lower() != ".apkg":
        raise CommandError(
            tr("A deck file must end in .apkg, so that Anki recognises it: -o {name}", name=target.with_suffix(".apkg"))
        )
    if not target.parent.is_dir():
        raise CommandError(tr("There is no folder {folder} to write to.", folder=target.parent))
    return target


def _show(console: Console, options: Namespace) -> Callable[[Sequence[Message]], None]:
    """Return a function that prints messages, on standard error if the deck goes to standard output.

    With --json it does nothing.
    """
    put = console.note if options.output == STDOUT else console.print

    def show(messages: Sequence[Message]) -> None:
        if not options.json:
            for message in messages:
                put(console.tr(message))

    return show
