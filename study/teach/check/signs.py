"""Rules on single signs: apostrophes, quotation marks, brackets, words written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.teach.check.finding import Fix, Hit
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT, TYPOGRAPHY
from study.teach.check.typography import PROFILES
from study.text import Message

_STRAIGHT = re.compile(r"(?<=[^\W\d_])'")
_QUOTES = re.compile(r'"([^"]*)"')


@rule(
    "A18",
    Message("Use curly apostrophes."),
    Message("A mixture of both kinds looks careless. Typed answers may have either."),
    TYPOGRAPHY,
    "hint: Voyez l'article. | See the author's text.",
    "hint: Voyez l’article. | See the author’s text.",
)
def straight_apostrophe(material: Material) -> Iterator[Hit]:
    """Report a straight apostrophe after a letter, in either language."""
    for text in material.texts:
        if "'" not in text.text or text.quoted:
            continue
        if places := [match.start() for match in _STRAIGHT.finditer(text.text)]:
            spans = [text.span(place, place + 1) for place in places]
            yield Hit(
                spans[0],
                Message("This apostrophe is straight. Write “’”."),
                "'",
                tuple(Fix(span, "’") for span in spans),
            )


@rule(
    "A39",
    Message("Use « » in French and “ ” in English."),
    Message("Straight quotation marks are a relic of the typewriter."),
    TYPOGRAPHY,
    'hint: Relisez "conséquente". | Read “conséquente” again.',
    "hint: Relisez «\u00a0conséquente\u00a0». | Read “conséquente” again.",
)
def straight_quotes(material: Material) -> Iterator[Hit]:
    """Report straight quotation marks around words."""
    inner = PROFILES[material.profile]["«"].write
    for text in material.texts:
        if '"' not in text.text or text.quoted:
            continue
        if matches := list(_QUOTES.finditer(text.text)):
            opening, closing = (f"«{inner}", f"{inner}»") if text.language == "fr" else ("“", "”")
            fixes = []
            for match in matches:
                fixes.append(Fix(text.span(match.start(), match.start() + 1), opening))
                fixes.append(Fix(text.span(match.end() - 1, match.end()), closing))
            yield Hit(
                text.span(matches[0].start(), matches[0].end()),
                Message(
                    "These quotation marks are straight. Write {opening}…{closing}.", opening=opening, closing=closing
                ),
                matches[0][0],
                tuple(fixes),
            )


_NEAR = re.compile(r"[ \u00a0\u202f][;:!?%]")
_SPACED = re.compile(r"(?<=[\w)\]”’])[ \u00a0\u202f]+(?=[;:!?%](?:\s|$))")


@rule(
    "A28",
    Message("Do not put a space before ; : ! ? % in English."),
    Message("These spaces are a French convention."),
    CRAFT,
    "hint: Que dit le texte\u202f? | What does the text say ?",
    "hint: Que dit le texte\u202f? | What does the text say?",
)
def english_spaces(material: Material) -> Iterator[Hit]:
    """Report a space before a sign in English, except in quotations."""
    for text in material.texts:
        if text.language != "en" or text.quoted or not _NEAR.search(text.text):
            continue
        said = _QUOTED.sub(lambda match: "_" * len(match[0]), text.text)
        spans = [text.span(*match.span()) for match in _SPACED.finditer(said)]
        if spans:
            sign = text.text[_end(said)]
            yield Hit(
                spans[0],
                Message("English has no space before “{sign}”. Delete it.", sign=sign),
                sign,
                tuple(Fix(span, "") for span in spans),
            )


def _end(text: str) -> int:
    match = _SPACED.search(text)
    return match.end() if match else 0


_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»")
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))


@rule(
    "A29",
    Message("Close every bracket and quotation mark."),
    Message("Without the closing mark, readers cannot tell where a quotation ends."),
    CRAFT,
    "hint: Relisez «\u00a0conséquente. | Read “conséquente” again.",
    "hint: Relisez «\u00a0conséquente\u00a0». | Read “conséquente” again.",
)
def unbalanced(material: Material) -> Iterator[Hit]:
    """Report a text that has more opening than closing signs, or the reverse."""
    for text in material.texts:
        if text.quoted or (text.field in ("fr", "en") and text.group > 0):
            continue
        for opening, closing in _PAIRS:
            opened, closed = text.text.count(opening), text.text.count(closing)
            if opened != closed:
                sign = opening if opened > closed else closing
                place = text.text.rindex(sign)
                missing = closing if sign == opening else opening
                yield Hit(
                    text.span(place, place + 1),
                    Message("A “{sign}” has no matching “{missing}”. Add it.", sign=sign, missing=missing),
                    sign,
                )


_TWICE = re.compile(r"(?<![\w'’-])(?P<word>[^\W\d_]{2,})(?P<again>[ \u00a0](?P=word))(?![\w’'-])", re.IGNORECASE)
_MAY_REPEAT = frozenset({"nous", "vous", "that", "had", "très", "bien", "vite"})


@rule(
    "A31",
    Message("Do not write a word twice in a row."),
    Message("This typing error is easily overlooked."),
    CRAFT,
    "hint: Voyez la la première phrase. | Look at the first sentence.",
    "hint: Voyez la première phrase. | Look at the first sentence.",
)
def word_twice(material: Material) -> Iterator[Hit]:
    """Report a word written twice, such as *de de* or *the the*."""
    for text in material.texts:
        for match in _TWICE.finditer(text.text) if not text.quoted else ():
            if match["word"].lower() in _MAY_REPEAT:
                continue
            yield Hit(
                text.span(match.start("word"), match.end("again")),
                Message("“{word}” is written twice. Delete one.", word=match["word"]),
                match[0],
                (Fix(text.span(match.start("again"), match.end("again")), ""),),
            )


_ALONE = re.compile(r"(?<=[^\W_])[ \u00a0\u202f]+(?=[,.](?:\s|$))|(?<![.,])(?:\.(?=\.(?![.\w]))|,(?=,))")


@rule(
    "A42",
    Message("Put a single comma or full stop directly after the word."),
    Message("After a space, the sign can end up alone on the next line; written twice, it looks like an ellipsis."),
    TYPOGRAPHY,
    "hint: Voyez la première phrase .. | Look at the first sentence.",
    "hint: Voyez la première phrase. | Look at the first sentence.",
)
def stray_stop(material: Material) -> Iterator[Hit]:
    """Report a space before a comma or a full stop, and two of them in a row."""
    for text in material.texts:
        if text.quoted or not (" " in text.text or ".." in text.text or ",," in text.text):
            continue
        if matches := list(_ALONE.finditer(text.text)):
            at = matches[0]
            found = text.text[max(at.start() - 8, 0) : at.end() + 1]
            yield Hit(
                text.span(at.start(), at.end()),
                Message("“{found}”: write a single sign directly after the word.", found=found),
                found,
                tuple(Fix(text.span(*match.span()), "") for match in matches),
            )
