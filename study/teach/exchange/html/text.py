"""Plain texts as the HTML that Moodle keeps. Text is escaped here and nowhere else."""

from __future__ import annotations

import re
from html import escape

from study.lesson.model import Bilingual, Language
from study.teach.exchange.convert.from_lesson import Chosen, Remark
from study.text import Message

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

UNWRITABLE = Message("This format cannot hold some invisible characters: they are replaced by “�”.")


def writable(text: str) -> str:
    """A text without the characters that XML cannot hold, each of them replaced by the sign for that."""
    return _UNWRITABLE.sub("\ufffd", text)


def html(text: Bilingual, chosen: Chosen) -> str:
    """A text within a line; in both languages as two spans, of which Moodle’s filter shows the reader’s own."""
    if chosen != "both":
        return escape(text.get(chosen), quote=False)
    if not text.fr or not text.en or text.fr == text.en:
        return escape(text.fr or text.en, quote=False)
    return "".join(_span(language, text.get(language)) for language in ("fr", "en"))


def paragraph(text: Bilingual, chosen: Chosen) -> str:
    """A text as a paragraph."""
    return f"<p>{html(text, chosen)}</p>" if text else ""


def marked(remark: Remark, chosen: Chosen) -> str:
    """A remark as a paragraph that says which it is, so that it can be read back; evidence is a quotation."""
    tag = "blockquote" if remark.mark in ("evidence", "text") else "p"
    inside = html(remark.text, chosen)
    return f'<{tag} class="alinea-{remark.mark}">{inside}</{tag}>' if inside else ""


def _span(language: Language, text: str) -> str:
    return f'<span lang="{language}" class="multilang">{escape(text, quote=False)}</span>'
