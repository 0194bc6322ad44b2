"""A rule of the check: title, reason, source, examples, and the function that finds its breaches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from study.lesson.problems import Level
from study.teach.check.finding import Hit
from study.teach.check.material import Material
from study.text import Message

Find = Callable[[Material], Iterator[Hit]]
_NO_BREAK = (0xA0, 0x202F)
_ORDINARY = dict.fromkeys(_NO_BREAK, " ")
_NAMED = {code: f"[U+{code:04X}]" for code in _NO_BREAK}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, with everything that `alinea check --explain` shows."""

    id: str
    title: Message
    """An instruction: “Explain every wrong option.”"""
    reason: Message
    source: Message
    """The study or the practice that the rule follows."""
    bad: str
    """Example lines of a lesson that violate the rule."""
    good: str
    """The same lines, fixed."""
    find: Find | None = None
    """None if the reader of the file finds the breaches."""
    codes: frozenset[str] = frozenset()
    """The codes of the reader that belong to the rule."""

    @property
    def examples(self) -> tuple[str, str]:
        """`bad` and `good` as they are shown. If only the kinds of space differ, these are named: `[U+202F]`."""
        if self.bad.translate(_ORDINARY) != self.good.translate(_ORDINARY):
            return self.bad, self.good
        return self.bad.translate(_NAMED), self.good.translate(_NAMED)

    @property
    def level(self) -> Level:
        """Error if the id begins with E, otherwise a warning, which can be waived."""
        return "error" if self.id.startswith("E") else "warning"


RULES: dict[str, Rule] = {}
"""Every rule by its id; filled by the files that are imported in `study.teach.check.rules`."""


def add(rule: Rule) -> None:
    """Register a rule. Its id must never be used for another one: lessons name it."""
    assert rule.id not in RULES, rule.id
    RULES[rule.id] = rule


def rule(
    id: str, title: Message, reason: Message, source: Message, bad: str, good: str, *codes: str
) -> Callable[[Find], Find]:
    """Return a decorator that registers a function as the search for breaches of a new rule.

    `codes` are the codes of the reader that belong to the rule as well.
    """

    def enter(find: Find) -> Find:
        add(Rule(id, title, reason, source, bad, good, find, frozenset(codes)))
        return find

    return enter
