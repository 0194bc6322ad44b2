"""A lesson written in fields: each is saved in its own line, and taken back."""

from __future__ import annotations

import pytest
from screens.conftest import seen
from screens.teacher import SOUND, Sits, file, previewed, sits
from textual import events
from textual.app import ScreenStackError
from textual.screen import Screen

from study.app.app import Alinea
from study.app.editor.screen import PartEditorScreen
from study.app.preview.screen import PreviewScreen

__all__ = ["file", "previewed", "sits"]


async def test_a_field_is_saved_in_its_own_line_and_taken_back(sits: Sits) -> None:
    async with sits() as teacher:
        before = teacher.text
        await teacher.press("down", "e")
        await teacher.sees("Term chiffre", "“nuon” is not a")
        await teacher.press("ctrl+u", *"verb")
        await teacher.sees("verb", gone=("“nuon” is not a",))
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
        await teacher.sees("No problems.")
        await teacher.to_field("title")
        await teacher.press("end", *" !")
        await teacher.sees("before “!”. Delete it")


async def test_a_check_that_is_done_when_the_program_has_ended_is_no_fault(
    sits: Sits, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(app: Alinea) -> Screen[object]:
        raise ScreenStackError("No screens on stack")

    async with sits() as teacher:
        await teacher.press("down", "e")
        await teacher.sees("Term chiffre")
        pages = {
            page: page.preview.source if isinstance(page, PreviewScreen) else page.editor.source
            for page in teacher.app.screen_stack
            if isinstance(page, PreviewScreen | PartEditorScreen)
        }
        assert len(pages) == 2
        with monkeypatch.context() as patch:
            patch.setattr(Alinea, "screen", property(ended))
            for page, source in pages.items():
                page.checked(source.reading, ())


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
        await teacher.sees("saved by another program")
        assert teacher.text == theirs
        await teacher.press("space", "tab")
        assert teacher.text == theirs.replace("class: nuon", "class: verb")


async def test_a_new_question_in_a_few_keys_and_away_with_undo(sits: Sits) -> None:
    async with sits((100, 40), SOUND) as teacher:
        await teacher.press("n")
        await teacher.sees("What do you want to add?")
        await teacher.press("down", "enter")
        await teacher.sees("Question q1")
        await teacher.press(*"Pourquoi?", "tab")
        assert teacher.text.endswith("# Question q1 choices\nabout: 1\nskill: literal\nfr: Pourquoi?\n")
        await teacher.press("ctrl+z", "ctrl+z")
        assert teacher.text == SOUND


async def test_options_are_typed_one_after_the_other_each_with_its_feedback(sits: Sits) -> None:
    async with sits((100, 40), SOUND) as teacher:
        await teacher.press("n")
        await teacher.sees("What do you want to add?")
        await teacher.press("enter")
        await teacher.sees("Question q1")
        await teacher.to_field("[x]")
        await teacher.press(*"oui", "tab", *"Exact.", "tab", *"non", "tab", "tab", *"si", "ctrl+t")
        assert teacher.text.endswith("skill: literal\n[x] oui\n    Exact.\n[ ] non\n[x] si\n")
        await teacher.press("alt+up", "ctrl+t")
        assert teacher.text.endswith("skill: literal\n[x] oui\n    Exact.\n[ ] si\n[ ] non\n")
        await teacher.press("f8", "f5")
        assert teacher.text.endswith("skill: literal\n[x] oui\n    Exact.\n[ ] non\n[ ] non\n")


async def test_a_pasted_paragraph_has_a_line_for_each_sentence(sits: Sits) -> None:
    async with sits((100, 40), SOUND) as teacher:
        await teacher.press("n")
        await teacher.sees("What do you want to add?")
        await teacher.press(*["up"] * 3, "enter")
        await teacher.sees("Paragraph 3")
        teacher.app.screen.post_message(events.Paste("Le prix monte.\nM. Morel le regrette. Et vous ?"))
        await teacher.sees("Et vous")
        await teacher.press("tab")
        added = "# Paragraph 3\nfr: Le prix monte.\n    M. Morel le regrette.\n    Et vous ?\n"
        assert added in teacher.text
        assert teacher.text.replace(f"{added}\n", "") == SOUND


async def test_a_word_of_several_is_changed_by_a_key(sits: Sits) -> None:
    async with sits((100, 40), SOUND.replace("level: B1", "level: B2")) as teacher:
        await teacher.press("e")
        await teacher.sees("About the lesson")
        await teacher.to_field("level")
        await teacher.press("ctrl+t", "ctrl+t", "tab")
        assert teacher.text == SOUND.replace("level: B1", "level: C2")


async def test_words_of_the_article_become_a_question_with_its_evidence(sits: Sits) -> None:
    async with sits((100, 40), SOUND) as teacher:
        await teacher.press("a")
        await teacher.sees("Choose the words", "La boulangerie Morel a ouvert")
        await teacher.press("semicolon")
        await teacher.sees("EN  Its turnover has risen")
        await teacher.press("enter")
        await teacher.sees("What should it become?")
        await teacher.press("enter")
        await teacher.sees("Question q1", "evidence")
        await teacher.press(*"Combien", "tab")
        evidence = "Son chiffre d’affaires a augmenté de 12\u00a0% en un an. | Its turnover has risen by 12% in a year."
        question = f"\n# Question q1 choice\nabout: 1\nevidence: {evidence}\nskill: literal\nfr: Combien\n"
        assert teacher.text == SOUND + question


async def test_a_word_of_the_article_becomes_a_term_that_the_dictionary_explains(sits: Sits) -> None:
    async with sits((100, 40), SOUND) as teacher:
        await teacher.press("a", "left", "left")
        await teacher.sees("Choose the words")
        await teacher.press("enter")
        await teacher.sees("What should it become?")
        await teacher.press("enter")
        await teacher.sees("Term gare", "station")
        assert "\n# Term gare\nid: gare\nin: 1\nclass: noun\ngender: f\n" in teacher.text


async def test_two_clicks_choose_from_one_word_to_another(sits: Sits) -> None:
    async with sits((100, 40), SOUND) as teacher:
        await teacher.press("a")
        await teacher.sees("La boulangerie Morel a ouvert en mai", "In May the Morel")
        for word in ("Morel", "mai"):
            column = next(line.index(word) for line in seen(teacher.app).splitlines() if " boulangerie " in line)
            await teacher.pilot.click(offset=(column + 1, 3))
        await teacher.press("enter", "down", "enter")
        await teacher.sees("Question q1")
        assert "\nevidence: Morel a ouvert en mai | In May the Morel bakery opened its second shop" in teacher.text


async def test_a_field_is_not_moved_in_a_file_that_was_saved_elsewhere(sits: Sits) -> None:
    async with sits(text=SOUND) as teacher:
        await teacher.press("a")
        await teacher.sees("Choose the words")
        await teacher.press("escape", "e")
        await teacher.sees("About the lesson")
        await teacher.press("pagedown")
        await teacher.sees("Paragraph 1")
        theirs = "// theirs\n" + teacher.text
        teacher.file.write_text(theirs, encoding="utf-8")
        await teacher.press("alt+down")
        await teacher.sees("nothing was written")
        assert teacher.text == theirs
        await teacher.press("space", "alt+down")
        before, after = theirs.splitlines(), teacher.text.splitlines()
        assert [n for n, (old, new) in enumerate(zip(before, after, strict=True), 1) if old != new] == [11, 12]
