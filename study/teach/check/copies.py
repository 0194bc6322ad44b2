"""Rules on copied text: an option should express the article in other words."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.model import Kind
from study.teach.check.finding import Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import ITEMS
from study.teach.check.words import flat, forms, holds
from study.text import Message

_RUN = 5
"""Number of consecutive shared words that counts as copied."""


@rule(
    "A11",
    Message("Write the right option in your own words."),
    Message("Five words copied in a row can be spotted without being understood."),
    ITEMS,
    "[x] Les recettes ont augmenté de 58,5 % | Revenue rose by 58.5%\n[ ] Une baisse | A fall",
    "[x] Une nette progression | A clear advance\n[ ] Un net recul | A clear decline",
)
def key_copied(material: Material) -> Iterator[Hit]:
    """Report keys that repeat five consecutive words of their paragraph, where no distractor does."""
    texts: dict[tuple[int, ...], str] = {}
    for asked in material.questions:
        key, question = asked.key, asked.question
        if key is None or question.kind is not Kind.CHOICE:
            continue
        if question.about not in texts:
            texts[question.about] = flat(material.about(question, "fr"))
        about = texts[question.about]
        copied = _copied(key.option.text.fr, about)
        if copied and not any(_copied(other.option.text.fr, about) for other in asked.distractors):
            yield Hit(
                key.span,
                Message("The right option copies the paragraph (“{copied}”). Reword it.", copied=copied),
                key.option.text.fr,
            )


def _copied(option: str, text: str) -> str:
    """Return five consecutive words of an option that also appear in a text, or an empty string."""
    words = forms(option)
    runs = (" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
    return next((run for run in runs if holds(text, run)), "")
