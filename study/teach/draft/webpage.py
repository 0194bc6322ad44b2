"""The article in a page that a browser saved, without menus and advertisements. Only this file knows trafilatura."""

from __future__ import annotations

import re

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_BEGINNING = 4000


def is_page(text: str) -> bool:
    """Whether a text is HTML."""
    return _PAGE.match(text[:_BEGINNING]) is not None


def text_of_page(page: str) -> str:
    """Title, headings and paragraphs, parted by empty lines; empty where no article is found.

    Raises `ImportError` where the extra is not installed. Nothing is fetched.
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
