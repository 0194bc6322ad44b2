"""The messages about mistakes of content: paragraphs, terms, questions.

Each code has the expected content (None: the reader supplies it), and the sentences; `messages` fills in the `{names}`.
"""

from __future__ import annotations

from study.text import Message

CONTENT: dict[str, tuple[Message | None, Message]] = {
    # Paragraphs
    "no-paragraphs": (
        Message("# Paragraph 1"),
        Message("The lesson has no paragraph. Add “# Paragraph 1” and, below it, a line “fr: …”."),
    ),
    "missing-paragraph-number": (
        Message("# Paragraph {number}"),
        Message("The number of the paragraph is missing. Write “{expected}”."),
    ),
    "bad-paragraph": (
        Message("# Paragraph {number}"),
        Message("“{found}” is not a number. Write “{expected}”."),
    ),
    "duplicate-paragraph": (
        Message("a number not taken yet"),
        Message("Paragraph {found} is already on line {first}. Every paragraph has a number of its own."),
    ),
    "paragraph-order": (
        Message("# Paragraph {number}"),
        Message(
            "Paragraph {found} is where paragraph {number} should be. Paragraphs are numbered 1, "
            "2, 3… through the whole lesson."
        ),
    ),
    "sentence-count": (
        Message("as many sentences in both languages"),
        Message(
            "Sentences of paragraph {number}: {french} in French, {english} in English. Write "
            "one sentence a line, each matched by its translation."
        ),
    ),
    "unknown-paragraph": (
        Message("a paragraph of the lesson: {known}"),
        Message("The lesson has no paragraph {found}. Its paragraphs are: {known}."),
    ),
    # Words quoted from a paragraph
    "quote-not-found": (
        Message("the exact words of paragraph {paragraph}"),
        Message(
            "These words are not in the {language} of paragraph {paragraph}: “{found}”.{longest} "
            "Copy them exactly as they are there."
        ),
    ),
    "quote-apostrophe": (
        None,
        Message("A small difference here. In paragraph {paragraph}: {right}; in this line: {wrong}."),
    ),
    "quote-space": (
        None,
        Message("A small difference here. In paragraph {paragraph}: {right}; in this line: {wrong}."),
    ),
    "quote-case": (
        Message("the capitals of the paragraph"),
        Message("Paragraph {paragraph} has the same words with other capital or small letters."),
    ),
    "quote-elsewhere": (
        Message("the exact words of paragraph {paragraph}"),
        Message(
            "“{found}” is in paragraph {other}, not in paragraph {paragraph}. Add {other} to "
            "“about:” or quote other words."
        ),
    ),
    # Terms
    "missing-head": (
        Message("# Term word"),
        Message("The headword is missing after “# {word}”."),
    ),
    "duplicate-term": (
        Message("an id not taken yet"),
        Message("The id “{found}” already belongs to the term on line {first}. Give this one another."),
    ),
    "term-not-found": (
        Message("a paragraph in which “{head}” occurs, or the form that occurs there"),
        Message(
            "“{head}” is not found in paragraph {found}.{elsewhere} If it occurs there in "
            "another form, add that to “forms:” (with “…” for words between); otherwise remove "
            "{found} from “in:”."
        ),
    ),
    "missing-english": (
        Message("english: …"),
        Message(
            "“{found}” speaks of the English word, and that is missing. Add “english: …” with the dictionary’s word."
        ),
    ),
    "english-not-found": (
        Message("the form that occurs in the English of paragraph {number}"),
        Message(
            "“{found}” is not found in the English of paragraph {number}.{elsewhere} If it "
            "occurs there in another form, add that to “english-forms:”; otherwise name the "
            "paragraphs that have it in “english-in:”."
        ),
    ),
    # Questions
    "missing-question-id": (
        Message("# Question q1 choice"),
        Message("The id and the kind of the question are missing, as in “{expected}”."),
    ),
    "duplicate-question": (
        Message("an id not taken yet"),
        Message("The id “{found}” already belongs to the question on line {first}. Give this one another."),
    ),
    "few-options": (
        Message("at least two options"),
        Message("This question needs at least two options “[x]” or “[ ]”; it has {count}."),
    ),
    "bad-mark": (
        Message("[x] or [ ]"),
        Message("An option begins with “[x]” if it is right and with “[ ]” if it is not, never with “{found}”."),
    ),
    "one-right": (
        Message("exactly one right option"),
        Message("Exactly one option must have “[x]”; here it is {count}."),
    ),
    "none-right": (
        Message("at least one right option"),
        Message("No option has “[x]”. Mark those that are right."),
    ),
    "all-right": (
        Message("at least one wrong option"),
        Message("Every option has “[x]”. At least one must be wrong."),
    ),
    "equal-options": (
        Message("options that differ"),
        Message("This option says the same as the one on line {first}."),
    ),
    "true-false-options": (
        Message("“Vrai | True” and “Faux | False”"),
        Message("A true-false question has two options, {expected}, each of them once."),
    ),
    "no-gap": (
        Message("[[word]]"),
        Message("This text has no gap. Put the word to find between “[[” and “]]”."),
    ),
    "unclosed-gap": (
        Message("]]"),
        Message("This gap is not closed. Put “]]” after the word to find."),
    ),
    "unopened-gap": (
        Message("[["),
        Message("“]]” closes a gap that was never opened. Put “[[” before the word to find."),
    ),
    "empty-gap": (
        Message("[[word]]"),
        Message("This gap is empty. Write the word to find between “[[” and “]]”."),
    ),
    "no-answer": (
        Message("= answer"),
        Message("This question has no right answer. Add a line “{expected}”."),
    ),
    "no-model": (
        Message("= translation"),
        Message("This translation has no model. Add a line “{expected}”."),
    ),
    "few-pairs": (
        Message("left -> right"),
        Message("At least two pairs “{expected}” are needed; there are {count}."),
    ),
    "not-a-pair": (
        Message("left -> right"),
        Message("A pair is written “{expected}”, with one arrow."),
    ),
    "step-number": (
        Message("{number}."),
        Message("This step has the number {found} instead of {number}. Steps are counted 1, 2, 3…"),
    ),
    "few-steps": (
        Message("at least three steps"),
        Message("There must be at least three steps to put in order; there are {count}."),
    ),
}
