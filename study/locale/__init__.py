"""The interface in the user's language. Messages are written in English where they are used; French is looked up.

`tr("Read on")` translates, `tr.plural("{n} word", "{n} words", n)` counts, and `N_("…")` marks a text that is
translated later. English costs nothing: `gettext` is imported for French alone.
"""

from __future__ import annotations

import os

from study.visible import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations

    from study.text import Language, Text

NARROW = "\u202f"
"""The narrow no-break space: before ; ! ? % in French, and between thousands."""


def N_(message: str) -> str:  # noqa: N802  (the name that every gettext tool expects)
    """Mark a text for the catalogue and return it unchanged; `tr` translates it where it is shown."""
    return message


NAME = "alinea"
"""The gettext domain: the catalogue is `fr/LC_MESSAGES/alinea.mo`."""


class Translator:
    """Translates messages of the program into one language."""

    __slots__ = ("_catalogue", "language")

    def __init__(self, language: Language, catalogue: NullTranslations | None = None) -> None:
        self.language: Language = language
        self._catalogue = catalogue

    def __call__(self, message: Text, /, **values: object) -> str:
        """Return a text in this language, its `{names}` filled in if values are given."""
        if isinstance(message, str):
            return self.fill(self.template(message), values)
        return message.translated(self)

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Return the singular or plural for a number, `{n}` filled in. 0 is singular in French, plural in English."""
        said = self._catalogue.ngettext(one, many, n) if self._catalogue else (one if n == 1 else many)
        return self.fill(said, {"n": self.number(n), **values})

    def template(self, message: str, context: str = "") -> str:
        """Return the entry of the catalogue for an English text, its `{names}` not filled in."""
        if not self._catalogue or not message:
            return message
        return self._catalogue.pgettext(context, message) if context else self._catalogue.gettext(message)

    def fill(self, template: str, values: Mapping[str, object]) -> str:
        """Return a template with its values; without values, the template as it is, braces included.

        Line ends and control characters in texts and file names are made visible.
        """
        return template.format_map({name: self._value(value) for name, value in values.items()}) if values else template

    def _value(self, value: object) -> object:
        if isinstance(value, str) or hasattr(value, "__fspath__"):
            return one_line(str(value))
        translated = getattr(value, "translated", None)
        return translated(self) if translated else value

    def number(self, value: float, places: int = 0) -> str:
        """Return a number as this language writes it: 1,234.5 or 1 234,5."""
        said = f"{value:,.{places}f}"
        return said if self.language == "en" else said.translate({ord(","): NARROW, ord("."): ","})

    def percent(self, share: float) -> str:
        """Return a share of 1 as a whole percentage: 85% or 85 %."""
        said = self.number(round(share * 100))
        return f"{said}%" if self.language == "en" else f"{said}{NARROW}%"


def in_both(text: Text) -> dict[Language, str]:
    """Return a text in French and in English, for programs that read the output."""
    return {"fr": translator("fr")(text), "en": translator("en")(text)}


def translator(language: Language) -> Translator:
    """Return the translator of a language. If its catalogue cannot be read, it translates into English."""
    if language not in _TRANSLATORS:
        _TRANSLATORS[language] = Translator(language, None if language == "en" else _catalogue(language))
    return _TRANSLATORS[language]


_TRANSLATORS: dict[Language, Translator] = {}
"""The translators made so far."""


def _catalogue(language: Language) -> NullTranslations:
    import gettext

    return gettext.translation(NAME, os.path.dirname(__file__), [language], fallback=True)


def preferred(environ: Mapping[str, str]) -> Language:
    """Return the language of the system; English if it is another one."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(variable):
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def chosen(settings_file: str, environ: Mapping[str, str]) -> Language:
    """Return the language in the settings file, or else that of the system.

    Reads only this key and accepts any damage: help and errors need not load the settings.
    """
    try:
        with open(settings_file, encoding="utf-8") as file:
            import json

            said = json.load(file)["language"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return preferred(environ)
    return said if said in ("fr", "en") else preferred(environ)
