"""Drawn with blocks: as high and as long as what they stand for."""

from __future__ import annotations

from datetime import UTC, timedelta

from hypothesis import given
from hypothesis import strategies as st
from unit.progress.study import NOON, RIGHT, Clock, asked

from study.app.progress.charts import bar, ceiling, columns, sparks
from study.app.progress.weeks import days_block, weeks_in, words_block
from study.locale import translator
from study.progress.queries.overview import overview
from study.progress.store import Store


def texts(rows: list[list[object]]) -> list[str]:
    return ["".join(run.text for run in runs) for runs in rows]  # type: ignore[attr-defined]


def test_columns_are_as_high_as_their_values_and_little_is_not_nothing() -> None:
    assert texts(columns([0, 1, 8, 16], 2, most=16)) == ["      █", "  ▁ █ █"]  # type: ignore[arg-type]
    assert texts(columns([1, 1000], 1, width=2)) == ["▁▁ ██"]  # type: ignore[arg-type]
    assert texts(columns([], 2)) == ["", ""]  # type: ignore[arg-type]


@given(st.lists(st.integers(0, 10**7), max_size=40), st.integers(1, 8), st.integers(1, 4))
def test_columns_fill_their_rows_whatever_the_values(values: list[int], height: int, width: int) -> None:
    rows = texts(columns(values, height, width))  # type: ignore[arg-type]
    assert len(rows) == height
    assert {len(row) for row in rows} == {max(len(values) * (width + 1) - 1, 0)}
    assert all(bool(value) == (rows[-1][n * (width + 1)] != " ") for n, value in enumerate(values))


@given(st.integers(0, 10**7))
def test_an_axis_ends_at_a_round_number_above_what_it_shows(most: int) -> None:
    top = ceiling(most)
    assert top >= most
    assert top % 2 == 0
    assert str(top).strip("0") in {"2", "4", "1"}
    assert top <= max(most * 2.5, 2)


def test_a_bar_is_filled_as_far_as_its_share_and_the_aim_stands_across() -> None:
    assert "".join(run.text for run in bar(0.5, 8)) == "━━━━────"
    assert "".join(run.text for run in bar(1.0, 10, 0.9)) == "━━━━━━━━━┃"
    assert "".join(run.text for run in bar(0.0, 4)) == "────"


def test_a_row_of_blocks_tells_weeks_without_from_weeks_that_were_bad() -> None:
    assert "".join(run.text for run in sparks([None, 0.2, 0.5, 1.0], 0.5)) == "·▁▁█"


def test_a_day_is_marked_by_how_much_of_the_goal_was_done() -> None:
    clock = Clock()
    store = Store.in_memory(clock)
    for days, count in ((0, 1), (7, 5), (14, 10), (21, 20)):
        clock.time = NOON - timedelta(days=days)
        for _ in range(count):
            store.record("cloud", asked(), "x", RIGHT)
    tr = translator("en")
    seen = overview(store, NOON.date(), 5, zone=UTC)
    head, monday, *_ = (each.text for each in days_block(seen, 40, 10, tr))
    assert "4 of 22 days" in head
    assert monday.split() == ["Mon", "·", "▇", "▅", "▃", "▂"]
    assert "None in these weeks." not in "".join(each.text for each in words_block(seen, 40, 4, tr))


def test_the_first_day_is_not_counted_in_days() -> None:
    store = Store.in_memory(Clock())
    store.record("cloud", asked(), "x", RIGHT)
    seen = overview(store, NOON.date(), 5)
    assert "the first day" in days_block(seen, 40, 10, translator("en"))[0].text


def test_as_many_weeks_are_drawn_as_there_is_room_for() -> None:
    assert [weeks_in(width) for width in (14, 48)] == [4, 21]
