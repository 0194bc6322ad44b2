"""Where a learner sees a term marked in a text."""

from __future__ import annotations

import pytest

from study.lesson.model import Term, WordClass
from study.lesson.occurrences import occurrences


def _found(text: str, head: str, *forms: str) -> list[str]:
    """The words marked for a term; the parts of one occurrence joined by `+`."""
    term = Term("id", head, (1,), WordClass.NOUN, forms=forms)
    return ["+".join(text[start:end] for start, end in spans) for spans in occurrences(term, text)]


@pytest.mark.parametrize(
    ("text", "head", "marked"),
    [
        ("25 milliards d’euros", "euros", ["euros"]),
        ("25 milliards d'euros", "d’euros", ["d'euros"]),
        ("L’entreprise et l’ENTREPRISE", "entreprise", ["entreprise", "ENTREPRISE"]),
        ("une entreprise, des entreprises", "entreprise", ["entreprise"]),
        ("Il affirme-t-il", "affirme", ["affirme"]),
        ("dit-elle, dites-le-moi, dis-moi", "dit", ["dit"]),
        ("l’Asie du Sud-Est est là", "est", ["est"]),
        ("sous-traitance sous la pluie", "sous", ["sous"]),
        ("aujourd’hui quelqu’un vient", "hui", []),
        ("quelqu’un est l’un d’eux", "un", ["un"]),
        ("8\u00a0% des revenus", "8 %", ["8\u00a0%"]),
        ("« cloud », (cloud)", "cloud", ["cloud", "cloud"]),
        ("Élan, élan, elan", "élan", ["Élan", "élan"]),
        ("le cloud", "zzz", []),
        ("", "zzz", []),
        ("le cloud", "", []),
    ],
)
def test_whole_words_are_marked_whatever_their_case_and_apostrophe(text: str, head: str, marked: list[str]) -> None:
    assert _found(text, head) == marked


def test_words_between_are_not_marked_and_stay_within_the_sentence() -> None:
    text = "Il ne contribue encore qu’à 8 %. Elle ne dit rien. Qu’importe."
    assert _found(text, "ne … que", "ne … qu’") == ["ne+qu’"]
    assert _found("Il ne voit M. Zhang que demain ; ne mange que ça", "ne…que") == ["ne+que"]
    assert _found("d’une part le gain, d’autre part la perte", "d’une part ... d’autre part") == [
        "d’une part+d’autre part"
    ]


def test_the_longest_form_is_marked_where_two_would_overlap() -> None:
    assert _found("le cloud computing du cloud", "cloud", "cloud computing") == ["cloud computing", "cloud"]
    assert _found("mettre à l’écart", "écart", "mettre à l’écart") == ["mettre à l’écart"]


def test_offsets_count_code_points_even_where_a_letter_grows_in_lower_case() -> None:
    assert _found("İ İstanbul 𝒳 cloud", "cloud") == ["cloud"]


def test_places_come_in_the_order_of_the_text() -> None:
    term = Term("id", "a", (1,), WordClass.NOUN, forms=("long mot",))
    assert occurrences(term, "a long mot a") == (((0, 1),), ((2, 10),), ((11, 12),))
