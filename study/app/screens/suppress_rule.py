"""The screen that asks why a rule of the check is to be suppressed in a part of a lesson."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from study.app.commands import Command, bindings
from study.app.page.field_lines import caret_row, field_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine
from study.app.page.paint import hung, wrapped
from study.app.page.text_field import TextField
from study.app.preview.rule_page import rule_of
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.drafts import Place
from study.lesson.model import Bilingual
from study.locale import N_
from study.teach.check.finding import Finding

TAKE = Command("take", ("enter",), "Enter", N_("waive"), N_("write it into the file"), N_("Editor"))
OTHER = Command(
    "field",
    ("tab", "down"),
    "Tab",
    N_("field"),
    N_("the feedback in the other language"),
    N_("Editor"),
    ("shift+tab", "up"),
)
_LONGEST = 300
"""The maximum number of characters in a reason."""
_LEAD = 4
"""Columns of the name of a field."""


class SuppressRuleScreen(PageScreen):
    """Two fields for the reason, in French and English; an empty field gets the text of the other."""

    NAME = "suppress_rule"
    COMMANDS_HERE = (TAKE, OTHER)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, finding: Finding, file: Path, taken: Callable[[Finding, Bilingual], bool]) -> None:
        """`taken` is called with the reason, and returns whether it was written into the file."""
        super().__init__()
        self.file = file
        self.finding = finding
        self.taken = taken
        self.reasons = {name: TextField(limit=_LONGEST, wraps=True) for name in ("fr", "en")}
        self.here = ""
        """The language of the field that is typed in."""
        self.missing = False
        """Whether Enter was pressed without a reason."""

    def on_mount(self) -> None:
        """Begin in the language of the interface, with the drafts of an earlier visit in the fields."""
        self.here = self.app.settings.language
        for name, field in self.reasons.items():
            field.put(self.app.draft_keeper.find(self._place(name)))
        self.draw()

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        """Return the places of the drafts of both reasons, and their texts."""
        for name, field in self.reasons.items():
            yield self._place(name), field.text

    def _place(self, name: str) -> Place:
        """Return where the draft of a reason is kept."""
        return "reason", os.path.realpath(self.file), self.finding.rule, str(self.finding.message), name

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the rule that is to be suppressed."""
        return self.title_of(self.tr("Waive {rule}", rule=self.finding.rule), (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the finding, the reason of the rule and the two fields."""
        width = min(page.width - page.left - 2, 72)
        lines = [*wrapped(self.tr(self.finding.message), width, "ink bold"), BLANK]
        lines += [*wrapped(self.tr(rule_of(self.finding).reason), width, "ink-2"), BLANK]
        lines += [*wrapped(self.tr("Why does the rule not apply here?"), width, "ink"), BLANK]
        at = 0
        for name in self.order:
            here = name == self.here
            field = self.reasons[name]
            empty = self.tr("if left empty, the same text is used for both languages")
            text = field_lines(field, width - _LEAD) if here else wrapped(field.text, width - _LEAD, "ink")
            text = text or wrapped(empty, width - _LEAD, "ink-3")
            role = "focus bold" if here else "ink-3"
            drawn = hung((Run(name.upper().ljust(_LEAD), role, f"field:{name}"),), text)
            if here:
                drawn = [drawn[0].labelled(Run("▌", "focus")), *drawn[1:]]
                at = len(lines) + caret_row(field, width - _LEAD)
            lines += drawn
        if self.missing:
            lines += [BLANK, *wrapped(self.tr("Give a reason, in at least one of the languages."), width, "wrong")]
            at = len(lines) - 1
        return lines, (at, 0)

    @property
    def order(self) -> tuple[str, str]:
        """The two languages, that of the interface first."""
        return ("fr", "en") if self.app.settings.language == "fr" else ("en", "fr")

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys to write, to change the field and to go back."""
        return [
            self.key(TAKE),
            self.key(OTHER),
            (self.tr("Esc"), self.tr("back"), "back"),
            ("F1", self.tr("help"), "help"),
        ]

    @property
    def in_field(self) -> bool:
        """Return True: letters are always typed into a field here."""
        return True

    def typed(self) -> None:
        self.missing = False
        self.draw()

    def action_field(self, step: int = 1) -> None:
        """Go to the field of the other language."""
        self.here = "en" if self.here == "fr" else "fr"
        self.draw()

    def action_take(self) -> None:
        """Go back and write the reason into the file."""
        french, english = (self.reasons[name].text.strip() for name in ("fr", "en"))
        if not (french or english):
            self.missing = True
            self.draw()
            return
        app = self.app
        app.draft_keeper.keep(self)
        app.pop_screen()
        if self.taken(self.finding, Bilingual(french or english, english or french)):
            for name in self.reasons:
                app.draft_keeper.drop(self._place(name))

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Type in the field that was clicked, or put the caret where the click was."""
        if name != "field":
            return not name
        self.here = argument
        self.draw()
        return True
