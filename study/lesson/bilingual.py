"""A text in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from study.text import Language, MessageTranslator

__all__ = ["Bilingual", "Language"]


@dataclass(frozen=True)
class Bilingual:
    """One text in both languages. Either side may be empty."""

    fr: str = ""
    en: str = ""

    def get(self, language: Language) -> str:
        """The text in a language, or in the other one where this one is missing."""
        return (self.fr or self.en) if language == "fr" else (self.en or self.fr)

    def translated(self, tr: MessageTranslator, /) -> str:
        """The text in the translator's language, so that it can be shown like a message of the program."""
        return self.get(tr.language)

    def __str__(self) -> str:
        """The text in English, for logs and tracebacks."""
        return self.get("en")

    def __bool__(self) -> bool:
        return bool(self.fr or self.en)
