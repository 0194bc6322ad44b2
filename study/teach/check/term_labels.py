"""Rule on labels of terms: a text does not repeat the label that the program puts before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.teach.check.finding import Fix, Hit
from study.teach.check.material import Material
from study.teach.check.passages import passages
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT
from study.text import Message

_LABEL = re.compile(r"(?:ici|here)\b\s*[,:;]?[\s\u00a0\u202f]*", re.IGNORECASE)


@rule(
    "A56",
    Message("Do not begin “here:” with “ici” or “here”."),
    Message("The program and the cards put this word before the text, so that it would be there twice."),
    CRAFT,
    "here: ici, l’argent du cloud | here, the cloud’s money",
    "here: l’argent du cloud | the cloud’s money",
)
def label_repeated(material: Material) -> Iterator[Hit]:
    """Report what a term means here if the text begins with “here” or “ici”."""
    for _, block in material.terms:
        if not (block.of("here") or block.of("english-here")):
            continue
        for text in passages(block):
            match = _LABEL.match(text.text) if text.field in ("here", "english-here") else None
            if match and len(text.text) > match.end():
                span = text.span(0, match.end())
                yield Hit(
                    span,
                    Message("“{word}” repeats the label that is shown before it. Leave it out.", word=match[0].strip()),
                    match[0].strip(" ,:;\u00a0\u202f"),
                    (Fix(span, ""),),
                )
