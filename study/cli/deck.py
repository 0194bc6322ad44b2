"""`alinea deck LESSON…`: lessons as an Anki deck, in a file (`-o`), in the running Anki (`--push`), or both."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from decks.export import Exported, LedgerFile, Pushed, export, ledger_file, push
from decks.options import Options
from decks.problems import DeckError, is_a_folder
from study.cli.anki import anki_address, anki_key
from study.cli.console import CommandError, Console
from study.cli.load_lesson import load_lesson
from study.cli.output_file import STDOUT, OutputFile
from study.cli.progress_line import ProgressLine
from study.lesson.model import Bilingual, Language, Lesson
from study.temporary import place

if TYPE_CHECKING:
    from study.language.speech.recording import Recorded


def run(options: Namespace, console: Console) -> int:
    """Write a deck and print how to import it, or have Anki import it; `-o -` writes it to standard output."""
    if options.output != STDOUT:
        return _make(options, _target(options, console), console)
    output = OutputFile(STDOUT, console, binary=True, as_json=options.json)
    with place("alinea-deck-", "lock") as (lock, _):
        path = lock.with_name("deck.apkg")
        status = _make(options, path, console)
        output.write(path.read_bytes())
    return status


def _make(options: Namespace, target: Path | None, console: Console) -> int:
    """Write the deck to `target`, if there is one, and have Anki import it, if that is asked for."""
    lessons, ledgers = _lessons(options.lesson, console)
    address = anki_address(console) if options.push else ""
    chosen = Options(
        studied=options.direction or "fr",
        sentences=not options.no_sentences,
        audio=options.audio,
        listening=options.listening,
        questions=options.questions,
        lenient=options.lenient,
        refresh=options.refresh,
    )
    now = int(datetime.now(UTC).timestamp())
    written: Exported | None = None
    pushed: Pushed | None = None
    try:
        if target:
            with ProgressLine(console.tr("Writing the deck …"), console.tr) as progress_line:
                written = export(
                    lessons,
                    target,
                    ledgers=ledgers,
                    now=now,
                    options=chosen,
                    progress=progress_line,
                    speak=lambda texts, language: _recorded(texts, language, console),
                )
            if not options.json:
                # The last says how to import it by hand, and the first of Anki's that it was imported.
                messages = written.messages[:-1] if options.push else written.messages
                _say(messages if options.output != STDOUT else messages[1:-1], options, console)
        if options.push:
            with ProgressLine(console.tr("Writing the deck …"), console.tr) as progress_line:
                pushed = push(
                    lessons,
                    console.dirs.cache / "decks",
                    ledgers=ledgers,
                    now=now,
                    options=chosen,
                    key=anki_key(options.key, console),
                    profile=options.profile or "",
                    url=address,
                    progress=progress_line,
                    speak=lambda texts, language: _recorded(texts, language, console),
                )
            if not options.json:
                _say(pushed.messages[:1] if written else pushed.messages, options, console)
    except DeckError as error:
        raise CommandError(" ".join(console.said(message) for message in error.messages)) from error
    if options.json:
        console.json(as_json(written, pushed))
    return 0


def as_json(written: Exported | None, pushed: Pushed | None) -> dict[str, object]:
    """What was done, for a program. `path` is null where nothing was written but what Anki has taken."""
    messages = (*(written.messages if written else ()), *(pushed.messages if pushed else ()))
    done = written or (pushed.exported if pushed else None)
    assert done
    return {
        **asdict(done),
        "path": str(written.path) if written else None,
        "pushed": pushed is not None,
        "profile": pushed.profile if pushed else "",
        "messages": [asdict(message) for message in dict.fromkeys(messages)],
    }


def _target(options: Namespace, console: Console) -> Path | None:
    """The file to write; None if the deck only goes to Anki. Raises `CommandError` if the two do not fit together."""
    tr = console.tr
    for name in ("key", "profile"):
        if getattr(options, name) is not None and not options.push:
            raise CommandError(tr("--{option} is for a running Anki: add --push.", option=name))
    if options.output is None:
        if not options.push:
            raise CommandError(tr("Say where the deck goes: into a file with -o FILE.apkg, or into Anki with --push."))
        return None
    target = Path(options.output)
    if target.is_dir():
        raise CommandError(" ".join(console.said(message) for message in is_a_folder(target).messages))
    if target.suffix.lower() != ".apkg":
        raise CommandError(
            tr("A deck’s file ends in .apkg, or Anki does not know it: -o {name}", name=target.with_suffix(".apkg"))
        )
    if not target.parent.is_dir():
        raise CommandError(tr("There is no folder {folder} to write into.", folder=target.parent))
    return target


def _lessons(names: Sequence[str], console: Console) -> tuple[list[Lesson], dict[str, LedgerFile]]:
    """The lessons, each once however often it was named, and where the ledger of each is."""
    found: dict[Path, Lesson] = {}
    ledgers: dict[str, LedgerFile] = {}
    for name in dict.fromkeys(names):
        place, lesson = load_lesson(name, console)
        found.setdefault(place.path.resolve(), lesson)
        ledgers.setdefault(lesson.id, ledger_file(place.path, builtin=place.builtin, own=console.dirs.ledgers))
    return list(found.values()), ledgers


def _recorded(texts: Sequence[str], language: Language, console: Console) -> Recorded:
    """The texts, spoken; a line says how far it is."""
    from study.language.speech.recording import record

    with ProgressLine(console.tr("Recording the voice …"), console.tr) as progress_line:
        return record(texts, language, console.dirs.cache / "voice", progress_line)


def _say(messages: Sequence[Bilingual], options: Namespace, console: Console) -> None:
    show = console.note if options.output == STDOUT else console.print
    for message in messages:
        show(console.said(message))
