"""Takes away what is written around a number: a preposition, *environ*, *plus de*."""

from __future__ import annotations

import re
from typing import NamedTuple

from study.language.closed_words import TURNING
from study.text import Language

_PREPOSITION: dict[Language, str] = {
    "fr": r"de|d'|à|pendant|durant|en|pour|sur|par|dans|depuis|pour une durée de|une durée de|soit",
    "en": r"by|of|for|at|to|in|on|during|over a period of|a period of|since",
}
_ABOUT: dict[Language, str] = {
    "fr": r"environ|autour de|à peu près|près de|presque|quelque|quelques|de l'ordre de|aux alentours de",
    "en": r"about|around|nearly|almost|roughly|approximately|some|circa|close to",
}
_AT_MOST: dict[Language, str] = {
    "fr": r"au plus|tout au plus|au maximum|jusqu'à|maximum",
    "en": r"at most|at the most|up to|no more than|a maximum of",
}
_BOUND: dict[Language, str] = {
    "fr": (
        r"(?:(?:un peu|bien|beaucoup|nettement|en) )?(?:plus|moins) (?:de|d')|au moins|au minimum|"
        r"pas plus de|pas moins de|plus que|moins que"
    ),
    "en": (
        r"(?:(?:a little|a bit|slightly|much|far|well) )?(?:more|less|fewer|greater|higher|lower) than|"
        r"(?:just )?(?:over|under)|at least|a minimum of|above|below|within|not more than|no less than"
    ),
}
_BEHIND = {
    "about": r"environ|à peu près|or so|approximately|roughly",
    "at_most": r"(?:tout )?au plus|au maximum|maximum|at (?:the )?most",
    "bound": (
        r"au moins|au minimum|minimum|(?:et|ou) (?:plus|moins|davantage)|(?:and|or) (?:more|less|fewer|over|longer)|"
        r"at (?:the very )?least|ago|from now|later"
    ),
}
"""What can come after a number and its unit, in both languages."""
_MOST = 3
"""The most of these before one number: *pendant au plus environ trois ans*."""


class Hedged(NamedTuple):
    """A text that begins with a number, and what stood in front of it."""

    text: str
    preposition: str = ""
    about: str = ""
    """*environ*, *nearly*: the number is meant."""
    at_most: str = ""
    """*au plus*, *at most*: the number is the limit that the text gives."""
    bound: str = ""
    """*plus de*, *less than*: another number is meant."""

    @property
    def turning(self) -> str:
        """The preposition if it has a meaning of its own, *depuis*; otherwise empty."""
        return self.preposition if any(self.preposition in words for words in TURNING.values()) else ""


def without_hedge(text: str, language: Language) -> Hedged:
    """Return a text (see `comparable`) without what can come before a number, or after it.

    >>> without_hedge("pendant plus de trois ans", "fr")
    Hedged(text='trois ans', preposition='pendant', about='', at_most='', bound='plus de')
    """
    found = Hedged(text)
    for name, behind in _BEHIND.items():
        match = re.search(rf"(?<=\S),? (?P<hedge>{behind})$", text)
        if match is not None:
            found = found._replace(text=text[: match.start()], **{name: match["hedge"]})
    for _ in range(_MOST):
        for name, table in (("bound", _BOUND), ("at_most", _AT_MOST), ("about", _ABOUT), ("preposition", _PREPOSITION)):
            match = re.match(rf"(?P<hedge>{table[language]})(?: |(?<='))(?=\S)", found.text)
            if match is not None:
                found = found._replace(text=found.text[match.end() :])
                found = found._replace(**{name: match["hedge"]})
                break
        else:
            break
    return found
