"""Writes worksheets as a self-contained HTML page, for the screen and for printing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import Literal

from study.locale import Translator
from study.teach.worksheet.heads import foot, heading
from study.teach.worksheet.key import key
from study.teach.worksheet.markup import Html, css_text, element, together
from study.teach.worksheet.sheet import ArticleBlock, Gloss, Item, Worksheet
from study.teach.worksheet.solutions import letter

Paper = Literal["a4", "letter"]
_SIZES = {"a4": "A4", "letter": "letter"}
_MARGINS = "16mm 18mm 17mm"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_NUMBERED = 5
"""Interval of the line numbers shown; the first line also shows its number."""


def class_page(sheets: Sequence[Worksheet], paper: Paper, tr: Translator) -> str:
    """Return the page of the worksheets for students, version after version."""
    return _page([_for_class(sheet, tr) for sheet in sheets], sheets, sheets[0].title, paper)


def key_page(sheets: Sequence[Worksheet], paper: Paper, tr: Translator) -> str:
    """Return the page of the keys."""
    title = f"{sheets[0].title} – {tr('Answer key')}"
    return _page([key(sheet, tr) for sheet in sheets], sheets, title, paper)


def _page(bodies: Iterable[Html], sheets: Sequence[Worksheet], title: str, paper: Paper) -> str:
    size = (
        f"@page {{ size: {_SIZES[paper]}; margin: {_MARGINS}; @bottom-right {{ content: counter(page); {_FOLIO} }} }}"
    )
    feet = "\n".join(
        f"@page sheet-{each.version} {{ @bottom-left {{ content: {css_text(_foot(title, each))}; {_FOLIO} }} }}\n"
        f".sheet-{each.version} {{ page: sheet-{each.version}; }}"
        for each in sheets
    )
    style = files(__package__).joinpath("sheet.css").read_text(encoding="utf-8")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        Html(f"<style>\n{style}{size}\n{feet}\n</style>"),
    )
    page = element("html", "\n", head, "\n", element("body", bodies), "\n", lang=sheets[0].language)
    return f"<!DOCTYPE html>\n{page.written}\n"


_FOLIO = "font: 8pt system-ui, Arial, 'Liberation Sans', sans-serif; color: #555b66"


def _foot(title: str, sheet: Worksheet) -> str:
    """Return the text at the bottom of each sheet of paper, which identifies sheets that were separated."""
    return f"{title} · {sheet.version}" if sheet.version else title


def _for_class(sheet: Worksheet, tr: Translator) -> Html:
    blanks = [element("span", said, element("i")) for said in (tr("Name"), tr("Class"), tr("Date"))]
    general = tr("Tick one box unless the question says otherwise.")
    glosses = [_gloss(each, sheet) for each in sheet.glossary]
    items = [_item(each, sheet) for each in sheet.items]
    ticked = any(item.form in ("options", "truths") for item in sheet.items)
    return element(
        "main",
        element("div", blanks, class_="who"),
        heading(sheet),
        element("section", map(_block, sheet.blocks), class_="article", lang=sheet.studied),
        _section(tr("Glossary"), "glosses", element("dl", glosses, class_="glossary")) if glosses else None,
        _section(tr("Questions"), "", element("p", general, class_="general") if ticked else None, *items)
        if items
        else None,
        foot(sheet, tr),
        class_=f"sheet sheet-{sheet.version}",
    )


def _section(name: str, kind: str, *inside: Html | None) -> Html:
    return element("section", element("h2", name), *inside, class_=kind)


def _block(block: ArticleBlock) -> Html:
    if not block.paragraph:
        return element("h3", block.heading)
    rows = [
        together(element("span", line.text, class_="row", data_line=_shown(line.number)), " ") for line in block.lines
    ]
    return element("p", rows, data_paragraph=f"¶\u202f{block.paragraph}")


def _shown(number: int) -> str:
    return str(number) if number == 1 or number % _NUMBERED == 0 else ""


def _gloss(gloss: Gloss, sheet: Worksheet) -> Html:
    about = together(" ", element("i", gloss.about)) if gloss.about else None
    return element(
        "div",
        element("span", str(gloss.line) if gloss.line else "", class_="line"),
        element("dt", element("b", gloss.head, lang=sheet.studied), about),
        together(" "),
        element("dd", gloss.meaning),
    )


def _item(item: Item, sheet: Worksheet) -> Html:
    return element(
        "div",
        element("span", str(item.number), class_="n"),
        element("p", item.stem, element("span", item.about, class_="about") if item.about else None, class_="stem"),
        element("p", item.task, class_="task") if item.task else None,
        *_room(item, sheet.studied if item.foreign else ""),
        element("p", item.justify, class_="task justify") if item.justify else None,
        *(element("div", class_="write") for _ in range(item.quote_room)),
        class_="item",
    )


def _room(item: Item, language: str) -> Iterator[Html]:
    """Yield the boxes to tick, gaps to fill, or lines to write on."""
    if item.passage:
        yield element("p", item.passage, class_="passage", lang=language)
    match item.form:
        case "options":
            yield element("ol", (_ticked(letter(n), text) for n, text in enumerate(item.options)), class_="options")
        case "truths":
            yield element("ul", (_ticked("", text) for text in item.options), class_="truths")
        case "gaps":
            yield element("p", _gaps(item), class_="gaps", lang=language)
        case "number":
            yield element("p", element("i"), item.unit, class_="number")
        case "match":
            rights = [_lettered(letter(n).upper(), text) for n, text in enumerate(item.rights)]
            lefts = [_boxed(str(n), text) for n, text in enumerate(item.lefts, 1)]
            yield element(
                "div", element("ol", lefts, class_="lefts"), element("ol", rights, class_="rights"), class_="match"
            )
        case "order":
            yield element("ol", (_boxed(letter(n), text) for n, text in enumerate(item.options)), class_="options")
        case "lines":
            yield from (element("div", class_="write") for _ in range(item.room))


def _ticked(name: str, text: str) -> Html:
    lettered = element("span", f"{name})", class_="letter") if name else None
    return element("li", element("span", class_="box"), lettered, element("span", text))


def _boxed(name: str, text: str) -> Html:
    return element(
        "li", element("span", class_="box wide"), element("span", name, class_="letter"), element("span", text)
    )


def _lettered(name: str, text: str) -> Html:
    return element("li", element("span", name, class_="letter"), element("span", text))


def _gaps(item: Item) -> Iterator[Html | str]:
    yield item.pieces[0]
    for number, piece in enumerate(item.pieces[1:], 1):
        blank = element("i", style=f"width: {item.room * 2.4:.0f}mm")
        yield element("span", element("sup", str(number)) if len(item.pieces) > 2 else None, blank, class_="gap")
        yield piece
