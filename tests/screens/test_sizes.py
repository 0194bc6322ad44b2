"""Any size of terminal, changed at any moment."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from study.app.app import Alinea

from .conftest import seen

Program = Callable[..., Alinea]

SIZES = [
    (200, 60),
    (125, 40),
    (124, 35),
    (100, 30),
    (92, 30),
    (91, 24),
    (80, 24),
    (60, 20),
    (59, 16),
    (48, 16),
    (40, 12),
    (30, 10),
    (20, 8),
]


@pytest.mark.parametrize(
    "keys", [[], ["t"], ["enter"], ["enter", "a", "enter"], ["g"], ["s"], ["question_mark"], ["r"], ["tab", "o"]]
)
async def test_no_screen_minds_being_resized_from_the_largest_to_the_smallest_and_back(
    program: Program, keys: list[str]
) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys)
        for width, height in [*SIZES, *reversed(SIZES)]:
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            lines = seen(app).splitlines()
            assert len(lines) == height
            assert any(line.strip() for line in lines)


@pytest.mark.parametrize("size", SIZES)
async def test_the_word_under_the_cursor_stays_in_sight_at_every_size(program: Program, size: tuple[int, int]) -> None:
    app = program()
    async with app.run_test(size=size) as pilot:
        await pilot.press("n", *["right"] * 12)
        word = app.screen.study.reading.word  # type: ignore[attr-defined]
        assert word in seen(app)


@pytest.mark.parametrize("size", [size for size in SIZES if size[0] >= 40])
async def test_the_verdict_is_in_sight_at_every_size(program: Program, size: tuple[int, int]) -> None:
    app = program()
    async with app.run_test(size=size) as pilot:
        await pilot.press("enter", "a", "enter")
        assert "Right." in seen(app) or "Wrong." in seen(app)


async def test_up_to_80_columns_no_footer_is_cut(program: Program) -> None:
    for width in (100, 80, 60, 48, 40):
        app = program()
        async with app.run_test(size=(width, 24)) as pilot:
            for keys in ([], ["enter"], ["a", "enter"]):
                await pilot.press(*keys)
                assert "help" in seen(app).splitlines()[-1]
