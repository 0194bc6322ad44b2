"""Which words of the text justify an answer, and what they earn."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.lesson.model import Answer, Bilingual, Evidence, Kind, Lesson, Option, Paragraph, Question, Skill
from study.practice.marking import mark
from study.practice.marking.quotation import QuotationFinding, judge, must_justify
from study.practice.quotation import Quotation, answer_in, justified, quotation_in, quoted, span_of
from study.practice.verdict import Given, Grade
from study.progress.decoding import frozen

FIRST = "La boulangerie Morel a ouvert en mai sa deuxième boutique, près de la gare de Lyon."
SECOND = "Son chiffre d’affaires a augmenté de 12 % en un an."
THIRD = "La gérante, qui a embauché cinq vendeurs, espère atteindre l’équilibre d’ici deux ans."
FOURTH = "Cependant, le loyer reste élevé et les clients sont pressés."
TEXT = " ".join((FIRST, SECOND, THIRD, FOURTH))
RIGHT, NEARLY, WRONG = Grade


def question(*evidence: str, kind: Kind = Kind.TRUE_FALSE, about: tuple[int, ...] = (1,)) -> Question:
    options = (Option(Bilingual("Vrai", "True"), True), Option(Bilingual("Faux", "False"), False))
    quotes = tuple(Evidence(Bilingual(fr, f"English of {fr}")) for fr in evidence)
    return Question("q", kind, about, Skill.LITERAL, Bilingual("?", "?"), quotes, justify=True, options=options)


def lesson(*more: str) -> Lesson:
    """The four sentences; each of `more` is a paragraph of its own."""
    paragraphs = [Paragraph(1, (FIRST, SECOND, THIRD, FOURTH), ())]
    paragraphs += [Paragraph(number, (text,), ()) for number, text in enumerate(more, 2)]
    return Lesson("test", Bilingual("Le test", "The test"), body=tuple(paragraphs))


def words(text: str, number: int = 1, there: Lesson | None = None) -> Quotation:
    """A quotation of words that are in a paragraph."""
    paragraph = next(each for each in (there or lesson()).paragraphs if each.number == number)
    at = paragraph.text("fr").index(text)
    return Quotation(number, at, text)


# What counts as the passage.

RENT = "le loyer reste élevé"
_FOUND = {
    "the evidence itself": (RENT, RENT, QuotationFinding.SETTLES),
    "the whole sentence": (RENT, FOURTH, QuotationFinding.SETTLES),
    "its essential words": (RENT, "loyer reste", QuotationFinding.SETTLES),
    "half of its content words, and grammatical ones": ("le loyer reste", "le loyer", QuotationFinding.SETTLES),
    "less than half of its content words": (RENT, "loyer", QuotationFinding.TOO_SHORT),
    "grammatical words alone": ("a ouvert en mai sa deuxième boutique", "en", QuotationFinding.ELSEWHERE),
    "other words of the same sentence": (RENT, "les clients sont pressés", QuotationFinding.ELSEWHERE),
    "another sentence": (RENT, SECOND, QuotationFinding.ELSEWHERE),
    "the end of the sentence before, too": (RENT, f"deux ans. {FOURTH}", QuotationFinding.SETTLES),
    "a whole second sentence": (RENT, f"{THIRD} {FOURTH}", QuotationFinding.TOO_LONG),
    "the whole paragraph": (RENT, TEXT, QuotationFinding.TOO_LONG),
    "the sentence before and one word of the evidence": (
        RENT,
        f"{THIRD} Cependant, le loyer",
        QuotationFinding.ELSEWHERE,
    ),
    "two sentences that hold one piece": (f"{SECOND} {THIRD}", f"{SECOND} {THIRD}", QuotationFinding.SETTLES),
    "one of two sentences that hold one piece": (f"{SECOND} {THIRD}", THIRD, QuotationFinding.SETTLES),
    "a number": ("12 %", "augmenté de 12 %", QuotationFinding.SETTLES),
    "a part of the words around the evidence": (
        "qui a embauché cinq vendeurs",
        "embauché cinq vendeurs, espère",
        QuotationFinding.SETTLES,
    ),
    "evidence of grammatical words alone": ("sa", "sa deuxième boutique", QuotationFinding.SETTLES),
}


@pytest.mark.parametrize(("evidence", "chosen", "finding"), _FOUND.values(), ids=_FOUND)
def test_a_quotation_of(evidence: str, chosen: str, finding: QuotationFinding) -> None:
    assert judge(lesson(), question(evidence), words(chosen)) is finding


def test_any_one_piece_of_the_evidence_is_enough() -> None:
    asked = question(RENT, "a embauché cinq vendeurs")
    for chosen in (RENT, "cinq vendeurs", THIRD, FOURTH):
        assert judge(lesson(), asked, words(chosen)) is QuotationFinding.SETTLES
    both = words(f"{THIRD} {FOURTH}")
    assert judge(lesson(), asked, both) is QuotationFinding.SETTLES  # both sentences hold evidence


def test_the_evidence_counts_wherever_it_occurs() -> None:
    there = lesson("Le loyer monte. Le loyer monte.")
    second = Quotation(2, 16, "Le loyer monte.")
    assert judge(there, question("loyer monte", about=(2,)), second) is QuotationFinding.SETTLES


def test_another_paragraph_is_elsewhere() -> None:
    there = lesson("Autre chose.")
    assert judge(there, question(RENT, about=(1, 2)), words("Autre chose.", 2, there)) is QuotationFinding.ELSEWHERE


def test_without_a_quotation_something_is_missing() -> None:
    assert judge(lesson(), question(RENT), None) is QuotationFinding.MISSING


def test_english_evidence_is_sought_in_the_english_text() -> None:
    paragraph = Paragraph(1, (FIRST,), ("The rent remains high.", "So does the risk."))
    asked = replace(question(), evidence=(Evidence(Bilingual("boutique", "rent remains high")),))
    there = Lesson("test", Bilingual("a", "b"), body=(paragraph,), studied="en")
    assert judge(there, asked, Quotation(1, 0, "The rent remains high.")) is QuotationFinding.SETTLES
    assert judge(there, asked, Quotation(1, 23, "So does the risk.")) is QuotationFinding.ELSEWHERE


_SPANS = (
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted).filter(lambda pair: pair[0] < pair[1])
)
_ORDER = list(QuotationFinding)


@given(_SPANS, _SPANS)
def test_any_quotation_of_any_evidence_is_judged(chosen: list[int], evidence: list[int]) -> None:
    asked = question(TEXT[slice(*evidence)])
    assert judge(lesson(), asked, quoted(lesson(), 1, *chosen)) in QuotationFinding


@given(_SPANS.filter(lambda pair: TEXT[slice(*pair)].strip(" ,.’%")))
def test_the_evidence_itself_always_settles(evidence: list[int]) -> None:
    place = quoted(lesson(), 1, *evidence)
    assert judge(lesson(), question(place.text), place) is QuotationFinding.SETTLES


@given(st.data())
def test_more_words_of_the_right_sentence_never_make_a_quotation_worse(data: st.DataObject) -> None:
    start = TEXT.index(FOURTH)
    a, b, c, d = sorted(data.draw(st.integers(start, len(TEXT))) for _ in range(4))
    narrow, wide = quoted(lesson(), 1, b, c), quoted(lesson(), 1, a, d)
    if narrow.text.strip():
        findings = [_ORDER.index(judge(lesson(), question(RENT), each)) for each in (wide, narrow)]
        assert findings[0] <= findings[1]


@given(_SPANS)
def test_more_evidence_never_makes_a_quotation_worse(chosen: list[int]) -> None:
    place = quoted(lesson(), 1, *chosen)
    one, two = (judge(lesson(), question(*evidence), place) for evidence in ((RENT,), (RENT, "cinq vendeurs")))
    assert _ORDER.index(two) <= _ORDER.index(one)


# What it earns.


@pytest.mark.parametrize(
    ("answer", "chosen", "grade", "earned", "said"),
    [
        (0, RENT, RIGHT, 1.0, "Your quotation proves it."),
        (0, SECOND, NEARLY, 0.5, "Your quotation does not give the answer: the text gives it elsewhere."),
        (0, TEXT, NEARLY, 0.5, "Your quotation is too long: quote only the sentence that gives the answer."),
        (0, "loyer", NEARLY, 0.5, "Your quotation is too short: quote all the words that give the answer."),
        (1, RENT, WRONG, 0.0, "You quoted the right passage: read it again."),
        (1, SECOND, WRONG, 0.0, "Your quotation does not give the answer: the text gives it elsewhere."),
    ],
)
def test_an_answer_with_its_quotation(answer: int, chosen: str, grade: Grade, earned: float, said: str) -> None:
    verdict = mark(lesson(), question(RENT), justified(answer, words(chosen)))
    assert (verdict.grade, verdict.mark) == (grade, earned)
    assert verdict.justification
    assert verdict.answer_grade is (RIGHT if answer == 0 else WRONG)
    assert [str(remark) for remark in verdict.justification.part.remarks] == [said]


def test_an_answer_stored_before_the_lesson_asked_for_a_quotation_is_still_read() -> None:
    verdict = mark(lesson(), question(RENT), 0)
    assert (verdict.grade, verdict.mark, verdict.answer_grade) == (NEARLY, 0.5, RIGHT)
    assert verdict.justification
    assert str(verdict.justification.part.remarks[0]) == "You did not show where the text says so."


def test_an_answer_keeps_its_mark_once_the_lesson_no_longer_asks_for_a_quotation() -> None:
    asked = replace(question(RENT), justify=False)
    verdict = mark(lesson(), asked, justified(0, words(SECOND)))
    assert (verdict.grade, verdict.mark, verdict.justification) == (RIGHT, 1.0, None)


def test_half_of_the_mark_of_an_answer_that_is_nearly_right() -> None:
    asked = replace(question(RENT, kind=Kind.SHORT), options=(), accepted=(Answer("la gérante"),))
    verdict = mark(lesson(), asked, justified("les gérantes", words(SECOND)))
    assert (verdict.grade, verdict.mark, verdict.answer_grade) == (NEARLY, 0.25, NEARLY)


@pytest.mark.parametrize("kind", [Kind.TRANSLATION])
def test_what_is_written_freely_is_not_justified(kind: Kind) -> None:
    assert not must_justify(lesson(), question(RENT, kind=kind))


def test_evidence_that_the_text_does_not_have_is_not_asked_for() -> None:
    assert must_justify(lesson(), question("absent", RENT))
    assert not must_justify(lesson(), question("absent"))
    assert not must_justify(lesson(), question())
    assert not must_justify(replace(lesson(), studied="en"), question(RENT))


# How it is stored.


@given(st.sampled_from([3, "la gérante", (0, 2), ("ventes", "hausse")]), _SPANS)
def test_a_quotation_survives_json(answer: Given, chosen: list[int]) -> None:
    place = quoted(lesson(), 1, *chosen)
    stored = frozen(json.loads(json.dumps(justified(answer, place))))
    assert answer_in(stored) == answer
    assert quotation_in(stored) == (place if place.text.strip() else None)


def test_an_answer_without_a_quotation_is_stored_as_before() -> None:
    assert justified(1, None) == 1
    assert answer_in((0, 1)) == (0, 1)
    assert quotation_in((0, 1)) is None


@pytest.mark.parametrize(
    "stored",
    [{}, {"quote": 3}, {"quote": {}}, {"answer": {"answer": 1}, "quote": {"paragraph": "1", "at": 0, "text": "x"}}],
)
def test_a_damaged_answer_is_wrong_and_never_an_error(stored: Given) -> None:
    assert quotation_in(stored) is None
    assert mark(lesson(), question(RENT), stored).grade is WRONG


def test_quoted_words_are_found_again_after_the_lesson_has_changed() -> None:
    quotation = words(RENT)
    changed = Lesson("test", Bilingual("a", "b"), body=(Paragraph(1, ("Neuf.",), ()), Paragraph(2, (FOURTH,), ())))
    span = span_of(changed, quotation)
    assert span
    assert (span.paragraph, FOURTH[span.start : span.end]) == (2, RENT)
    assert span_of(changed, words(SECOND)) is None
    assert span_of(lesson(), Quotation(1, 0, "d'affaires")) is not None  # another apostrophe
