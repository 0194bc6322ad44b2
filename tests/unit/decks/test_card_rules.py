"""Which cards exist, decided as Anki decides it."""

from __future__ import annotations

import pytest

from decks.build.card_rules import card_exists, cloze_numbers, is_filled


@pytest.mark.parametrize("empty", ["", " ", "\n\t", "<br>", "<br/>", "<BR />", "<div><br></div>", " <div> </div>"])
def test_a_field_that_shows_nothing_is_empty(empty: str) -> None:
    assert not is_filled(empty)


@pytest.mark.parametrize("full", ["x", "<b></b>", "&nbsp;", "<img>", "0"])
def test_anything_else_fills_a_field(full: str) -> None:
    assert is_filled(full)


FIELDS = {"A": "a", "B": "b", "Gate": "1", "Empty": ""}


@pytest.mark.parametrize(
    ("front", "exists"),
    [
        ("{{A}}", True),
        ("words alone", False),
        ("{{Empty}}", False),
        ("{{Unknown}}", False),
        ("{{hint:A}}", True),
        ("{{text:A}}", True),
        ("{{tts fr_FR:A}}", True),
        ("{{tts fr_FR voices=X speed=0.8:A}}", True),
        ("{{type:A}}", False),
        ("{{type:nc:A}}", False),
        ("{{type:A}} {{B}}", True),
        ("{{#Gate}}words{{/Gate}}", False),
        ("{{#Gate}}{{A}}{{/Gate}}", True),
        ("{{#Empty}}{{A}}{{/Empty}}", False),
        ("{{^Empty}}{{A}}{{/Empty}}", True),
        ("{{^Gate}}{{A}}{{/Gate}}", False),
        ("{{#Gate}}{{#Empty}}{{A}}{{/Empty}}{{^Empty}}{{B}}{{/Empty}}{{/Gate}}", True),
        ("{{ A }}", True),
        ("{{# Gate }}{{A}}{{/ Gate }}", True),
    ],
)
def test_a_front_exists_if_a_filled_field_shows(front: str, exists: bool) -> None:
    assert card_exists(front, FIELDS) is exists


@pytest.mark.parametrize("front", ["{{#A}}{{B}}", "{{/A}}", "{{#A}}{{/B}}", "{{#A}}{{#B}}{{/A}}{{/B}}"])
def test_a_template_that_is_not_closed_is_a_mistake_of_ours(front: str) -> None:
    with pytest.raises(ValueError, match="clos"):
        card_exists(front, FIELDS)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("none", ()),
        ("{{c1::a}} {{c1::b}}", (1,)),
        ("{{c2::a}} {{c1::b}}", (1, 2)),
        ("{{c1,2::x}}", ()),
        ("{{c0::x}}", ()),
    ],
)
def test_each_cloze_number_is_one_card(text: str, numbers: tuple[int, ...]) -> None:
    assert cloze_numbers(text) == numbers
