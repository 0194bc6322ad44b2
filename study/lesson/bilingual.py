"""The type of a text that exists in French and in English."""

from __future__ import annotations

from dataclasses import dataclass

from study.text import Language, MessageTranslator

__all__ = ["Bilingual", "Language"]


@dataclass(frozen=True)
class Bilingual:
    """One text in French and in English. Either side may be empty."""

    fr: str = ""
    en: str = ""

    def get(self, language: Language) -> str:
        """Return the text in a language, or in the other one where this one is missing."""
        return (self.fr or self.en) if language == "fr" else (self.en or self.fr)

    def translated(self, tr: MessageTranslator, /) -> str:
        """Return the text in the translator's language, for display like a message of the program."""
        return self.get(tr.language)

    def __str__(self) -> str:
        """Return the text in English, for logs and tracebacks."""
        return self.get("en")

    def __bool__(self) -> bool:
        return bool(self.fr or self.en)
