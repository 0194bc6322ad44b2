"""Creates PDF worksheets with Typst (an extra) and its own fonts: an identical file on every computer."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from importlib.resources import files

from study.locale import Translator
from study.teach.worksheet.page import Paper
from study.teach.worksheet.sheet import Worksheet

_PAPERS = {"a4": "a4", "letter": "us-letter"}
_ENDLESS = re.compile(r"\w{28}(?=\w)")
_BEYOND = re.compile("[^\\u0000-\\u036f\\u1e00-\\u22ff\\u2500-\\u25ff\\u2700-\\u27bf]")
"""A character that Typst’s own fonts may lack: in this case, the fonts of the computer are used as well."""


class TypesettingError(Exception):
    """Raised when Typst cannot create the worksheets; the text is the first line of Typst’s message."""


def pdf(sheets: Sequence[Worksheet], paper: Paper, tr: Translator, *, key: bool) -> bytes:
    """Return the worksheets for students, or their keys, as PDF.

    Raises ImportError if the extra is not installed, and TypesettingError if Typst rejects the worksheets.

    Text is passed to Typst as JSON and set unchanged: no text of an author is interpreted as markup.
    """
    import typst

    title = sheets[0].title
    data = {
        "title": f"{title} – {tr('Answer key')}" if key else title,
        "paper": _PAPERS[paper],
        "key": key,
        "words": _words(tr),
        "sheets": [_breakable(asdict(sheet)) for sheet in sheets],
    }
    said = json.dumps(data, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
    try:
        made: bytes = typst.compile(
            files(__package__).joinpath("sheet.typ").read_bytes(),
            format="pdf",
            sys_inputs={"data": said},
            ignore_system_fonts=not _BEYOND.search(said),
            timestamp=0,
        )
    except RuntimeError as error:
        raise TypesettingError(str(error).partition("\n")[0]) from error
    return made


def _breakable(value: object) -> object:
    """Return a value with possible line breaks added to words that are longer than any column."""
    if isinstance(value, str):
        return _ENDLESS.sub("\\g<0>\u200b", value)
    if isinstance(value, dict):
        return {key: _breakable(each) for key, each in value.items()}
    return [_breakable(each) for each in value] if isinstance(value, (list, tuple)) else value


def _words(tr: Translator) -> dict[str, object]:
    return {
        "who": [tr("Name"), tr("Class"), tr("Date")],
        "general": tr("Tick one box unless the question says otherwise."),
        "glossary": tr("Glossary"),
        "questions": tr("Questions"),
        "source": f"{tr('Source')}{tr(': ')}",
        "licence": f"{tr('Licence')}{tr(': ')}",
        "key": tr("Answer key"),
        "also": tr("Also accepted"),
        "criteria": tr("Checklist"),
        "why": tr("Why"),
        "hint": tr("Hint"),
        "note": tr("Good to know"),
        "about": tr("About the article"),
        "evidence": tr("The text says"),
        "quote": tr("Passage to quote"),
        "quotes": ["«\u00a0", "\u00a0»"] if tr.language == "fr" else ["“", "”"],
    }
