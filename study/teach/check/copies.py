"""Rule on copying: the right option is worded differently from the text."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.model import Kind
from study.teach.check.finding import Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import ITEMS
from study.teach.check.words import has_words, joined_words, words_of
from study.text import Message

_RUN = 5
"""Consecutive words that count as copied; fewer can be chance."""


@rule(
    "A11",
    Message("Write the right option in your own words."),
    Message("Five words copied in a row can be spotted without being understood."),
    ITEMS,
    "[x] Les recettes ont augmenté de 58,5 % | Revenue rose by 58.5%\n[ ] Une baisse | A fall",
    "[x] Une nette progression | A clear advance\n[ ] Un net recul | A clear decline",
)
def key_copied(material: Material) -> Iterator[Hit]:
    """Report a right option that shares five consecutive words with its paragraph, unless a wrong option does too."""
    texts: dict[tuple[int, ...], str] = {}
    for asked in material.questions:
        key, question = asked.key, asked.question
        if key is None or question.kind is not Kind.CHOICE:
            continue
        if question.about not in texts:
            texts[question.about] = joined_words(material.about(question, "fr"))
        about = texts[question.about]
        copied = _copied(key.option.text.fr, about)
        if copied and not any(_copied(other.option.text.fr, about) for other in asked.distractors):
            yield Hit(
                key.span,
                Message("The right option copies the paragraph (“{copied}”). Reword it.", copied=copied),
                key.option.text.fr,
            )


def _copied(option: str, text: str) -> str:
    """Return five consecutive words of an option that occur in a text; empty if there are none."""
    words = words_of(option)
    runs = (" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
    return next((run for run in runs if has_words(text, run)), "")
