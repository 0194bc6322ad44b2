"""Writes the man page from the parsers of the commands, in roff. `.ci/manpage` keeps the files up to date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from study import __version__
from study.cli.arguments import parser_for
from study.cli.commands import COMMANDS, GROUPS
from study.cli.environment import EXIT_STATUS, FILES, VARIABLES
from study.cli.help import global_options
from study.cli.layout import wrap
from study.cli.parser import row
from study.locale import Translator

_SPECIAL = {
    "\\": "\\e",
    "-": "\\-",
    "'": "\\(aq",
    "`": "\\(ga",
    "^": "\\(ha",
    "~": "\\(ti",
    "\u00a0": "\\~",
    "\u202f": "\\~",
}


def man_page(tr: Translator) -> str:
    """Return the page in the language of `tr`, in roff and UTF-8."""
    return "\n".join(_lines(tr)) + "\n"


def _lines(tr: Translator) -> Iterator[str]:
    yield "'\\\" -*- coding: UTF-8 -*-"
    yield f'.TH ALINEA 1 "" "Alinéa {__version__}" "{_roff(tr("User commands"))}"'
    yield _section(tr("Name"))
    yield f"alinea \\- {_roff(tr('read and understand business French or English'))}"
    yield _section(tr("Synopsis"))
    yield f".B alinea\n{_roff(tr('[--profile NAME] [--debug] [COMMAND] [ARGUMENTS]'))}"
    yield _section(tr("Description"))
    yield _paragraph(
        tr(
            "Alinéa is a study tool for the terminal: bilingual lessons made of a press article, its glossary and "
            "questions with feedback; spaced review of words; and decks for Anki."
        )
    )
    yield ".PP"
    yield _paragraph(
        tr(
            "Without a command, Alinéa opens the library in full-screen mode. All other commands "
            "print their output and exit."
        )
    )
    for heading, names in GROUPS:
        yield _section(tr(heading))
        for name in names:
            yield from _command(name, tr)
    yield _section(tr("Options"))
    yield from _definitions(global_options(tr))
    for heading, table in (
        (tr("Exit status"), EXIT_STATUS),
        (tr("Environment"), VARIABLES),
        (tr("Files"), FILES),
    ):
        yield _section(heading)
        yield from _definitions((name, tr(meaning)) for name, meaning in table.items())


def _section(heading: str) -> str:
    return f".SH {_roff(heading.upper())}"


def _command(name: str, tr: Translator) -> Iterator[str]:
    """Yield the part about a command: how it is typed, what it does, its arguments and examples."""
    parser = parser_for(name, tr)
    yield f".SS {_roff(f'alinea {name} {tr(COMMANDS[name].usage)}')}"
    yield _paragraph(parser.summary)
    yield from _definitions(row(action) for action in parser.arguments)
    if parser.examples:
        yield ".PP"
        yield _roff(f"{tr('Examples') if len(parser.examples) > 1 else tr('Example')}{tr(':')}")
        yield ".PP\n.nf\n.RS"
        yield from map(_roff, parser.examples)
        yield ".RE\n.fi"


def _definitions(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, meaning in rows:
        yield f".TP\n.B {_roff(name)}\n{_paragraph(meaning)}"


def _roff(text: str) -> str:
    """Return a text on one line with the characters escaped that roff would read as requests or replace."""
    return _no_request("".join(_SPECIAL.get(sign, sign) for sign in text))


def _paragraph(text: str) -> str:
    """Return a text in lines of at most 78 characters, as a paragraph of the page."""
    return "\n".join(map(_no_request, wrap(_roff(text), 78).split("\n")))


def _no_request(line: str) -> str:
    return f"\\&{line}" if line.startswith((".", "'")) else line
