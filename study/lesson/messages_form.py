"""The messages about mistakes of form: the file, its lines, a single value.

Each code has the expected content (None: the reader supplies it), and the sentences; `messages` fills in the `{names}`.
"""

from __future__ import annotations

from study.text import Message

FORM: dict[str, tuple[Message | None, Message]] = {
    # The file
    "utf-16": (
        Message("a text in UTF-8"),
        Message("This file is saved as UTF-16. Save it as UTF-8."),
    ),
    "binary": (
        Message("a text"),
        Message("This file is not a text. A lesson is a plain text file in UTF-8."),
    ),
    "bad-byte": (
        Message("a text in UTF-8"),
        Message("The file is damaged here: this byte is not UTF-8. Type the character again."),
    ),
    "windows-1252": (
        Message("a text in UTF-8"),
        Message("This file is saved as Windows-1252. It could be read; save it as UTF-8."),
    ),
    "nfd": (
        Message("accented letters as one character each (NFC)"),
        Message(
            "In this file accents are apart from their letters (NFD), from “{found}” on. They "
            "were put together in reading; you need not do anything."
        ),
    ),
    "control-character": (
        Message("text without control characters"),
        Message("This line holds an invisible control character ({found}). Delete it."),
    ),
    "invisible-character": (
        Message("text without invisible characters"),
        Message("This line holds an invisible character ({found}), as copying and pasting often brings. Delete it."),
    ),
    # Lines
    "unknown-block": (
        Message("# Heading, # Paragraph, # Term or # Question"),
        Message("“# {found}” opens no known block. A block begins with {expected}."),
    ),
    "text-after-block": (
        Message("nothing after “# {word}”"),
        Message("“{found}” is not read here. Put it on a line of its own: “fr: {found}”."),
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
        Message("A question of kind “{kind}” does not use “{found}”. Its fields are: {expected}."),
    ),
    "repeated-field": (
        Message("one field “{found}”"),
        Message(
            "The field “{found}” is already on line {first}; it is allowed only once in {block}. Keep one of the two."
        ),
    ),
    "missing-field": (
        Message("{field}: …"),
        Message("The line “{expected}” is missing in {block}. Add it."),
    ),
    "missing-colon": (
        Message("a word, then a colon"),
        Message("A colon is missing after “{found}”."),
    ),
    "stray-line": (
        Message("a field (“word: …”) or four spaces first"),
        Message(
            "This line is neither a field (“word: …”) nor an answer. If it continues the line "
            "above, begin it with four spaces."
        ),
    ),
    "nothing-above": (
        Message("a field (“word: …”) above"),
        Message(
            "A line that begins with a space continues the field above, and there is none here. "
            "Begin with a word and a colon, such as “fr:”."
        ),
    ),
    "too-many-parts": (
        Message("at most {most} parts"),
        Message(
            "There are {count} parts here with “|” between them, and at most {most} have a "
            "meaning: “{found}” is too many. For a bar that is part of the text write “\\|”."
        ),
    ),
    "empty-text": (
        Message("a text"),
        Message("The text after “{found}” is missing. Write it or delete the line."),
    ),
    # Values
    "missing-kind": (
        None,
        Message("The kind of the question is missing after its id. Kinds are: {expected}."),
    ),
    "unknown-kind": (
        None,
        Message("“{found}” is not a kind of question. Kinds are: {expected}."),
    ),
    "unknown-value": (
        None,
        Message("“{found}” does not fit the field “{field}”. It may be: {expected}."),
    ),
    "bad-id": (
        Message("unaccented letters, digits and hyphens"),
        Message("“{found}” cannot be used as an id: it may have only {expected}, without spaces."),
    ),
    "bad-topic": (
        Message("unaccented letters, digits and hyphens"),
        Message("The topic “{found}” was read as “{slug}”: a topic has only {expected}."),
    ),
    "bad-paragraph-number": (
        Message("paragraph numbers: 1, 2"),
        Message("“{found}” is not a paragraph number. Put commas between the numbers: “1, 2”."),
    ),
    "unreadable-number": (
        Message("a number such as 58,5 or 5 000"),
        Message(
            "“{found}” cannot be read as a number. Write it in digits, such as 58,5 or 5 000; "
            "its unit belongs on the line “unit: …”."
        ),
    ),
}
