"""How one answers is said in one line below the text, whole in a terminal of 80 columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.app.page.geometry import geometry
from study.app.questions.inputs.gaps import GapsInput
from study.app.questions.inputs.make import input_for
from study.app.questions.inputs.translation import TranslationInput
from study.lesson.model import Kind, Language, Question
from study.lesson.reader import read
from study.locale import translator

LESSON = Path(__file__).parents[3] / "seeds" / "alibaba-cloud" / "lesson.txt"
_READ = read(LESSON.read_text(encoding="utf-8")).lesson
assert _READ is not None
EACH = {question.kind: question for question in _READ.questions if question.only != "en"}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("question", EACH.values(), ids=lambda question: question.kind.value)
def test_how_to_answer_is_not_cut_in_a_narrow_terminal(question: Question, language: Language) -> None:
    form = input_for(question, (0, 1, 2), True)
    said = [form.how(translator(language))]
    if isinstance(form, TranslationInput):
        form.comparing = True
        said.append(form.how(translator(language)))
    assert max(len(each) for each in said) <= geometry(80, 24).panel


def test_enter_says_how_many_gaps_are_filled() -> None:
    form = input_for(EACH[Kind.GAPS], (), True)
    assert isinstance(form, GapsInput)
    form.field.insert("mot")
    assert not form.enter()
    assert form.missing(translator("en")) == f"1 of {len(EACH[Kind.GAPS].gaps)} filled."
