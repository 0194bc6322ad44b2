"""Writes texts with gaps as Moodle embeds them: `Les {1:SHORTANSWER:=recettes~=revenus~%0%gains#Non.} augmentent.`"""

from __future__ import annotations

import re
from html import escape

from study.lesson.model import Bilingual, Gap, Question
from study.teach.exchange.convert.from_lesson import Wording, starless
from study.teach.exchange.html.text import html

_SIGNS = re.compile(r"[~#}{=%\\/]")


def embedded(question: Question, words: Wording) -> str:
    """Return the text of a question with its gaps, as HTML."""
    pieces = []
    for piece in question.text:
        if isinstance(piece, Gap):
            pieces.append(_gap(piece, question, words))
        else:
            pieces.append(without_braces(escape(piece, quote=False)))
    return f"<p>{''.join(pieces)}</p>"


def without_braces(text: str) -> str:
    """Return HTML whose braces cannot open a gap."""
    return text.replace("{", "&#123;").replace("}", "&#125;")


def _gap(gap: Gap, question: Question, words: Wording) -> str:
    """Return a gap with its accepted words, and its near misses with their feedback."""
    answers = [f"={_part(starless(text))}" for text in gap.accepted]
    for near in question.near:
        if near.text not in gap.accepted:
            said = _feedback(near.feedback, words)
            answers.append(f"%0%{_part(starless(near.text))}{said}")
    return f"{{1:SHORTANSWER:{'~'.join(answers)}}}"


def _feedback(feedback: Bilingual, words: Wording) -> str:
    said = html(feedback, words.told)
    return f"#{_part(said)}" if said else ""


def _part(text: str) -> str:
    """Return a text in which the signs that would end it are entities, because Moodle decodes it once before
    reading."""
    return _SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", escape(text, quote=False))
