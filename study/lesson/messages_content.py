"""The messages about mistakes of content: paragraphs, terms, questions.

Each code has the expected content (None: the reader supplies it), and the sentences; `messages` fills in the `{names}`.
"""

from __future__ import annotations

from study.text import Message

CONTENT: dict[str, tuple[Message | None, Message]] = {
    # Paragraphs
    "no-paragraphs": (
        Message("# Paragraph 1"),
        Message("The lesson has no paragraphs. Add “# Paragraph 1” and, on the next line, “fr: …”."),
    ),
    "missing-paragraph-number": (
        Message("# Paragraph {number}"),
        Message("The paragraph number is missing. Write “{expected}”."),
    ),
    "bad-paragraph": (
        Message("# Paragraph {number}"),
        Message("“{found}” is not a number. Write “{expected}”."),
    ),
    "duplicate-paragraph": (
        Message("an unused number"),
        Message("There is already a paragraph {found}, on line {first}. Give this one a different number."),
    ),
    "paragraph-order": (
        Message("# Paragraph {number}"),
        Message(
            "This paragraph is numbered {found} instead of {number}. Number paragraphs 1, 2, 3… "
            "through the whole lesson."
        ),
    ),
    "sentence-count": (
        Message("the same number of sentences in both languages"),
        Message(
            "Number of sentences in paragraph {number}: {french} in French, {english} in "
            "English. Write one sentence per line, each matched by its translation."
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
            "These words are not in the {language} text of paragraph {paragraph}: "
            "“{found}”.{longest} Copy them exactly from the paragraph."
        ),
    ),
    "quote-apostrophe": (
        None,
        Message(
            "This line differs slightly from the text. In paragraph {paragraph}: {right}; in "
            "this line: {wrong}. Correct the line."
        ),
    ),
    "quote-space": (
        None,
        Message(
            "This line differs slightly from the text. In paragraph {paragraph}: {right}; in "
            "this line: {wrong}. Correct the line."
        ),
    ),
    "quote-case": (
        Message("the same capitalisation as in the paragraph"),
        Message("Paragraph {paragraph} has the same words, but with different capitalisation. Copy them exactly."),
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
    "missing-note-id": (
        Message("# Note data-protection"),
        Message("The id of the note is missing. Write, for example, “{expected}”."),
    ),
    "duplicate-note": (
        Message("an unused id"),
        Message("The id “{found}” is already used by the note on line {first}. Give this note a different id."),
    ),
    "unknown-fault": (
        None,
        Message("“{found}” is not a kind of error. Possible kinds: {expected}."),
    ),
    "duplicate-term": (
        Message("an unused id"),
        Message("The id “{found}” is already used by the term on line {first}. Give this term a different id."),
    ),
    "term-not-found": (
        Message("a paragraph in which “{head}” occurs, or the form used in that paragraph"),
        Message(
            "“{head}” was not found in paragraph {found}.{elsewhere} If it occurs in another "
            "form, add that form to “forms:” (with “…” for any words in between); otherwise "
            "remove {found} from “in:”."
        ),
    ),
    "missing-english": (
        Message("english: …"),
        Message(
            "“{found}” describes the English word, but that word is missing. Add “english: …” "
            "with the dictionary form of the word."
        ),
    ),
    "english-not-found": (
        Message("the form used in the English text of paragraph {number}"),
        Message(
            "“{found}” was not found in the English text of paragraph {number}.{elsewhere} If it "
            "occurs in another form, add that form to “english-forms:”; otherwise list the "
            "paragraphs that contain it in “english-in:”."
        ),
    ),
    # Questions
    "missing-question-id": (
        Message("# Question q1 choice"),
        Message("The id and the type of the question are missing. Write, for example, “{expected}”."),
    ),
    "duplicate-question": (
        Message("an unused id"),
        Message("The id “{found}” is already used by the question on line {first}. Give this question a different id."),
    ),
    "few-options": (
        Message("at least two options"),
        Message("This question needs at least two options “[x]” or “[ ]” (found: {count})."),
    ),
    "bad-mark": (
        Message("[x] or [ ]"),
        Message("An option begins with “[x]” (right) or “[ ]” (wrong), not with “{found}”."),
    ),
    "one-right": (
        Message("exactly one right option"),
        Message("Exactly one option must be marked “[x]” (found: {count})."),
    ),
    "none-right": (
        Message("at least one right option"),
        Message("No option is marked “[x]”. Mark the right ones."),
    ),
    "all-right": (
        Message("at least one wrong option"),
        Message("Every option is marked “[x]”. At least one must be wrong: mark it “[ ]”."),
    ),
    "equal-options": (
        Message("different options"),
        Message("This option is the same as the one on line {first}. Change or delete one of them."),
    ),
    "true-false-options": (
        Message("“Vrai | True” and “Faux | False”"),
        Message("A true-false question must have exactly two options: {expected}, once each."),
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
        Message("“]]” closes a gap that was not opened. Put “[[” before the word to find."),
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
        Message("This translation has no model answer. Add a line “{expected}”."),
    ),
    "justify-without-evidence": (
        None,
        Message(
            "The learner must show the words of the text that prove the answer, but this question has no evidence. "
            "Add “{expected}: …”, or delete this line."
        ),
    ),
    "no-model-text": (
        Message("= first line of the text"),
        Message(
            "This writing task has no model text. Add a line “{expected}”, and indent its further lines; "
            "an indented line “-> …” is a comment on it."
        ),
    ),
    "few-pairs": (
        Message("left -> right"),
        Message("At least two pairs “{expected}” are needed (found: {count})."),
    ),
    "not-a-pair": (
        Message("left -> right"),
        Message("Write a pair as “{expected}”, with a single arrow."),
    ),
    "step-number": (
        Message("{number}."),
        Message("This step is numbered {found} instead of {number}. Number the steps 1, 2, 3…"),
    ),
    "few-steps": (
        Message("at least three steps"),
        Message("There must be at least three steps to put in order (found: {count})."),
    ),
}
