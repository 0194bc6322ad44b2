"""Declares the arguments of each command, without importing the commands: help is shown sooner."""

from __future__ import annotations

from argparse import BooleanOptionalAction

from study.cli.commands import COMMANDS
from study.cli.console import Console
from study.cli.parser import Parser
from study.locale import Translator

EXPORT_FORMATS = ("html", "pdf", "moodle", "gift", "csv", "xlsx", "tsv", "quizlet")
"""The formats that `alinea export --to` writes."""
IMPORT_FORMATS = ("gift", "aiken", "moodle", "csv", "xlsx")
"""The formats that `alinea import --from` reads."""
VERSIONS = 26
"""The most versions of a worksheet: each is named by a letter."""


def parser_for(name: str, tr: Translator) -> Parser:
    """Return the parser of a command of `COMMANDS`, its help in the language of `tr`."""
    parser = Parser(name, COMMANDS[name], tr)
    ARGUMENTS[name](parser)
    parser.examples = EXAMPLES.get(name, ())
    return parser


def unknown_command(name: str, console: Console) -> str:
    """Return a sentence that names the nearest command, or the way to open the lesson of that name."""
    from difflib import get_close_matches  # for mistakes only

    tr = console.tr
    if name.startswith("-"):
        near = get_close_matches(name, ("--help", "--version"), 1)
        said = tr("There is no option “{option}”.", option=name)
    else:
        near = get_close_matches(name.casefold(), COMMANDS, 1)
        said = tr("There is no command “{command}”.", command=name)
        if not near and _is_lesson(name, console):
            near = [f"study {name}"]
    if near:
        return f"{said} {tr('Did you mean “alinea {command}”?', command=near[0])}"
    return f"{said} {tr('“alinea --help” lists all commands.')}"


def _is_lesson(name: str, console: Console) -> bool:
    """Return whether a lesson has this name."""
    from study.lesson.library import LibraryError, find  # lessons, for mistakes only

    try:
        find(name, [console.dirs.lessons])
    except LibraryError:
        return False
    return True


def study(parser: Parser) -> None:
    """Declare the lesson, and how it is studied."""
    parser.lesson()
    _direction(parser, parser.tr("the language to study, French or English (default: as in the settings)"))
    said = parser.tr("take it as a timed exam, without help or feedback until the end")
    parser.add_argument("--exam", action="store_true", help=said)
    said = parser.tr(
        "the length of the exam; otherwise stop after this many minutes (the current question is finished first)"
    )
    parser.number("--minutes", said)
    _plain(parser)


def lessons(parser: Parser) -> None:
    """Declare `--json` only."""
    parser.json()


def show(parser: Parser) -> None:
    """Declare the lesson, and whether its translation is printed."""
    parser.lesson(stdin=True)
    said = parser.tr("print the translation under each paragraph")
    parser.add_argument("--translation", action="store_true", help=said)
    parser.json()


def words(parser: Parser) -> None:
    """Declare the text, its translation and its language."""
    tr = parser.tr
    said = tr("a text file; - for standard input")
    parser.add_argument("file", metavar=tr("FILE"), help=said)
    said = tr("a file with the translation, one sentence a line: the senses it uses are shown first")
    parser.add_argument("--facing", metavar=tr("FILE"), help=parser.or_stdin(said))
    said = tr("the language of the text (default: French)")
    parser.add_argument("--language", choices=["fr", "en"], default="fr", help=said)
    parser.json()


def lookup(parser: Parser) -> None:
    """Declare the word, or the words of an expression."""
    said = parser.tr("a word or an expression, in any form")
    parser.add_argument("word", nargs="+", metavar=parser.tr("WORD"), help=said)
    parser.json()


def new(parser: Parser) -> None:
    """Declare the article, and the folder of the new lesson."""
    tr = parser.tr
    said = tr("a text file, or a page saved from a browser; - for standard input")
    parser.add_argument("article", metavar=tr("ARTICLE"), help=said)
    parser.add_argument("-o", "--output", metavar=tr("FOLDER"), help=tr("the folder to write the lesson in"))
    parser.add_argument("--replace", action="store_true", help=tr("replace the lesson in the folder"))


def check(parser: Parser) -> None:
    """Declare the lessons, and the options for checking and correcting them."""
    said = parser.tr("a lesson file, a folder of lessons, or a lesson’s name")
    tr = parser.tr
    parser.add_argument("path", nargs="*", metavar=tr("PATH"), help=parser.or_stdin(said))
    parser.add_argument(
        "--fix", action="store_true", help=tr("fix what can be fixed safely; other lines are not touched")
    )
    said = tr("explain a rule, with its reason and source; without a name, list all rules")
    parser.add_argument("--explain", nargs="?", const="", metavar=tr("RULE"), help=said)
    said = tr("the French typography to apply (default: that of the lesson, otherwise that of France)")
    parser.add_argument("--typography", choices=("france", "eu", "quebec"), help=said)
    parser.json()


def preview(parser: Parser) -> None:
    """Declare the lesson."""
    parser.lesson()


def mark(parser: Parser) -> None:
    """Declare the lesson, the question, and the answers to mark."""
    tr = parser.tr
    parser.lesson()
    parser.add_argument("question", metavar=tr("QUESTION"), help=tr("the id of a question that is answered by typing"))
    said = tr("an answer; those for several gaps are separated by “ / ” (default: one on each line of standard input)")
    parser.add_argument("answer", nargs="*", metavar=tr("ANSWER"), help=said)
    _direction(parser, tr("the language to study (default: that of the question)"))
    parser.json()


def import_(parser: Parser) -> None:
    """Declare the file of questions, and the lesson that they are added to."""
    tr = parser.tr
    said = tr("a question file: GIFT, Aiken, Moodle XML, CSV or Excel; - for standard input")
    parser.add_argument("file", metavar=tr("FILE"), help=said)
    parser.add_argument("--into", metavar=tr("LESSON"), help=tr("the lesson to add the questions to"))
    said = tr("the paragraph of questions that do not name one (default: the last)")
    parser.number("--paragraph", said)
    said = tr("the format, if it cannot be recognised from the file or its name")
    parser.add_argument("--from", dest="source", choices=IMPORT_FORMATS, metavar=tr("FORMAT"), help=said)
    said = tr("the language of the questions (default: French)")
    parser.add_argument("--language", choices=("fr", "en"), help=said)
    said = tr("only show what the file contains; nothing is written")
    parser.add_argument("--dry-run", action="store_true", help=said)
    parser.json()


def blind(parser: Parser) -> None:
    """Declare the lesson and the participant, and the options for answers already given."""
    tr = parser.tr
    parser.lesson()
    said = tr("the name of the participant; without one, each session counts as another person")
    parser.add_argument("--taker", metavar=tr("NAME"), help=said)
    _direction(parser, tr("the language of the questions (default: as in the settings)"))
    said = tr("show which questions were answered better than by chance; ask nothing")
    parser.add_argument("--results", action="store_true", help=said)
    said = tr("import the answers in a file from another computer; nothing counts twice")
    parser.add_argument("--add", metavar=tr("FILE"), help=parser.or_stdin(said))
    said = tr("record the answers of one participant from a JSON file: question ids, and letters or words")
    parser.add_argument("--answers", metavar=tr("FILE"), help=parser.or_stdin(said))
    said = tr("save the results of everyone in blind.json beside the lesson, without names; with those in FILES")
    parser.add_argument("--pool", nargs="*", metavar=tr("FILES"), help=said)
    parser.json()


def export(parser: Parser) -> None:
    """Declare the lesson, the format and the file."""
    tr = parser.tr
    parser.lesson(stdin=True)
    parser.add_argument(
        "--to",
        choices=EXPORT_FORMATS,
        metavar=tr("FORMAT"),
        required=True,
        help=tr("the format; tsv is for Anki"),
    )
    parser.add_argument(
        "-o", "--output", metavar=tr("FILE"), required=True, help=parser.or_stdout(tr("the file to write"))
    )
    _direction(parser, tr("the language to study (default: French)"))
    said = tr("the language of questions and headings (default: the language studied; both: Moodle only)")
    parser.add_argument("--language", choices=("fr", "en", "both"), help=said)
    said = tr("the language of the feedback (default: that of the questions, or of the program)")
    parser.add_argument("--feedback", choices=("fr", "en", "both"), help=said)
    said = tr("for Moodle: leave out the paragraphs of the article")
    parser.add_argument("--no-text", action="store_true", help=said)
    parser.add_argument(
        "--paper", choices=("a4", "letter"), default="a4", help=tr("the paper size of the worksheet (default: A4)")
    )
    said = tr("make this many worksheets, A, B…, with the same questions in different orders")
    parser.number("--versions", said, most=VERSIONS)
    said = tr("shuffle questions and options with this number: the same number gives the same sheets")
    parser.number("--seed", said, 0, 10**9)
    parser.json()


def deck(parser: Parser) -> None:
    """Declare the lessons, the file, and the contents of the cards."""
    tr = parser.tr
    parser.lesson(nargs="+", stdin=True)
    parser.add_argument("-o", "--output", metavar=tr("FILE.apkg"), help=parser.or_stdout(tr("the file to write")))
    _direction(parser, tr("the language the cards teach (default: French)"))
    parser.add_argument("--questions", action="store_true", help=tr("add a card for each question that fits on a card"))
    said = tr("add audio spoken by your computer, and listening cards")
    parser.add_argument("--audio", action="store_true", help=said)
    said = tr("add listening cards, or leave them out when using --audio")
    parser.add_argument("--listening", action=BooleanOptionalAction, help=said)
    parser.add_argument("--no-sentences", action="store_true", help=tr("leave out the gap sentences"))
    said = tr("ignore missing accents in typed answers (Anki 24.11 or later)")
    parser.add_argument("--lenient", action="store_true", help=said)
    said = tr("update all texts, even those you edited in Anki; your review history is kept")
    parser.add_argument("--refresh", action="store_true", help=said)
    parser.add_argument(
        "--push", action="store_true", help=tr("import it straight into Anki (Anki must be open, with AnkiConnect)")
    )
    parser.add_argument("--profile", metavar=tr("NAME"), help=tr("import only if this profile is open in Anki"))
    _key(parser)
    parser.json()


def progress(parser: Parser) -> None:
    """Declare the lessons, and the source of their progress."""
    tr = parser.tr
    said = tr("only this lesson: a name or a path; can be repeated")
    parser.add_argument("--lesson", action="append", default=[], metavar=tr("LESSON"), help=said)
    said = tr("list the typed answers that you counted as right against the marking")
    parser.add_argument("--overruled", action="store_true", help=said)
    said = tr("import your progress from an Anki export (.apkg or .colpkg)")
    parser.add_argument("--from-anki", metavar=tr("EXPORT"), help=parser.or_stdin(said))
    said = tr("import it from Anki while Anki is running (with AnkiConnect)")
    parser.add_argument("--from-running-anki", action="store_true", help=said)
    _key(parser)
    parser.add_argument(
        "--yes", action="store_true", help=tr("also change words whose status you set yourself, without asking")
    )
    parser.json()


def productions(parser: Parser) -> None:
    """Declare the lesson, and the file to write."""
    parser.lesson("?")
    said = parser.tr("the file to write (default: print the texts)")
    parser.add_argument("-o", "--output", metavar=parser.tr("FILE"), help=parser.or_stdout(said))
    parser.json()


def backup(parser: Parser) -> None:
    """Declare the file to write."""
    tr = parser.tr
    said = tr("the file to write: your answers, words and positions, without settings and lessons")
    parser.add_argument("file", metavar=tr("FILE"), help=parser.or_stdout(said))
    parser.add_argument("--replace", action="store_true", help=tr("overwrite an existing file"))
    parser.json()


def restore(parser: Parser) -> None:
    """Declare the file to read."""
    tr = parser.tr
    said = tr("a file made by “alinea backup”, on any computer; nothing is added twice")
    parser.add_argument("file", metavar=tr("FILE"), help=parser.or_stdin(said))
    parser.json()


def verify(parser: Parser) -> None:
    """Declare the file to check."""
    tr = parser.tr
    said = tr("a progress file, a file moved aside, or a backup (default: your progress); it is not changed")
    parser.add_argument("file", nargs="?", metavar=tr("FILE"), help=parser.or_stdin(said))
    parser.json()


def rescue(parser: Parser) -> None:
    """Declare the file to read."""
    tr = parser.tr
    said = tr("a progress file, damaged or not, a file moved aside, or a backup; nothing is added twice")
    parser.add_argument("file", metavar=tr("FILE"), help=parser.or_stdin(said))
    parser.add_argument("--dry-run", action="store_true", help=tr("only show what would be added; nothing is changed"))
    parser.json()


def profiles(parser: Parser) -> None:
    """Declare `--json` only."""
    parser.json()


def config(parser: Parser) -> None:
    """Declare the setting and its value."""
    tr = parser.tr
    said = tr("the name of a setting (default: all are listed); or keys.ID for the key of a command")
    parser.add_argument("name", nargs="?", metavar=tr("SETTING"), help=said)
    parser.add_argument(
        "value", nargs="?", metavar=tr("VALUE"), help=tr("the new value (default: the current one is printed)")
    )
    parser.add_argument("--unset", action="store_true", help=tr("restore the default value"))
    parser.json()


def doctor(parser: Parser) -> None:
    """Declare `--json` only."""
    parser.json()


def completion(parser: Parser) -> None:
    """Declare the shell."""
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), help=parser.tr("the shell that the script is for"))


def review(parser: Parser) -> None:
    """Declare the limits of the session, and whether items that are not due yet are asked."""
    tr = parser.tr
    parser.number("--limit", tr("at most this many words and questions"))
    parser.number("--minutes", tr("stop after this many minutes (the current question is finished first)"))
    parser.add_argument("--ahead", action="store_true", help=tr("include what is not due yet"))
    _plain(parser)


def _plain(parser: Parser) -> None:
    """Declare `--plain`: line-by-line mode."""
    said = parser.tr("line by line on standard input and output, for screen readers and pipes")
    parser.add_argument("--plain", action="store_true", help=said)


def _direction(parser: Parser, said: str) -> None:
    """Declare `--direction`: the language to study."""
    parser.add_argument("--direction", choices=("fr", "en"), help=said)


def _key(parser: Parser) -> None:
    """Declare `--key`, which AnkiConnect may ask for."""
    said = parser.tr("the AnkiConnect key; preferably in the variable ALINEA_ANKI_KEY (its address in ALINEA_ANKI_URL)")
    parser.add_argument("--key", metavar=parser.tr("KEY"), help=said)


ARGUMENTS = {
    "study": study,
    "lessons": lessons,
    "show": show,
    "words": words,
    "lookup": lookup,
    "new": new,
    "check": check,
    "preview": preview,
    "mark": mark,
    "import": import_,
    "blind": blind,
    "export": export,
    "deck": deck,
    "productions": productions,
    "backup": backup,
    "restore": restore,
    "verify": verify,
    "rescue": rescue,
    "profiles": profiles,
    "config": config,
    "doctor": doctor,
    "completion": completion,
    "review": review,
    "progress": progress,
}
"""The function that declares the arguments of each command."""

EXAMPLES = {
    "study": ("alinea study alibaba-cloud", "alinea study alibaba-cloud --exam --minutes 45"),
    "show": ("alinea show alibaba-cloud --translation | less",),
    "words": ('echo "La croissance ralentit." | alinea words -',),
    "lookup": ("alinea lookup chiffre d’affaires",),
    "new": ("alinea new article.txt -o my-lesson",),
    "check": ("alinea check my-lesson", "alinea check --explain A02"),
    "mark": (
        'alinea mark alibaba-cloud il-contribue "la cloud d’Alibaba"',
        "cat answers.txt | alinea mark my-lesson q3 --json",
    ),
    "import": ("alinea import questions.gift --dry-run", "alinea import questions.gift --into my-lesson"),
    "blind": ("alinea blind my-lesson", "alinea blind my-lesson --results"),
    "export": (
        "alinea export alibaba-cloud --to pdf -o worksheet.pdf --versions 2",
        "alinea export alibaba-cloud --to moodle -o questions.xml",
    ),
    "deck": ("alinea deck alibaba-cloud -o cloud.apkg", "alinea deck alibaba-cloud --push"),
    "productions": ("alinea productions -o texts.txt",),
    "backup": ("alinea backup progress.bak",),
    "restore": ("alinea restore progress.bak",),
    "config": ("alinea config", "alinea config theme light", "alinea config keys.page.help f1,h"),
    "completion": (
        'eval "$(alinea completion bash)"',
        "alinea completion fish | source",
    ),
    "review": ("alinea review --minutes 10",),
    "progress": ("alinea progress --from-anki export.apkg",),
}
"""Commands to copy, shown at the end of a command's help."""
