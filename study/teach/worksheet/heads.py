"""What the sheet and its key have in common in HTML: the title at the top, and source and licence at the foot."""

from __future__ import annotations

from study.locale import Translator
from study.teach.worksheet.markup import Html, element, together
from study.teach.worksheet.sheet import Worksheet


def heading(sheet: Worksheet, over: str = "") -> Html:
    """The title with the version, and what the article is."""
    version = element("span", sheet.version, class_="version") if sheet.version else None
    about = " · ".join(filter(None, (over, *sheet.facts)))
    return together(
        element("h1", version, element("span", sheet.title, lang=sheet.studied)),
        element("p", about, class_="facts") if about else None,
    )


def foot(sheet: Worksheet, tr: Translator) -> Html | None:
    """Where the article comes from, and what may be done with it."""
    said = [
        element("p", f"{tr(name)}{tr(': ')}{text}")
        for name, text in (("Source", sheet.source), ("Licence", sheet.licence))
        if text
    ]
    return element("footer", said) if said else None
