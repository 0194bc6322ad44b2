"""A line being typed: its letters, its caret, its accents."""

from __future__ import annotations

from study.app.page.line import Line, Run, row

FAMILIES = ("éèêë", "àâ", "ç", "îï", "ôœ", "ùûü", "«»")
"""The accented letters of French, by the key they are typed with."""

_CYCLES = {
    letter: cycle
    for family, base in zip(FAMILIES, 'eaciou"', strict=True)
    for cycle in (base + family, (base + family).upper())
    for letter in cycle
}
_LIMIT = 500
"""Characters a field takes; an answer is a few words."""


class Field:
    """A line of text with a caret."""

    def __init__(self, text: str = "", limit: int = _LIMIT) -> None:
        self.text = text
        self.caret = len(text)
        self._limit = limit

    def key(self, key: str, character: str | None) -> bool:
        """Edit by a key; False if the key means nothing to a field."""
        match key:
            case "left":
                self.caret = max(self.caret - 1, 0)
            case "right":
                self.caret = min(self.caret + 1, len(self.text))
            case "home" | "ctrl+a":
                self.caret = 0
            case "end" | "ctrl+e":
                self.caret = len(self.text)
            case "backspace" | "ctrl+h":
                if self.caret:
                    self._replace(self.caret - 1, self.caret, "")
            case "delete" | "ctrl+d":
                self._replace(self.caret, self.caret + 1, "")
            case "ctrl+w":
                start = self.text.rstrip(" ").rfind(" ", 0, self.caret) + 1
                self._replace(min(start, self.caret), self.caret, "")
            case "ctrl+u":
                self._replace(0, self.caret, "")
            case "up":
                self.accent()
            case _:
                if not character or not (character.isprintable() or character == "\u00a0"):
                    return False
                self.insert(character)
        return True

    def insert(self, text: str) -> None:
        """Put text in at the caret; line ends become spaces, what cannot be shown is left out."""
        text = "".join(" " if c.isspace() and c not in "\u00a0\u202f" else c for c in text)
        text = "".join(c for c in text if c.isprintable() or c in "\u00a0\u202f")
        self._replace(self.caret, self.caret, text[: max(self._limit - len(self.text), 0)])

    def accent(self) -> None:
        """Turn the letter before the caret into the next of its family: e é è ê ë, and e again."""
        before = self.text[self.caret - 1 : self.caret] if self.caret else ""
        if cycle := _CYCLES.get(before):
            following = cycle[(cycle.index(before) + 1) % len(cycle)]
            self._replace(self.caret - 1, self.caret, following)

    def _replace(self, start: int, end: int, text: str) -> None:
        self.text = self.text[:start] + text + self.text[end:]
        self.caret = start + len(text)

    @property
    def before(self) -> str:
        """The letter before the caret."""
        return self.text[self.caret - 1 : self.caret] if self.caret else ""


def accent_row(before: str) -> Line:
    """The letters that keyboards lack, a click away; the family of the letter just typed is lit."""
    runs: list[Run] = []
    lit = _CYCLES.get(before, "")
    for family in FAMILIES:
        if runs:
            runs.append(Run("   ", ""))
        for n, letter in enumerate(family):
            if n:
                runs.append(Run(" ", ""))
            runs.append(Run(letter, "focus bold" if letter in lit.lower() else "ink-3", f"letter:{letter}"))
    return row(*runs)


def field_runs(field: Field, width: int, active: bool) -> tuple[Run, ...]:
    """The field on one line of `width` cells, scrolled so that the caret is seen."""
    start = max(field.caret - width + 1, 0)
    seen = field.text[start : start + width].ljust(width)
    if not active:
        return (Run(seen, "ink field", "field", start),)
    at = field.caret - start
    return (
        Run(seen[:at], "ink field", "field", start),
        Run(seen[at : at + 1] or " ", "ink field caret", "field", start + at),
        Run(seen[at + 1 :], "ink field", "field", start + at + 1),
    )
