"""HTML as the plain texts of a lesson: paragraphs, in both languages where Moodle’s multilang spans have both."""

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
"""How the classes begin that our own export writes."""
DEEPEST = 100
LONGEST = 2000
"""Characters of an attribute."""
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
"""What a lesson cannot hold."""
_LOOKS = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]+|#\d+|#[xX][0-9a-fA-F]+);|<!--")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_STOP = re.compile("""[<>"']""")
_ATTRIBUTE = re.compile(r"""\b(class|lang)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_LINE_END = re.compile(r"[\r\n]+")
_SPACES = " \t\f"


def looks_like_html(text: str) -> bool:
    """Whether a text has a tag or an entity in it."""
    return _LOOKS.search(text) is not None


def paragraphs(html: str) -> tuple[list[Remark], list[Message]]:
    """The paragraphs, each with the mark that our export gave it (else none), and what is lost."""
    reader = _HtmlReader()
    reader.read(html)
    return reader.found, list(dict.fromkeys(reader.lost))


def text_of(html: str) -> tuple[Bilingual, list[Message]]:
    """All of it on one line, and what is lost."""
    found, lost = paragraphs(html)
    text = Bilingual(*(" ".join(each.text.get(language) for each in found) for language in _SIDES))
    return (Bilingual(text.fr) if text.fr == text.en else text), lost


_SIDES: tuple[Language, Language] = ("fr", "en")


class _HtmlReader:
    """Collects the text of each paragraph in both languages. One pass, whatever is not closed or nested."""

    def __init__(self) -> None:
        self.found: list[Remark] = []
        self.lost: list[Message] = []
        self.silent = 0
        self.spans: list[Language | None] = []
        self.sides: dict[Language, list[str]] = {"fr": [], "en": []}
        self.mark = ""

    def read(self, html: str) -> None:
        """Take all of it."""
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
        """Take a tag."""
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
        """Take a text; a line end in it is a space."""
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
        """Keep what was read since the last."""
        fr, en = ("".join(self.sides[side]).strip(_SPACES) for side in _SIDES)
        if fr or en:
            self.found.append(Remark(self.mark, Bilingual(fr, "" if fr == en else en)))
        self.sides = {"fr": [], "en": []}
        self.mark = ""


def _end(html: str, place: int) -> int:
    """Where a tag ends; a > between quotes does not end it. -1 if another < comes first."""
    while stop := _STOP.search(html, place):
        if stop[0] == ">":
            return stop.end()
        if stop[0] == "<":
            return -1
        close = html.find(stop[0], stop.end(), stop.end() + LONGEST)
        quoted = close >= 0 and "<" not in html[stop.end() : close]
        place = close + 1 if quoted else stop.end()
    return -1
