"""The settings: their values, titles and help, read from and written to one file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from study.file_errors import os_error_reason
from study.files import move, write_atomic
from study.locale import N_, preferred
from study.text import Message, Text


def _option(default: Any, title: str, help: str) -> Any:
    """Return a field of the settings with the title and the help that the settings screen shows."""
    return field(default=default, metadata={"title": title, "help": help})


@dataclass(frozen=True)
class Settings:
    """Everything that can be chosen, with its default."""

    language: Literal["en", "fr"] = _option("en", N_("Interface"), N_("The language of menus, help and messages."))
    direction: Literal["fr", "en"] = _option(
        "fr",
        N_("Language to study"),
        N_("Study the French text with English help, or the English text with French help."),
    )
    asked: Literal["fr", "en"] = _option(
        "fr",
        N_("Questions in"),
        N_("The language questions are asked in; a key shows the other one."),
    )
    feedback: Literal["interface", "fr", "en"] = _option(
        "interface",
        N_("Explanations"),
        N_("The language of feedback."),
    )
    questions: Literal["after", "end"] = _option(
        "after",
        N_("Questions"),
        N_("After each paragraph, or all together at the end of the article."),
    )
    theme: Literal["dark", "light"] = _option("dark", N_("Theme"), N_("Light on dark, or dark on light."))
    marks: bool = _option(True, N_("Word marks"), N_("Colour the words that are new to you or that you are learning."))
    guess_first: bool = _option(
        False,
        N_("Guess first"),
        N_("Meanings stay hidden until you have had a moment to guess."),
    )
    typing_help: bool = _option(True, N_("Typing help"), N_("Show the available accents under each text field."))
    new_words: Literal["none", 5, 10, 20, 40] = _option(
        10,
        N_("New words a day"),
        N_("Maximum number of new words and missed questions to introduce each day."),
    )
    reviews: Literal["all", 20, 50, 100, 200] = _option(
        "all",
        N_("Reviews a day"),
        N_("Maximum number of reviews per day; the rest are postponed."),
    )
    session: Literal["none", 5, 10, 15, 20, 30] = _option(
        "none",
        N_("Length of a review, in minutes"),
        N_("The session stops when the time is up (the current question is finished first); Enter continues anyway."),
    )
    goal: Literal["none", 10, 20, 40, 80] = _option(
        20,
        N_("Daily goal"),
        N_("Answers a day, questions and reviews together. The library shows your progress towards the goal."),
    )

    @property
    def new_a_day(self) -> int:
        """The most words and questions that are reviewed for the first time each day."""
        return 0 if self.new_words == "none" else self.new_words

    @property
    def reviews_a_day(self) -> int | None:
        """The most reviews each day of what was reviewed before; None for all that are due."""
        return None if self.reviews == "all" else self.reviews

    @property
    def review_minutes(self) -> int | None:
        """The minutes after which a review ends; None for no limit."""
        return None if self.session == "none" else self.session

    @property
    def answers_a_day(self) -> int:
        """The daily goal in answers; 0 for none."""
        return 0 if self.goal == "none" else self.goal

    @property
    def explains(self) -> Literal["en", "fr"]:
        """The language of feedback."""
        return self.language if self.feedback == "interface" else self.feedback

    def question_language(self, studied: Literal["en", "fr"]) -> Literal["en", "fr"]:
        """Return the language that questions on a text in `studied` are asked in.

        The choice of the learner holds for the direction that is set; in the other one it is the language of the text.
        """
        return self.asked if self.direction == studied else studied


LABELS: Mapping[object, str] = {
    "en": N_("English"),
    "fr": N_("French"),
    "interface": N_("same as the interface"),
    "after": N_("after each paragraph"),
    "end": N_("at the end"),
    "dark": N_("dark"),
    "light": N_("light"),
    True: N_("on"),
    False: N_("off"),
    "none": N_("none"),
    "all": N_("everything that is due"),
    **{number: str(number) for number in (5, 10, 15, 20, 30, 40, 50, 80, 100, 200)},
}
"""The names of values, to be translated."""


class SettingOption(NamedTuple):
    """A field of the settings as a screen shows it. Title, help and labels are to be translated."""

    name: str
    title: str
    help: str
    values: tuple[object, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the values, in their order."""
        return tuple(LABELS[value] for value in self.values)

    @property
    def typed(self) -> dict[str, object]:
        """The values by what a person types for them: `on`, `off`, `dark`, `20`."""
        return {typed(value): value for value in self.values}


def typed(value: object) -> str:
    """Return a value of a setting as a person types it: `on` for True, `20` for 20."""
    return {True: "on", False: "off"}[value] if isinstance(value, bool) else str(value)


class Loaded(NamedTuple):
    """Settings as read, and a message about the file (empty if nothing was wrong with it)."""

    settings: Settings
    message: Text = ""
    stored: frozenset[str] = frozenset()
    """The settings whose values are in the file; all others have their defaults."""
    keys: Mapping[str, object] = {}
    """The entry `keys` of the file: keys by the id of a binding (see `study.app.keymap`), not checked yet."""


class SettingsError(Exception):
    """The settings could not be saved; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def default(environ: Mapping[str, str]) -> Settings:
    """Return the settings before anything is chosen: the interface is in the system's language."""
    return Settings(language=preferred(environ))


def load(path: Path, environ: Mapping[str, str]) -> Loaded:
    """Read the settings. A missing file gives the defaults, and so does a bad one, with a message about it."""
    start = default(environ)
    try:
        stored = _read(path)
    except FileNotFoundError:
        return Loaded(start)
    except OSError as error:
        why = os_error_reason(error)
        return Loaded(
            start,
            Message("The settings could not be read ({path}: {why}). The default values are used.", path=path, why=why),
        )
    except ValueError:
        return Loaded(
            start,
            Message(
                "The settings file is damaged ({path}). The default values are used; the file will "
                "be renamed when you change a setting.",
                path=path,
            ),
        )
    allowed = {name: _values(hint) for name, hint in _hints().items()}
    good = {name: stored[name] for name in allowed if name in stored and _is_one_of(stored[name], allowed[name])}
    bad = sorted(name for name in allowed if name in stored and name not in good)
    message: Text = ""
    if bad:
        names = ", ".join(bad)
        message = Message(
            "Settings with an unknown value in {path}: {names}. Their default values are used.", path=path, names=names
        )
    keys = stored.get("keys")
    return Loaded(replace(start, **good), message, frozenset(good), keys if isinstance(keys, dict) else {})


def save(path: Path, settings: Settings) -> None:
    """Write all settings, as `write` does."""
    write(path, asdict(settings))


def write(path: Path, changes: Mapping[str, object]) -> None:
    """Change some entries of the settings file in one step; those that are None are removed, all others stay.

    A damaged file is moved aside as `settings.json.damaged`. Raises SettingsError if the file cannot be written.
    """
    try:
        try:
            kept = _read(path)
        except FileNotFoundError:
            kept = {}
        except ValueError:
            kept = {}
            move(path, path.with_name(f"{path.name}.damaged"))
        entries = {name: value for name, value in {**kept, **changes}.items() if value is not None}
        write_atomic(path, (json.dumps(entries, indent=2) + "\n").encode(), private=True)
    except OSError as error:
        why = os_error_reason(error)
        raise SettingsError(
            Message(
                "The settings could not be saved ({path}: {why}). They apply only until you quit the program.",
                path=path,
                why=why,
            )
        ) from error


def options() -> tuple[SettingOption, ...]:
    """Return the fields in their order, for the settings screen."""
    hints = _hints()
    return tuple(
        SettingOption(each.name, each.metadata["title"], each.metadata["help"], _values(hints[each.name]))
        for each in fields(Settings)
    )


def _read(path: Path) -> dict[str, Any]:
    """Return the object in the file. Raises OSError, and ValueError if the file is not a JSON object."""
    text = path.read_text(encoding="utf-8-sig")
    try:
        stored = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(stored, dict):
        raise ValueError("not an object")
    return stored


def _hints() -> dict[str, Any]:
    return get_type_hints(Settings)


def _values(hint: Any) -> tuple[object, ...]:
    """Return the values that a field of this type can have."""
    return get_args(hint) if get_origin(hint) is Literal else (True, False)


def _is_one_of(value: object, values: tuple[object, ...]) -> bool:
    """Return whether a value is one of `values`, of the same type: 1 is not True."""
    return any(type(value) is type(one) and value == one for one in values)
