"""A lesson file seen while it is written: followed on the disk, corrected, taken back."""

from __future__ import annotations

import pytest
from screens.conftest import seen
from screens.teacher import SOUND, Sits, file, previewed, sits

from study.app.preview import screen as preview_screen
from study.app.preview.source import moved

__all__ = ["file", "previewed", "sits"]

SILENT = SOUND.replace("    La gare de Lyon est à Paris. | The Gare de Lyon is in Paris.\n", "")
"""A wrong option that does not say why: advice, no error."""


async def test_what_is_saved_elsewhere_stands_on_the_screen(sits: Sits) -> None:
    async with sits() as teacher:
        await teacher.sees("2 errors")
        text = teacher.text.replace("fualt:", "fault:").replace("l’équilibre", "la rentabilité")
        teacher.file.write_text(text, encoding="utf-8")
        await teacher.sees("la rentabilité", "1 error")


async def test_the_arrows_go_from_problem_to_problem_and_the_page_follows(sits: Sits) -> None:
    async with sits() as teacher:
        await teacher.press("down")
        await teacher.sees("“nuon” is not a", "class  nuon")
        await teacher.press("up")
        await teacher.sees("sic  deux an")


async def test_c_changes_the_word_alone_and_u_takes_it_back(sits: Sits) -> None:
    async with sits() as teacher:
        before = teacher.text
        await teacher.press("down", "c")
        await teacher.sees("1 error")
        assert teacher.text == before.replace("nuon", "noun")
        await teacher.press("u")
        await teacher.sees("2 errors")
        assert teacher.text == before
        await teacher.press("U")
        await teacher.sees("1 error")
        assert teacher.text == before.replace("nuon", "noun")


async def test_the_advice_of_the_check_stands_beside_the_mistakes_with_its_reason(sits: Sits) -> None:
    async with sits(text=SILENT) as teacher:
        await teacher.sees("1 warning", "o  why (A")
        await teacher.press("o")
        await teacher.sees("Avoid", "Write instead", "Source:")
        await teacher.press("o")
        await teacher.sees("1 warning")


async def test_x_sets_advice_aside_with_a_reason_in_one_new_line(sits: Sits) -> None:
    async with sits(text=SILENT) as teacher:
        await teacher.sees("x  waive it")
        await teacher.press("x")
        await teacher.sees("Why does the rule not apply here?")
        await teacher.press("enter")
        await teacher.sees("Give a reason")
        await teacher.press(*"A name", "tab", *"Un nom", "enter")
        await teacher.sees("No problems.")
        new = [line for line in teacher.text.splitlines() if line not in SILENT.splitlines()]
        assert len(new) == 1
        assert new[0].startswith("allow: A")
        assert new[0].endswith(" | Un nom | A name")
        await teacher.press("u")
        await teacher.sees("1 warning")
        assert teacher.text == SILENT


async def test_a_file_that_cannot_be_drawn_keeps_the_last_view(sits: Sits) -> None:
    async with sits() as teacher:
        await teacher.sees("deux an")
        teacher.file.write_bytes(b"\x00\xff\x00 nothing")
        await teacher.sees("as before the error", "deux an")
        teacher.file.unlink()
        await teacher.sees("the file was deleted", "deux an")


async def test_enter_without_an_editor_opens_the_fields(sits: Sits, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview_screen, "editor_command", lambda *_: None)
    async with sits((80, 24)) as teacher:
        await teacher.press("down", "enter")
        await teacher.sees("saved automatically", "Term chiffre")
        await teacher.press("escape")
        await teacher.sees("class  nuon")


async def test_tab_tries_the_lesson_and_esc_comes_back(sits: Sits) -> None:
    async with sits() as teacher:
        await teacher.press("tab")
        await teacher.sees("questions on this paragraph")
        await teacher.press("escape")
        await teacher.sees("2 errors")


async def test_a_built_in_lesson_is_copied_before_it_is_changed(sits: Sits) -> None:
    async with sits(builtin=True) as teacher:
        before = teacher.text
        await teacher.press("c")
        await teacher.sees("Make a copy to edit?")
        assert teacher.text == before
        await teacher.press("enter")
        await teacher.sees("2 errors")
        await teacher.press("c")
        await teacher.sees("1 error")
        assert teacher.text == before
        copy = teacher.app.dirs.lessons / teacher.file.parent.name / "lesson.txt"
        assert copy.read_text(encoding="utf-8") == before.replace("fualt", "fault")


async def test_c_says_that_a_draft_was_looked_over(sits: Sits) -> None:
    async with sits(text=SOUND.replace("id: loyer", "draft: yes\nid: loyer")) as teacher:
        await teacher.sees("c  reviewed")
        await teacher.press("c")
        await teacher.sees("No problems.")
        assert teacher.text == SOUND


@pytest.mark.parametrize("size", [(200, 60), (80, 24), (40, 12), (20, 6)])
async def test_every_size_shows_the_problem_and_hostile_text_as_written(sits: Sits, size: tuple[int, int]) -> None:
    text = SOUND.replace("fault:", "fualt:").replace("class: noun", "class: [red]\x1b[31m", 1)
    async with sits(size, text, language="fr") as teacher:
        await teacher.press("down")
        await teacher.sees("[red]")
        assert "\x1b" not in seen(teacher.app)


def test_a_line_keeps_its_place_when_lines_come_above_it() -> None:
    assert moved(3, ["a", "b", "c"], ["a", "x", "y", "b", "c"]) == 5
    assert moved(1, ["a", "b"], ["a", "c"]) == 1
    assert moved(2, ["a", "b"], ["a"]) == 2
