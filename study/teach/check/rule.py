"""A rule of the check: its instruction, its reason, its source, and the function that finds violations."""

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
    """A rule with the texts that `alinea check --explain` shows."""

    id: str
    title: Message
    """The instruction to the author, in one sentence."""
    reason: Message
    source: Message
    """The study that supports the rule, or the practice it follows."""
    bad: str
    """Example lines of a lesson that violate the rule."""
    good: str
    """The example lines after correction."""
    find: Find | None = None
    """The function that finds violations; None if the reader of the file reports them."""
    codes: frozenset[str] = frozenset()
    """The reader’s codes that belong to the rule."""

    @property
    def examples(self) -> tuple[str, str]:
        """`bad` and `good` as they are shown. If they differ only in kinds of space, these are named: `[U+202F]`."""
        if self.bad.translate(_ORDINARY) != self.good.translate(_ORDINARY):
            return self.bad, self.good
        return self.bad.translate(_NAMED), self.good.translate(_NAMED)

    @property
    def level(self) -> Level:
        """Return `error` for ids that begin with E, otherwise `warning`; warnings can be waived."""
        return "error" if self.id.startswith("E") else "warning"


RULES: dict[str, Rule] = {}
"""All rules by their ids; filled by the files that define them (see `study.teach.check.rules`)."""


def add(rule: Rule) -> None:
    """Register a rule. Its id must never be reused, because lessons refer to it."""
    assert rule.id not in RULES, rule.id
    RULES[rule.id] = rule


def rule(
    id: str, title: Message, reason: Message, source: Message, bad: str, good: str, *codes: str
) -> Callable[[Find], Find]:
    """Register the decorated function as the check of a new rule, which also covers the given codes of the reader."""

    def enter(find: Find) -> Find:
        add(Rule(id, title, reason, source, bad, good, find, frozenset(codes)))
        return find

    return enter
