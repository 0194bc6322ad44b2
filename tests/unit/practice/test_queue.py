"""One queue: words that were looked up, and missed questions, beside the terms of lessons."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from study.language.direction import in_direction
from study.language.french.glosses import entries
from study.lesson.library import find, load
from study.lesson.model import Kind, Lesson
from study.practice.cards import Item, TermCard, answers, asked_again, in_place, meeting
from study.practice.marking import mark_with
from study.practice.met_word import MetWord, met_in_french
from study.practice.missed_questions import QuestionCard, asked_otherwise
from study.practice.question_variants import variants
from study.practice.queue import queue
from study.practice.remembered import Remembered, asked_as
from study.practice.schedule import Rating, after_review
from study.practice.verdict import Grade

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


@pytest.fixture(scope="module", params=["fr", "en"])
def lesson(request: pytest.FixtureRequest) -> Lesson:
    """The built-in lesson, in each direction."""
    whole = load(find("alibaba-cloud")).lesson
    assert whole
    return in_direction(whole, request.param)


@pytest.fixture(scope="module")
def french() -> Lesson:
    whole = load(find("alibaba-cloud")).lesson
    assert whole
    return in_direction(whole, "fr")


def wrong(*ids: str) -> dict[str, SimpleNamespace]:
    return {id: SimpleNamespace(grade=Grade.WRONG, given=0) for id in ids}


def short_questions(lesson: Lesson) -> list[str]:
    return [question.id for question in lesson.questions if question.kind is Kind.SHORT]


def seen(days_ago: float, form: str = "recognition", recall: Rating = Rating.GOOD, times: int = 1) -> Remembered:
    return Remembered(after_review(None, recall, NOON - timedelta(days=days_ago)), asked_as(form), recall, times)


def asked(*lessons: Lesson, **more: object) -> tuple[Item, ...]:
    given: dict[str, object] = {"statuses": {}, "remembered": {}, "now": NOON, **more}
    return queue(lessons, **given)  # type: ignore[arg-type]


def test_a_looked_up_word_is_asked_with_its_senses_and_the_sentence_it_was_met_in(french: Lesson) -> None:
    (card,) = asked(french, statuses={"fr:discours": "learning"})
    assert isinstance(card, TermCard)
    assert (card.term.head, card.term.gender, card.term.en.partition(",")[0]) == ("discours", "m", "speech")
    placed = in_place(card, [french])
    assert isinstance(placed, TermCard)
    found = meeting(placed.lesson, placed.term)
    assert found
    assert found.gapped.startswith("Dans un ____ prononcé mercredi")
    assert found.translation.startswith("In a speech on Wednesday")


def test_an_inflected_word_is_found_and_a_form_of_another_word_is_not(french: Lesson) -> None:
    (verb,) = asked(french, statuses={"fr:qualifier": "learning"})
    assert isinstance(verb, TermCard)
    placed = in_place(verb, [french])
    assert isinstance(placed, TermCard)
    assert "qualifié" in (meeting(placed.lesson, placed.term) or ("",))[0]
    (summer,) = asked(french, statuses={"fr:été": "learning"})
    placed = in_place(summer, [french])
    assert isinstance(placed, TermCard)
    assert placed.lesson.id == ""


def test_a_looked_up_english_word_is_asked_by_its_french(french: Lesson) -> None:
    english = in_direction(french, "en")
    (card,) = asked(english, statuses={"en:speech": "learning"})
    assert isinstance(card, TermCard)
    assert "le discours" in card.term.gloss
    placed = in_place(card, [english])
    assert isinstance(placed, TermCard)
    assert (meeting(placed.lesson, placed.term) or ("",))[0].startswith("In a speech")


def test_a_word_that_is_a_term_is_asked_once_and_one_without_a_meaning_never(french: Lesson) -> None:
    term = french.terms[0]
    both = {f"alibaba-cloud/{term.id}": "learning", f"fr:{term.head}": "learning", "fr:zblurf": "learning"}
    assert [item.key for item in asked(french, statuses=both)] == [f"alibaba-cloud/{term.id}"]
    known = {"fr:discours": "known"}
    assert asked(french, statuses=known) == ()


def test_a_missed_question_comes_back_in_another_kind(lesson: Lesson) -> None:
    answers = {lesson.key: wrong(*(question.id for question in lesson.questions))}
    items = asked(lesson, answers=answers, new=100)
    tasks = [item for item in items if isinstance(item, QuestionCard)]
    assert len(tasks) == len(items) > 20
    assert all(task.asked.kind is not task.question.kind or task.same for task in tasks)
    assert {task.question.kind for task in tasks if task.same} <= {Kind.TRANSLATION, Kind.TRANSFORM}


def test_words_without_a_meaning_take_no_place_of_others(french: Lesson) -> None:
    statuses = {**{f"fr:zblurf{n}": "learning" for n in range(20)}, "fr:discours": "learning"}
    assert [item.key for item in asked(french, statuses=statuses, new=5)] == ["fr:discours"]
    assert [item.key for item in asked(french, statuses=statuses, new=1000)] == ["fr:discours"]


def test_an_answer_that_was_right_brings_nothing_back(french: Lesson) -> None:
    id = french.questions[0].id
    right = {french.key: {id: SimpleNamespace(grade=Grade.RIGHT, given=0)}}
    assert asked(french, answers=right) == ()
    key = french.question_key(french.questions[0])
    assert [item.key for item in asked(french, answers=right, remembered={key: seen(2, "gaps")})] == [key]


def test_a_question_takes_turns_and_never_comes_twice_in_one_kind(lesson: Lesson) -> None:
    for question in lesson.questions:
        task = QuestionCard(lesson.question_key(question), lesson, question, question, None)
        last = question.kind.value
        for times in range(1, 6):
            task = asked_otherwise(task, {lesson.key: wrong(question.id)})
            assert task.asked.kind.value != last or task.same
            last = task.asked.kind.value
            task = task._replace(remembered=seen(1, last, times=times))


def test_whatever_a_question_is_turned_into_can_be_answered_right_and_wrong(lesson: Lesson) -> None:
    for question in lesson.questions:
        for times in range(4):
            for each in variants(question, lesson, 0, times):
                assert each.kind is not question.kind
                assert each.evidence == question.evidence
                if each.gaps:
                    assert mark_with(each, [gap.accepted[0] for gap in each.gaps]).grade is Grade.RIGHT
                    continue
                right = [n for n, option in enumerate(each.options) if option.correct]
                assert len(right) == 1
                assert mark_with(each, right[0]).grade is Grade.RIGHT
                assert mark_with(each, 1 - right[0] if right[0] < 2 else 0).grade is Grade.WRONG


def test_questions_on_the_same_evidence_do_not_meet(french: Lesson) -> None:
    first = french.questions[0]
    twin = replace(first, id="twin")
    lesson = replace(french, questions=(first, twin))
    items = asked(lesson, answers={lesson.key: wrong(first.id, "twin")})
    assert len(items) == 1


def test_a_sibling_stays_away_for_the_day(french: Lesson) -> None:
    term = french.terms[0]
    english = replace(french, studied="en", terms=(replace(term, studied="en"),))
    keys = f"alibaba-cloud/{term.id}", f"alibaba-cloud:en/{term.id}"
    statuses = dict.fromkeys(keys, "learning")
    remembered = {keys[0]: seen(0.1, recall=Rating.EASY)}
    assert asked(french, english, statuses=statuses, remembered=remembered) == ()
    remembered = {keys[0]: seen(0.9, recall=Rating.EASY)}
    assert [item.key for item in asked(french, english, statuses=statuses, remembered=remembered)] == [keys[1]]


def test_new_words_and_missed_questions_take_turns(french: Lesson) -> None:
    statuses = {f"alibaba-cloud/{term.id}": "learning" for term in french.terms[:5]}
    answers = {french.key: wrong(*short_questions(french)[:3])}
    items = asked(french, statuses=statuses, answers=answers, new=5)
    assert [type(item) for item in items] == [TermCard, QuestionCard, TermCard, QuestionCard, TermCard]


def test_a_forgotten_question_comes_again_in_one_more_kind(french: Lesson) -> None:
    answers = {french.key: wrong(short_questions(french)[0])}
    (task,) = asked(french, answers=answers)
    assert isinstance(task, QuestionCard)
    again = asked_again(task, seen(0, task.asked.kind.value, Rating.AGAIN), answers)
    assert isinstance(again, QuestionCard)
    assert again.asked.kind is not task.asked.kind


def test_a_question_that_has_been_learned_is_done_with(french: Lesson) -> None:
    key = french.question_key(french.questions[0])
    memory = seen(40, "gaps")
    learned = memory._replace(memory=memory.memory._replace(stability=30.0, stage=2, step=None))
    assert asked(french, remembered={key: learned}) == ()
    assert len(asked(french, remembered={key: memory})) == 1


def test_a_word_is_asked_in_the_part_of_speech_the_sense_and_the_sentence_in_which_it_was_marked(
    french: Lesson,
) -> None:
    paragraph = french.paragraphs[3]
    text = paragraph.text("fr")
    start = text.index("que ")
    entry = next(each for each in entries("que") if each.word_class == "conjunction")
    met = met_in_french(french, paragraph, start, "que", "", entry)
    (card,) = asked(french, statuses={"fr:que": "learning"}, met={"fr:que": met})
    assert isinstance(card, TermCard)
    assert (card.term.word_class, card.term.en) == ("conjunction", ", ".join(entry.senses[:3]))
    placed = in_place(card, [french])
    assert isinstance(placed, TermCard)
    found = meeting(placed.lesson, placed.term, placed.met)
    assert found
    assert found.sentence == met.sentence
    assert found.sentence in paragraph.fr
    assert placed.term.en == card.term.en


def test_a_noun_that_was_marked_is_not_asked_as_the_verb_or_the_adjective_of_the_same_spelling(french: Lesson) -> None:
    noun = MetWord("alibaba-cloud", 1, "x", "neuf", "noun", "m", ("new one",))
    (card,) = asked(french, statuses={"fr:neuf": "learning"}, met={"fr:neuf": noun})
    assert isinstance(card, TermCard)
    assert (card.term.word_class, card.term.gender, card.term.en) == ("noun", "m", "new one")
    assert answers(card.term)[0] == "le neuf"


def test_a_word_that_only_its_sentence_explains_is_asked_too(french: Lesson) -> None:
    met = MetWord("alibaba-cloud", 1, "x", "zblurf", "verb", "", ("to zblurf",))
    (card,) = asked(french, statuses={"fr:zblurf": "learning"}, met={"fr:zblurf": met})
    assert isinstance(card, TermCard)
    assert card.term.en == "to zblurf"
    assert asked(french, statuses={"fr:zblurf": "learning"}, met={"fr:zblurf": met._replace(senses=())}) == ()
