"""Checks the program's texts against the tables of CONTRIBUTING.md: `python -m tests.wording`.

Prints, for each term, how often its name and the names it replaces occur in the catalogue, then every place that uses
a wording to avoid. `tests/unit/test_wording.py` fails if there is one.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel.messages.pofile import read_po

TOP = Path(__file__).resolve().parent.parent
DOCUMENTS = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md")
GUIDE = TOP / "study" / "teach" / "guide"


class Passage(NamedTuple):
    """A text of the program and where it is from."""

    place: str
    language: str
    text: str


class Term(NamedTuple):
    """A row of the term table: the names to use and the names they replace."""

    thing: str
    names: dict[str, str]
    replaced: dict[str, list[str]]


AVOID = {
    r"\btold\b(?! apart\b)": "shown, reported, pointed out",
    r"\bstands?\b(?! for\b| out\b| alone\b)": "is, appears",
    r"(?<!-)(?<!you )\bwant(?:s|ed)?\b": "needs, expects; expected",
    r"\bput(?:s|ting)? right\b|\bmend(?:s|ed|ing)?\b": "fix",
    r"\b(?:go|goes|going|went) on\b": "continue",
    r"\b(?:take|takes|took|taken|taking) (?:\w+ )?(?:over|back)\b": "import, undo",
    r"\b(?:bring|brings|brought) (?:\w+ )?(?:home|back)\b": "restore, import",
    r"\bset(?:s|ting)? (?:\w+ )?aside\b": "waive, suspend, move aside",
    r"\bwhat else\b": "(? for help)",
    r"\bif you say nothing\b": "(default: …)",
    r"\bunder the bar\b|\bwith the bar\b": "highlighted",
    r"\bsticks?\b|\bhangs? on\b|\bstay(?:s|ed)? over\b": "a plain verb",
    r"\bwhoever\b|\bnobody\b|\bsomebody\b|\bnobody’s\b": "you, the learner, no one",
    r"(?<!there )\bis no (?!longer|more|less|need|room|such)\w+\b": "is not a",
    r"\bshall\b": "will, should",
    r"\b(?:lest|anew|afresh|thereby|hitherto|whence|thereof)\b": "a plain word",
    r"\b(?:program|Alinéa|command|panel|library|rule|file|bar|it) says\b": "shows, prints",
    r"\bwithout the net\b": "offline",
}
"""English wordings that no text may use, and what to write instead."""

AVOID_FRENCH = {
    r"\bsi vous ne dites rien\b": "(par défaut : …)",
    r"\bsous la barre\b": "en surbrillance",
    r"\bqui ne tiennent pas\b|\brebelles?\b": "difficiles",
    r"\bidiotismes?\b": "expression idiomatique",
    r"\blacunes?\b": "trou",
    r"« |[^\S\u00a0\u202f]»": "U+00A0 dans les guillemets",
    r"\w [;!?](?:\s|$)": "U+202F devant ; ! ?",
    r"\w :(?:\s|$)": "U+00A0 devant :",
    r"\d %": "U+202F devant %",
    r"\w'\w": "l’apostrophe courbe",
}
"""The same for French, typography included."""


@cache
def terms() -> list[Term]:
    """The rows of the term table in CONTRIBUTING.md."""
    text = (TOP / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rows = text.split("### One name for one thing")[1].split("###")[0].splitlines()
    found = []
    for row in rows:
        cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
        if len(cells) == 5 and cells[0] not in ("thing", "---"):
            replaced = {
                language: [phrase.strip() for phrase in cell.split(",") if phrase.strip()]
                for language, cell in (("en", cells[2]), ("fr", cells[4]))
            }
            found.append(Term(cells[0], {"en": cells[1], "fr": cells[3]}, replaced))
    return found


def catalogue() -> Iterator[Passage]:
    """Both sides of the message catalogue."""
    path = TOP / "study" / "locale" / "fr" / "LC_MESSAGES" / "alinea.po"
    with path.open("rb") as file:
        for message in read_po(file, locale="fr"):
            for language, texts in (("en", message.id), ("fr", message.string)):
                for text in texts if isinstance(texts, tuple | list) else [texts]:
                    if text:
                        yield Passage("alinea.po", language, re.sub(r"\{\w+\}|--\w+", "", text))


def documents() -> Iterator[Passage]:
    """The paragraphs of the documents, without code and without the tables that quote what to avoid."""
    for name in DOCUMENTS:
        text = (TOP / name).read_text(encoding="utf-8")
        text = re.sub(r"### One name for one thing.*?(?=\n## )", "", text, flags=re.S)
        text = re.sub(r"```.*?```", "", text, flags=re.S)
        for number, line in enumerate(text.splitlines(), 1):
            yield Passage(f"{name}:{number}", "en", re.sub(r"`[^`]*`|“[^”]*”|\*[^*]*\*", "", line))
    for language in ("en", "fr"):
        for number, line in enumerate(
            (GUIDE / f"authoring.{language}.txt").read_text(encoding="utf-8").splitlines(), 1
        ):
            yield Passage(f"authoring.{language}.txt:{number}", language, re.sub(r"--\w+", "", line))


def docstrings() -> Iterator[Passage]:
    """The docstrings of the code, those of attributes included."""
    for package in ("study", "decks"):
        for path in sorted((TOP / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                match node:
                    case ast.Expr(value=ast.Constant(value=str(text))):
                        place = f"{path.relative_to(TOP)}:{node.lineno}"
                        yield Passage(place, "en", re.sub(r"`[^`]*`|“[^”]*”|'[^']*'", "", text))


def passages() -> Iterator[Passage]:
    """Everything that is checked."""
    yield from catalogue()
    yield from documents()
    yield from docstrings()


def to_avoid(passage: Passage) -> list[str]:
    """The wordings in a passage that the tables rule out, each with what to write instead."""
    table = AVOID if passage.language == "en" else AVOID_FRENCH
    found = [
        f"{match.group()!r} → {instead}"
        for pattern, instead in table.items()
        if (match := re.search(pattern, passage.text, re.I if passage.language == "en" else 0))
    ]
    for term in terms():
        for phrase in term.replaced[passage.language]:
            if re.search(rf"\b{re.escape(phrase)}s?\b(?! ?:)", passage.text, re.I):
                found.append(f"{phrase!r} → {term.names[passage.language]}")
    return found


def count(phrase: str, language: str) -> int:
    """How many messages of the catalogue use a name."""
    words = [re.escape(word.strip()) for word in re.split(r"[;,:]| ou | or ", phrase) if word.strip()]
    return sum(
        bool(re.search(rf"\b(?:{'|'.join(words)})(?:s|es|x)?\b", p.text, re.I))
        for p in catalogue()
        if p.language == language
    )


def main() -> None:
    """Print the table of terms and every wording to avoid."""
    for term in terms():
        for language in ("en", "fr"):
            others = {phrase: count(phrase, language) for phrase in term.replaced[language]}
            print(f"{language}  {term.names[language]:40} {count(term.names[language], language):4}  {others or ''}")
    total = 0
    for passage in passages():
        for finding in to_avoid(passage):
            total += 1
            print(f"{passage.place}: {finding}: {passage.text.strip()[:90]!r}")
    print(total, "wordings to avoid")


if __name__ == "__main__":
    main()
