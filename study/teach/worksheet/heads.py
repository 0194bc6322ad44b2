"""Writes the parts common to worksheet and key in HTML: the title at the top, and source and licence at the bottom."""

from __future__ import annotations

from study.locale import Translator
from study.teach.worksheet.markup import Html, element, together
from study.teach.worksheet.sheet import Worksheet


def heading(sheet: Worksheet, over: str = "") -> Html:
    """Return the title with the version, and the description of the article."""
    version = element("span", sheet.version, class_="version") if sheet.version else None
    about = " · ".join(filter(None, (over, *sheet.facts)))
    return together(
        element("h1", version, element("span", sheet.title, lang=sheet.studied)),
        element("p", about, class_="facts") if about else None,
    )


def foot(sheet: Worksheet, tr: Translator) -> Html | None:
    """Return the source of the article and its licence; None if neither is known."""
    said = [
        element("p", f"{tr(name)}{tr(': ')}{text}")
        for name, text in (("Source", sheet.source), ("Licence", sheet.licence))
        if text
    ]
    return element("footer", said) if said else None
