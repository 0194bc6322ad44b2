"""The list of problems beside a lesson that is being written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.app.page.line import StyledLine
from study.app.preview import listing as listed
from study.app.preview.listing import finding_lines, listing
from study.lesson.model import Bilingual
from study.locale import translator
from study.teach.check.finding import Finding, Span

TR = translator("en")
KEYS = (("c", "correct it", "correct"), ("w", "why", "why"))


def findings(lengths: list[int]) -> list[Finding]:
    """As many as there are lengths; each message takes about so many lines of the panel."""
    return [
        Finding(
            "A01", "warning", "A01", Span(n + 1, 1, 2), "", "", Bilingual("", f"Problem {n}. " + "word " * 5 * length)
        )
        for n, length in enumerate(lengths)
    ]


def in_sight(found: list[Finding], chosen: int, height: int) -> list[StyledLine]:
    """The list as it is drawn, without its head."""
    return listing(found, chosen, KEYS, ("", ""), (40, height), TR)[2:]


@given(st.lists(st.integers(0, 4), min_size=1, max_size=30), st.integers(0, 29), st.integers(3, 40))
def test_the_chosen_problem_is_in_sight_among_its_neighbours(lengths: list[int], chosen: int, height: int) -> None:
    found = findings(lengths)
    chosen = min(chosen, len(found) - 1)
    shown, room = in_sight(found, chosen, height), height - 2
    every = [finding_lines(each, n, 40, KEYS if n == chosen else None, ("", ""), TR) for n, each in enumerate(found)]
    whole = [line for lines in every for line in lines]
    first = sum(map(len, every[:chosen]))
    last = first + len(every[chosen])
    top = 0 if last <= room else min(last - room + 1, first)
    assert shown == whole[top : top + room]


def test_of_thousands_of_problems_only_those_in_sight_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    found, drawn = findings([1] * 5_000), []

    def counted(finding: Finding, n: int, *rest: object) -> list[StyledLine]:
        drawn.append(n)
        return finding_lines(finding, n, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(listed, "finding_lines", counted)
    in_sight(found, 2_500, 30)
    assert len(drawn) < 30


def test_without_a_problem_there_is_nothing_to_list() -> None:
    assert in_sight([], 3, 20) == []
