"""The built-in lesson keeps what it promises."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

import seeds
from study.lesson.model import Heading, Kind, Lesson, Skill
from study.lesson.reader import read

FOLDER = Path(seeds.__path__[0]) / "alibaba-cloud"


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    reading = read((FOLDER / "lesson.txt").read_bytes())
    assert reading.problems == ()
    assert reading.lesson
    return reading.lesson


def test_the_article_stands_in_the_lesson_word_for_word(lesson: Lesson) -> None:
    blocks = [part.text.fr if isinstance(part, Heading) else part.text("fr") for part in lesson.body]
    article = f" date {lesson.date} " + "\n\n".join(blocks)
    assert article.encode() == (FOLDER / "article.txt").read_bytes()


def test_every_sentence_has_its_translation(lesson: Lesson) -> None:
    assert len(lesson.paragraphs) == 7
    assert all(paragraph.aligned and all(paragraph.en) for paragraph in lesson.paragraphs)


def test_there_are_terms_enough_in_every_paragraph_each_complete(lesson: Lesson) -> None:
    assert len(lesson.terms) >= 60
    assert all(len(list(lesson.terms_in(number))) >= 8 for number in range(1, 8))
    for term in lesson.terms:
        assert term.ipa, term.id
        assert term.en, term.id
        assert term.example.fr, term.id
        assert term.example.en, term.id
        assert term.meaning.fr, term.id
        assert term.meaning.en, term.id
        assert term.gender or term.word_class != "noun", term.id


def test_no_two_terms_share_an_english_prompt(lesson: Lesson) -> None:
    prompts = Counter((term.en, term.cue) for term in lesson.terms)
    assert [prompt for prompt, count in prompts.items() if count > 1] == []


def test_every_paragraph_asks_four_questions_or_more_and_every_kind_occurs(lesson: Lesson) -> None:
    assert len(lesson.questions) >= 30
    assert all(len(lesson.questions_after(number)) >= 4 for number in range(1, 8))
    assert {question.kind for question in lesson.questions} == set(Kind)


def test_at_most_half_the_questions_are_literal_and_every_skill_is_asked_for(lesson: Lesson) -> None:
    skills = Counter(question.skill for question in lesson.questions)
    assert skills[Skill.LITERAL] <= len(lesson.questions) / 2
    assert set(skills) == set(Skill)


def test_every_option_says_why_in_both_languages_and_choices_offer_three(lesson: Lesson) -> None:
    for question in lesson.questions:
        if question.kind is Kind.CHOICE:
            assert len(question.options) == 3, question.id
        for option in question.options:
            assert option.feedback.fr, question.id
            assert option.feedback.en, question.id
        assert question.options or (question.why.fr and question.why.en), question.id
        assert question.evidence, question.id
        assert all(evidence.text.fr and evidence.text.en for evidence in question.evidence), question.id


def test_the_key_is_not_to_be_told_by_its_length_or_place(lesson: Lesson) -> None:
    choices = [question for question in lesson.questions if question.kind is Kind.CHOICE]
    longest = sum(max(question.options, key=lambda option: len(option.text.fr)).correct for question in choices)
    places = Counter(next(n for n, option in enumerate(q.options) if option.correct) for q in choices)
    assert longest <= len(choices) / 2
    assert all(places[n] >= len(choices) / 5 for n in range(3))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (2, "d’euro"),
        (2, "Entre juin et septembre"),
        (2, "contribue encore qu’à 8% des"),
        (2, "puisqu’il"),
        (4, "Elle"),
        (4, "au cours de trois prochaines années"),
        (4, "investira"),
        (4, "conséquente"),
        (4, "a bien voulu investir"),
        (5, "cela reste difficile de pénétrer"),
        (5, "la perception envers les données"),
        (5, "sud-est"),
        (6, "d’ici 2021"),
        (6, "transformation du commerce numérique"),
        (7, "mettre de l’avant"),
        (7, "actuels leaders"),
    ],
)
def test_the_faults_of_the_source_are_marked_and_explained(lesson: Lesson, number: int, text: str) -> None:
    faults = {fault.text: fault for fault in lesson.paragraphs[number - 1].faults}
    assert faults[text].why.fr
    assert faults[text].why.en


def test_the_lesson_is_written_in_good_typography(lesson: Lesson) -> None:
    shown = chain.from_iterable((term.meaning.fr, term.trap.fr, term.example.fr, term.here.fr) for term in lesson.terms)
    for text in (*shown, *(question.stem.fr for question in lesson.questions)):
        assert "'" not in text, text
        assert not any(f" {sign}" in text for sign in ":;!?»%"), text
