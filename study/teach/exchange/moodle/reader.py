"""Reads Moodle XML: each question as Moodle imports it, including the data that our own export stores in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from study.lesson.model import Bilingual, Gap
from study.teach.exchange.convert.from_lesson import TRUTHS, Remark, WeightedAnswer
from study.teach.exchange.foreign_question import Details, FileWarning, ForeignAnswer, ForeignFile, ForeignQuestion
from study.teach.exchange.html.reader import LOST, paragraphs, text_of
from study.teach.exchange.moodle.cloze_reader import CHOSEN, embedded
from study.teach.exchange.moodle.xml import LINE, XmlError, parse
from study.text import Message, NumberValue

ASCII_SPACES = " \t\n\r\0\x0b"
KINDS = {
    "shortanswer": "short",
    "numerical": "number",
    "matching": "match",
    "match": "match",
    "ordering": "order",
    "truefalse": "true-false",
    "multianswer": "gaps",
    "cloze": "gaps",
    "essay": "essay",
    "description": "description",
}
MOST = 20_000
"""Maximum number of questions that are read."""
_MARKER = "\ufdd0{}\ufdd1"
_MARKED = re.compile("\ufdd0(\\d+)\ufdd1")


def read(data: bytes) -> ForeignFile:
    """Return the questions of a file, with warnings by line. A file that does not contain Moodle XML causes a single
    warning."""
    found = ForeignFile([], [])
    try:
        root = parse(data)
    except XmlError as error:
        found.warnings.append(FileWarning(error.line, error.message))
        return found
    if root.tag != "quiz":
        said = Message("this is not Moodle XML, which begins with <quiz>.")
        found.warnings.append(FileWarning(1, said))
        return found
    for node in root.findall("question"):
        if len(found.questions) >= MOST:
            said = Message("only the first {most} questions are read.", most=NumberValue(MOST))
            found.warnings.append(FileWarning(int(node.get(LINE) or 0), said))
            break
        _MoodleReader(node, found).read()
    return found


class _MoodleReader(NamedTuple):
    """Reads a question."""

    node: Element
    found: ForeignFile

    @property
    def line(self) -> int:
        return int(self.node.get(LINE) or 0)

    def warn(self, message: Message) -> None:
        said = FileWarning(self.line, message)
        if said not in self.found.warnings[-20:]:
            self.found.warnings.append(said)

    def read(self) -> None:
        type = self.node.get("type") or ""
        if type == "category":
            said = _text(self.node.find("category"))
            self.warn(Message("the category “{name}” is not imported.", name=said))
            return
        kind = KINDS.get(type) or ("choices" if self.is_multiple() else "choice" if type == "multichoice" else "")
        if not kind:
            self.warn(
                Message("questions of the type “{type}” cannot be imported.", type=type),
            )
            return
        if self.node.find("image_base64") is not None or self.node.find("image") is not None:
            self.warn_about_losses([LOST["img"]])
        stem = self.stem()
        details = self.details(kind, stem)
        remarks = [each.text for each in details.remarks]
        self.found.questions.append(
            ForeignQuestion(
                kind,
                _text(self.node.find("name")),
                "\n".join(_one(each.text) for each in stem),
                self.answers(kind, details),
                "\n".join(_one(each) for each in remarks),
                self.line,
                details=details,
            )
        )

    def is_multiple(self) -> bool:
        single = (self.node.findtext("single") or "true").strip(ASCII_SPACES)
        return self.node.get("type") == "multichoice" and single in ("false", "0", "")

    def stem(self) -> list[Remark]:
        """Return the paragraphs of the question text; a gap is written as Moodle shows it."""
        html = _text(self.node.find("questiontext"))
        if self.node.get("type") in ("multianswer", "cloze"):
            pieces, place = [], 0
            for number, gap in enumerate(embedded(html)):
                pieces += [html[place : gap.start], _MARKER.format(number)]
                place = gap.end
            html = "".join([*pieces, html[place:]])
        return self.html(html)

    def details(self, kind: str, stem: list[Remark]) -> Details:
        """Return all data of the question, in both languages."""
        node = self.node
        text: tuple[str | Gap, ...] = ()
        near: tuple[WeightedAnswer, ...] = ()
        if kind == "gaps":
            asked = [each.text for each in stem if not _MARKED.search(each.text.fr)]
            text, near = self.gaps(" ".join(each.text.fr for each in stem if _MARKED.search(each.text.fr)))
        else:
            asked = [each.text for each in stem if each.mark != "text"]
            text = tuple(each.text.fr for each in stem if each.mark == "text")
        remarks = self.html(_text(node.find("generalfeedback")))
        if kind == "essay":
            grading = self.html(_text(node.find("graderinfo")))
            remarks = [each for each in remarks if each.mark not in ("model", "line", "comment")] + grading
        units = [each.findtext("unit_name") or "" for each in node.findall("units/unit")]
        hint = node.find("hint")
        return Details(
            stem=_joined(asked),
            shares=tuple(self.shares(kind)),
            pairs=tuple((self.inline(each), _both(_text(each.find("answer")))) for each in node.findall("subquestion")),
            remarks=tuple(remarks),
            hint=self.inline(hint) if hint is not None else Bilingual(),
            text=text,
            near=near,
            unit=Bilingual(units[0], units[1] if len(units) > 1 else units[0]) if units else Bilingual(),
            tags=tuple(_text(each) for each in node.findall("tags/tag")),
            name=_text(node.find("name")),
        )

    def shares(self, kind: str) -> list[WeightedAnswer]:
        """Return the answers. A tolerance follows its number after a colon."""
        shares = []
        for place, answer in enumerate(self.node.findall("answer")):
            fraction = _number(answer.get("fraction") or answer.findtext("fraction") or "0") / 100
            feedback = answer.find("feedback")
            said = self.inline(feedback) if feedback is not None else Bilingual()
            if kind in ("choice", "choices", "order"):
                text = self.inline(answer)
            elif kind == "true-false":
                word = _text(answer)
                text = TRUTHS[word == "true" or (word != "false" and place == 0)]
            else:
                text = _both(_text(answer) or (answer.text or "").strip(ASCII_SPACES))
            tolerance = (answer.findtext("tolerance") or "").strip(ASCII_SPACES)
            if kind == "number" and _number(tolerance):
                text = _both(f"{text.fr}:{tolerance}")
            shares.append(WeightedAnswer(text, fraction, said))
        return shares

    def gaps(self, written: str) -> tuple[tuple[str | Gap, ...], tuple[WeightedAnswer, ...]]:
        """Return the text with its gaps, and their near misses."""
        found = embedded(_text(self.node.find("questiontext")))
        pieces: list[str | Gap] = []
        near: dict[str, WeightedAnswer] = {}
        for place, piece in enumerate(_MARKED.split(written)):
            if place % 2 == 0:
                pieces += [piece] if piece else []
                continue
            gap = found[int(piece)] if int(piece) < len(found) else None
            if gap is None:
                continue
            if CHOSEN.fullmatch(gap.type):
                self.warn(
                    Message("a gap with options to choose from becomes a gap to type in."),
                )
            right = [_unstarred(each.text) for each in gap.answers if each.fraction >= 1]
            pieces.append(Gap(tuple(filter(None, right))) if any(right) else "_____")
            for each in gap.answers:
                if each.fraction < 1 and each.text:
                    text = _unstarred(each.text)
                    near.setdefault(text, WeightedAnswer(_both(text), each.fraction, text_of(each.feedback)[0]))
        return tuple(pieces), tuple(near.values())

    def answers(self, kind: str, details: Details) -> list[ForeignAnswer]:
        """Return the answers in the form that the list of an import shows."""
        if kind == "match":
            return [ForeignAnswer(f"{_one(left)} -> {_one(right)}", 1.0, "") for left, right in details.pairs]
        if kind == "gaps":
            gaps = [ForeignAnswer(" / ".join(gap.accepted), 1.0, "") for gap in details.text if isinstance(gap, Gap)]
            return gaps + [ForeignAnswer(each.text.fr, each.fraction, _one(each.feedback)) for each in details.near]
        fraction: Callable[[WeightedAnswer], float] = (
            (lambda _: 1.0) if kind == "order" else (lambda share: share.fraction)
        )
        return [ForeignAnswer(_one(each.text), fraction(each), _one(each.feedback)) for each in details.shares]

    def html(self, html: str) -> list[Remark]:
        """Return the paragraphs of an HTML text; content that a lesson cannot hold is reported."""
        found, lost = paragraphs(html)
        self.warn_about_losses(lost)
        return found

    def inline(self, node: Element) -> Bilingual:
        """Return a text on one line; it is read as HTML unless the node declares plain text."""
        text = _text(node)
        if node.get("format") == "plain_text":
            return _both(text)
        found, lost = text_of(text)
        self.warn_about_losses(lost)
        return found

    def warn_about_losses(self, lost: list[Message]) -> None:
        for each in lost:
            self.warn(each)


def _text(node: Element | None) -> str:
    return (node.findtext("text") or "").strip(ASCII_SPACES) if node is not None else ""


def _number(text: str) -> float:
    try:
        return float(text.strip(ASCII_SPACES))
    except ValueError:
        return 0.0


def _both(text: str) -> Bilingual:
    return Bilingual(text)


def _one(text: Bilingual) -> str:
    return text.fr or text.en


def _unstarred(text: str) -> str:
    return text.replace(r"\*", "*")


def _joined(texts: list[Bilingual]) -> Bilingual:
    """Return paragraphs joined on one line, with the second language only if at least one of them has it."""
    if not any(each.en for each in texts):
        return Bilingual(" ".join(each.fr for each in texts))
    return Bilingual(" ".join(each.fr for each in texts if each.fr), " ".join(each.en or each.fr for each in texts))
