"""Being asked, and told why: the nine kinds of question."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from study.app.app import Alinea
from study.app.launch import SessionEnd
from study.app.lesson.screen import LessonScreen
from study.app.questions.inputs.base import LETTERS
from study.app.screens.summary import SummaryScreen
from study.lesson.model import Kind, Lesson
from study.practice.lesson_order import Position
from study.progress.store import Store

from .conftest import seen

Program = Callable[..., Alinea]


@pytest.fixture
def at(program: Program, store: Store) -> Callable[..., Alinea]:
    """The program with a question open."""

    def open_at(question: str, paragraph: int = 2, **settings: object) -> Alinea:
        store.keep_position("petite", Position(paragraph, question))
        return program(**settings)

    return open_at


def letter(app: Alinea, index: int) -> str:
    """The letter under which something of the lesson is shown."""
    assert isinstance(app.screen, LessonScreen)
    assert app.screen.study.asking.view
    return LETTERS[app.screen.study.asking.view.input.order.index(index)]


def answered(store: Store, question: str) -> str:
    """The grade that was stored."""
    return store.answers("petite")[question].grade.value


async def test_when_the_minutes_of_a_session_are_over_the_results_follow_the_answer(
    program: Program, store: Store
) -> None:
    app = program()
    app.session_end = SessionEnd(store.clock(), 10)
    async with app.run_test(size=(100, 30)) as pilot:
        assert isinstance(app.screen, LessonScreen)
        walk = app.screen.study.walk
        walk.end = None
        await pilot.press("enter")
        walk.end = store.clock()
        await pilot.press("b", "enter", "enter")
        assert isinstance(app.screen, SummaryScreen)
        assert "Your 10 minutes are up: here are your results." in seen(app)
        await pilot.press("escape")
        assert walk.end is None
        assert app.session_end is None


async def test_enter_asks_the_first_question_and_a_letter_and_enter_answer_it(program: Program, store: Store) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        assert "3 questions on this paragraph" in seen(app)
        await pilot.press("enter")
        assert "Qu’a fait la boulangerie en mai" in seen(app)
        await pilot.press(letter(app, 1), "enter")
        assert "Right. A second shop opened." in seen(app)
        assert answered(store, "ouverture") == "right"


async def test_a_wrong_choice_is_told_why_and_the_evidence_is_named(at: Callable[..., Alinea], store: Store) -> None:
    app = at("ouverture", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(letter(app, 0), "enter")
        assert "Wrong. On the contrary, it opened one." in seen(app)
        assert "your answer" in seen(app)
        assert "the answer" in seen(app)
        assert "The text says" in seen(app)
        assert "opened its second shop" in seen(app)
        assert "Good to know" in seen(app)
        assert answered(store, "ouverture") == "wrong"


async def test_enter_without_a_choice_answers_nothing(at: Callable[..., Alinea], store: Store) -> None:
    app = at("ouverture", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("enter")
        assert "Nothing selected yet." in seen(app)
        assert not store.answers("petite")


async def test_an_answer_is_stored_before_its_feedback_shows(at: Callable[..., Alinea], store: Store) -> None:
    app = at("ouverture", 1)
    order: list[str] = []
    record = store.record
    store.record = lambda *a: (order.append(("Right." in seen(app) and "shown") or "stored"), record(*a))[1]  # type: ignore[method-assign]
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(letter(app, 1), "enter")
        assert order == ["stored"]
        assert "Right." in seen(app)


async def test_h_gives_a_hint_and_t_the_question_in_english(at: Callable[..., Alinea]) -> None:
    app = at("ouverture", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("h")
        assert "Look at the first sentence." in seen(app)
        await pilot.press("t")
        assert "What did the bakery do in May?" in seen(app)
        assert "It grew larger." in seen(app)
        await pilot.press(letter(app, 1), "enter")
        assert "A second shop opened." in seen(app)
        await pilot.press("t")
        assert "Qu’a fait la boulangerie" in seen(app)
        assert "A second shop opened." in seen(app)


async def test_r_asks_again_and_keeps_the_order_while_w_changes_it(at: Callable[..., Alinea], store: Store) -> None:
    app = at("ouverture", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        before = [letter(app, n) for n in range(3)]
        await pilot.press("a", "enter", "r")
        assert [letter(app, n) for n in range(3)] == before
        await pilot.press("a", "enter", "w")
        assert [letter(app, n) for n in range(3)] != before
        await pilot.press(letter(app, 1), "enter")
        assert store.answers("petite")["ouverture"].attempts == 3


async def test_tab_goes_to_the_text_to_look_a_word_up_and_escape_comes_back(at: Callable[..., Alinea]) -> None:
    app = at("ouverture", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("tab")
        for _ in range(20):
            await pilot.press("right")
            if "turnover, revenue" in seen(app):
                break
        assert "turnover, revenue" in seen(app)
        await pilot.press("escape")
        assert "Question 1 of 3" in seen(app)


async def test_typing_n_in_an_answer_does_not_turn_the_page(at: Callable[..., Alinea]) -> None:
    app = at("elle")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*"nb?s")
        assert "nb?s" in seen(app)
        assert "paragraph 2 of 2" in seen(app)


@pytest.mark.parametrize(
    ("typed", "grade", "said"),
    [
        ("la gerante", "right", "gérante"),
        ("gérante", "right", "The article is missing"),
        ("les gérantes", "nearly", "Nearly."),
        ("la boulangerie", "wrong", "A bakery hopes for nothing."),
        ("le loyer", "wrong", "Wrong."),
    ],
)
async def test_a_short_answer_is_marked_and_the_right_one_shown(
    at: Callable[..., Alinea], store: Store, typed: str, grade: str, said: str
) -> None:
    app = at("elle")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*("space" if letter == " " else letter for letter in typed), "enter")
        assert said in seen(app)
        assert "la gérante" in seen(app) or grade == "right"
        assert answered(store, "elle") == grade


async def test_the_up_arrow_types_the_accent_that_a_keyboard_lacks(at: Callable[..., Alinea], store: Store) -> None:
    app = at("elle")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*"la", "space", "g", "e", "up", *"rante", "enter")
        assert "Right." in seen(app)
        assert answered(store, "elle") == "right"


async def test_a_number_is_read_with_its_unit_and_a_known_mistake_is_named(
    at: Callable[..., Alinea], store: Store
) -> None:
    app = at("hausse", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2", "enter")
        assert "That is the number of shops." in seen(app)
        await pilot.press("r", "1", "2", "enter")
        assert "Right." in seen(app)


async def test_gaps_are_filled_in_place_and_enter_goes_to_the_one_left_empty(
    at: Callable[..., Alinea], store: Store
) -> None:
    app = at("resume", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*"ventes", "enter", *"baisse", "enter")
        assert "That is the opposite." in seen(app)
        assert "✓ ventes" in seen(app).replace("\u00a0", " ")
        assert store.answers("petite")["resume"].given == ("ventes", "baisse")


async def test_several_answers_are_taken_by_letter(at: Callable[..., Alinea], store: Store) -> None:
    app = at("faits")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(letter(app, 0), letter(app, 1), "enter")
        assert "Right." in seen(app)
        assert answered(store, "faits") == "right"


async def test_true_or_false_is_answered_by_letter(at: Callable[..., Alinea], store: Store) -> None:
    app = at("clients")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("b", "enter")
        assert "Right." in seen(app)


async def test_pairs_are_matched_line_by_line(at: Callable[..., Alinea], store: Store) -> None:
    app = at("mots")
    async with app.run_test(size=(100, 30)) as pilot:
        for pair in range(3):
            await pilot.press(letter(app, pair))
        await pilot.press("enter")
        assert "Right." in seen(app)
        assert answered(store, "mots") == "right"


async def test_steps_are_put_in_order_by_typing_their_letters(at: Callable[..., Alinea], store: Store) -> None:
    app = at("suite")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(letter(app, 1), "backspace", *(letter(app, n) for n in range(3)), "enter")
        assert "Right." in seen(app)


async def test_a_translation_is_held_against_models_and_ticked_by_the_learner(
    at: Callable[..., Alinea], store: Store
) -> None:
    app = at("loyer-eleve")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*"Rent", "enter")
        assert "However, the rent remains high." in seen(app)
        assert "The rent is still high, however." in seen(app)
        await pilot.press("a", "enter")
        assert "1 of 2 ticked." in seen(app)
        assert store.answers("petite")["loyer-eleve"].given == ("Rent", (0,))


async def test_escape_leaves_the_field_and_letters_are_commands_again(at: Callable[..., Alinea]) -> None:
    app = at("elle")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("a", "escape", "t")
        assert "Who is" in seen(app)
        await pilot.press("enter", "b")
        assert "ab" in seen(app)


async def finish(app: Alinea, pilot: Pilot[None]) -> None:
    """Answer whatever is asked, anyhow, to the end of the lesson."""
    for _ in range(200):
        screen = app.screen
        if not isinstance(screen, LessonScreen):
            return
        asking = screen.study.asking.view
        if asking is None or asking.verdict is not None:
            await pilot.press("enter")
        elif asking.question.kind in (Kind.MATCH, Kind.ORDER):
            await pilot.press("a", "b", "c", "enter")
        elif asking.question.kind is Kind.TRANSLATION:
            await pilot.press("x", "enter", "enter")
        elif asking.question.kind is Kind.NUMBER:
            await pilot.press("1", "enter")
        else:
            await pilot.press("a", "enter")
    raise AssertionError("the lesson never ended")


@pytest.mark.parametrize("when", ["after", "end"])
async def test_a_lesson_goes_from_its_first_word_to_its_results(
    program: Program, store: Store, lesson: Lesson, when: str
) -> None:
    app = program(questions=when)
    async with app.run_test(size=(100, 30)) as pilot:
        await finish(app, pilot)
        assert set(store.answers("petite")) == {question.id for question in lesson.questions}
        assert "10 of 10 questions answered" in seen(app)
        assert "By skill" in seen(app)


async def test_the_results_lead_back_to_a_question_that_was_missed(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 40)) as pilot:
        await finish(app, pilot)
        assert "To review" in seen(app)
        await pilot.press("down", "up", "enter")
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.study.asking.view


@pytest.mark.parametrize(
    "question", ["ouverture", "hausse", "resume", "clients", "faits", "elle", "mots", "suite", "loyer-eleve"]
)
async def test_a_verdict_is_there_again_after_the_program_was_left(at: Callable[..., Alinea], question: str) -> None:
    app = at(question, 1)
    async with app.run_test(size=(100, 30)) as pilot:
        assert isinstance(app.screen, LessonScreen)
        for key in ["1", "enter"] if question == "hausse" else ["a", "b", "c", "enter", "x", "enter", "enter"]:
            if app.screen.study.asking.view and app.screen.study.asking.view.verdict is None:
                await pilot.press(key)
            before = seen(app)
    again = at(question, 1)
    async with again.run_test(size=(100, 30)):
        assert seen(again) == before


async def test_letters_in_a_number_field_cost_nothing(at: Callable[..., Alinea], store: Store) -> None:
    app = at("hausse", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("h", "t", "enter")
        assert "Type a number." in seen(app)
        assert not store.answers("petite")


async def test_an_answer_begun_and_left_is_there_when_the_learner_comes_back(at: Callable[..., Alinea]) -> None:
    app = at("resume", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*"ventes", "escape", "escape")
        assert "questions on this paragraph" in seen(app)
        await pilot.press("enter", "a", "enter", "enter", "1", "enter", "enter")
        assert "ventes" in seen(app)


async def test_a_question_called_from_the_results_leads_back_to_them(program: Program, store: Store) -> None:
    app = program()
    async with app.run_test(size=(100, 40)) as pilot:
        await finish(app, pilot)
        await pilot.press("escape", "r", "enter", "escape")
        assert "By skill" in seen(app)
        await pilot.press("enter")
        assert isinstance(app.screen, LessonScreen)
        await pilot.press("1", "enter", "enter")
        assert "By skill" in seen(app)


async def test_u_after_an_answer_leaves_the_words_alone(program: Program, store: Store) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("tab", "k", "enter", "a", "enter", "u")
        assert store.status("petite/chiffre-d-affaires") == "known"


async def test_the_paragraph_s_questions_once_more_stand_on_the_page_at_once(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("q")
        assert "Qu’a fait la boulangerie en mai" in seen(app).replace("\u00a0", " ")


async def test_a_unit_that_was_typed_is_not_shown_twice(at: Callable[..., Alinea], store: Store) -> None:
    app = at("hausse", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("1", "2", "space", "%", "enter")
        assert "Right." in seen(app)
        assert "✓ 12 %" in seen(app).replace("\u00a0", " ")
        assert "% %" not in seen(app).replace("\u00a0", " ")


async def test_a_typed_answer_can_be_counted_as_right_and_the_same_key_undoes_it(
    at: Callable[..., Alinea], store: Store
) -> None:
    app = at("elle")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("enter", *"la patronne")
        assert "mine is right" not in seen(app)
        await pilot.press("enter")
        assert "Wrong." in seen(app)
        assert "y mine is right" in seen(app)
        await pilot.press("y")
        assert "Counted as right by you." in seen(app)
        assert "Wrong." not in seen(app)
        assert "y undo" in seen(app)
        assert answered(store, "elle") == "right"
        await pilot.press("y")
        assert "Wrong." in seen(app)
        assert answered(store, "elle") == "wrong"
        await pilot.press("y", "escape", "r")
        assert "1 counted as right by you" in seen(app)


async def test_neither_a_right_answer_nor_a_choice_can_be_counted_as_right(
    at: Callable[..., Alinea], store: Store
) -> None:
    app = at("ouverture", 1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(letter(app, 0), "enter")
        assert "Wrong." in seen(app)
        assert "mine is right" not in seen(app)
        await pilot.press("y")
        assert answered(store, "ouverture") == "wrong"


async def test_a_question_about_two_paragraphs_shows_both_and_the_cursor_can_go_to_either(
    at: Callable[..., Alinea], store: Store
) -> None:
    app = at("suite", 2)
    async with app.run_test(size=(100, 30)) as pilot:
        assert "La boulangerie Morel" in seen(app)
        assert "Nos clients" in seen(app)
        assert "Answer from paragraphs 1 and 2," in " ".join(
            line.split("│")[-1].strip() for line in seen(app).splitlines()
        )
        await pilot.press("tab", "b")
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.study.asking.view
        assert app.screen.study.asking.view.in_text
        assert app.screen.study.reading.paragraph.number == 1
        assert "Nos clients" in seen(app)
        await pilot.press("tab")
        assert app.screen.study.asking.input is not None
