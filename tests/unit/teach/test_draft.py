"""A teacher who has an article gets a lesson that only wants reading over."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from study.language.french.articles import elides
from study.language.french.lexicon import readings
from study.lesson.model import Bilingual, Heading, Kind, Lesson
from study.lesson.reader import read
from study.teach.draft.article import read_article
from study.teach.draft.candidates import candidates
from study.teach.draft.distractors import distractors
from study.teach.draft.drafting import draft, draft_text
from study.teach.draft.number_questions import numbers

DATA = Path(__file__).parents[2] / "data" / "language"
SEED = Path(__file__).parents[3] / "seeds" / "alibaba-cloud"


def drafted(text: str) -> Lesson:
    return draft(read_article(text), "essai", lambda done, of: None)


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    return drafted((SEED / "article.txt").read_text(encoding="utf-8"))


def test_title_headings_and_paragraphs_are_told_apart() -> None:
    article = read_article(
        "La fusion est signée\n\nLe groupe grandit. Il recrute.\n\n## Un pari risqué\n\n"
        "- Les coûts montent.\n- L’emploi recule."
    )
    assert article.title == "La fusion est signée"
    assert [type(part) is Heading for part in article.body] == [False, True, False]
    assert [paragraph.fr for paragraph in article.paragraphs] == [
        ("Le groupe grandit.", "Il recrute."),
        ("Les coûts montent.", "L’emploi recule."),
    ]


def test_lines_of_a_wrapped_text_are_joined_and_long_lines_are_paragraphs() -> None:
    assert read_article("Le groupe\ngrandit.\n\nIl recrute.").paragraphs[0].fr == ("Le groupe grandit.",)
    assert len(read_article(f"{'Le groupe grandit. ' * 9}\n{'Il recrute. ' * 9}").paragraphs) == 2


@pytest.mark.parametrize("words", ["fr", "en"])
def test_the_file_is_sound_and_says_the_same_as_the_lesson(lesson: Lesson, words: str) -> None:
    text = draft_text(lesson, words)  # type: ignore[arg-type]
    reading = read(text)
    assert reading.problems == ()
    assert reading.lesson == lesson
    assert text.count("\nen:\n") == len(lesson.body)


def test_all_that_was_drafted_says_so_in_either_language(lesson: Lesson) -> None:
    assert all(part.draft for part in (*lesson.terms, *lesson.questions))
    assert "brouillon: oui\n" in draft_text(lesson, "fr")
    confirmed = draft_text(lesson, "en").replace("draft: yes\n", "", 1)
    read_again = read(confirmed).lesson
    assert read_again is not None
    assert [term.draft for term in read_again.terms[:2]] == [False, True]


def test_a_word_that_a_draft_cannot_be_is_explained(lesson: Lesson) -> None:
    problem = read(draft_text(lesson, "en").replace("draft: yes", "draft: maybe", 1)).problems[0]
    assert (problem.code, problem.found) == ("unknown-draft", "maybe")
    assert "yes, no" in str(problem.message)


def test_the_terms_are_those_an_author_chose_by_hand(lesson: Lesson) -> None:
    own = read((SEED / "lesson.txt").read_text(encoding="utf-8")).lesson
    assert own is not None
    chosen = {term.head for term in own.terms}
    assert sum(term.head in chosen for term in lesson.terms) >= 0.75 * len(lesson.terms)


def test_a_term_has_all_that_the_dictionary_knows() -> None:
    term = next(
        term for term in drafted((DATA / "constructeur.txt").read_text(encoding="utf-8")).terms if term.id == "greve"
    )
    assert (term.gender, term.ipa, term.en, term.paragraphs) == ("f", "ɡʁɛv", "strike", (2,))
    assert term.example == Bilingual("Les syndicats, qui dénoncent un plan brutal, appellent à la grève mardi.")
    assert term.trap.en.startswith("“Être en grève”")


def test_every_kind_of_question_says_why(lesson: Lesson) -> None:
    assert {question.kind for question in lesson.questions} == {Kind.CHOICE, Kind.GAPS, Kind.NUMBER, Kind.ORDER}
    for question in lesson.questions:
        assert question.why or all(option.feedback.fr and option.feedback.en for option in question.options)


def test_wrong_options_agree_with_the_right_one() -> None:
    found = candidates(
        read_article((SEED / "article.txt").read_text(encoding="utf-8")).paragraphs, lambda done, of: None
    )
    compared = 0
    for wanted in found:
        if wanted.entry.several:
            continue
        word = wanted.seen[0].words[0]
        for wrong in distractors(wanted, found):
            compared += 1
            assert elides(wrong.form) == elides(word.form)
            assert any(
                reading.pos == word.pos and reading.number in ("", word.number) for reading in readings(wrong.form)
            ), (word.form, wrong)
    assert compared > 100


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet="aeélL’'-.t i1 s,|[]#/:=~\\\n\t\r«»œ\u0301\ud800\0\u2028>", max_size=120) | st.text(max_size=80)
)
def test_no_text_is_too_odd(text: str) -> None:
    article = read_article(text)
    if article.paragraphs:
        reading = read(draft_text(draft(article, "essai", lambda done, of: None), "en"))
        assert not reading.errors or "\ufffd" in draft_text(draft(article, "e", lambda done, of: None), "en")


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        ("date 2020-10 ", "2020-10"),
        ("14 octobre 2020\n\n", "2020-10-14"),
        ("Publié le mercredi 1er avril 2026 à 10h12\n", "2026-04-01"),
        ("12/10/2020\n", "2020-10-12"),
        ("Le 3 mai 2020 ", ""),
        ("2020-13 ", ""),
    ],
)
def test_the_date_that_a_text_begins_with_is_the_lessons_and_not_its_title(lead: str, date: str) -> None:
    article = read_article(f"{lead}Alibaba assure que son cloud sera désormais sa principale activité.")
    assert article.date == date
    assert article.title.startswith("Alibaba") == bool(date)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le groupe va recruter 5 000 experts d’ici 2021. « Le projet avance », affirme-t-il.",
        "Le groupe – selon la presse – va recruter.",
        "Les experts de C# recrutent * beaucoup * en ville.",
    ],
)
def test_a_year_a_dash_or_a_sign_within_a_sentence_is_no_item_of_a_list(sentence: str) -> None:
    (paragraph,) = read_article(sentence).paragraphs
    assert " ".join(paragraph.fr) == sentence


def test_the_mark_of_an_item_at_the_beginning_of_a_line_is_left_out() -> None:
    (paragraph,) = read_article("- Le premier point est clair.\n2. Le second aussi.").paragraphs
    assert paragraph.fr == ("Le premier point est clair.", "Le second aussi.")


_WORDS = ["2021.", "12)", "–", "-", "•", "#", "le", "Marché", "«", "»", "d’ici", "fin.", "3.", "A.", "*"]


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12))
def test_no_word_of_an_article_is_lost_but_the_mark_of_an_item(words: list[str]) -> None:
    article = read_article(f"Voici {' '.join(words)} et voilà.")
    said = " ".join(sentence for paragraph in article.paragraphs for sentence in paragraph.fr)
    assert said.split() == ["Voici", *words, "et", "voilà."]


def test_a_number_question_says_what_is_counted_and_a_bare_number_makes_none() -> None:
    text = "Le groupe perd 1,5 milliard d’euro.\n\nIl en perdra 3 millions en mars.\n\nIl vend 2 millions de pommes."
    asked = numbers(read_article(text).paragraphs)
    assert [(each.about, each.unit) for each in asked] == [
        ((1,), Bilingual("euros", "euros")),
        ((3,), Bilingual("pommes", "")),
    ]


def test_a_word_that_english_has_too_is_not_asked_for_by_its_meaning() -> None:
    lesson = drafted(
        "Les start-up françaises lèvent moins de fonds. Selon le cabinet, les investisseurs attendent.\n\n"
        "Elles ont donc choisi la prudence. Leurs recettes ont augmenté."
    )
    asked = [question.stem.en for question in lesson.questions]
    assert any("investor" in stem for stem in asked)
    assert not any("start-up" in stem or "prudence" in stem for stem in asked)


def test_the_french_of_a_question_on_words_has_its_no_break_spaces() -> None:
    lesson = drafted("Les investisseurs attendent que les taux baissent.\n\nLes entreprises continuent d’embaucher.")
    said = "\n".join(f"{question.stem.fr}\n{question.why.fr}" for question in lesson.questions)
    assert "«\u00a0" in said
    assert not [mark for mark in ("« ", " »", " ?", " :", " ;") if mark in said]
