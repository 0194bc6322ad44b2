"""What `alinea export --to` can write, by name. Apart from the command, so that its help need not load it."""

FORMATS = {
    "html": "worksheet",
    "pdf": "worksheet",
    "moodle": "exchange",
    "gift": "exchange",
    "csv": "exchange",
    "xlsx": "exchange",
    "tsv": "exchange",
    "quizlet": "exchange",
}
"""For each format, the file beside this one that writes it: its `export(lesson, target, options, console)`."""
