"""A table holds all of a question, and nothing in it is taken for a formula."""

from __future__ import annotations

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from unit.lesson.strategies import questions
from unit.teach.exchange.samples import lesson_of

from study.lesson.model import Kind, Language, Question
from study.lesson.parser import parse
from study.lesson.problems import Report
from study.lesson.questions import read_question
from study.teach.exchange.losses import Losses
from study.teach.exchange.table.csv_cells import guarded, to_csv, unguarded
from study.teach.exchange.table.rows import block, named, rows
from study.teach.exchange.table.workbook_writer import to_xlsx


def read_back(table: list[list[str]]) -> list[Question | None]:
    names = [named(title) for title in table[0]]
    found = []
    for row in table[1:]:
        cells = {name: cell for name, cell in zip(names, row, strict=True) if name}
        _, made = parse(block(cells, cells["question"], cells["kind"]), Report()).blocks
        found.append(read_question(made, Report()))
    return found


@settings(max_examples=60, deadline=None)
@given(questions("q"), st.sampled_from(("fr", "en")))
def test_a_row_read_back_is_the_same_question(question: Question, words: Language) -> None:
    assert read_back(rows([question], words)) == [question]


def test_the_columns_have_the_names_of_the_fields_in_the_language_of_the_interface() -> None:
    lesson = lesson_of(Kind.CHOICE)
    assert rows(lesson.questions, "en")[0][:5] == ["question", "kind", "about", "evidence", "skill"]
    assert rows(lesson.questions, "fr")[0][:5] == ["question", "type", "sur", "preuve", "compétence"]
    assert rows(lesson.questions, "en")[1][-1] == (
        "[ ] Une baisse | A fall\n    Non, une hausse. | No, a rise.\n[x] Une hausse | A rise\n    Oui. | Yes."
    )


def test_csv_opens_in_excel_with_its_accents_and_its_columns() -> None:
    table = rows(lesson_of().questions, "fr")
    data = to_csv(table, "fr")
    assert data.startswith(b"\xef\xbb\xbfquestion;type;")
    assert to_csv(table, "en").startswith(b"\xef\xbb\xbfquestion,type,")
    back = [
        [unguarded(cell) for cell in row] for row in csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";")
    ]
    assert back == table


@given(st.text(st.sampled_from("'=+-@\t\ra"), max_size=5))
def test_no_cell_begins_like_a_formula_and_each_is_found_again(text: str) -> None:
    assert guarded(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert unguarded(guarded(text)) == text


def test_a_workbook_holds_texts_and_no_formulas() -> None:
    table = [["question", "fr"], ["q", '=HYPERLINK("http://example.org","x")'], ["r", "-1"]]
    sheet = load_workbook(io.BytesIO(to_xlsx(table, Losses()))).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == table
    assert all(
        cell.data_type == "s" and (cell.quotePrefix or cell.value is None) for row in sheet.iter_rows() for cell in row
    )


def test_what_excel_cannot_hold_is_said() -> None:
    losses = Losses()
    to_xlsx([["question", "fr"], ["q", "a" * 40_000], ["r", "a\ufffeb"]], losses)
    assert [loss.questions for loss in losses.all()] == [("q",), ("r",)]
