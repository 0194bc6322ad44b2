"""A lesson written in fields: each is saved in its own line, and taken back."""

from __future__ import annotations

from screens.teacher import SOUND, Sits, file, sits

__all__ = ["file", "sits"]


async def test_a_field_is_saved_in_its_own_line_and_taken_back(sits: Sits) -> None:
    async with sits() as teacher:
        before = teacher.text
        await teacher.press("down", "e")
        await teacher.sees("Term chiffre", "“nuon” does not")
        await teacher.press("ctrl+u", *"verb")
        await teacher.sees("verb", gone=("“nuon” does not",))
        assert teacher.text == before, "nothing is written before the field is left"
        await teacher.press("tab")
        assert teacher.text == before.replace("class: nuon", "class: verb")
        await teacher.press("ctrl+z")
        assert teacher.text == before
        await teacher.press("ctrl+y")
        assert teacher.text == before.replace("class: nuon", "class: verb")


async def test_the_advice_of_the_check_stands_beside_the_field_while_it_is_typed(sits: Sits) -> None:
    async with sits(text=SOUND) as teacher:
        await teacher.press("e")
        await teacher.sees("Nothing to correct.")
        await teacher.to_field("title")
        await teacher.press("end", *" !")
        await teacher.sees("No space before “!”")


async def test_a_field_that_is_not_there_yet_gets_its_line(sits: Sits) -> None:
    async with sits((100, 40)) as teacher:
        before = teacher.text
        await teacher.press("down", "e")
        await teacher.sees("Term chiffre")
        await teacher.to_field("cue")
        await teacher.press(*"[b]?", "escape")
        await teacher.sees("cue  [b]?")
        added = "en: turnover, revenue\ncue: [b]?\n"
        assert teacher.text == before.replace("en: turnover, revenue\n", added, 1)


async def test_a_file_saved_elsewhere_while_typing_is_not_overwritten(sits: Sits) -> None:
    async with sits() as teacher:
        await teacher.press("down", "e")
        await teacher.sees("Term chiffre")
        await teacher.press("ctrl+u", *"verb")
        theirs = "// theirs\n" + teacher.text
        teacher.file.write_text(theirs, encoding="utf-8")
        await teacher.press("tab")
        await teacher.sees("saved elsewhere meanwhile")
        assert teacher.text == theirs
        await teacher.press("space", "tab")
        assert teacher.text == theirs.replace("class: nuon", "class: verb")


async def test_a_new_question_in_a_few_keys_and_away_with_undo(sits: Sits) -> None:
    async with sits((100, 40), SOUND) as teacher:
        await teacher.press("n")
        await teacher.sees("What kind?")
        await teacher.press("down", "enter")
        await teacher.sees("Question q1")
        await teacher.press(*"Pourquoi?", "tab")
        assert teacher.text.endswith("# Question q1 choices\nabout: 1\nskill: literal\nfr: Pourquoi?\n")
        await teacher.press("ctrl+z", "ctrl+z")
        assert teacher.text == SOUND


async def test_a_new_option_is_made_the_right_answer(sits: Sits) -> None:
    async with sits((100, 40)) as teacher:
        await teacher.press("n")
        await teacher.sees("What kind?")
        await teacher.press("enter")
        await teacher.sees("Question q")
        await teacher.to_field("[ ]")
        await teacher.press(*"oui", "ctrl+t")
        assert teacher.text.endswith("skill: literal\n[x] oui\n")
        await teacher.press("ctrl+t", "escape")
        assert teacher.text.endswith("skill: literal\n[ ] oui\n")
