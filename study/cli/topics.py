"""What `alinea help TOPIC` explains beside the commands: a page each."""

from __future__ import annotations

from study.locale import N_, Translator

TOPICS = {"authoring": N_("for teachers: from an article to a class, on one page")}
"""The pages by name, with what the list of commands says of them."""


def page(name: str, tr: Translator) -> str:
    """A page in the user's language, without an empty line at its end."""
    from importlib.resources import files

    return files("study.teach.guide").joinpath(f"{name}.{tr.language}.txt").read_text(encoding="utf-8").rstrip("\n")
