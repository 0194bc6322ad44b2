"""Reads a table of questions from any program, row by row, with the reader of lessons."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace

from study.lesson.grammar import KINDS
from study.lesson.kinds import LANGUAGE_WORK, SELF_MARKED
from study.lesson.model import Kind, Question
from study.lesson.parser import parse
from study.lesson.problems import Problem, Report
from study.lesson.questions import read_question
from study.lesson.values import slugify
from study.teach.exchange.convert.from_lesson import shares
from study.teach.exchange.foreign_question import FileWarning, ForeignAnswer, ForeignFile, ForeignQuestion
from study.teach.exchange.lines import line
from study.teach.exchange.table.csv_cells import unguarded
from study.teach.exchange.table.rows import block, named
from study.text import Message, NumberValue

MOST = 20_000
"""Maximum number of rows that are read."""
WIDEST = 200


def read_csv(text: str) -> ForeignFile:
    """Return the questions of a CSV text, separated by commas, semicolons or tabs, the most frequent in its first
    line."""
    text = text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    if first.lower().startswith("sep=") and len(first.strip()) == 5:  # written by Excel for its own use
        delimiter, text = first[4], text.partition("\n")[2]
    csv.field_size_limit(10_000_000)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    found = ForeignFile([], [])
    numbered: list[tuple[int, list[str]]] = []
    try:
        for row in rows:
            numbered.append((rows.line_num, [unguarded(cell) for cell in row]))
            if len(numbered) > MOST:
                break
    except csv.Error:
        said = Message("this is not a CSV table.")
        found.warnings.append(FileWarning(rows.line_num, said))
        return found
    return read(numbered)


def read(rows: Iterable[tuple[int, Sequence[str]]]) -> ForeignFile:
    """Return the questions of numbered rows; the first row that is not empty contains the names of the columns."""
    found = ForeignFile([], [])
    filled = [(number, row[:WIDEST]) for number, row in rows if any(cell.strip() for cell in row)]
    if len(filled) > MOST:
        said = Message("only the first {most} rows are read.", most=NumberValue(MOST))
        found.warnings.append(FileWarning(filled[MOST][0], said))
        filled = filled[:MOST]
    if not filled:
        return found
    number, titles = filled[0]
    names = [named(title) for title in titles]
    if "kind" not in names or "fr" not in names:
        said = Message("the first row must name the columns after the fields of a lesson: kind, fr, en, option…")
        found.warnings.append(FileWarning(number, said))
        return found
    for title, name in zip(titles, names, strict=True):
        if name is None and title.strip():
            title = line(title)[:40]
            said = Message("the column “{title}” is unknown and is ignored.", title=title)
            found.warnings.append(FileWarning(number, said))
    for number, row in filled[1:]:
        cells = {name: cell for name, cell in zip(names, row, strict=False) if name}
        _read_row(number, cells, found)
    return found


def _read_row(number: int, cells: dict[str, str], found: ForeignFile) -> None:
    kind = KINDS.read(line(cells.get("kind", "")))
    if kind is None:
        shown = line(cells.get("kind", ""))[:40]
        said = Message("“{shown}” is not a question type. The types are: {types}.", shown=shown, types=KINDS.listed())
        found.warnings.append(FileWarning(number, said))
        return
    id = slugify(line(cells.get("question", "")))[:80].strip("-") or f"question-{number}"
    wanting = not cells.get("skill", "").strip()
    wanting = wanting or (kind not in LANGUAGE_WORK and not cells.get("evidence", "").strip())
    if not cells.get("skill", "").strip():
        cells["skill"] = "literal"
    if not cells.get("about", "").strip():
        wanting = True
    report = Report()
    _, *blocks = parse("\n" + block(cells, id, str(kind)), report).blocks
    own = read_question(blocks[0], report) if blocks else None
    problems = [each for each in report.sorted() if each.level == "error" and not _can_wait(each)]
    for each in problems:
        found.warnings.append(FileWarning(number, each.message))
    if own is None or problems:
        return
    own = replace(own, draft=own.draft or wanting)
    found.questions.append(foreign(own, number))


def foreign(own: Question, number: int) -> ForeignQuestion:
    """Return one of our own questions in the form that the list of an import shows."""
    answers = [ForeignAnswer(each.text.get("fr"), each.fraction, each.feedback.get("fr")) for each in shares(own)]
    answers += [
        ForeignAnswer(f"{each.left.get('fr')} -> {each.right.get('fr')}", 1.0, each.feedback.get("fr"))
        for each in own.pairs
    ]
    answers += [ForeignAnswer(each.get("fr"), 1.0, "") for each in own.steps]
    answers += [ForeignAnswer(" / ".join(each.accepted), 1.0, "") for each in own.gaps]
    if own.kind is Kind.GAPS:
        answers += [ForeignAnswer(each.text, 0.0, each.feedback.get("fr")) for each in own.near]
    if own.kind in SELF_MARKED:
        answers += [ForeignAnswer(each.text, 1.0, "") for each in own.accepted]
    return ForeignQuestion(str(own.kind), own.id, own.stem.get("fr"), answers, own.why.get("fr"), number, own=own)


def _can_wait(problem: Problem) -> bool:
    """Return whether a problem can be ignored for now: the paragraph of a question can be chosen later."""
    return problem.code == "missing-field" and str(problem.wanted).startswith("about")
