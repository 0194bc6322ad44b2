"""Rules on the form of a lesson file. The reader finds the breaches; this file explains them."""

from __future__ import annotations

from study.teach.check.rule import Rule, add
from study.teach.check.sources import CRAFT, FORMAT
from study.text import Message


def _read(id: str, title: Message, reason: Message, bad: str, good: str, *codes: str) -> None:
    add(Rule(id, title, reason, FORMAT, bad, good, codes=frozenset(codes)))


_read(
    "E02",
    Message("Refer only to paragraphs that exist."),
    Message(
        "A question is asked after its paragraph, and a term is marked in it: without the paragraph, neither is shown."
    ),
    "about: 9",
    "about: 1",
    "unknown-paragraph",
    "bad-paragraph-number",
)
_read(
    "E03",
    Message("Mark one right option in a choice, and one or more in a multiple choice."),
    Message("Without a right option, no one can answer correctly; with two in a choice, the mark is a matter of luck."),
    "[ ] Une baisse | A fall\n[ ] Une hausse | A rise",
    "[ ] Une baisse | A fall\n[x] Une hausse | A rise",
    *("one-right", "none-right", "all-right", "few-options", "bad-mark", "true-false-options"),
)
_read(
    "E06",
    Message("Use known keywords and values, each in its block."),
    Message("A line that is not recognised would be lost. The message suggests the nearest keyword."),
    "skil: literal",
    "skill: literal",
    *("unknown-block", "unknown-field", "unknown-kind", "unknown-value", "wrong-block", "unused-field"),
)
_read(
    "E12",
    Message("Fill in the required fields of every block."),
    Message("A question without an answer cannot be asked, and a term without its part of speech cannot be shown."),
    "# Question q1 short\nabout: 1",
    "# Question q1 short\nabout: 1\nskill: literal\nfr: Qui parle ?\n= le PDG",
    *("missing-field", "missing-head", "missing-kind", "missing-question-id", "missing-paragraph-number"),
    *(
        "no-paragraphs",
        "no-answer",
        "no-model",
        "no-model-text",
        "few-pairs",
        "few-steps",
        "empty-text",
        "missing-english",
    ),
    "justify-without-evidence",
)
_read(
    "E13",
    Message("Use each id once, and each field once in its block."),
    Message("Progress and cards are stored by id: two questions with the same id would be confused."),
    "skill: literal\nskill: inference",
    "skill: literal",
    *("duplicate-paragraph", "duplicate-term", "duplicate-question", "repeated-field"),
)
_read(
    "E14",
    Message("Write every line in a known form."),
    Message(
        "A line is “keyword: value”, a mark such as [x] or =, a comment (//), or the continuation of the line above."
    ),
    "skill literal",
    "skill: literal",
    *("stray-line", "nothing-above", "missing-colon", "too-many-parts", "text-after-block", "step-number"),
    *("not-a-pair", "bad-range", "bad-audio", "bad-id", "bad-topic", "paragraph-order", "bad-paragraph"),
)
_read(
    "E15",
    Message("Open and close every gap, and put an answer in it."),
    Message("If a bracket is missing, the answer is shown instead of the gap."),
    "text: Les [[recettes augmentent.",
    "text: Les [[recettes]] augmentent.",
    *("no-gap", "unclosed-gap", "unopened-gap", "empty-gap"),
)
_read(
    "E16",
    Message("Save the file as UTF-8 text."),
    Message("Invisible characters interfere with searching, display and cards."),
    "fr: recettes\u0007",
    "fr: recettes",
    *("binary", "bad-byte", "nfd", "control-character", "invisible-character", "windows-1252"),
)
_read(
    "E18",
    Message("Translate every sentence on a line of its own."),
    Message(
        "Sentences are shown one by one with their translations: the third line of English belongs to "
        "the third line of French."
    ),
    "fr: Il dort.\n    Elle lit.\nen: He sleeps and she reads.",
    "fr: Il dort.\n    Elle lit.\nen: He sleeps.\n    She reads.",
    "sentence-count",
)
add(
    Rule(
        "E17",
        Message("Give a reason when you waive a rule."),
        Message("A year later, you or a colleague can tell whether the reason still applies."),
        CRAFT,
        "allow: A07",
        "allow: A07 | La négation est l’objet même de la question. | The negation is what the question is about.",
    )
)
add(
    Rule(
        "A22",
        Message("Do not waive a rule that is not broken."),
        Message("A line that is no longer needed would hide the next problem."),
        CRAFT,
        "allow: A07 | La négation est voulue. | The negation is meant.",
        "// (rien à écarter | nothing to set aside)",
    )
)
