"""Explains each field of a lesson, for display beside it while it is filled in."""

from __future__ import annotations

from study.app.editor.rows import FieldRow
from study.lesson.document import Block
from study.lesson.grammar import HEADER, HEADING, PARAGRAPH, QUESTION, TERM, BlockType
from study.lesson.model import Kind
from study.text import Message, Text

_HEADER = {
    "lesson": Message(
        "The lesson’s name for the program: plain letters, digits, hyphens. Progress hangs on it, so keep it."
    ),
    "title": Message("The title: French | English."),
    "level": Message("The level of the reader it is meant for."),
    "date": Message("When the text is from: 2024-05."),
    "source": Message("Where the text comes from: French | English."),
    "author": Message("Who wrote the text."),
    "licence": Message("On what terms it may be used: French | English."),
    "topics": Message("What it is about, parted by commas."),
    "note": Message("A note to the reader: French | English."),
    "typography": Message("Whose usage the French follows."),
}
_HEADING = {
    "fr": Message("The heading, in French."),
    "en": Message("The same in English."),
}
_PARAGRAPH = {
    "fr": Message("One sentence a line. Paste a whole paragraph: it is cut into sentences."),
    "en": Message("The translation, one line for each French sentence."),
    "fault": Message("A fault of the source: what it says -> what it should say | why, in French | why."),
}
_TERM = {
    "name": Message("The word as in a dictionary, without article: “atteindre”, “recette”."),
    "id": Message("Its name for the program, without accents or spaces. Progress hangs on it: do not change it later."),
    "in": Message("The paragraphs it stands in: 2, 4."),
    "class": Message("What sort of word it is."),
    "gender": Message("The gender of a noun."),
    "number": Message("Whether it is used in the plural."),
    "ipa": Message("How it sounds, in IPA, without brackets."),
    "en": Message("What it means, in English, the commonest first."),
    "cue": Message("What tells it from another word with the same English."),
    "forms": Message("How it stands in the text where that differs: a augmenté / augmentent."),
    "meaning": Message("What it means, explained: French | English."),
    "here": Message("What is special here: French | English."),
    "also": Message("What else it can mean: French | English."),
    "example": Message("An example: French | English."),
    "trap": Message("What misleads: French | English."),
    "fr": Message("Its sense in French, for those who study English."),
}
_ENGLISH = Message("For those who study the English text.")
_QUESTION = {
    "name": Message("Its name for the program. Progress hangs on it: do not change it later."),
    "kind": Message("What kind of question it is."),
    "about": Message("The paragraphs it asks about: 2."),
    "for": Message("For whom alone, if it is not for all."),
    "evidence": Message("The words of the text that settle it, unchanged: French | English."),
    "skill": Message("What it asks of the reader."),
    "fr": Message("The question, in French."),
    "en": Message.in_context("question", "The same in English."),
    "hint": Message("A hint, on request: French | English."),
    "why": Message("Why that is the answer: French | English. Said after any answer."),
    "note": Message("Worth knowing: French | English."),
    "[ ]": Message("An option: French | English. Ctrl+T makes it the right answer [x], or a wrong one [ ]."),
    "text": Message("The passage to translate."),
    "=": Message("A right answer. Another may follow."),
    "~": Message("An answer that is nearly right | what to say of it, in French | the same in English."),
    "unit": Message("What is counted: French | English."),
    "tolerance": Message("How far off is still right."),
    "articles": Message("Whether a wrong article counts."),
    "accents": Message("Whether a forgotten accent counts."),
    "pair": Message("Left -> right. With nothing on the left it is there to mislead."),
    "1.": Message("The steps in their right order: French | English."),
    "criterion": Message("What a good translation renders: French | English."),
}
_GAPS = Message("A text with its gaps: Les [[recettes / revenus]] augmentent.")
_FEEDBACK = Message("What somebody reads who chose that: French | English.")
_DRAFT = Message("“yes” until you have looked it over.")
_ALLOW = Message("A rule set aside here: A07 | why, in French | why.")
_TYPES: dict[BlockType, dict[str, Message]] = {
    HEADER: _HEADER,
    HEADING: _HEADING,
    PARAGRAPH: _PARAGRAPH,
    TERM: _TERM,
    QUESTION: _QUESTION,
}


def guide(block: Block, row: FieldRow) -> Text:
    """Return the explanation of a row; empty for a line that was not understood."""
    if row.part == "below":
        return _FEEDBACK
    name = row.part if row.part in ("name", "kind") else row.field.name if row.field else ""
    if name in ("draft", "allow"):
        return _DRAFT if name == "draft" else _ALLOW
    if name == "text" and block.kind is Kind.GAPS:
        return _GAPS
    if name.startswith("english"):
        return _ENGLISH
    return _TYPES[block.type or HEADER].get(name, "")
