"""The screens of the program by name, and what the program asks of each of them.

A screen is imported when it is first opened: to import all of them at the start would double the time it takes.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import ClassVar, Protocol, cast, runtime_checkable

from textual.screen import Screen

from study.drafts import Place

_ROOM = "study.app.screens"
SCREENS = {
    "copy_builtin": f"{_ROOM}.copy_builtin:CopyBuiltinScreen",
    "difficult_words": f"{_ROOM}.difficult_words:DifficultWordsScreen",
    "editor": "study.app.editor.screen:PartEditorScreen",
    "entry": f"{_ROOM}.entry:EntryScreen",
    "exam": "study.app.exam.screen:ExamScreen",
    "exam_result": "study.app.exam.result_screen:ExamResultScreen",
    "exam_text": "study.app.exam.text_screen:ExamTextScreen",
    "export_anki": f"{_ROOM}.export_anki:ExportAnkiScreen",
    "export_questions": f"{_ROOM}.export_questions:ExportQuestionsScreen",
    "glossary": f"{_ROOM}.glossary:GlossaryScreen",
    "help": f"{_ROOM}.help:HelpScreen",
    "lesson": "study.app.lesson.screen:LessonScreen",
    "library": "study.app.library.screen:LibraryScreen",
    "new_lesson": f"{_ROOM}.new_lesson:NewLessonScreen",
    "new_part": f"{_ROOM}.new_part:NewPartScreen",
    "palette": f"{_ROOM}.palette:PaletteScreen",
    "preview": "study.app.preview.screen:PreviewScreen",
    "progress": "study.app.progress.screen:ProgressScreen",
    "review": "study.app.review.screen:ReviewScreen",
    "select_text": f"{_ROOM}.select_text:SelectTextScreen",
    "settings": f"{_ROOM}.settings:SettingsScreen",
    "summary": f"{_ROOM}.summary:SummaryScreen",
    "suppress_rule": f"{_ROOM}.suppress_rule:SuppressRuleScreen",
    "welcome": f"{_ROOM}.welcome:WelcomeScreen",
}
"""The module and the class of each screen, by its name. A screen that is not listed here cannot be opened."""

PRELOADED = ("palette", "help", "glossary")
"""Screens that are imported soon after the start, before they are opened."""


@runtime_checkable
class AppScreen(Protocol):
    """The methods that the program calls on the screens in its stack."""

    NAME: ClassVar[str]

    def draw(self) -> None:
        """Draw everything again."""

    def direction_changed(self) -> None:
        """Show the other text after a change of the language to study."""

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        """Return each place where text is typed, with the text that is not saved or answered yet."""

    def leave(self) -> bool:
        """Save what is being typed, or keep it as a draft; False if the learner has to be asked first."""


def screen_class(name: str) -> type[Screen[None]]:
    """Import the class of a screen and return it. Raises KeyError for a name that is not in `SCREENS`."""
    module, _, found = SCREENS[name].partition(":")
    return cast("type[Screen[None]]", getattr(import_module(module), found))


def make_screen(name: str, *arguments: object, **options: object) -> Screen[None]:
    """Make a screen; the arguments are those of its class. Raises KeyError for a name that is not in `SCREENS`."""
    return screen_class(name)(*arguments, **options)  # type: ignore[arg-type]
