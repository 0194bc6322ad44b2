"""The fields of a part without their screen: what is typed is saved in its own line, or kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.app.editor.controller import EditorController
from study.app.editor.draft_offers import DraftOffers
from study.app.editor.part_drafts import PartDrafts
from study.app.preview.source import Source
from study.drafts import Drafts, Place
from study.lesson.model import Bilingual
from study.lesson.reader import Reading
from study.locale import translator

TEXT = (Path(__file__).parent.parent.parent / "data" / "petite.txt").read_text(encoding="utf-8")


class Idle:
    """A checker that checks nothing."""

    def ask(self, reading: Reading, article: str | None) -> None:
        """Do nothing."""


class Kept:
    """Drafts in a folder, as the program keeps them."""

    def __init__(self, folder: Path) -> None:
        self.drafts = Drafts(folder)
        self.put = self.drafts.keep
        self.find = self.drafts.find
        self.drop = self.drafts.drop

    def has(self, place: Place, text: str) -> bool:
        """Whether a text is kept."""
        return self.drafts.find(place) == text


class Desk:
    """The editor of the first term, with what it told."""

    def __init__(self, file: Path, drafts: Path) -> None:
        self.told: list[Bilingual] = []
        source = Source(file)
        source.reload()
        self.kept = Kept(drafts)
        self.editor = EditorController(
            source,
            TEXT[: TEXT.index("# Term")].count("\n") + 1,
            Idle(),  # type: ignore[arg-type]
            PartDrafts(self.kept, file, lambda: translator("en")),  # type: ignore[arg-type]
            show_notice=self.told.append,
            draw=lambda: None,
        )
        self.offers = DraftOffers(self.editor, show_notice=self.told.append, clear_notices=self.told.clear)
        self.offers.offer()

    def go_to(self, label: str) -> None:
        """Fill in the row with a keyword."""
        self.editor.go_to_row([row.label for row in self.editor.rows].index(label))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The small lesson."""
    path = tmp_path / "lesson.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def desk(file: Path, tmp_path: Path) -> Desk:
    """The editor of its first term."""
    return Desk(file, tmp_path / "drafts")


def test_what_is_typed_is_in_the_file_when_the_next_field_is_filled_in(desk: Desk, file: Path) -> None:
    desk.go_to("class")
    desk.editor.put("verb")
    assert file.read_text(encoding="utf-8") == TEXT
    desk.editor.step_row(1)
    assert file.read_text(encoding="utf-8") == TEXT.replace("class: noun", "class: verb", 1)
    desk.editor.undo()
    assert file.read_text(encoding="utf-8") == TEXT
    desk.editor.redo()
    assert file.read_text(encoding="utf-8") == TEXT.replace("class: noun", "class: verb", 1)


def test_undo_gives_up_what_is_typed_before_it_takes_back_what_is_saved(desk: Desk, file: Path) -> None:
    desk.go_to("class")
    desk.editor.put("verb")
    desk.editor.undo()
    assert desk.editor.field.text == "noun"
    assert not desk.told


def test_of_several_words_the_next_is_put_into_the_field_and_not_saved(desk: Desk, file: Path) -> None:
    desk.go_to("class")
    assert desk.editor.next_choice()
    assert desk.editor.changed
    assert file.read_text(encoding="utf-8") == TEXT


def test_a_file_saved_elsewhere_keeps_the_text_in_the_field_of_the_same_part(desk: Desk, file: Path) -> None:
    desk.go_to("class")
    desk.editor.put("verb")
    theirs = "// theirs\n" + TEXT
    file.write_text(theirs, encoding="utf-8")
    assert not desk.editor.save()
    assert (desk.editor.field.text, desk.editor.here.label) == ("verb", "class")
    assert "saved by another program in the meantime" in str(desk.told[0])
    assert desk.editor.save()
    assert file.read_text(encoding="utf-8") == theirs.replace("class: noun", "class: verb", 1)


def test_a_field_that_cannot_be_saved_is_left_the_second_time_and_offered_again(
    desk: Desk, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.go_to("class")
    desk.editor.put("verb")
    with monkeypatch.context() as patch:
        patch.setattr(desk.editor.source, "write", lambda text: False)
        assert not desk.offers.leave()
        assert "kept as a draft" in str(desk.told[-1])
        assert desk.offers.leave()
    assert not desk.told
    again = Desk(file, tmp_path / "drafts")
    assert (again.editor.here.label, again.editor.field.text) == ("class", "verb")
    assert "that you typed earlier" in str(again.told[0])
    assert again.offers.leave()
    assert file.read_text(encoding="utf-8") == TEXT.replace("class: noun", "class: verb", 1)
    assert [*again.kept.drafts.under(())] == []
