"""The commands by name: how each is typed, what it does, and the module that runs it."""

from __future__ import annotations

from importlib import import_module

from study.locale import N_

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from typing import Any, Protocol

    from study.cli.console import Console

    class Module(Protocol):
        """What the module of a command defines."""

        def run(self, options: Namespace, console: Console) -> int:
            """Run the command and return its exit status. Raises CommandError with a sentence."""


class CommandEntry:
    """A command. `usage` (what follows its name) and `summary` are to be translated."""

    __slots__ = ("module_name", "summary", "usage")

    def __init__(self, module_name: str, usage: str, summary: str) -> None:
        self.module_name = module_name
        self.usage = usage
        self.summary = summary

    def module(self) -> Module:
        """Import the module of the command and return it."""
        module: Any = import_module(f"study.cli.{self.module_name}")
        return module  # type: ignore[no-any-return]


COMMANDS = {
    "study": CommandEntry(
        "study_command",
        N_("LESSON [--exam] [--minutes N] [--direction fr|en] [--plain]"),
        N_("open a lesson where you stopped"),
    ),
    "lessons": CommandEntry("lessons", N_("[--json]"), N_("list the lessons")),
    "show": CommandEntry("show", N_("LESSON [--translation] [--json]"), N_("print a lesson’s text")),
    "words": CommandEntry("words", N_("FILE [--facing FILE] [--json]"), N_("explain every word of a text")),
    "lookup": CommandEntry("lookup", N_("WORD [--json]"), N_("look up a word, French or English")),
    "new": CommandEntry("new", N_("ARTICLE [-o FOLDER]"), N_("draft a lesson from a French article")),
    "check": CommandEntry("check", N_("PATH… [--fix] [--json] | --explain RULE"), N_("check lesson files for errors")),
    "preview": CommandEntry("preview", N_("LESSON"), N_("preview a lesson and its problems while you write it")),
    "mark": CommandEntry(
        "mark",
        N_("LESSON QUESTION [ANSWER…] [--direction fr|en] [--json]"),
        N_("mark typed answers to a question, to tune its accepted answers"),
    ),
    "import": CommandEntry(
        "import_", N_("FILE --into LESSON | --dry-run"), N_("import questions from Moodle, GIFT, Aiken or a table")
    ),
    "blind": CommandEntry(
        "blind",
        N_("LESSON [--taker NAME] [--results]"),
        N_("answer the questions without the text, to find those that can be guessed"),
    ),
    "export": CommandEntry(
        "export", N_("LESSON --to FORMAT -o FILE"), N_("export a worksheet, or questions for Moodle, Excel or Anki")
    ),
    "deck": CommandEntry(
        "deck", N_("LESSON… -o FILE.apkg | --push"), N_("export an Anki deck, or import it into Anki directly")
    ),
    "productions": CommandEntry(
        "productions", N_("[LESSON] [-o FILE] [--json]"), N_("print the texts you have written, or save them")
    ),
    "backup": CommandEntry("backup", N_("FILE [--replace] [--json]"), N_("back up your progress to a file")),
    "restore": CommandEntry("restore", N_("FILE [--json]"), N_("merge a backup into your progress")),
    "verify": CommandEntry("verify", N_("[FILE] [--json]"), N_("check your progress, or a progress file, for damage")),
    "rescue": CommandEntry("rescue", N_("FILE [--dry-run] [--json]"), N_("recover what can be read in a damaged file")),
    "profiles": CommandEntry("profiles", N_("[--json]"), N_("list the learners on this computer")),
    "review": CommandEntry(
        "review",
        N_("[--minutes N] [--limit N] [--ahead] [--plain]"),
        N_("review what is due: words and missed questions"),
    ),
    "progress": CommandEntry(
        "progress", N_("[--from-anki EXPORT] [--json]"), N_("show your progress, or import it from Anki")
    ),
    "config": CommandEntry("config", N_("[NAME [VALUE] | NAME --unset] [--json]"), N_("show or change the settings")),
    "doctor": CommandEntry("doctor", N_("[--json]"), N_("show what the program finds on this computer")),
    "completion": CommandEntry(
        "completion", N_("bash|zsh|fish"), N_("print a script that completes commands in a shell")
    ),
}
SCREEN = ("study", "preview")
"""The commands that fill the terminal; the others print."""
GROUPS = (
    (N_("Study"), ("study", "review", "progress", "productions", "lessons", "show", "lookup", "deck")),
    (N_("Write lessons"), ("new", "preview", "check", "mark", "import", "export", "blind", "words")),
    (N_("Your progress"), ("profiles", "backup", "restore", "verify", "rescue")),
    (N_("The program itself"), ("config", "doctor", "completion")),
)
"""The commands by subject, in the order of the help."""
