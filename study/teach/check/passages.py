"""The texts of a block in the order of the file, each with its language and place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from study.lesson.document import Block, Entry
from study.lesson.grammar import LANGUAGES
from study.lesson.model import Language
from study.lesson.separators import ARROW, BAR, Piece, split
from study.teach.check.finding import Span

Place = Callable[[int], tuple[int, int]]
_QUOTED = frozenset({"evidence", "forms", "english-forms"})
_TYPED = frozenset({"text", "=", "start"})
_ENGLISH = frozenset({"en", "cue", "english"})


class Passage(NamedTuple):
    """A text in one language."""

    text: str
    language: Language
    field: str
    """The English name of its field; `feedback` for the lines below an option, an answer or a pair."""
    entry: Entry
    place: Place
    quoted: bool = False
    """Whether it must stay as it is: the article's own words, or an answer that is typed."""
    group: int = 0
    """The same for the texts of an entry that translate each other."""

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Return the place of a part of the text in the file, up to the end of its line."""
        stop = len(self.text) if end is None else end
        line, column = self.place(start)
        last, behind = self.place(stop - 1) if stop > start else (line, column - 1)
        return Span(line, column, behind + 1 if last == line else column + stop - start)


def passages(block: Block) -> tuple[Passage, ...]:
    """Return every text of a block that a learner reads, in order."""
    return tuple(passage for entry in block.entries if entry.field for passage in _of(entry, block))


def _of(entry: Entry, block: Block) -> Iterator[Passage]:
    assert entry.field is not None
    name = entry.field.name
    match entry.field.shape:
        case "text":
            studied = _studied(block)
            quoted = name in _TYPED or (name == "fr" and block.type is not None and block.type.name == "Heading")
            if name not in ("date", "ipa", "english-ipa", "author", "audio"):
                language = studied if name in _TYPED else "en" if name in _ENGLISH else "fr"
                yield Passage(entry.value, language, name, entry, entry.place, quoted)
        case "sentences":
            for group, line in enumerate((line for line in entry.lines if line.text), 1):
                place = _in_line(line.number, line.column)
                yield Passage(line.text, "en" if name == "en" else "fr", name, entry, place, name == "fr", group)
        case "bilingual" | "step":
            yield from _sides(entry.value, name, entry, entry.place, name in _QUOTED)
        case "option":
            yield from _sides(entry.first, name, entry, entry.place)
            yield from _sides(entry.below, "feedback", entry, entry.place_below)
        case "answer":
            yield Passage(entry.first, _studied(block), name, entry, entry.place, True)
            yield from _sides(entry.below, "feedback", entry, entry.place_below)
        case "model":
            yield from _model(entry, block)
        case "near" | "fault":
            pieces = split(entry.value, BAR)
            for piece, language in zip(pieces[1:3], _BOTH, strict=False):
                yield _piece(piece, language, "feedback", entry, entry.place)
        case "pair":
            for group, side in enumerate(split(entry.first, ARROW)[:2], 1):
                pieces = split(side.text, BAR)
                for piece, language in zip(pieces[:2], _BOTH, strict=False):
                    yield _piece(piece, language, name, entry, _behind(side, entry.place), group=group)
            yield from _sides(entry.below, "feedback", entry, entry.place_below)
        case "gaps":
            yield Passage(entry.value, _studied(block), name, entry, entry.place)
        case _:
            pass


def _model(entry: Entry, block: Block) -> Iterator[Passage]:
    """Yield the lines of a model text, then both sides of the comment on it."""
    said = block.of("in")
    written = LANGUAGES.read(said[0].value) if said else None
    language = _LANGUAGES.get(written or "", _studied(block))
    for n, line in enumerate(line for line in entry.lines if line.text):
        place = _in_line(line.number, line.column)
        if n and line.text.startswith(ARROW):
            rest = line.text.removeprefix(ARROW)
            begin = len(line.text) - len(rest.lstrip())
            yield from _sides(rest.lstrip(), "feedback", entry, _in_line(line.number, line.column + begin))
        else:
            yield Passage(line.text, language, "=", entry, place, True)


def _studied(block: Block) -> Language:
    """Return the language of a gap text or of typed answers: the one that the question is for."""
    entries = block.of("for")
    return "en" if entries and LANGUAGES.read(entries[0].value) == "english" else "fr"


_LANGUAGES: dict[str, Language] = {"french": "fr", "english": "en"}
_BOTH: tuple[Language, Language] = ("fr", "en")


def _sides(text: str, name: str, entry: Entry, place: Place, quoted: bool = False) -> Iterator[Passage]:
    if text:
        for piece, language in zip(split(text, BAR)[:2], _BOTH, strict=False):
            yield _piece(piece, language, name, entry, place, quoted)


def _piece(
    piece: Piece, language: Language, name: str, entry: Entry, place: Place, quoted: bool = False, group: int = 0
) -> Passage:
    return Passage(piece.text, language, name, entry, _behind(piece, place), quoted, group)


def _behind(piece: Piece, place: Place) -> Place:
    return lambda offset: place(piece.at(offset))


def _in_line(number: int, column: int) -> Place:
    return lambda offset: (number, column + offset)
