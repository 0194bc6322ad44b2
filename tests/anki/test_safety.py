"""Whatever a lesson holds comes out as the same text, and does nothing."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decks.build.html import clean, escape, literal, tidy
from decks.build.options import DeckOptions
from study.lesson.model import Bilingual, Evidence, Lesson, Option, Paragraph
from tests.anki.conftest import NOW, Write
from tests.anki.lessons import CLOUD
from tests.anki.oracle import Anki

HOSTILE = {
    "ampersand": "R&D &amp; AT&T",
    "less": "a < b > c </div> <b>",
    "guillemets": "« l’œuvre » “so” ’",
    "no-break": "58,5\u00a0% et 5\u202f000",
    "decomposed": unicodedata.normalize("NFD", "éàç œ"),
    "script": "<script>document.title='x'</script>",
    "image": '<img src=x onerror="alert(1)">',
    "link": '"><a href="javascript:alert(1)">x</a>',
    "cloze": "{{c1::x}} {{c2::y::z}}",
    "template": "{{French}} {{#Gap}} {{/Gap}} {{FrontSide}} ${x}",
    "sound": "[sound:/etc/passwd.mp3] [anki:tts lang=fr_FR]x[/anki:tts] [anki:play:q:0]",
    "typing": "[[type:French]] [[cloze:1]]",
    "latex": r"\(x^2\) \[y\] [latex]\input{x}[/latex] [$]x[/$] [$$]y[/$$]",
    "control": "a\x00b\x01c\x1fd\x7fe\x85f\u2028g\ufffe\ud800h",
    "colons": "a::b :: c",
    "comment": "<!-- x --> ]]>",
    "rtl": "\u202eabc \u05d0",
    "emoji": "👩🏽\u200d💼 🇫🇷",
    "quotes": "\"' ` \\ /",
}


def visible(field: str) -> str:
    """What a person sees of a field."""
    return html.unescape(re.sub(r"</?(?:b|i|br|span|div|ol|li)\b[^<>]*>", "", field))


def hostile_lesson(text: str) -> Lesson:
    """The text wherever a lesson can hold one."""
    both = Bilingual(text, text)
    terms = tuple(
        replace(
            term,
            head=f"{term.head} {text}" if n == 0 else term.head,
            en=f"{term.en} {text}",
            cue=text,
            ipa=text,
            meaning=both,
            here=both,
            also=both,
            trap=both,
            example=Bilingual(f"{term.head} {text}.", f"{term.en} {text}."),
        )
        for n, term in enumerate(CLOUD.terms)
    )
    body = tuple(
        replace(
            part,
            fr=tuple(f"{sentence} {text}" for sentence in part.fr),
            en=tuple(f"{sentence} {text}" for sentence in part.en),
        )
        if isinstance(part, Paragraph)
        else part
        for part in CLOUD.body
    )
    questions = tuple(
        replace(
            question,
            stem=both,
            why=both,
            note=both,
            evidence=(Evidence(both),),
            options=tuple(Option(both, option.correct, both) for option in question.options),
            text=tuple(piece + text if isinstance(piece, str) else piece for piece in question.text),
        )
        for question in CLOUD.questions
    )
    return replace(
        CLOUD,
        title=Bilingual(f"T {text}", f"T {text}"),
        source=both,
        licence=both,
        author=text,
        level=text,
        topics=(text, "x"),
        body=body,
        terms=terms,
        questions=questions,
    )


@pytest.mark.parametrize("studied", ["fr", "en"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_lesson_shows_its_text_and_does_nothing(anki: Anki, write: Write, text: str, studied: str) -> None:
    options = DeckOptions(studied=studied, questions=True, listening=True)  # type: ignore[arg-type]
    done = write(hostile_lesson(text), options=options)
    log = anki.take(done.path)
    assert (log.new, log.conflicting) == (done.notes, 0)
    before = anki.cards()
    found = anki.check()
    assert (found.ok, found.empty, found.missing, found.unused) == (True, [], [], [])
    assert anki.cards() == before
    shown = tidy(text)
    fields = anki.fields()["cloud-sample/recettes"]
    for name in ("English", "Sentence", "Note", "Source", "Licence") if studied == "fr" else ("Phrase", "Source"):
        assert shown in visible(fields[name]), name
    for card in anki.col.find_cards(""):
        one = anki.col.get_card(card)
        output = one.render_output(reload=True)
        for side in (output.question_text, output.answer_text):
            assert not re.search(r"<(?:script|img|a (?!class=hint))|onerror=\"|<!--(?! )", side)
            assert "latex" not in side.casefold() or "latex" in text
            assert not re.search(r"\[(?:sound:|latex\]|\$)", side)
        tags = [*output.question_av_tags, *output.answer_av_tags]
        assert len(tags) <= 1
        assert all(type(tag).__name__ == "TTSTag" for tag in tags)
    assert anki.rows("select count(*) from notes where flds like '%<script%'") == [[0]]


def test_a_hostile_lesson_written_twice_is_the_same_twice(anki: Anki, write: Write) -> None:
    for text in HOSTILE.values():
        lesson = hostile_lesson(text)
        anki.take(write(lesson).path)
        again = write(lesson, now=NOW + 60)
        assert again.updated == 0
        assert anki.take(again.path).duplicate == again.notes


def test_mathematics_in_a_lesson_stays_text(anki: Anki, write: Write) -> None:
    r"""MathJax looks for \(…\) in the page; our pages tell it to keep off."""
    anki.take(write(options=DeckOptions(listening=True, questions=True)).path)
    for card in anki.col.find_cards(""):
        for side in anki.sides(anki.col.get_card(card)):
            assert side.lstrip().startswith('<div class="page tex2jax_ignore mathjax_ignore"')
            assert side.count("<div") == side.count("</div>")


def test_what_anki_keeps_is_what_it_was_given(anki: Anki, write: Write) -> None:
    """Nothing that Anki would rewrite, so that no later export takes a note for changed."""
    from decks.build.deck_builder import DeckBuilder

    lesson = hostile_lesson("é«\u00a0œ\u202f»\u2028é")
    anki.take(write(lesson).path)
    for note in DeckBuilder(lesson, DeckOptions()).build().deck.notes:
        assert tuple(anki.note(note.key).fields) == note.fields
        assert tuple(anki.note(note.key).tags) == note.tags


@given(st.text(max_size=60))
def test_any_text_survives_being_escaped(text: str) -> None:
    made = escape(text)
    assert html.unescape(made) == tidy(text)
    assert not set(made) & set('<>{}[]"\x1f')
    assert unicodedata.is_normalized("NFC", made)


@given(st.text(max_size=60))
def test_a_tidy_text_is_tidy(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert html.unescape(literal(text)) == clean(text)
    tidy(text).encode()


def test_a_line_never_ends_before_a_sign_that_belongs_to_it() -> None:
    assert tidy("« 5 000 € ; 8 % » : a b") == "«\u00a05\u00a0000\u00a0€\u00a0; 8\u00a0%\u00a0»\u00a0: a b"
    assert tidy("5 0000 et 12 34") == "5 0000 et 12 34"


def test_a_tag_can_always_be_searched(anki: Anki, write: Write) -> None:
    awkward = replace(CLOUD, topics=("cloud computing", 'a"b*c', "é::è", "::", "   ", "R&D"), level="B2 / C1")
    anki.take(write(awkward).path)
    tags = anki.col.tags.all()
    assert all(re.fullmatch(r"[a-z0-9:-]+", tag) and "::::" not in tag and not tag.endswith("::") for tag in tags)
    for tag in tags:
        assert len(anki.col.find_notes(f'"tag:{tag}"')) > 0
    assert {"alinea::topic::e-e", "alinea::topic::a-b-c", "alinea::level::b2-c1"} <= set(tags)
