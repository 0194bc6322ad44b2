"""The screen of the first start: three questions, then the first article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from study.app.commands import Command, bindings
from study.app.library.rows import library_rows
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, blank, row
from study.app.page.paint import hung, wrapped
from study.app.screens.base import COMMON, PageScreen
from study.app.widgets.line_view import Keep
from study.lesson.cache import open_lesson
from study.lesson.catalogue import Catalogue
from study.lesson.library import LibraryError
from study.locale import N_

TAKE = Command("take", ("enter",), "Enter", N_("continue"), N_("select the highlighted answer"), N_("Welcome"))
LINE = Command("line", ("down",), "↑ ↓", N_("choose"), N_("next, previous answer"), N_("Welcome"), ("up",))
LETTER = Command("letter", ("a",), "a b", N_("choose"), N_("the first, the second answer"), N_("Welcome"), ("b",))
BEFORE = Command("before", ("left", "backspace"), "←", N_("question"), N_("the previous question"), N_("Welcome"))
SKIP = Command("back", ("escape",), "Esc", N_("skip"), N_("skip the questions and open the article"), N_("Welcome"))


class Step(NamedTuple):
    """A question: the setting it sets, and its answers with the value of each. Texts are to be translated."""

    setting: str
    question: str
    about: str
    answers: tuple[tuple[object, str], ...]


STEPS = (
    Step(
        "language",
        N_("Which language should Alinéa use?"),
        N_("Menus, help and explanations use this language."),
        (("en", "English"), ("fr", "Français")),
    ),
    Step(
        "direction",
        N_("What would you like to study?"),
        N_("Every article is available in both languages; words, questions and cards follow your choice."),
        (("fr", N_("French texts, with help in English")), ("en", N_("English texts, with help in French"))),
    ),
    Step(
        "typing_help",
        N_("Does your keyboard have é, à, ç and œ?"),
        N_("Either way, ↑ puts the next accent on the letter you have just typed: e, é, è, ê, ë."),
        ((True, N_("No: show them under every field")), (False, N_("Yes: leave them out"))),
    ),
)


class WelcomeScreen(PageScreen):
    """Asks one question after the other. Each answer takes effect at once and is saved."""

    NAME = "welcome"
    COMMANDS_HERE = (TAKE, LINE, LETTER, BEFORE, SKIP)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self) -> None:
        super().__init__()
        self.step = 0
        self.row = 0

    def on_mount(self) -> None:
        """Ask the first question, with the value suggested by the system selected."""
        self._ask(0)

    def _ask(self, step: int) -> None:
        """Ask a question, with the present value selected."""
        self.step = step
        chosen = getattr(self.app.settings, STEPS[step].setting)
        self.row = [value for value, _ in STEPS[step].answers].index(chosen)
        self.draw()

    # Drawing.

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the name of the screen and the number of the question."""
        at = self.tr("{n} of {of}", n=self.step + 1, of=len(STEPS))
        return self.title_of(self.tr("Welcome"), (Run(at, "ink-3"),), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the question and its answers."""
        width = max(min(page.width - page.left - 2, 72), 1)
        step = STEPS[self.step]
        lines: list[StyledLine] = []
        if not self.step and not page.low:
            said = self.tr("An article to read, with every word explained beside it and questions with feedback.")
            lines += [*wrapped(said, width, "ink-2"), *blank(1 if page.short else 2)]
        lines += [*wrapped(self.tr(step.question), width, "ink bold"), BLANK]
        at = len(lines)
        for n, (letter, (_, answer)) in enumerate(zip("ab", step.answers, strict=True)):
            here = n == self.row
            if here:
                at = len(lines)
            lead = Run(f"{letter}  ", "focus bold" if here else "ink-2 bold", f"choose:{n}")
            text = wrapped(self._named(answer), max(width - 3, 1), "ink bold" if here else "ink", f"choose:{n}")
            first, *rest = hung((lead,), text)
            lines += [first.labelled(Run("▌", "focus")) if here else first, *rest]
        lines += [BLANK, *wrapped(self.tr(step.about), width, "ink-3")]
        if not page.short:
            lines += [
                BLANK,
                row(
                    Run(self.tr("Enter"), "ink-2 bold", "take"),
                    Run(f"  {self._what_follows()}", "ink-3", "take"),
                ),
            ]
        return lines, (at, 0)

    def _named(self, answer: str) -> str:
        """Return an answer in the language of the interface; the name of a language in that language."""
        return answer if STEPS[self.step].setting == "language" else self.tr(answer)

    def _what_follows(self) -> str:
        """Return what follows after Enter, in words."""
        if self.step + 1 < len(STEPS):
            return self.tr("the next question; you can change all answers in the settings")
        return self.tr("the article")

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys to choose, to go back and to skip."""
        keys = [self.key(TAKE), self.key(LINE), self.key(SKIP)]
        return [*keys, self.key(BEFORE)] if self.step else keys

    def available(self) -> Iterable[Command]:
        """Return the commands of this screen; Esc skips the questions here."""
        return (*self.COMMANDS_HERE, *(command for command in COMMON if command.action != SKIP.action))

    # Keys.

    def action_line(self, step: int = 1) -> None:
        """Select the next or previous answer."""
        self.row = min(max(self.row + step, 0), len(STEPS[self.step].answers) - 1)
        self.draw()

    def action_letter(self, way: int = 1) -> None:
        """Select the first answer (1) or the second (-1)."""
        self.row = 0 if way > 0 else 1
        self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Choose the answer that was clicked."""
        if name != "choose":
            return not name
        self.row = int(argument)
        self.draw()
        return True

    def action_take(self) -> None:
        """Save the selected answer, and ask the next question or open the article."""
        step = STEPS[self.step]
        self.app.change(**{step.setting: step.answers[self.row][0]})
        if self.step + 1 < len(STEPS):
            self._ask(self.step + 1)
        else:
            self._begin()

    def action_before(self) -> None:
        """Go back to the previous question."""
        if self.step:
            self._ask(self.step - 1)

    def action_back(self) -> None:
        """Skip the other questions: the present values are saved, and they are not asked again."""
        self.app.change(language=self.app.settings.language)
        self._begin()

    def _begin(self) -> None:
        """Open the first lesson that can be read; without one, the library."""
        app = self.app
        for each in library_rows(app.dirs.lessons, app.store, Catalogue(app.dirs.cache), app.settings.direction):
            try:
                lesson, _ = open_lesson(each.place, app.dirs.cache)
            except LibraryError:
                continue
            if lesson and lesson.paragraphs:
                app.origins[lesson.id] = each.place
                app.replace_with("lesson", lesson, app.settings.direction)
                return
        app.replace_with("library")
