"""Rules on the spaces of French typography in France, the European Union and Quebec."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from study.teach.check.finding import Fix, Hit
from study.teach.check.material import Material
from study.teach.check.passages import Passage
from study.teach.check.rule import rule
from study.teach.check.sources import TYPOGRAPHY
from study.text import Message

_NO_BREAK, _NARROW = "\u00a0", "\u202f"
_SPACES = f" {_NO_BREAK}{_NARROW}\u2009"


class Habit(NamedTuple):
    """The space beside a sign: the one to write, and those that are accepted."""

    write: str
    accept: str


_WIDE = Habit(_NO_BREAK, _NO_BREAK + _NARROW)
_THIN = Habit(_NARROW, _NO_BREAK + _NARROW)
_NONE = Habit("", "")
PROFILES: dict[str, dict[str, Habit]] = {
    "france": {":": _WIDE, ";": _THIN, "!": _THIN, "?": _THIN, "%": _WIDE, "«": _WIDE, "»": _WIDE},
    "eu": {":": _NONE, ";": _NONE, "!": _NONE, "?": _NONE, "%": _WIDE, "«": _NONE, "»": _NONE},
    "quebec": {
        ":": _WIDE,
        ";": Habit("", _NARROW),
        "!": Habit("", _NARROW),
        "?": Habit("", _NARROW),
        "%": _WIDE,
        "«": _WIDE,
        "»": _WIDE,
    },
}
"""The space before each sign in French, and after «."""
_USAGES = {
    "france": Message("in France"),
    "eu": Message("in texts of the European Union"),
    "quebec": Message("in Quebec"),
}
_SIGN = re.compile("[:;!?%»«]")
_BEFORE = re.compile(rf"(?<=[^{_SPACES}])(?P<space>[{_SPACES}]{{0,9}})(?P<sign>[:;!?%»])")
_BEHIND = re.compile(rf"«(?P<space>[{_SPACES}]*)(?=[^{_SPACES}])")
_QUOTATION = re.compile(r"«[^«»]*»|“[^“”]*”")


@rule(
    "A17",
    Message("Use French spacing with ; : ! ? % « »."),
    Message(
        "Readers notice missing and extra spaces. For another usage, put “typography: "
        "quebec” or “typography: eu” in the header."
    ),
    TYPOGRAPHY,
    "hint: Que dit le texte? | What does the text say?",
    "hint: Que dit le texte\u202f? | What does the text say?",
)
def french_spaces(material: Material) -> Iterator[Hit]:
    """Report missing and extra spaces beside the signs of a French text, once per text."""
    for text, slips in _texts(material):
        wrong = [slip for slip in slips if not slip.breaks]
        if wrong:
            yield _report(text, wrong[0], material.profile, len(wrong) - 1, (_fixes(text, wrong)))


@rule(
    "A40",
    Message("Use no-break spaces with ; : ! ? % « »."),
    Message(
        "With an ordinary space, the sign can end up alone on the next line. “alinea check --fix” replaces them all."
    ),
    TYPOGRAPHY,
    "hint: Que dit le texte ? | What does the text say?",
    "hint: Que dit le texte\u202f? | What does the text say?",
)
def breaking_spaces(material: Material) -> Iterator[Hit]:
    """Report ordinary spaces where no-break ones belong, once for the whole file: keyboards produce them everywhere."""
    found = [(text, [slip for slip in slips if slip.breaks]) for text, slips in _texts(material)]
    found = [(text, slips) for text, slips in found if slips]
    if found:
        text, slips = found[0]
        fixes = tuple(fix for text, slips in found for fix in _fixes(text, slips))
        yield _report(text, slips[0], material.profile, len(fixes) - 1, fixes)


class _Slip(NamedTuple):
    """A wrong space."""

    start: int
    end: int
    sign: int
    """The index of the sign that the space belongs to."""
    habit: Habit

    @property
    def breaks(self) -> bool:
        """Whether it is an ordinary space where a no-break one belongs."""
        return bool(self.habit.write) and self.end > self.start


def _texts(material: Material) -> list[tuple[Passage, list[_Slip]]]:
    """Return the French texts with wrong spaces; computed once for both rules."""
    if "spaces" not in material.worked_out:
        habits = PROFILES[material.profile]
        french = [text for text in material.texts if text.language == "fr" and _SIGN.search(text.text)]
        found = [(text, _slips(text, habits, material.source)) for text in french if not text.quoted]
        found += [(text, _before_percent(text, habits)) for text in french if text.field == "="]
        material.worked_out["spaces"] = [(text, slips) for text, slips in found if slips]
    texts: list[tuple[Passage, list[_Slip]]] = material.worked_out["spaces"]
    return texts


def _before_percent(text: Passage, habits: dict[str, Habit]) -> list[_Slip]:
    """Return the ordinary spaces between a figure and % in an answer, which is shown as it is written."""
    found = re.finditer(r"(?<=\d) (?=%)", text.text)
    return [_Slip(match.start(), match.end(), match.end(), habits["%"]) for match in found]


def _fixes(text: Passage, slips: list[_Slip]) -> tuple[Fix, ...]:
    return tuple(Fix(text.span(slip.start, slip.end), slip.habit.write) for slip in slips)


def _report(text: Passage, slip: _Slip, profile: str, more: int, fixes: tuple[Fix, ...]) -> Hit:
    message = _expected(slip.habit, text.text[slip.sign], _USAGES[profile])
    if more:
        message = Message.plural(
            "{message} {n} other space is wrong too.",
            "{message} {n} other spaces are wrong too.",
            more,
            message=message,
        )
    return Hit(
        text.span(slip.start, max(slip.end, slip.start + 1)),
        message,
        text.text[max(slip.start - 8, 0) : max(slip.sign, slip.start) + 1],
        fixes,
    )


def _expected(habit: Habit, sign: str, usage: Message) -> Message:
    """Return the instruction on the space that a sign needs."""
    if sign == "«":
        if habit.write:
            return Message("Use a no-break space (U+00A0) after “{sign}”, as is usual {where}.", sign=sign, where=usage)
        return Message("Use no space after “{sign}”, as is usual {where}.", sign=sign, where=usage)
    if not habit.write:
        return Message("Use no space before “{sign}”, as is usual {where}.", sign=sign, where=usage)
    if habit.write == _NARROW:
        return Message(
            "Use a narrow no-break space (U+202F) before “{sign}”, as is usual {where}.", sign=sign, where=usage
        )
    return Message("Use a no-break space (U+00A0) before “{sign}”, as is usual {where}.", sign=sign, where=usage)


def _slips(text: Passage, habits: dict[str, Habit], source: str) -> list[_Slip]:
    """Return the wrong spaces of a text in order; quotations of the article are left as they are."""
    said = text.text
    english = text.field.startswith("english-")
    quoted = [match.span() for match in _QUOTATION.finditer(said) if _from(source, match[0])]
    found = []
    for match in _BEFORE.finditer(said):
        sign, at = match["sign"], match.start("sign")
        if _free(said, at, match.start()) or _inside(match.start(), quoted) or (english and sign == "%"):
            continue
        if match["space"] not in (habits[sign].write, *habits[sign].accept):
            found.append(_Slip(match.start(), match.end("space"), at, habits[sign]))
    for match in _BEHIND.finditer(said):
        if match["space"] not in (habits["«"].write, *habits["«"].accept):
            found.append(_Slip(match.start("space"), match.end(), match.start(), habits["«"]))
    return sorted(found)


def _from(source: str, quotation: str) -> bool:
    """Return whether a quotation is from the article, except for its first letter, or is in English."""
    return quotation[0] == "“" or quotation[1:-1].strip(_SPACES)[1:] in source


def _free(text: str, sign: int, space: int) -> bool:
    """Return whether a sign needs no space: in a time or an address, after another sign, or in brackets by itself."""
    before, after, mark = text[space - 1], text[sign + 1 : sign + 2], text[sign]
    if mark == ":":
        return (before.isdigit() and after.isdigit()) or after == "/" or not (after == "" or after in _SPACES + "»\n")
    if mark in "!?;":
        return before in "!?([«“…" or (mark == ";" and after.isalnum())
    if mark == "%":
        return not before.isdigit()
    return before in "«"


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start < place < end - 1 for start, end in spans)
