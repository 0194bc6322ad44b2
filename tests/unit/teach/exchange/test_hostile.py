"""Files that mean harm, or are no files of questions: a clear refusal, and nothing huge is ever unpacked."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.lesson.builders import HEADER, PARAGRAPH

from study.lesson.reader import read as read_lesson
from study.teach.exchange.html.reader import paragraphs, text_of
from study.teach.exchange.importing import SOURCES, Source, append, read, source_of
from study.teach.exchange.losses import Losses
from study.teach.exchange.moodle.cloze_reader import embedded
from study.teach.exchange.table import workbook_reader
from study.teach.exchange.table.workbook_writer import to_xlsx

LESSON = HEADER + PARAGRAPH


def said(data: bytes, source: Source | None = None) -> str:
    found = read(data, source or source_of(data, "x"))
    assert not found.questions
    (warning,) = found.warnings
    return str(warning.message)


def zipped(name: str, part: bytes) -> bytes:
    """A workbook with one of its parts replaced."""
    source = zipfile.ZipFile(io.BytesIO(to_xlsx([["kind", "fr"], ["short", "?"]], Losses())))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for each in source.namelist():
            target.writestr(each, part if each == name else source.read(each))
    return stream.getvalue()


@pytest.mark.parametrize(
    "bomb",
    [
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbb"><!ENTITY c "&b;&b;&b;">]><quiz>&c;</quiz>',
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><quiz>&b;</quiz>',
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><quiz/>'.encode("utf-16"),
    ],
)
def test_entities_are_refused_before_they_grow(bomb: bytes) -> None:
    assert "declares a document type" in said(bomb, "moodle")


def test_endless_nesting_is_refused() -> None:
    assert "too deep" in said(b"<quiz>" + b"<a>" * 200_000)


@pytest.mark.parametrize(
    "data", [b"<quiz", b"<quiz>&nope;</quiz>", b"<quiz></question>", b"<?xml version='1.0' encoding='x'?><quiz/>"]
)
def test_broken_xml_is_told_with_its_line(data: bytes) -> None:
    assert read(data, "moodle").warnings[0].line == 1


def test_other_xml_is_not_taken_for_moodles() -> None:
    assert said(b"<?xml version='1.0'?><html/>") == "this is not Moodle XML, which begins with <quiz>."


def test_a_small_workbook_that_unpacks_to_a_huge_one_is_not_opened() -> None:
    bomb = zipped("xl/worksheets/sheet1.xml", b"<worksheet>" + b" " * (workbook_reader.LARGEST + 1) + b"</worksheet>")
    assert len(bomb) < 100_000
    assert said(bomb) == "the workbook is too large when unpacked: it is not opened."


def test_a_workbook_with_a_document_type_is_refused() -> None:
    part = b'<!DOCTYPE a [<!ENTITY b "c">]><sst/>'
    assert "DOCTYPE" in said(zipped("xl/workbook.xml", part))
    assert "DOCTYPE" in said(zipped("xl/workbook.xml", part.decode().encode("utf-16")))


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", b"PK\x03\x04" + bytes(500), zipped("xl/workbook.xml", b"<a")[:900]],
    ids=["cut", "zeros", "cut later"],
)
def test_a_damaged_workbook_is_told(data: bytes) -> None:
    assert said(data) in ("this is not an Excel workbook (.xlsx).", "the workbook is damaged.")


def test_a_workbook_whose_parts_are_nonsense_is_told() -> None:
    assert said(zipped("xl/workbook.xml", b"<a/>")) == "the workbook is damaged."


@pytest.mark.parametrize("answer", ["~a#b#c\n", "=a -> b -> c\n", "=1,5\n"])
def test_a_question_of_endless_answers_is_not_read(answer: str) -> None:
    start = "#" if "5" in answer else ""
    assert (
        said(f"Q{{{start}{answer * 5_000}}}".encode(), "gift")
        == "the question has more than 1,000 answers: it is skipped."
    )


def test_binary_is_no_text() -> None:
    assert "text" in said(b"a\0b\0\0c", "gift")


def test_scripts_in_questions_are_no_text_and_tags_are_gone() -> None:
    text, lost = text_of('<p onclick="x">Un<script>alert(1)</script> <b>mot</b> &lt;i&gt;</p><img src=x onerror=y>')
    assert text.fr == "Un mot <i>"
    assert [str(each) for each in lost] == ["a script is left out.", "an image is left out."]


@pytest.mark.parametrize(
    "piece",
    ["<a", "<!", "<!--", "</", "<a b='", '<a b="x', "<a '\"", "<script>", "<span lang=fr class=multilang>", " ", " \n"],
)
def test_html_without_an_end_is_read_in_one_pass(piece: str) -> None:
    paragraphs(piece * 20_000)
    paragraphs("<a" + piece * 20_000)


def test_a_sign_between_quotes_does_not_end_a_tag() -> None:
    assert text_of("<b title=\"a > b\" class='c'>mot</b> 1 < 2")[0].fr == "mot 1 < 2"


@pytest.mark.parametrize("piece", ["{1:SA:", "{1:SA:=a", "~a", "{1:SA:~", "{1:SA:=a#", "{", "\\}"])
def test_gaps_without_an_end_are_read_in_one_pass(piece: str) -> None:
    embedded("{1:SA:" + piece * 20_000)


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(SOURCES),
    st.lists(
        st.sampled_from(
            (
                b"<quiz>",
                b"</quiz>",
                b"<question type='multichoice'>",
                b'<question type="cloze">',
                b"</question>",
                b"<questiontext><text>",
                b"</text></questiontext>",
                b"<answer fraction='100'><text>a</text></answer>",
                b"{1:SA:=a~%0%b#c}",
                b"kind,fr,option,about\n",
                b"choice,",
                b'"[x] a\n[ ] b"',
                b"{=a ~b}",
                b"::a::",
                b"\n\n",
                b"=",
                b"~",
                b"# Question q choice\n",
                b"\xff",
                b"\xc3\xa9",
                b"\0",
                b"&nbsp;",
                b"<p>",
                b"A. a\nB. b\nANSWER: A\n",
            )
        )
        | st.binary(max_size=3),
        max_size=14,
    ).map(b"".join),
)
def test_nothing_escapes_any_reader_and_the_lesson_stays_sound(source: Source, data: bytes) -> None:
    found = read(data, source)
    done = append(LESSON, found, paragraph=1, language="fr")
    assert read_lesson(done.text).errors == ()
    assert done.text.startswith(LESSON)
