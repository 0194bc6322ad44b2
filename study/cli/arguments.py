"""What each command takes. Apart from the commands themselves, so that their help need not load what they need."""

from __future__ import annotations

from study.cli.parser import Parser


def study(parser: Parser) -> None:
    """One lesson."""
    parser.lesson()


def lessons(parser: Parser) -> None:
    """Nothing but `--json`."""
    parser.json()


def show(parser: Parser) -> None:
    """A lesson, and how much of it."""
    parser.lesson()
    said = parser.tr("print the translation under each paragraph")
    parser.add_argument("--translation", action="store_true", help=said)
    parser.json()


def check(parser: Parser) -> None:
    """Files, folders or names of lessons."""
    said = parser.tr("a lesson file, a folder of lessons, or a lesson’s name")
    parser.add_argument("path", nargs="+", metavar=parser.tr("PATH"), help=said)
    parser.json()


def deck(parser: Parser) -> None:
    """The lessons, the file to write, and what goes on the cards."""
    tr = parser.tr
    parser.lesson(nargs="+")
    parser.add_argument("-o", "--output", metavar=tr("FILE.apkg"), required=True, help=tr("the file to write"))
    parser.add_argument("--studied", choices=("fr", "en"), default="fr", help=tr("the language to be learned"))
    parser.add_argument("--questions", action="store_true", help=tr("add a card for each question that fits on one"))
    parser.add_argument("--listening", action="store_true", help=tr("add cards that are heard first"))
    parser.add_argument("--no-sentences", action="store_true", help=tr("leave out the sentences with a gap"))
    parser.json()


ARGUMENTS = {"study": study, "lessons": lessons, "show": show, "check": check, "deck": deck}
"""The declaration for each command's name."""
