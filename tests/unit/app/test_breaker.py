"""Lines are even, and French spaces hold."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from study.app.page.breaker import break_lines

PARAGRAPH = (
    "Le cloud computing d’Alibaba a connu la plus forte croissance ces dernières années, puisqu’il s’est développé "
    "en dehors de la Chine. Entre juin et septembre, les recettes provenant du cloud ont augmenté de 58,5%, "
    "atteignant 1,5 milliard d’euro. Cependant, il ne contribue encore qu’à 8% des revenus totaux du géant chinois."
)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in break_lines(text, width)]


@pytest.mark.parametrize("width", range(24, 73))
def test_no_line_of_the_article_is_longer_than_the_measure_or_parts_a_number_from_what_it_counts(width: int) -> None:
    broken = lines(PARAGRAPH, width)
    assert " ".join(broken) == PARAGRAPH
    assert max(map(len, broken)) <= width
    assert not any(line.endswith("1,5") for line in broken)


def test_the_last_line_is_not_a_lone_short_word() -> None:
    for width in range(40, 73):
        assert len(lines(PARAGRAPH, width)[-1]) > 6


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("On parle de « moteur de croissance » ici", ["« moteur", "croissance »"]),
        ("Elle vise une part de 12 % du marché", ["12 %"]),
        ("Ils ont recruté 5 000 experts l’an passé", ["5 000"]),
        ("Le coût atteint 25 milliards d’euros cette année", ["25 milliards"]),
        ("Que faire ? Rien ; attendre ! Voir : ceci", ["faire ?", "Rien ;", "attendre !", "Voir :"]),
        ("Un reçu de 12\u202f% et de 3\u00a0€ net", ["12\u202f%", "3\u00a0€"]),
    ],
)
def test_signs_units_and_guillemets_stay_with_their_word_at_every_width(text: str, kept: list[str]) -> None:
    for width in range(16, 40):
        broken = lines(text, width)
        for piece in kept:
            assert any(piece in line for line in broken), (width, broken)


def test_a_word_longer_than_the_line_is_cut_so_that_all_of_it_is_seen() -> None:
    assert lines("anticonstitutionnellement", 10) == ["anticonsti", "tutionnell", "ement"]


def test_a_text_that_begins_after_a_lead_leaves_room_for_it() -> None:
    start, end = break_lines("un deux trois quatre", 12, first=8)[0]
    assert (start, end) == (0, 2)


@given(st.text(max_size=200), st.integers(1, 80))
def test_any_text_at_any_width_keeps_its_characters_in_order(text: str, width: int) -> None:
    extents = break_lines(text, width)
    assert all(a <= b for a, b in extents)
    assert all(b <= c for (_, b), (c, _) in itertools.pairwise(extents))
    seen = "".join(text[a:b] for a, b in extents)
    assert seen.replace(" ", "") == text.replace(" ", "") or not all(cell_len(c) for c in text)


def test_a_word_of_two_hundred_thousand_letters_is_cut_in_no_more_time_than_its_length_asks() -> None:
    lines = break_lines("a" * 200_000 + " fin", 70)
    assert lines[0] == (0, 70)
    assert lines[-1][1] == 200_004
