"""Reads HTML as plain paragraphs of a lesson, in both languages where Moodle’s multilang spans contain both."""

from __future__ import annotations

import re
from html import unescape

from study.lesson.model import Bilingual, Language
from study.teach.exchange.convert.from_lesson import Remark
from study.text import Message

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
OURS = "alinea-"
"""The prefix of the classes that our own export writes."""
DEEPEST = 100
LONGEST = 2000
"""Maximum length of an attribute, in characters."""
SILENT = frozenset(("script", "style", "head", "title", "template", "noscript"))
LOST = {
    "img": Message("an image is left out."),
    "audio": Message("a sound is left out."),
    "video": Message("a video is left out."),
    "iframe": Message("an embedded page is left out."),
    "object": Message("an embedded object is left out."),
    "svg": Message("a drawing is left out."),
    "math": Message("a formula is left out."),
    "table": Message("a table is left out."),
    "script": Message("a script is left out."),
}
"""Messages about elements that a lesson cannot hold, by tag."""
_LOOKS = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]+|#\d+|#[xX][0-9a-fA-F]+);|<!--")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_STOP = re.compile("""[<>"']""")
_ATTRIBUTE = re.compile(r"""\b(class|lang)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_LINE_END = re.compile(r"[\r\n]+")
_SPACES = " \t\f"


def looks_like_html(text: str) -> bool:
    """Return whether a text contains a tag or an entity."""
    return _LOOKS.search(text) is not None


def paragraphs(html: str) -> tuple[list[Remark], list[Message]]:
    """Return the paragraphs, each with the type that our export assigned to it (or none), and messages on lost
    content."""
    reader = _HtmlReader()
    reader.read(html)
    return reader.found, list(dict.fromkeys(reader.lost))


def text_of(html: str) -> tuple[Bilingual, list[Message]]:
    """Return the whole text on one line, and messages on lost content."""
    found, lost = paragraphs(html)
    text = Bilingual(*(" ".join(each.text.get(language) for each in found) for language in _SIDES))
    return (Bilingual(text.fr) if text.fr == text.en else text), lost


_SIDES: tuple[Language, Language] = ("fr", "en")


class _HtmlReader:
    """Collects the text of each paragraph in both languages, in one pass for any nesting and any unclosed tags."""

    def __init__(self) -> None:
        self.found: list[Remark] = []
        self.lost: list[Message] = []
        self.silent = 0
        self.spans: list[Language | None] = []
        self.sides: dict[Language, list[str]] = {"fr": [], "en": []}
        self.mark = ""

    def read(self, html: str) -> None:
        """Read a whole text."""
        place = 0
        while (begin := html.find("<", place)) >= 0:
            self.text(html[place:begin])
            if html.startswith("<!--", begin):
                end = html.find("-->", begin + 4)
                place = len(html) if end < 0 else end + 3
            elif (name := _NAME.match(html, begin)) and (end := _end(html, name.end())) > 0:
                self.tag(name[2].lower(), html[name.end() : end - 1], closing=bool(name[1]))
                place = end
            else:
                self.text("<")
                place = begin + 1
        self.text(html[place:])
        self.end_paragraph()

    def tag(self, name: str, rest: str, *, closing: bool) -> None:
        """Process a tag."""
        if name in BLOCKS:
            self.end_paragraph()
        if name in SILENT:
            self.silent = max(self.silent + (-1 if closing else 1), 0)
        if name == "span" and closing and self.spans:
            self.spans.pop()
        if closing:
            return
        if name in LOST:
            self.lost.append(LOST[name])
        values = {found[1].lower(): found[2] or found[3] or found[4] or "" for found in _ATTRIBUTE.finditer(rest)}
        kinds = values.get("class", "").split()
        if name in BLOCKS:
            self.mark = next((each[len(OURS) :] for each in kinds if each.startswith(OURS)), "")
        if name == "span" and len(self.spans) < DEEPEST:
            language = values.get("lang", "")[:2].lower()
            known: Language | None = "fr" if language == "fr" else "en" if language == "en" else None
            self.spans.append(known if "multilang" in kinds else None)

    def text(self, text: str) -> None:
        """Add a text; a line end in it becomes a space."""
        if self.silent or not text:
            return
        text = unescape(text)
        if "\n" in text or "\r" in text:
            first, *middle, last = _LINE_END.split(text)
            inside = [each.strip(_SPACES) for each in middle]
            text = " ".join([first.rstrip(_SPACES), *filter(None, inside), last.lstrip(_SPACES)])
        language = next((each for each in reversed(self.spans) if each), None)
        for side, texts in self.sides.items():
            if language in (None, side):
                texts.append(text)

    def end_paragraph(self) -> None:
        """Save the text since the previous paragraph as a paragraph."""
        fr, en = ("".join(self.sides[side]).strip(_SPACES) for side in _SIDES)
        if fr or en:
            self.found.append(Remark(self.mark, Bilingual(fr, "" if fr == en else en)))
        self.sides = {"fr": [], "en": []}
        self.mark = ""


def _end(html: str, place: int) -> int:
    """Return the position at which a tag ends, or -1 if another < comes first; a > between quotes does not end a
    tag."""
    while stop := _STOP.search(html, place):
        if stop[0] == ">":
            return stop.end()
        if stop[0] == "<":
            return -1
        close = html.find(stop[0], stop.end(), stop.end() + LONGEST)
        quoted = close >= 0 and "<" not in html[stop.end() : close]
        place = close + 1 if quoted else stop.end()
    return -1
