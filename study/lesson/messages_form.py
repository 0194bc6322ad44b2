"""The messages about mistakes of form: the file, its lines, a single value.

Each code has the expected content (None: the reader supplies it), and the sentences; `messages` fills in the `{names}`.
"""

from __future__ import annotations

from study.text import Message

FORM: dict[str, tuple[Message | None, Message]] = {
    # The file
    "utf-16": (
        Message("text in UTF-8"),
        Message("This file is saved as UTF-16. Save it as UTF-8."),
    ),
    "binary": (
        Message("a text"),
        Message("This file is not text. A lesson is a plain text file in UTF-8."),
    ),
    "bad-byte": (
        Message("text in UTF-8"),
        Message("The file is damaged here: this byte is not valid UTF-8. Retype the character."),
    ),
    "windows-1252": (
        Message("text in UTF-8"),
        Message("This file is saved as Windows-1252. It was read, but save it as UTF-8."),
    ),
    "nfd": (
        Message("each accented letter as one character (NFC)"),
        Message(
            "From “{found}” on, accents in this file are stored separately from their letters "
            "(NFD). They were combined when the file was read; you do not need to do anything."
        ),
    ),
    "control-character": (
        Message("text without control characters"),
        Message("This line contains an invisible control character ({found}). Delete it."),
    ),
    "invisible-character": (
        Message("text without invisible characters"),
        Message("This line contains an invisible character ({found}), often added by copying and pasting. Delete it."),
    ),
    # Lines
    "unknown-block": (
        Message("# Heading, # Paragraph, # Note, # Term or # Question"),
        Message("“# {found}” is not a known block. Begin a block with {expected}."),
    ),
    "text-after-block": (
        Message("nothing after “# {word}”"),
        Message("“{found}” is ignored here. Put it on a separate line: “fr: {found}”."),
    ),
    "unknown-field": (
        None,
        Message("“{found}” is not a field of {block}. Its fields are: {expected}."),
    ),
    "wrong-block": (
        None,
        Message("“{found}” belongs in {expected}, not in {block}. Move this line or delete it."),
    ),
    "unused-field": (
        None,
        Message("A question of type “{kind}” does not use “{found}”. Its fields are: {expected}."),
    ),
    "repeated-field": (
        Message("only one field “{found}”"),
        Message(
            "The field “{found}” is already on line {first}; it is allowed only once in {block}. "
            "Keep only one of the two."
        ),
    ),
    "missing-field": (
        Message("{field}: …"),
        Message("The line “{expected}” is missing from {block}. Add it."),
    ),
    "missing-colon": (
        Message("a word, then a colon"),
        Message("A colon is missing after “{found}”."),
    ),
    "stray-line": (
        Message("a field (“word: …”), or four spaces at the start"),
        Message(
            "This line is neither a field (“word: …”) nor an answer. If it continues the line "
            "above, begin it with four spaces."
        ),
    ),
    "nothing-above": (
        Message("a field (“word: …”) above"),
        Message(
            "A line that begins with a space continues the field above it, but this line has no "
            "field above it. Begin the line with a field name and a colon, such as “fr:”."
        ),
    ),
    "too-many-parts": (
        Message("at most {most} parts"),
        Message(
            "This line has {count} parts separated by “|”, but at most {most} are allowed: "
            "“{found}” is one too many. For a bar that is part of the text, write “\\|”."
        ),
    ),
    "empty-text": (
        Message("a text"),
        Message("The text after “{found}” is missing. Write it or delete the line."),
    ),
    # Values
    "missing-kind": (
        None,
        Message("The type of the question is missing after its id. Types: {expected}."),
    ),
    "unknown-kind": (
        None,
        Message("“{found}” is not a question type. Types: {expected}."),
    ),
    "unknown-value": (
        None,
        Message("“{found}” is not a valid value for the field “{field}”. Possible values: {expected}."),
    ),
    "bad-id": (
        Message("unaccented letters, digits and hyphens"),
        Message("“{found}” cannot be used as an id: an id may contain only {expected}, without spaces."),
    ),
    "bad-topic": (
        Message("unaccented letters, digits and hyphens"),
        Message("The topic “{found}” was read as “{slug}”: a topic may contain only {expected}."),
    ),
    "bad-paragraph-number": (
        Message("paragraph numbers: 1, 2"),
        Message("“{found}” is not a paragraph number. Separate the numbers with commas: “1, 2”."),
    ),
    "bad-audio": (
        Message("the name of a file in the folder of the lesson"),
        Message("“{found}” is not {expected}. Put the recording beside lesson.txt and write only its name."),
    ),
    "bad-range": (
        Message("a number of words such as 120-160"),
        Message("“{found}” is not a range of words. Write the least and the greatest number: “words: 120-160”."),
    ),
    "unreadable-number": (
        Message("a number such as 58,5 or 5 000"),
        Message(
            "“{found}” is not a valid number. Write it in digits, such as 58.5 or 5000; put the "
            "unit on the line “unit: …”."
        ),
    ),
}
