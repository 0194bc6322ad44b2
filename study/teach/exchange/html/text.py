"""Writes plain texts as the HTML that Moodle stores. Text is escaped here and in no other file."""

from __future__ import annotations

import re
from html import escape

from study.lesson.model import Bilingual, Language
from study.teach.exchange.convert.from_lesson import Chosen, Remark
from study.text import Message

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

UNWRITABLE = Message("This format cannot hold some invisible characters: they are replaced by “�”.")


def writable(text: str) -> str:
    """Return a text in which each character that XML cannot hold is replaced by the replacement character."""
    return _UNWRITABLE.sub("\ufffd", text)


def html(text: Bilingual, chosen: Chosen) -> str:
    """Return a text as inline HTML; for both languages as two spans, of which Moodle’s filter shows the reader’s
    language."""
    if chosen != "both":
        return escape(text.get(chosen), quote=False)
    if not text.fr or not text.en or text.fr == text.en:
        return escape(text.fr or text.en, quote=False)
    return "".join(_span(language, text.get(language)) for language in ("fr", "en"))


def paragraph(text: Bilingual, chosen: Chosen) -> str:
    """Return a text as a paragraph."""
    return f"<p>{html(text, chosen)}</p>" if text else ""


def marked(remark: Remark, chosen: Chosen) -> str:
    """Return a remark as a paragraph marked with its type, which our reader recognizes; evidence becomes a
    quotation."""
    tag = "blockquote" if remark.mark in ("evidence", "text") else "p"
    inside = html(remark.text, chosen)
    return f'<{tag} class="alinea-{remark.mark}">{inside}</{tag}>' if inside else ""


def _span(language: Language, text: str) -> str:
    return f'<span lang="{language}" class="multilang">{escape(text, quote=False)}</span>'
