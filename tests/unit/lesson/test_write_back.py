"""A change is written back without touching what the teacher wrote around it."""

from __future__ import annotations

from dataclasses import replace
from difflib import ndiff

import pytest
from unit.lesson.builders import PARAGRAPH, lesson, lesson_text, question_text, whole_text

from study.lesson.model import Bilingual, Heading, Kind, Lesson, Paragraph, Term, WordClass
from study.lesson.reader import read
from study.lesson.write_back import write_back
from study.lesson.writer import write


def _changes(text: str, new: Lesson) -> list[str]:
    """The lines that go (-) and come (+); the new text is checked to hold the new lesson."""
    changed = write_back(text, new)
    assert read(changed).lesson == new
    return [line for line in ndiff(text.split("\n"), changed.split("\n")) if line[0] in "+-"]


def _with_question(new: Lesson, index: int, **fields: object) -> Lesson:
    questions = list(new.questions)
    questions[index] = replace(questions[index], **fields)  # type: ignore[arg-type]
    return replace(new, questions=tuple(questions))


def test_one_changed_field_is_one_changed_line() -> None:
    old = lesson()
    new = replace(old, terms=(replace(old.terms[0], en="takings"),))
    assert _changes(whole_text(), new) == ["- en: revenue", "+ en: takings"]


def test_a_new_field_goes_where_it_belongs_and_an_empty_one_goes_away() -> None:
    old = lesson()
    new = replace(old, terms=(replace(old.terms[0], cue="argent", ipa=""),))
    assert _changes(whole_text(), new) == ["- ipa: ʁəsɛt", "+ cue: argent"]
    assert "en: revenue\ncue: argent\nmeaning:" in write_back(whole_text(), new)


def test_one_changed_sentence_leaves_the_others_alone() -> None:
    old = lesson()
    first, *rest = old.body
    assert isinstance(first, Paragraph)
    new = replace(old, body=(replace(first, fr=(first.fr[0], "C’est beaucoup.")), *rest))
    evidence_free = [line for line in _changes(whole_text(), new) if "conséquente" not in line]
    assert evidence_free == ["+     C’est beaucoup."]


def test_one_changed_option_or_its_feedback_leaves_the_others_alone() -> None:
    old = lesson()
    first, second = old.questions[0].options
    new = _with_question(old, 0, options=(replace(first, text=Bilingual("Rien", "Nothing")), second))
    assert _changes(whole_text(), new) == ["- [ ] Une baisse | A fall", "+ [ ] Rien | Nothing"]
    new = _with_question(old, 0, options=(replace(first, feedback=Bilingual()), second))
    assert _changes(whole_text(), new) == ["-     Non, une hausse. | No, a rise."]
    new = _with_question(old, 0, options=(first, replace(second, correct=False)))
    assert _changes(whole_text(), new) == ["- [x] Une hausse | A rise", "+ [ ] Une hausse | A rise"]


def test_a_teachers_own_spelling_spacing_and_comments_stay() -> None:
    text = whole_text().replace("class: noun", "Nature  :   nom  ").replace("gender: f", "// why?\nGENRE: f")
    old = lesson(text)
    new = replace(old, terms=(replace(old.terms[0], gender="m"),))
    assert _changes(text, new) == ["- GENRE: f", "+ GENRE: m"]
    new = replace(old, terms=(replace(old.terms[0], word_class=WordClass.NAME),))
    assert _changes(text, new) == ["- Nature  :   nom  ", "+ Nature: name"]


def test_a_lesson_in_french_stays_in_french() -> None:
    text = write(lesson(), "fr")
    old = lesson()
    new = replace(old, terms=(replace(old.terms[0], word_class=WordClass.NAME, trap=Bilingual("a", "b")),))
    assert _changes(text, new) == ["- nature: nom", "+ nature: nom-propre", "+ piège: a | b"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_stay(end: str) -> None:
    text = "\ufeff" + whole_text().replace("\n", end)
    old = lesson()
    new = replace(old, author="Moi", terms=(replace(old.terms[0], en="takings", cue="argent"),))
    changed = write_back(text, new)
    assert read(changed).lesson == new
    assert changed.startswith("\ufeff")
    assert changed.replace(end, "").count("\n") == changed.replace(end, "").count("\r") == 0


def test_a_new_term_goes_after_its_neighbour_and_one_that_goes_takes_only_its_own_lines() -> None:
    old = lesson()
    term = Term("somme", "somme", (1,), WordClass.NOUN, en="sum")
    added = replace(old, terms=(*old.terms, term))
    text = whole_text().replace("\n# Question q1", "\n// the questions\n# Question q1")
    lines = ["+ # Term somme", "+ id: somme", "+ in: 1", "+ class: noun", "+ en: sum", "+ "]
    assert sorted(_changes(text, added)) == sorted(lines)
    both = write_back(text, added)
    assert both.index("# Term recettes") < both.index("# Term somme") < both.index("// the questions")
    assert set(_changes(both, replace(added, terms=(term,)))) == {f"- {line}" for line in _block("# Term recettes")}


def _block(opening: str) -> list[str]:
    lines = whole_text().split("\n")
    start = lines.index(opening)
    return lines[start : lines.index("", start)]


def test_the_first_term_goes_between_the_article_and_the_questions() -> None:
    text = lesson_text(PARAGRAPH, question_text())
    new = replace(lesson(text), terms=(Term("somme", "somme", (1,), WordClass.NOUN, en="sum"),))
    changed = write_back(text, new)
    assert read(changed).lesson == new
    assert changed.index("# Paragraph 1") < changed.index("# Term somme") < changed.index("# Question q1")


def test_a_heading_can_be_put_in_and_taken_out() -> None:
    old = lesson()
    new = replace(old, body=(old.body[0], Heading(Bilingual("Titre", "Title")), old.body[1]))
    assert sorted(_changes(whole_text(), new)) == ["+ ", "+ # Heading", "+ en: Title", "+ fr: Titre"]
    assert read(write_back(write_back(whole_text(), new), old)).lesson == old


def test_a_renamed_term_and_a_question_of_another_kind_keep_their_comments() -> None:
    text = whole_text().replace("id: recettes", "// keep\nid: recettes").replace("about: 1", "// keep too\nabout: 1")
    old = lesson(text)
    new = replace(old, terms=(replace(old.terms[0], id="les-recettes"),))
    assert _changes(text, new) == ["- id: recettes", "+ id: les-recettes"]
    new = _with_question(old, 0, kind=Kind.CHOICES)
    assert _changes(text, new) == ["- # Question q1 choice", "+ # Question q1 choices"]


def test_what_could_not_be_read_stays_for_the_teacher_to_mend() -> None:
    text = whole_text() + "\n# Zzzzzz\nbla bla\n\n# Term recettes\nid: recettes\nin: 1\nclass: noun\nen: twice\n"
    old = read(text).lesson
    assert old is not None
    changed = write_back(text, replace(old, author="Moi"))
    assert changed == text.replace("level: B2\n", "level: B2\nauthor: Moi\n")


def test_a_misspelled_keyword_is_mended_when_its_value_changes() -> None:
    text = whole_text().replace("gender: f", "gendre: f")
    old = read(text).lesson
    assert old is not None
    new = replace(old, terms=(replace(old.terms[0], gender="m"),))
    assert write_back(text, new) == whole_text().replace("gender: f", "gender: m")


def test_an_empty_file_becomes_the_lesson() -> None:
    assert write_back("", lesson()) == whole_text()
    assert write_back("// nothing yet\n", lesson()) == whole_text()


def test_a_file_that_does_not_end_in_a_line_end_can_grow() -> None:
    text = lesson_text(PARAGRAPH).rstrip("\n")
    old = lesson(text)
    new = replace(old, terms=lesson().terms)
    assert read(write_back(text, new)).lesson == new
