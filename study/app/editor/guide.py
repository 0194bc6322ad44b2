"""Explains each field of a lesson, for display beside it while it is filled in."""

from __future__ import annotations

from study.app.editor.rows import FieldRow
from study.lesson.document import Block
from study.lesson.grammar import HEADER, HEADING, NOTE, PARAGRAPH, QUESTION, TERM, BlockType
from study.lesson.model import Kind
from study.text import Message, Text

_HEADER = {
    "lesson": Message(
        "The id of the lesson: unaccented letters, digits and hyphens. Progress is stored "
        "under it: do not change it later."
    ),
    "title": Message("The title: French | English."),
    "level": Message("The level of the learners that the text is meant for."),
    "date": Message("The date of the text: 2024-05."),
    "source": Message("The source of the text: French | English."),
    "author": Message("The author of the text."),
    "licence": Message("The licence under which the text may be reused: French | English."),
    "topics": Message("The topics, separated by commas."),
    "mission": Message("The learner’s role in this lesson, and the purpose of reading: French | English."),
    "note": Message("A note for learners: French | English."),
    "french-note": Message("A note for learners of French only: French | English."),
    "english-note": Message("A note for learners of English only: French | English."),
    "before": Message("A task before reading: French | English."),
    "discuss": Message("A question to discuss after reading: French | English."),
    "aim": Message("For the teacher: what learners can do after the lesson: French | English."),
    "timing": Message("For the teacher: how long the parts of the lesson take: French | English."),
    "suggestion": Message("For the teacher: how to use the lesson in class: French | English."),
    "typography": Message("The typographic conventions that the French text follows."),
}
_HEADING = {
    "fr": Message("The heading, in French."),
    "en": Message("The same in English."),
    "genre": Message("What sort of document begins here: courriel | e-mail."),
    "from": Message("Who wrote the document that begins here: French | English."),
    "date": Message("The date of the document that begins here."),
}
_PARAGRAPH = {
    "fr": Message("One sentence per line. If you paste a whole paragraph, it is split into sentences."),
    "en": Message("The translation, one line per French sentence."),
    "fault": Message("An error in the source: text as printed -> correction | why, in French | why, in English."),
    "english-fault": Message(
        "An error in the English text: text as printed -> correction | why, in French | in English."
    ),
}
_NOTE = {
    "name": Message("The id of the note, without accents or spaces."),
    "title": Message("The title: French | English."),
    "after": Message("The number of the paragraph that the note follows; without it, the last."),
    "fr": Message("The note in French, one sentence per line."),
    "en": Message("The same in English, one sentence per line."),
}
_TERM = {
    "name": Message("The word as it appears in a dictionary, without an article: “atteindre”, “recette”."),
    "id": Message(
        "The id of the term, without accents or spaces. Progress is stored under it: do not change it later."
    ),
    "in": Message("The paragraphs in which it occurs: 2, 4."),
    "level": Message("The level of learners for whom the term is new."),
    "core": Message("“yes” if later lessons of a course use the term again."),
    "class": Message("The part of speech."),
    "gender": Message("The gender of a noun."),
    "number": Message("The number of a noun: plural if it is used in the plural."),
    "ipa": Message("The pronunciation, in IPA, without brackets."),
    "en": Message("The meaning in English, the most common first."),
    "cue": Message("A cue that distinguishes it from another word with the same English translation."),
    "forms": Message("The forms used in the text, if they differ: a augmenté / augmentent."),
    "meaning": Message("The meaning, explained: French | English."),
    "here": Message("What is special about its use here: French | English."),
    "also": Message("Its other meanings: French | English."),
    "example": Message("An example: French | English."),
    "trap": Message("A trap to avoid: French | English."),
    "fr": Message("The meaning in French, for learners of English."),
}
_ENGLISH = Message("For learners of English.")
_QUESTION = {
    "name": Message("The id of the question. Progress is stored under it: do not change it later."),
    "kind": Message("The type of the question."),
    "about": Message("The paragraphs that the question is about, for example 2."),
    "for": Message("The language to study, if the question is for only one of the two."),
    "evidence": Message("The evidence: the exact words of the text that give the answer, French | English."),
    "justify": Message("“yes” if learners must also show the words of the text that give the answer."),
    "skill": Message("The skill that the question tests."),
    "fr": Message("The question, in French."),
    "en": Message.in_context("question", "The same in English."),
    "hint": Message("A hint, shown on request: French | English."),
    "why": Message("Why this is the right answer: French | English. Shown after every answer."),
    "note": Message("Worth knowing: French | English."),
    "[ ]": Message("An option: French | English. Ctrl+T marks it as right [x] or wrong [ ]."),
    "text": Message("The passage to translate."),
    "=": Message("A right answer; there can be several."),
    "needs": Message("Words of which a right answer has at least one: vendre / céder. Repeat the field for each idea."),
    "not": Message("Words that a right answer does not have."),
    "~": Message("An answer that is nearly right | feedback, in French | feedback, in English."),
    "unit": Message("The unit: French | English."),
    "tolerance": Message("The largest difference that is still accepted."),
    "articles": Message("Whether a wrong or missing article counts as an error."),
    "accents": Message("Whether a missing accent counts as an error."),
    "pair": Message("Left -> right. If the left side is empty, the right side is a distractor."),
    "1.": Message("The steps, in the right order: French | English."),
    "start": Message("The words that the answer begins with; learners may type them or leave them out."),
    "audio": Message("The name of a recording beside the lesson file; without one, the computer’s voice is used."),
    "audience": Message("Who will read the text: French | English."),
    "register": Message("The register of the text: French | English."),
    "in": Message("The language in which the text is written, if it is not the one that is studied."),
    "mediation": Message("“yes” if the text passes on what the article says to a person who has not read it."),
    "words": Message("The least and the greatest number of words: 120-160."),
    "point": Message("A point that the text has to cover: French | English."),
    "criterion": Message("What a good translation must convey: French | English."),
}
_OF_KIND: dict[tuple[Kind, str], Message] = {
    (Kind.TRANSFORM, "text"): Message("The sentence or word to transform."),
    (Kind.DICTATION, "text"): Message("The sentences that are dictated, word for word."),
    (Kind.WRITING, "="): Message("A model text: indent its further lines; an indented “-> …” is a comment on it."),
    (Kind.WRITING, "criterion"): Message("What the text is judged by: French | English. Default: the DELF Pro’s four."),
}
_GAPS = Message("The text, with each gap in double brackets: Les [[recettes / revenus]] augmentent.")
_FEEDBACK = Message("Feedback for learners who choose this option: French | English.")
_DRAFT = Message("“yes” until you have checked it.")
_ALLOW = Message("A rule waived in this block: A07 | reason, in French | reason, in English.")
_TYPES: dict[BlockType, dict[str, Message]] = {
    HEADER: _HEADER,
    HEADING: _HEADING,
    PARAGRAPH: _PARAGRAPH,
    NOTE: _NOTE,
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
    if block.kind and (block.kind, name) in _OF_KIND:
        return _OF_KIND[block.kind, name]
    if block.type is TERM and name.startswith("english"):
        return _ENGLISH
    return _TYPES[block.type or HEADER].get(name, "")
