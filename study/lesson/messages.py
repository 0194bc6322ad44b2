"""What is said about each mistake, in French and English: loaded with the first mistake of a file.

A sentence's blanks are `{found}`, `{wanted}`, and the details that the reader gives with the mistake.
"""

from __future__ import annotations

from collections.abc import Mapping

from study.lesson.messages_content import CONTENT
from study.lesson.messages_form import FORM
from study.lesson.model import Bilingual
from study.text import Message

_MEANT = Message(" Did you mean “{}”?")
_NOTHING = Bilingual()


def tell(
    code: str, found: str, suggestion: str, details: Mapping[str, str | int | Bilingual]
) -> tuple[Bilingual, Bilingual]:
    """What was wanted and the full message, with the suggestion at the end."""
    wanted, message = FORM.get(code) or CONTENT.get(code) or FORM["unknown-value"]
    own = details.get("wanted")
    if isinstance(own, Bilingual):
        wanted = own

    def fill(template: str, french: bool, **more: str) -> str:
        blanks = {
            key: (value.fr if french else value.en) if isinstance(value, Bilingual) else value
            for key, value in details.items()
        }
        return template.format(**{**blanks, "found": found, **more})

    wanted = wanted if wanted is own else Bilingual(fill(wanted.fr, True), fill(wanted.en, False))
    meant = Bilingual(_MEANT.fr.format(suggestion), _MEANT.en.format(suggestion)) if suggestion else _NOTHING
    return wanted, Bilingual(
        fill(message.fr, True, wanted=wanted.fr) + meant.fr,
        fill(message.en, False, wanted=wanted.en) + meant.en,
    )
