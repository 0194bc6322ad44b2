"""Extracts the article of a saved web page, without menus and advertisements. Only this file uses trafilatura."""

from __future__ import annotations

import re

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_BEGINNING = 4000


def is_page(text: str) -> bool:
    """Return whether a text is HTML."""
    return _PAGE.match(text[:_BEGINNING]) is not None


def text_of_page(page: str) -> str:
    """Return title, headings and paragraphs separated by empty lines; empty if no article is found.

    Raises `ImportError` if the extra is not installed. The network is not used.
    """
    from trafilatura import bare_extraction

    found = bare_extraction(page, include_comments=False, include_tables=False, favor_precision=True)
    if found is None or isinstance(found, dict) or not found.text:
        return ""
    title = (found.title or "").strip()
    paragraphs = [line.strip() for line in found.text.split("\n") if line.strip()]
    if title and (not paragraphs or paragraphs[0] != title):
        paragraphs.insert(0, title)
    return "\n\n".join(paragraphs)
