"""Reads the fields of one block as values: texts, numbers, words of a list. Mistakes are reported."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from study.lesson.document import Block, Entry
from study.lesson.grammar import FAULTS, fold
from study.lesson.model import Allowance, Bilingual, Fault, FaultKind, Language
from study.lesson.problems import Report
from study.lesson.separators import ARROW, BAR, SLASH, Piece, split

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
FAULT_KIND = re.compile(r"\[\s*([^\]\s]+)\s*\][ \t]*")
"""The kind before the words of a fault: `[fact] `."""
_RANGE = re.compile(r"(\d{1,5})(?:\s*(?:-|–|à|to)\s*(\d{1,5}))?", re.IGNORECASE)
_NUMBER = re.compile(r"[+\-−]?(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d+)(?:[.,]\d+)?")


class Values:
    """The entries of a block by the name of their field, each read in the shape that the grammar gives."""

    def __init__(self, block: Block, report: Report) -> None:
        """Sort the entries by field, and report fields that are repeated or missing."""
        self.block = block
        self.report = report
        self._entries: dict[str, list[Entry]] = {}
        if block.type is None:
            return
        for entry in block.entries:
            if entry.field is None:
                continue
            same = self._entries.setdefault(entry.field.name, [])
            if same and not entry.field.many:
                first = same[0].number
                report.add("repeated-field", (entry.number, 1), entry.word, first=first, block=block.type.called)
            else:
                same.append(entry)
        for field in block.type.used_by(block.kind):
            if field.required and (block.kind or not field.kinds) and not self._filled(field.name):
                place = self._entries[field.name][0].place() if field.name in self._entries else block.place
                report.add("missing-field", place, field=field.words, block=block.type.called)

    def _filled(self, name: str) -> bool:
        return any(entry.value for entry in self._entries.get(name, ()))

    def all(self, name: str) -> list[Entry]:
        """Return the entries of a field that may occur more than once."""
        return self._entries.get(name, [])

    def text(self, name: str) -> str:
        """Return a text in one language; empty if the field is missing."""
        entries = self._entries.get(name)
        return entries[0].value if entries else ""

    def bilingual(self, name: str) -> Bilingual:
        """Return `French | English` as a bilingual text."""
        entries = self._entries.get(name)
        return bilingual(entries[0], self.report) if entries else Bilingual()

    def bilinguals(self, name: str) -> tuple[Bilingual, ...]:
        """Return every `French | English` of a field that may occur more than once."""
        return tuple(bilingual(entry, self.report) for entry in self.all(name))

    def allowed(self) -> tuple[Allowance, ...]:
        """Return the rules that the block suppresses: `A07 | why in French | why in English`."""
        return tuple(_allowance(entry, self.report) for entry in self.all("allow"))

    def sentences(self, name: str) -> tuple[str, ...]:
        """Return the sentences, one a line."""
        entries = self._entries.get(name)
        return tuple(line.text for line in entries[0].lines if line.text) if entries else ()

    def slug(self, name: str) -> str:
        """Return an id; it is reported if it has other characters than letters, digits and `_.-`."""
        value = self.text(name)
        if value:
            check_id(value, self._entries[name][0].place(), self.report)
        return value

    def slugs(self, name: str) -> tuple[str, ...]:
        """Return topics, separated by commas, as slugs; a topic that had to be changed is reported."""
        slugs: list[str] = []
        for piece in self._pieces(name):
            slug = slugify(piece.text)
            if slug != piece.text:
                place = self._entries[name][0].place(piece.start)
                self.report.add("bad-topic", place, piece.text, suggestion=slug, level="warning", slug=slug)
            slugs.append(slug)
        return tuple(slug for slug in slugs if slug)

    def numbers(self, name: str) -> tuple[int, ...]:
        """Return paragraph numbers, separated by commas."""
        numbers: list[int] = []
        for piece in self._pieces(name):
            number = paragraph_number(piece.text)
            if number is not None:
                numbers.append(number)
            else:
                self.report.add("bad-paragraph-number", self._entries[name][0].place(piece.start), piece.text)
        return tuple(numbers)

    def _pieces(self, name: str) -> list[Piece]:
        entries = self._entries.get(name)
        return listed(entries[0]) if entries else []

    def forms(self, name: str) -> tuple[str, ...]:
        """Return texts, separated by ` / `."""
        return forms(self.text(name))

    def word(self, name: str) -> str:
        """Return one of the words allowed in the field, in English; empty if it is missing or unknown."""
        entries = self._entries.get(name)
        if not entries or not entries[0].value:
            return ""
        entry = entries[0]
        assert entry.field is not None
        assert entry.field.values is not None
        values = entry.field.values
        read = values.read(entry.value)
        if read is None:
            known = (*values.words("en"), *values.words("fr"))
            suggestion = self.report.nearest(entry.value, known) or _begun(entry.value, known)
            self.report.add(
                f"unknown-{name}",
                entry.place(),
                entry.value,
                suggestion=suggestion,
                field=entry.field.words,
                wanted=values.listed(),
            )
            read = values.read(suggestion) or ""
        return str(read)

    def number(self, name: str) -> str:
        """Return a number as written; a text that is not a number is reported."""
        value = self.text(name)
        if value:
            check_number(value, self._entries[name][0].place(), self.report)
        return value

    def range(self, name: str) -> tuple[int, int] | None:
        """Return two whole numbers, the smaller first: `120-160`, `120 à 160`; one number is used for both.

        None if the field is missing; a text that is not a range is reported.
        """
        value = self.text(name)
        if not value:
            return None
        found = _RANGE.fullmatch(value)
        if not found:
            self.report.add("bad-range", self._entries[name][0].place(), value)
            return None
        least, most = sorted((int(found[1]), int(found[2] or found[1])))
        return least, most


def _begun(value: str, words: Iterable[str]) -> str:
    """Return the allowed word that a value begins with or abbreviates: *verbe* for *verbe pronominal*, *m* for
    *masculin*.
    """
    first = fold("".join(value.split()[:1]))
    whole = (word for word in words if fold(word) == first)
    initial = (
        word for word in words if len(word) == 1 and first.startswith(fold(word)) and first.rstrip(".").isalpha()
    )
    return str(next(whole, "") or next(initial, ""))


def forms(value: str) -> tuple[str, ...]:
    """Return texts that are separated by ` / `."""
    return tuple(piece.text for piece in split(value, SLASH) if piece.text) if value else ()


def listed(entry: Entry) -> list[Piece]:
    """Return what an entry lists between commas."""
    pieces = [Piece(match[0].strip(), match.start()) for match in re.finditer(r"[^\s,][^,]*", entry.value)]
    return [piece for piece in pieces if piece.text]


def paragraph_number(text: str) -> int | None:
    """Return the number of a paragraph; None if the text is not a whole number below 1,000,000."""
    return int(text) if text.isdecimal() and len(text) < 7 else None


def bilingual(entry: Entry, report: Report) -> Bilingual:
    """Return `French | English` of a whole entry."""
    return parts(entry.value, entry.place, report)


def parts(value: str, place: Callable[[int], tuple[int, int]], report: Report) -> Bilingual:
    """Return `French | English` of a text; `place` gives line and column of its characters."""
    pieces = split(value, BAR)
    if len(pieces) > 2:
        too_many(pieces, 2, place(pieces[2].start), report)
    return Bilingual(*(piece.text for piece in pieces[:2]))


def too_many(pieces: list[Piece], most: int, place: tuple[int, int], report: Report) -> None:
    """Report more parts between bars than have a meaning."""
    report.add("too-many-parts", place, pieces[most].text, count=len(pieces), most=most)


def check_id(value: str, place: tuple[int, int], report: Report) -> None:
    """Report an id with characters that ids cannot have."""
    if not _ID.fullmatch(value):
        report.add("bad-id", place, value, suggestion=slugify(value))


def check_number(value: str, place: tuple[int, int], report: Report) -> None:
    """Report a text that is not a number as people write it: `58,5`, `5 000`, `-2`."""
    if not _NUMBER.fullmatch(value):
        report.add("unreadable-number", place, value)


def slugify(text: str) -> str:
    """Return a text as a slug: `Économie verte` → `economie-verte`."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "-".join(re.findall(r"[a-z0-9]+", "".join(c for c in apart if not unicodedata.combining(c))))


def _allowance(entry: Entry, report: Report) -> Allowance:
    pieces = split(entry.value, BAR)
    if len(pieces) > 3:
        too_many(pieces, 3, entry.place(pieces[3].start), report)
    if not pieces[0].text:
        report.add("empty-text", entry.place(), entry.word)
    return Allowance(pieces[0].text, Bilingual(*(piece.text for piece in pieces[1:3])))


def read_fault(entry: Entry, report: Report, language: Language = "fr") -> Fault:
    """Read `[kind] text -> correction | why in French | why in English`; kind and correction may be missing."""
    pieces = split(entry.value, BAR)
    if len(pieces) > 3:
        too_many(pieces, 3, entry.place(pieces[3].start), report)
    text, *corrections = split(pieces[0].text, ARROW)
    if not FAULT_KIND.sub("", text.text):
        report.add("empty-text", entry.place(), entry.word)
    correction = " -> ".join(piece.text for piece in corrections)
    kind, words = _fault_kind(text.text, entry, report)
    return Fault(words, correction, Bilingual(*(piece.text for piece in pieces[1:3])), kind, language)


def _fault_kind(text: str, entry: Entry, report: Report) -> tuple[FaultKind, str]:
    """Return the kind in brackets before the faulty words, and the words."""
    found = FAULT_KIND.match(text)
    if found is None:
        return FaultKind.GRAMMAR, text
    kind = FAULTS.read(found[1])
    if kind is None:
        known = (*FAULTS.words("en"), *FAULTS.words("fr"))
        suggestion = report.nearest(found[1], known)
        report.add(
            "unknown-fault", entry.place(found.start(1)), found[1], suggestion=suggestion, wanted=FAULTS.listed()
        )
        kind = FAULTS.read(suggestion) or FaultKind.GRAMMAR
    return FaultKind(kind), text[found.end() :]
