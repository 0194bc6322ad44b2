"""Moodle XML as Moodle’s own import takes it, written apart from ours: what is in which field, and nothing mended."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from xml.etree import ElementTree

WHITE = " \t\n\r\0\x0b"
"""What PHP trims."""
_ALTERNATIVE = r"(=|%(-?[0-9]+)%)?(.+?(?<!\\|&)(?<!&amp;)(?=[~#}]|$))(#(.*?(?<!\\)(?=[~}]|$)))?"
_CLOZE = re.compile(r"\{([0-9]*):SHORTANSWER:(" + _ALTERNATIVE + "(~" + _ALTERNATIVE + r")*)\}", re.DOTALL)
_EACH = re.compile("~?" + _ALTERNATIVE, re.DOTALL)


@dataclass
class Answer:
    """An answer of a question, or one word of a gap."""

    text: str
    fraction: float
    feedback: str = ""
    tolerance: str = ""


@dataclass
class Imported:
    """A question in Moodle’s tables."""

    type: str
    name: str
    text: str
    feedback: str
    single: bool = True
    answers: list[Answer] = field(default_factory=list)
    gaps: list[list[Answer]] = field(default_factory=list)
    pairs: list[tuple[str, str]] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    marker: str = ""


def imported(data: bytes) -> list[Imported]:
    """Every question of a file, in its order; the category is one of them."""
    return [_question(node) for node in ElementTree.fromstring(data)]


def seen(html: str) -> str:
    """What a browser shows of HTML, tags gone and entities read."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def _text(node: ElementTree.Element | None) -> str:
    return (node.findtext("text") or "").strip(WHITE) if node is not None else ""


def _question(node: ElementTree.Element) -> Imported:
    question = Imported(
        node.get("type", ""),
        _text(node.find("name")),
        _text(node.find("questiontext")),
        _text(node.find("generalfeedback")),
    )
    question.single = node.findtext("single", "true") != "false"
    for each in node.findall("answer"):
        fraction = float(each.get("fraction", "0")) / 100
        tolerance = each.findtext("tolerance", "")
        question.answers.append(Answer(_text(each), fraction, _text(each.find("feedback")), tolerance))
    question.pairs = [(_text(each), _text(each.find("answer"))) for each in node.findall("subquestion")]
    question.units = [each.findtext("unit_name", "") for each in node.findall("units/unit")]
    question.hints = [_text(each) for each in node.findall("hint")]
    question.tags = [_text(each) for each in node.findall("tags/tag")]
    question.marker = _text(node.find("graderinfo"))
    if question.type == "multianswer":
        while found := _CLOZE.search(question.text):
            question.gaps.append(_gap(found[2]))
            question.text = question.text.replace(found[0], f"{{#{len(question.gaps)}}}", 1)
    return question


def _gap(alternatives: str) -> list[Answer]:
    answers = []
    while found := _EACH.match(alternatives):
        fraction = 1.0 if found[1] == "=" else float(found[2] or 0) / 100
        texts = [unescape(each or "").replace(r"\}", "}").replace(r"\#", "#") for each in (found[3], found[5])]
        answers.append(Answer(texts[0], fraction, texts[1]))
        alternatives = alternatives[found.end() :]
    return answers
