"""HTML as the plain texts of a lesson: paragraphs, in both languages where Moodle’s multilang spans have both."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from study.lesson.model import Bilingual, Language
from study.teach.exchange.outline import Remark

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
SILENT = frozenset(("script", "style", "head", "title", "template", "noscript"))
LOST = {
    "img": Bilingual("une image", "an image"),
    "audio": Bilingual("un son", "a sound"),
    "video": Bilingual("une vidéo", "a video"),
    "iframe": Bilingual("une page incrustée", "an embedded page"),
    "object": Bilingual("un objet incrusté", "an embedded object"),
    "svg": Bilingual("un dessin", "a drawing"),
    "math": Bilingual("une formule", "a formula"),
    "table": Bilingual("un tableau", "a table"),
    "script": Bilingual("un programme", "a program"),
}
"""What a lesson cannot hold."""
_FOLD = re.compile(r"[ \t\f]*[\r\n][ \t\f\r\n]*")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]+|#\d+|#[xX][0-9a-fA-F]+);|<!--")


def looks_like_html(text: str) -> bool:
    """Whether a text has a tag or an entity in it."""
    return _TAG.search(text) is not None


def paragraphs(html: str) -> tuple[list[Remark], list[Bilingual]]:
    """The paragraphs, each with the mark that our export gave it (else none), and what is lost."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_paragraph()
    return reader.found, list(dict.fromkeys(reader.lost))


def text_of(html: str) -> tuple[Bilingual, list[Bilingual]]:
    """All of it on one line, and what is lost."""
    found, lost = paragraphs(html)
    text = Bilingual(*(" ".join(each.text.get(language) for each in found) for language in _SIDES))
    return (Bilingual(text.fr) if text.fr == text.en else text), lost


_SIDES: tuple[Language, Language] = ("fr", "en")


class _Reader(HTMLParser):
    """Collects the text of each paragraph, for both languages and for each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Remark] = []
        self.lost: list[Bilingual] = []
        self.silent = 0
        self.spans: list[str] = []
        self.sides = {"fr": "", "en": ""}
        self.mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LOST:
            self.lost.append(LOST[tag])
        if tag in SILENT:
            self.silent += 1
        if tag in BLOCKS:
            self.end_paragraph()
            kinds = (dict(attrs).get("class") or "").split()
            self.mark = next((each[len("alinea-") :] for each in kinds if each.startswith("alinea-")), "")
        if tag == "span" and len(self.spans) < 100:
            values = dict(attrs)
            language = (values.get("lang") or "")[:2].lower()
            multilang = "multilang" in (values.get("class") or "")
            self.spans.append(language if multilang and language in _SIDES else "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LOST:
            self.lost.append(LOST[tag])
        if tag in BLOCKS:
            self.end_paragraph()

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT and self.silent:
            self.silent -= 1
        if tag == "span" and self.spans:
            self.spans.pop()
        if tag in BLOCKS:
            self.end_paragraph()

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        data = _FOLD.sub(" ", data)
        language = next((each for each in reversed(self.spans) if each), "")
        if language:
            self.sides[language] += data
        else:
            for side in self.sides:
                self.sides[side] += data

    def end_paragraph(self) -> None:
        """Keep what was read since the last."""
        fr, en = (self.sides[side].strip(" \t") for side in _SIDES)
        if self.sides["fr"] == self.sides["en"]:
            en = ""
        if fr or en:
            self.found.append(Remark(self.mark, Bilingual(fr, en)))
        self.sides = {"fr": "", "en": ""}
        self.mark = ""
