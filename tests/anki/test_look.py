"""The cards can be read: on a phone, by day and by night, with nothing sticking out."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest

from decks.build.options import DeckOptions
from decks.notetypes import NOTE_KINDS, note_type
from study.lesson.model import Bilingual, Language
from tests.anki.chromium import BROWSER, measure, scrolled
from tests.anki.conftest import Write
from tests.anki.lessons import CLOUD, with_term
from tests.anki.oracle import Anki
from tests.anki.pages import page
from tests.anki.shapes import LANGUAGES

CSS = note_type("term", "fr").css
THEMES = {
    "light": re.search(r"\.card \{(.*?)\}", CSS, re.DOTALL),
    "dark": re.search(r"\.card\.nightMode, \.card\.night_mode \{(.*?)\}", CSS, re.DOTALL),
}


def colours(theme: str) -> dict[str, str]:
    """The colours of a theme by name."""
    found = THEMES[theme]
    assert found
    return dict(re.findall(r"(--[\w-]+): (#\w{6});", found[1]))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours written #rrggbb, 1 to 21, as WCAG 2 counts it."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def rules() -> list[tuple[str, str]]:
    """Every rule of the style sheet that gives letters a colour: (colour, what is behind it), by name."""
    found = []
    for rule in re.findall(r"\{([^{}]*)\}", CSS):
        ink = re.search(r"(?<![\w-])color: var\((--[\w-]+)\)", rule)
        behind = re.search(r"background-color: var\((--[\w-]+)\)", rule)
        if ink:
            found.append((ink[1], behind[1] if behind else "--bg"))
    return found


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_of_letters_can_be_read_on_what_is_behind_it(theme: str) -> None:
    named = colours(theme)
    assert len(rules()) > 20
    for ink, behind in rules():
        assert contrast(named[ink], named[behind]) >= 4.5, (theme, ink, behind)


def test_both_themes_name_the_same_colours_and_no_rule_uses_another() -> None:
    assert colours("light").keys() == colours("dark").keys()
    below = CSS.split("}", 2)[2]
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", below.replace("#typeans", "").replace("#typearrow", "")) == []
    for theme in THEMES.values():
        assert theme
        assert "color: var(--ink);" in theme[1]
        assert "background-color: var(--bg);" in theme[1]


def test_nothing_in_the_style_sheet_can_be_wider_than_a_phone() -> None:
    assert "overflow-wrap: anywhere" in CSS
    assert "nowrap" not in CSS
    assert not re.search(r"(?<!max-)width: (?:[4-9]\d|\d{3,})(?:px|rem|em)", CSS)


def test_a_card_runs_no_script_and_asks_nothing_of_the_net() -> None:
    for room, studied in product(NOTE_KINDS, LANGUAGES):
        shape = note_type(room, studied)
        for text in (shape.css, *(side for card in shape.cards for side in (card.front, card.back))):
            assert not re.search(r"<script|javascript:|\bon\w+=|https?:|@import|@font-face|url\(", text)


def test_what_is_french_says_that_it_is_french() -> None:
    """Screen readers and hyphenation go by it; on the cards of the other direction it is the English that says so."""
    for room, (studied, known) in product(NOTE_KINDS, (("fr", "en"), ("en", "fr"))):
        shape = note_type(room, studied)  # type: ignore[arg-type]
        names = {field.slot: field.name for field in shape.fields}
        for card in shape.cards:
            assert f'lang="{known}"' in card.front.split(">")[0] + card.front.split(">")[1]
            for slot in {"target", "sentence", "gap", "filled", "text", "question", "passage"} & names.keys():
                for side in (card.front, card.back):
                    for match in re.finditer(r"\{\{(?:hint:|cloze:)?" + re.escape(names[slot]) + r"\}\}", side):
                        before = side[: match.start()].rfind("<div")
                        assert f'lang="{studied}"' in side[before : match.start()], (card.name, slot)


ASKED = {"term": (".sense", "code#typeans", ".passage b, .word", ".word"), "sentence": (".passage .cloze",) * 2}
"""What a card asked for, as its back shows it, by template; the first element of that kind."""

SIZES = ((360, 600), (360, 640), (700, 620), (800, 800))
"""Windows of phones and of Anki on a computer."""

if BROWSER:

    @pytest.mark.parametrize("studied", LANGUAGES)
    def test_the_answer_is_in_sight_when_anki_has_scrolled_to_it(anki: Anki, write: Write, studied: Language) -> None:
        """A long sentence and a phone: Anki scrolls to the rule, and what is above it is out of sight."""
        options = DeckOptions(studied=studied, listening=True, questions=True)
        anki.take(write(options=options, voice=b"ID3").path)
        pages: dict[str, tuple[str, str]] = {}
        for key in anki.fields():
            kind = key.split("/")[1] if key.count("/") > 1 else "term"
            for card in anki.note(key).cards():
                asked = ASKED[kind][card.ord] if kind in ASKED else ".choices .right, .choices b"
                name = f"{key}-{card.ord}".replace("/", "-")
                pages[name] = (page(anki, card, back=True, night=False, typed="la housses"), asked)
        found = scrolled(pages, SIZES)
        assert len(found) == len(pages) * len(SIZES)
        assert {name: how for name, how in found.items() if how != "seen"} == {}

    @pytest.mark.parametrize("studied", LANGUAGES)
    def test_on_a_phone_of_360_pixels_nothing_sticks_out_and_all_can_be_read(
        anki: Anki, write: Write, studied: Language
    ) -> None:
        """Measured in Chromium, wherever it is installed: every kind of card, both sides, hints opened."""
        endless = "anticonstitutionnellement" * 4
        lesson = with_term(CLOUD, "hausse", head=f"hausse {endless}", en=f"rise {endless}", cue=endless)
        lesson = replace(lesson, source=Bilingual(endless, endless))
        options = DeckOptions(studied=studied, listening=True, questions=True)
        anki.take(write(lesson, options=options, voice=b"ID3").path)
        keys = ["recettes", "hausse", "chef-d-oeuvre", "sentence/2.3", "question/q1", "question/q2"]
        pages = {
            f"{key}-{card.ord}-{back}-{night}": page(
                anki, card, back=back, night=night, typed="la housses" if back else ""
            )
            for key in keys
            for card in anki.note(f"cloud-sample/{key}").cards()
            for back, night in product((False, True), repeat=2)
        }
        for name, found in measure(pages).items():
            assert (found["over"], found["wide"]) == (0, []), name
            assert found["ratio"] >= 4.5, (name, found)
