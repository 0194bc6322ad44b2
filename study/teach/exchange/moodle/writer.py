"""Writes the questions of a lesson as Moodle XML, the format of Moodle’s own export."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from study.lesson.kinds import SELF_MARKED
from study.lesson.model import Bilingual, Kind, Lesson, Paragraph, Question
from study.teach.exchange.convert.from_lesson import (
    Remark,
    Wording,
    percent,
    pointed,
    remarks,
    shareable,
    shares,
    starless,
    tags,
    task_lines,
)
from study.teach.exchange.gift.losses import UNSHAREABLE
from study.teach.exchange.html.text import UNWRITABLE, html, marked, paragraph, writable
from study.teach.exchange.losses import Losses
from study.teach.exchange.moodle.cloze_writer import embedded, without_braces
from study.teach.exchange.moodle.losses import HINTLESS, losses

TYPES = {
    Kind.CHOICE: "multichoice",
    Kind.CHOICES: "multichoice",
    Kind.TRUE_FALSE: "truefalse",
    Kind.GAPS: "multianswer",
    Kind.SHORT: "shortanswer",
    Kind.NUMBER: "numerical",
    Kind.MATCH: "matching",
    Kind.ORDER: "ordering",
    Kind.TRANSLATION: "essay",
    Kind.TRANSFORM: "shortanswer",
    Kind.DICTATION: "essay",
    Kind.WRITING: "essay",
}
"""Moodle’s names for our types."""


def write(lesson: Lesson, words: Wording, losses: Losses, *, with_text: bool = True) -> bytes:
    """Return the file: a category with the lesson’s title, and each paragraph as a description before its questions."""
    quiz = Element("quiz")
    writer = _MoodleWriter(quiz, words, losses)
    writer.category(lesson)
    for each in lesson.paragraphs:
        if with_text:
            writer.text(lesson, each)
        for question in lesson.questions_after(each.number):
            writer.question(lesson, question)
    numbers = {each.number for each in lesson.paragraphs}
    for question in lesson.questions:
        if not question.about or max(question.about) not in numbers:
            writer.question(lesson, question)
    for node in quiz:
        writer.clean(node)
    indent(quiz)
    written: bytes = tostring(quiz, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


class _MoodleWriter(NamedTuple):
    """Adds questions to a quiz."""

    quiz: Element
    words: Wording
    losses: Losses

    def category(self, lesson: Lesson) -> None:
        node = SubElement(self.quiz, "question", type="category")
        title = lesson.title.get(lesson.studied).replace("/", "//")
        _text(SubElement(node, "category"), f"$course$/top/{title or lesson.id}")

    def text(self, lesson: Lesson, part: Paragraph) -> None:
        """Add a paragraph as a description, with its heading if it is the first paragraph below it."""
        node = SubElement(self.quiz, "question", type="description")
        heading = lesson.heading_of(part.number)
        before = lesson.heading_of(part.number - 1) if part.number > 1 else None
        title = paragraph(heading.text, lesson.studied) if heading and heading is not before else ""
        said = paragraph(Bilingual(part.text("fr"), part.text("en")), lesson.studied)
        _text(SubElement(node, "name"), f"¶ {part.number}")
        _text(SubElement(node, "questiontext", format="html"), title + said)
        _text(SubElement(node, "generalfeedback", format="html"), "")
        SubElement(node, "defaultgrade").text = "0"

    def question(self, lesson: Lesson, question: Question) -> None:
        """Add a question, unless Moodle cannot mark it."""
        if not shareable(question):
            self.losses.add(UNSHAREABLE, question.id)
            return
        for loss in losses(question, self.words.asked):
            self.losses.add(loss, question.id)
        node = SubElement(self.quiz, "question", type=TYPES[question.kind])
        _text(SubElement(node, "name"), question.id)
        _text(SubElement(node, "questiontext", format="html"), self.stem(question))
        said = "".join(marked(each, self.words.told) for each in remarks(question) if each.mark not in _GRADING)
        if question.kind in SELF_MARKED:
            said += "".join(marked(each, self.words.told) for each in remarks(question) if each.mark in _MODEL)
        _text(SubElement(node, "generalfeedback", format="html"), said)
        SubElement(node, "defaultgrade").text = "1"
        SubElement(node, "penalty").text = "1" if question.kind is Kind.TRUE_FALSE else "0.3333333"
        SubElement(node, "hidden").text = "0"
        SubElement(node, "idnumber").text = f"{lesson.id}.{question.id}"[:100]
        self.answers(node, question)
        self.hint(node, question)
        holder = SubElement(node, "tags")
        for tag in tags(question):
            _text(SubElement(holder, "tag"), tag)

    def clean(self, node: Element) -> None:
        """Replace the characters that XML cannot hold."""
        for each in node.iter():
            if each.text and (text := writable(each.text)) != each.text:
                each.text = text
                self.losses.add(UNWRITABLE, node.findtext("name/text") or "")

    def stem(self, question: Question) -> str:
        """Return the stem and the text that it refers to."""
        asked = paragraph(question.stem, self.words.asked)
        if question.kind is Kind.GAPS:
            return without_braces(asked) + embedded(question, self.words)
        if question.kind is Kind.TRANSLATION:
            passage = "".join(piece for piece in question.text if isinstance(piece, str))
            return asked + marked(Remark("text", Bilingual(passage, passage)), self.words.asked)
        return asked + "".join(paragraph(each, self.words.asked) for each in task_lines(question))

    def answers(self, node: Element, question: Question) -> None:
        """Add the elements specific to the type of the question."""
        match question.kind:
            case Kind.CHOICE | Kind.CHOICES:
                SubElement(node, "single").text = "true" if question.kind is Kind.CHOICE else "false"
                SubElement(node, "shuffleanswers").text = "true"
                SubElement(node, "answernumbering").text = "abc"
                self.shares(node, question, "html")
            case Kind.TRUE_FALSE:
                self.shares(node, question, "moodle_auto_format")
            case Kind.SHORT | Kind.TRANSFORM:
                SubElement(node, "usecase").text = "0"
                self.shares(node, question, "moodle_auto_format")
            case Kind.NUMBER:
                self.number(node, question)
            case Kind.MATCH:
                self.pairs(node, question)
            case Kind.ORDER:
                self.steps(node, question)
            case Kind.TRANSLATION | Kind.WRITING | Kind.DICTATION:
                self.essay(node, question)

    def shares(self, node: Element, question: Question, form: str) -> list[Element]:
        """Add the answers with their fractions of the mark and their feedback, and return their elements."""
        nodes = []
        for share in shares(question):
            answer = SubElement(node, "answer", fraction=percent(share.fraction), format=form)
            if form == "html":
                _text(answer, html(share.text, self.words.asked))
            elif question.kind is Kind.NUMBER:
                _text(answer, pointed(share.text.fr))
            else:
                _text(answer, share.text.fr if question.kind is Kind.TRUE_FALSE else starless(share.text.fr))
            _text(SubElement(answer, "feedback", format="html"), html(share.feedback, self.words.told))
            nodes.append(answer)
        return nodes

    def number(self, node: Element, question: Question) -> None:
        """Add a number with its tolerance and its unit, which the student may type or leave out."""
        for answer in self.shares(node, question, "moodle_auto_format"):
            right = answer.get("fraction") == "100"
            SubElement(answer, "tolerance").text = pointed(question.tolerance or "0") if right else "0"
        unit = question.unit
        names = (unit.fr, unit.en) if self.words.asked == "both" else (unit.get(self.words.asked),)
        if any(names):
            units = SubElement(node, "units")
            for name in dict.fromkeys(filter(None, names)):
                each = SubElement(units, "unit")
                SubElement(each, "multiplier").text = "1"
                SubElement(each, "unit_name").text = name
        SubElement(node, "unitgradingtype").text = "0"
        SubElement(node, "unitpenalty").text = "0.1"
        SubElement(node, "showunits").text = "0" if any(names) else "3"
        SubElement(node, "unitsleft").text = "0"

    def pairs(self, node: Element, question: Question) -> None:
        SubElement(node, "shuffleanswers").text = "true"
        for pair in question.pairs:
            each = SubElement(node, "subquestion", format="html")
            _text(each, html(pair.left, self.words.asked))
            _text(SubElement(each, "answer"), pair.right.get("en" if self.words.asked == "en" else "fr"))

    def steps(self, node: Element, question: Question) -> None:
        for name, value in _ORDERING:
            SubElement(node, name).text = value
        for step in question.steps:
            answer = SubElement(node, "answer", fraction="1", format="html")
            _text(answer, html(step, self.words.asked))

    def essay(self, node: Element, question: Question) -> None:
        """Add a translation, a text or a dictation, which is not marked automatically: models, criteria or the
        dictated text for the marker, models for the student, and the number of words that is asked for."""
        for name, value in _ESSAY:
            SubElement(node, name).text = value
        for name, count in zip(("minwordlimit", "maxwordlimit"), question.brief.words or (), strict=False):
            SubElement(node, name).text = str(count)
        said = "".join(marked(each, self.words.told) for each in remarks(question) if each.mark in _GRADING)
        _text(SubElement(node, "graderinfo", format="html"), said)
        _text(SubElement(node, "responsetemplate", format="html"), "")

    def hint(self, node: Element, question: Question) -> None:
        if question.hint and question.kind not in HINTLESS:
            _text(SubElement(node, "hint", format="html"), html(question.hint, self.words.told))


_MODEL = ("model", "line", "comment")
_GRADING = (*_MODEL, "criterion", "dictated")
_ORDERING = (
    ("layouttype", "VERTICAL"),
    ("selecttype", "ALL"),
    ("selectcount", "0"),
    ("gradingtype", "ABSOLUTE_POSITION"),
    ("showgrading", "SHOW"),
    ("numberingstyle", "none"),
)
_ESSAY = (
    ("responseformat", "editor"),
    ("responserequired", "1"),
    ("responsefieldlines", "10"),
    ("attachments", "0"),
    ("attachmentsrequired", "0"),
)


def _text(node: Element, text: str) -> None:
    SubElement(node, "text").text = text
