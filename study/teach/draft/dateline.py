"""Finds the date at the beginning of an article, on its own line or before the first sentence."""

from __future__ import annotations

import re

_MONTHS = {
    month: number
    for number, names in enumerate(
        (
            ("janvier", "janv"),
            ("février", "fevrier", "févr"),
            ("mars",),
            ("avril",),
            ("mai",),
            ("juin",),
            ("juillet", "juil"),
            ("août", "aout"),
            ("septembre", "sept"),
            ("octobre", "oct"),
            ("novembre", "nov"),
            ("décembre", "decembre", "déc"),
        ),
        1,
    )
    for month in names
}
_LEAD = r"\s*(?:(?:publié|paru|mis\ à\ jour|modifié)\s+(?:le\s+)?|(?:date|le)\s*:?\s+)?"
_DAYS = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?"
_HOUR = r"(?:,?\s+(?:à\s+)?\d{1,2}\s?(?:h|:)\s?\d{0,2})?"
_DATE = re.compile(
    rf"""
    {_LEAD} {_DAYS} (?:
        (?P<iso> (?:19|20)\d\d - \d\d (?:-\d\d)? )
      | (?P<day> \d{{1,2}} ) (?:er)? \s+ (?P<month> {"|".join(_MONTHS)} ) \.? \s+ (?P<year> (?:19|20)\d\d )
      | (?P<dd> \d{{1,2}} ) / (?P<mm> \d{{1,2}} ) / (?P<yyyy> (?:19|20)\d\d )
    ) {_HOUR} (?P<end> [ \t]*\n | [ \t]+ (?=[A-ZÀ-Ý«]) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def split_date(text: str) -> tuple[str, str]:
    """Return the date that a text begins with, or an empty string, and the rest of the text.

    Within a line, only a date after the word *date* or in figures is recognized, because *Le 3 mai 2020* may be the
    beginning of the first sentence.
    """
    found = _DATE.match(text)
    if found is None:
        return "", text
    own_line = "\n" in found["end"]
    if not own_line and found["day"]:
        return "", text
    year, month, day = (
        (found["yyyy"], found["mm"], found["dd"])
        if found["dd"]
        else (found["year"], str(_MONTHS[found["month"].lower()]), found["day"])
        if found["day"]
        else (*found["iso"].split("-"), "")[:3]
    )
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= 31):
        return "", text
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else ""), text[found.end() :]
