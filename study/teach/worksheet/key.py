"""Writes the key of a worksheet in HTML: each answer, its explanation, and the lines of its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from study.locale import Translator
from study.teach.worksheet.heads import foot, heading
from study.teach.worksheet.markup import Html, element, together
from study.teach.worksheet.sheet import AnswerRemark, Flaw, Quoted, Solution, Worksheet

_MARKS = {True: "✓", False: "✗"}


def key(sheet: Worksheet, tr: Translator) -> Html:
    """Return all the answers of a version."""
    solutions = [_solution(each, sheet, tr) for each in sheet.solutions]
    brief = [
        element("li", element("span", str(each.number), class_="n"), element("span", each.brief))
        for each in sheet.solutions
        if each.brief
    ]
    return element(
        "main",
        heading(sheet, tr("Answer key")),
        element("ol", brief, class_="brief") if brief else None,
        solutions,
        _about_the_article(sheet, tr),
        foot(sheet, tr),
        class_=f"sheet sheet-{sheet.version} key",
    )


def _solution(solution: Solution, sheet: Worksheet, tr: Translator) -> Html:
    about = element("span", solution.about, class_="about") if solution.about else None
    return element(
        "div",
        element("span", str(solution.number), class_="n"),
        element("p", solution.stem, about, class_="stem"),
        (element("p", text, class_="answer") for text in solution.answer),
        _said(tr("Also accepted"), " · ".join(solution.also)),
        element("ul", map(_remark, solution.remarks)) if solution.remarks else None,
        _said(tr("Checklist"), " · ".join(solution.criteria)),
        _said(tr("Why"), solution.why),
        _said(tr("Hint"), solution.hint),
        _said(tr("Good to know"), solution.note),
        _said(tr("Passage to quote") if solution.justify else tr("The text says"), *_quotes(solution.evidence, sheet)),
        class_="item",
    )


def _about_the_article(sheet: Worksheet, tr: Translator) -> Html | None:
    """Return the notes and the errors in the source, with their line numbers; None if the article has none."""
    if not sheet.notes and not sheet.flaws:
        return None
    notes = [element("p", note) for note in sheet.notes]
    flaws = [element("li", element("span", flaw.where, class_="where"), _flaw(flaw, sheet)) for flaw in sheet.flaws]
    return element(
        "section",
        element("h2", tr("About the article")),
        notes,
        element("ul", flaws, class_="flaws") if flaws else None,
        class_="about-it",
    )


def _flaw(flaw: Flaw, sheet: Worksheet) -> Html:
    text = element("span", " → ".join(filter(None, (flaw.text, flaw.correction))), class_="right", lang=sheet.studied)
    return element("span", text, f" – {flaw.said}" if flaw.said else None)


def _said(name: str, *inside: Html | str) -> Html | None:
    return element("p", element("span", name, class_="label"), *inside) if any(inside) else None


def _remark(remark: AnswerRemark) -> Html:
    shown = f"{remark.label})" if remark.label else ""
    text = element("span", " ".join(filter(None, (shown, remark.text))), class_="right" if remark.right else "")
    said = together(" – " if remark.text else " ", remark.said) if remark.said else None
    return element("li", element("span", _MARKS[remark.right], class_="mark"), element("span", text, said))


def _quotes(evidence: tuple[Quoted, ...], sheet: Worksheet) -> Iterator[Html]:
    marks = ("«\u00a0", "\u00a0»") if sheet.language == "fr" else ("“", "”")
    for number, quoted in enumerate(evidence):
        where = together(" ", element("span", quoted.where, class_="where")) if quoted.where else None
        text = element("span", quoted.text, lang=sheet.studied)
        yield together(" · " if number else None, marks[0], text, marks[1], where)
