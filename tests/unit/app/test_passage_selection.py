"""Words of an article are selected word by word, by sentences, and by two clicks."""

from __future__ import annotations

from pathlib import Path

from study.app.editor.selection import PassageSelection
from study.lesson.reader import read

LESSON = read((Path(__file__).parent.parent.parent / "data" / "petite.txt").read_bytes()).lesson
assert LESSON
SENTENCES = LESSON.paragraphs[0].fr


def test_it_begins_with_the_first_sentence_of_the_paragraph() -> None:
    assert LESSON
    assert PassageSelection(LESSON, 1).passage.text == SENTENCES[0]
    assert PassageSelection(LESSON, 2).passage.paragraph.number == 2
    assert PassageSelection(LESSON, 99).passage.paragraph is LESSON.paragraphs[-1]


def test_the_next_sentence_is_selected_alone_and_after_the_last_comes_the_next_paragraph() -> None:
    assert LESSON
    selection = PassageSelection(LESSON, 1)
    selection.step_sentence(1)
    assert selection.passage.text == SENTENCES[1]
    for _ in SENTENCES[1:]:
        selection.step_sentence(1)
    assert selection.passage.paragraph.number == 2
    selection.step_sentence(-1)
    assert selection.passage.text == SENTENCES[-1]
    assert not selection.step_paragraph(-1)


def test_a_stretch_is_extended_from_a_word_until_that_is_ended() -> None:
    assert LESSON
    selection = PassageSelection(LESSON, 1)
    selection.step_word(-99)
    selection.toggle_extending()
    selection.step_word(2)
    words = SENTENCES[0].split()
    assert selection.passage.text == " ".join(words[:3])
    selection.toggle_extending()
    selection.step_word(1)
    assert selection.passage.text == words[3]
    selection.extend(1)
    assert selection.passage.text == " ".join(words[3:5])


def test_two_clicks_select_from_one_word_to_the_other_either_way() -> None:
    assert LESSON
    selection = PassageSelection(LESSON, 1)
    words = SENTENCES[0].split()
    for word in (words[2], words[0]):
        selection.click(SENTENCES[0].index(word))
    assert selection.passage.text == " ".join(words[:3])
