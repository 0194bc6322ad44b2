"""A text in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["fr", "en"]


@dataclass(frozen=True)
class Bilingual:
    """One text in both languages. Either side may be empty."""

    fr: str = ""
    en: str = ""

    def get(self, language: Language) -> str:
        """The text in a language, or in the other one where this one is missing."""
        return (self.fr or self.en) if language == "fr" else (self.en or self.fr)

    def __bool__(self) -> bool:
        return bool(self.fr or self.en)
