"""The built-in lesson keeps what it promises."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

import seeds
from study.app.page.stops import stops
from study.language.direction import in_direction
from study.language.english.senses import english_spans
from study.lesson.kinds import LANGUAGE_WORK, SELF_MARKED
from study.lesson.model import Heading, Kind, Language, Lesson, Skill
from study.lesson.occurrences import occurrences
from study.lesson.patterns import written_out
from study.lesson.reader import read
from study.practice.marking import mark_with
from study.practice.verdict import Grade

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
    assert all(len(list(lesson.terms_in(number))) >= 6 for number in range(1, 8))
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


@pytest.mark.parametrize("studied", ["fr", "en"])
def test_every_paragraph_asks_three_questions_or_more_and_every_kind_occurs(lesson: Lesson, studied: Language) -> None:
    whole = in_direction(lesson, studied)
    assert len(whole.questions) >= 50
    assert all(len(whole.questions_after(number)) >= 3 for number in range(1, 8))
    assert {question.kind for question in whole.questions} == set(Kind)


@pytest.mark.parametrize("studied", ["fr", "en"])
def test_at_most_half_the_questions_are_literal_and_every_skill_is_asked_for(lesson: Lesson, studied: Language) -> None:
    questions = in_direction(lesson, studied).questions
    skills = Counter(question.skill for question in questions)
    assert skills[Skill.LITERAL] <= len(questions) / 2
    assert set(skills) == set(Skill)


def test_every_term_has_its_english_with_its_sound_and_can_be_reached_in_the_english_text(lesson: Lesson) -> None:
    whole = in_direction(lesson, "en")
    assert len(whole.terms) == len(lesson.terms)
    assert len({term.head for term in whole.terms}) == len(whole.terms)
    reached = {stop.term.id for part in whole.paragraphs for stop in stops(whole, part, "en").stops if stop.term}
    written = {term.id for term in lesson.terms if term.english}
    assert len(written) >= 60
    for term in whole.terms:
        assert term.english, term.id
        assert term.gloss, term.id
        if term.id not in written:
            continue
        assert term.ipa, term.id
        assert term.trap.fr, term.id
        assert term.trap.en, term.id
        inside = [other.id for other in whole.terms if other is not term and term.head in other.head.split()]
        assert term.id in reached or reached.intersection(inside), term.id
        assert occurrences(term, term.example.en) or english_spans(term.head, term.example.en), term.id


def test_every_english_answer_is_marked_right_and_every_near_miss_is_not(lesson: Lesson) -> None:
    for question in in_direction(lesson, "en").questions:
        if question.kind is Kind.GAPS:
            for n in range(max(len(gap.accepted) for gap in question.gaps)):
                given = tuple(gap.accepted[min(n, len(gap.accepted) - 1)] for gap in question.gaps)
                assert mark_with(question, given, language="en").grade is Grade.RIGHT, (question.id, given)
        if question.kind in (Kind.SHORT, Kind.NUMBER, Kind.TRANSFORM):
            for each in written_out(question.accepted):
                assert mark_with(question, each.text, language="en").grade is Grade.RIGHT, (question.id, each.text)
            for each in written_out(question.near):
                assert mark_with(question, each.text, language="en").grade is not Grade.RIGHT, (question.id, each.text)


def test_every_option_says_why_in_both_languages_and_choices_offer_three(lesson: Lesson) -> None:
    for question in lesson.questions:
        if question.kind is Kind.CHOICE:
            assert len(question.options) == 3, question.id
        for option in question.options:
            assert option.feedback.fr, question.id
            assert option.feedback.en, question.id
        if question.kind not in SELF_MARKED or question.kind not in LANGUAGE_WORK:
            assert question.options or (question.why.fr and question.why.en), question.id
        assert question.evidence or question.kind in LANGUAGE_WORK, question.id
        assert all(evidence.text.fr and evidence.text.en for evidence in question.evidence), question.id


@pytest.mark.parametrize("studied", ["fr", "en"])
def test_the_key_is_not_to_be_told_by_its_length_or_place(lesson: Lesson, studied: Language) -> None:
    choices = [question for question in in_direction(lesson, studied).questions if question.kind is Kind.CHOICE]
    longest = sum(max(q.options, key=lambda option: len(option.text.get(studied))).correct for q in choices)
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
