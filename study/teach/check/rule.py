"""A rule of the check: what it wants, why, who says so, and the function that looks for what breaks it."""

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
    """One rule, with what `alinea check --explain` says about it."""

    id: str
    title: Message
    """What is wanted, in one sentence."""
    reason: Message
    source: Message
    """Who found that out, or what it follows from."""
    bad: str
    """Lines of a lesson that break it."""
    good: str
    """The same put right."""
    find: Find | None = None
    """None for what the reader of the file reports."""
    codes: frozenset[str] = frozenset()
    """The reader's codes that come under it."""

    @property
    def examples(self) -> tuple[str, str]:
        """`bad` and `good` as they are shown. If they differ only in kinds of space, these are named: `[U+202F]`."""
        if self.bad.translate(_ORDINARY) != self.good.translate(_ORDINARY):
            return self.bad, self.good
        return self.bad.translate(_NAMED), self.good.translate(_NAMED)

    @property
    def level(self) -> Level:
        """Errors begin with E; the others are advice, and can be silenced."""
        return "error" if self.id.startswith("E") else "warning"


RULES: dict[str, Rule] = {}
"""Every rule by its id; filled by the files that hold them (see `study.teach.check.rules`)."""


def add(rule: Rule) -> None:
    """Enter a rule. An id belongs to one rule for ever: lessons name it."""
    assert rule.id not in RULES, rule.id
    RULES[rule.id] = rule


def rule(
    id: str, title: Message, reason: Message, source: Message, bad: str, good: str, *codes: str
) -> Callable[[Find], Find]:
    """Enter the function below as what looks for breaches of a rule, beside the reader with its own codes."""

    def enter(find: Find) -> Find:
        add(Rule(id, title, reason, source, bad, good, find, frozenset(codes)))
        return find

    return enter
