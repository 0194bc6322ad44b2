"""Checks the references between the blocks of a lesson: paragraph numbers, quotations, and occurrences of terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from study.lesson.document import Block, Entry
from study.lesson.model import Box, Heading, Language, Lesson, Paragraph, Question, Term
from study.lesson.occurrences import occurrences
from study.lesson.problems import Report
from study.lesson.quotes import departure, difference, longest_piece
from study.lesson.separators import ARROW, BAR, Piece, split
from study.lesson.values import FAULT_KIND, listed, paragraph_number
from study.text import Message, Text

Part = Heading | Paragraph | Box | Term | Question

_LANGUAGES: dict[Language, Message] = {"fr": Message("French"), "en": Message("English")}


class _Quote(NamedTuple):
    """Words quoted from a paragraph, with their place in the file."""

    text: str
    language: Language
    entry: Entry
    pieces: tuple[Piece, ...]
    """The pieces of the entry's value that the words were cut from, the outermost first."""

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at an offset of the quotation."""
        for piece in reversed(self.pieces):
            offset = piece.at(offset)
        return self.entry.place(offset)


def check(lesson: Lesson, blocks: Sequence[tuple[Part, Block]], report: Report) -> None:
    """Report what does not fit together in a lesson; `blocks` has the block of each of its parts."""
    paragraphs = {paragraph.number: paragraph for paragraph in lesson.paragraphs}
    for part, block in blocks:
        if isinstance(part, Paragraph):
            _check_paragraph(part, block, report)
        elif isinstance(part, Box):
            _check_numbers((part.after,) if part.after else (), "after", block, paragraphs, report)
        elif isinstance(part, Term):
            _check_numbers(part.paragraphs, "in", block, paragraphs, report)
            _check_term(part, block, paragraphs, report)
            _check_english(part, block, paragraphs, report)
        elif isinstance(part, Question):
            _check_numbers(part.about, "about", block, paragraphs, report)
            _check_evidence(part, block, paragraphs, report)


def _check_paragraph(paragraph: Paragraph, block: Block, report: Report) -> None:
    if not paragraph.aligned and paragraph.en and paragraph.fr:
        french, english = len(paragraph.fr), len(paragraph.en)
        longer = block.of("fr" if french > english else "en")[0]
        extra = [line for line in longer.lines if line.text][min(french, english)]
        report.add(
            "sentence-count",
            (extra.number, extra.column),
            extra.text,
            number=paragraph.number,
            french=french,
            english=english,
        )
    for name, faults in (("fault", paragraph.faults), ("english-fault", paragraph.english_faults)):
        for entry, fault in zip(block.of(name), faults, strict=True):
            head = split(entry.value, BAR)[0]
            text = split(head.text, ARROW)[0]
            kind = FAULT_KIND.match(text.text)
            words = Piece(fault.text, kind.end() if kind else 0)
            if fault.text and fault.text not in paragraph.text(fault.language):
                quote = _Quote(fault.text, fault.language, entry, (head, text, words))
                _report_quote(quote, [paragraph], [], report)


def _check_numbers(
    numbers: tuple[int, ...], name: str, block: Block, paragraphs: dict[int, Paragraph], report: Report
) -> None:
    if not paragraphs or all(number in paragraphs for number in numbers):
        return
    last = max(paragraphs)
    known = f"1–{last}" if last > 1 and len(paragraphs) == last else ", ".join(map(str, sorted(paragraphs)))
    for number, place in _numbered(block, name):
        if number not in paragraphs:
            report.add("unknown-paragraph", place, str(number), known=known)


def _check_term(term: Term, block: Block, paragraphs: dict[int, Paragraph], report: Report) -> None:
    if wrong := _missing_in(term, _texts(paragraphs, "fr", term.paragraphs)):
        elsewhere = _elsewhere(term, _texts(paragraphs, "fr", paragraphs))
        for number, place in _numbered(block, "in"):
            if number in wrong:
                report.add("term-not-found", place, str(number), head=term.head, elsewhere=elsewhere)


def _check_english(term: Term, block: Block, paragraphs: dict[int, Paragraph], report: Report) -> None:
    """Report an English headword that is not in the English of its paragraphs."""
    if not term.english:
        return
    _check_numbers(term.english.paragraphs, "english-in", block, paragraphs, report)
    numbers = term.english.paragraphs or term.paragraphs
    turned = replace(term, head=term.english.head, forms=term.english.forms, paragraphs=numbers)
    wrong = _missing_in(turned, _texts(paragraphs, "en", numbers))
    elsewhere = _elsewhere(turned, _texts(paragraphs, "en", paragraphs)) if wrong else ""
    if term.english.paragraphs:
        places = [(number, place) for number, place in _numbered(block, "english-in") if number in wrong]
    else:
        places = [(number, block.of("english")[0].place()) for number in sorted(wrong)]
    for number, place in places:
        report.add("english-not-found", place, turned.head, number=number, elsewhere=elsewhere)


def _texts(paragraphs: dict[int, Paragraph], language: Language, numbers: Iterable[int]) -> dict[int, str]:
    """Return the texts of these paragraphs by their numbers, without those that have none in the language."""
    wanted = {number: paragraphs[number].text(language) for number in numbers if number in paragraphs}
    return {number: text for number, text in wanted.items() if text or language == "fr"}


def _missing_in(term: Term, texts: dict[int, str]) -> set[int]:
    """Return the numbers of paragraphs that a term names although it is not in them."""
    return {number for number in term.paragraphs if number in texts and not occurrences(term, texts[number])}


def _elsewhere(term: Term, texts: dict[int, str]) -> Text:
    """Return a sentence about paragraphs that have a term although it does not name them; empty if there is none."""
    others = [number for number, text in texts.items() if number not in term.paragraphs and occurrences(term, text)]
    numbers = ", ".join(map(str, others))
    return Message(" Found in these paragraphs: {numbers}.", numbers=numbers) if others else ""


def _numbered(block: Block, name: str) -> list[tuple[int, tuple[int, int]]]:
    """Return the paragraph numbers of a field with the place of each."""
    entry = block.of(name)[0]
    numbers = ((paragraph_number(piece.text), entry.place(piece.start)) for piece in listed(entry))
    return [(number, place) for number, place in numbers if number is not None]


def _check_evidence(question: Question, block: Block, paragraphs: dict[int, Paragraph], report: Report) -> None:
    about = [paragraphs[number] for number in question.about if number in paragraphs]
    if not about:
        return
    others = [paragraph for number, paragraph in paragraphs.items() if number not in question.about]
    for entry, evidence in zip(block.of("evidence"), question.evidence, strict=True):
        languages: tuple[Language, Language] = ("fr", "en")
        for index, language in enumerate(languages):
            quote = (evidence.text.fr, evidence.text.en)[index]
            texts = [paragraph.text(language) for paragraph in about]
            if not quote or not any(texts) or any(quote in text for text in texts):
                continue
            piece = split(entry.value, BAR)[index]
            _report_quote(_Quote(quote, language, entry, (piece,)), about, others, report)


def _report_quote(quote: _Quote, inside: list[Paragraph], others: list[Paragraph], report: Report) -> None:
    """Report as precisely as possible why a quotation is not in its paragraphs."""
    numbers = ", ".join(str(paragraph.number) for paragraph in inside)
    for paragraph in inside:
        if differs := difference(quote.text, paragraph.text(quote.language)):
            report.add(
                differs.code,
                quote.place(differs.offset),
                quote.text,
                suggestion=differs.right,
                wanted=differs.has,
                paragraph=paragraph.number,
                right=differs.has,
                wrong=differs.instead,
            )
            return
    for other in others:
        if quote.text in other.text(quote.language):
            report.add("quote-elsewhere", quote.place(0), quote.text, paragraph=numbers, other=other.number)
            return
    texts = [paragraph.text(quote.language) for paragraph in inside]
    piece = max((longest_piece(quote.text, text) for text in texts), key=len)
    longest = Message(" The longest match in the paragraph: “{piece}”.", piece=piece)
    offset = max(departure(quote.text, text) for text in texts)
    report.add(
        "quote-not-found",
        quote.place(offset),
        quote.text,
        paragraph=numbers,
        language=_LANGUAGES[quote.language],
        longest=longest if piece else "",
    )
