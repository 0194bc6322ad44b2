"""The preview without its screen: where the teacher is in the file, and how it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.app.preview.controller import PreviewController
from study.app.preview.corrections import Corrections
from study.app.preview.drawing import VisiblePart, draw_file
from study.app.preview.part_edits import PartEdits
from study.lesson.library import LessonRef
from study.lesson.model import Bilingual, Kind
from study.lesson.reader import Reading

TEXT = (Path(__file__).parent.parent.parent / "data" / "petite.txt").read_text(encoding="utf-8")
FAULTY = TEXT.replace("fault:", "fualt:").replace("class: noun", "class: nuon", 1)


class Idle:
    """A checker that only remembers what it was asked to check."""

    def __init__(self) -> None:
        self.asked: list[Reading] = []

    def ask(self, reading: Reading, article: str | None) -> None:
        """Remember it."""
        self.asked.append(reading)


class Desk:
    """A preview, what it has shown, and what is visible of it."""

    def __init__(self, file: Path, builtin: bool = False) -> None:
        self.told: list[Bilingual] = []
        self.copies = 0
        self.top = 0
        self.checker = Idle()
        self.preview = PreviewController(
            LessonRef("petite", file.parent, file, builtin),
            self.checker,  # type: ignore[arg-type]
            visible=lambda: VisiblePart(draw_file(self.preview.source.document, 60), self.top, 5),
            show_notice=self.told.append,
            draw=lambda: None,
            offer_copy=self.offer,
        )

    def offer(self) -> None:
        """Count the offers."""
        self.copies += 1


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The small lesson with two mistakes."""
    path = tmp_path / "lesson.txt"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def line(text: str, found: str) -> int:
    """The number of the first line that begins so."""
    return next(n for n, each in enumerate(text.splitlines(), 1) if each.startswith(found))


def test_the_current_line_is_the_one_gone_to_else_that_of_the_finding_else_the_first_in_sight(file: Path) -> None:
    desk = Desk(file)
    assert desk.preview.current_line == line(FAULTY, "fualt:")
    desk.preview.go_to(line(FAULTY, "# Question"))
    assert desk.preview.current_line == line(FAULTY, "# Question")
    desk.preview.scroll_freely()
    desk.top = 30
    assert desk.preview.current_line == draw_file(desk.preview.source.document, 60).number(30)


def test_a_finding_out_of_sight_is_gone_to_before_the_next_one(file: Path) -> None:
    desk = Desk(file)
    first = desk.preview.finding
    desk.preview.scroll_freely()
    desk.top = 60
    desk.preview.step(1)
    assert desk.preview.finding == first
    desk.preview.step(1)
    assert desk.preview.finding != first


def test_a_line_that_was_gone_to_moves_with_the_file(file: Path) -> None:
    desk = Desk(file)
    at = line(FAULTY, "# Question")
    desk.preview.go_to(at)
    assert desk.preview.reload() is None
    file.write_text("// one\n// two\n" + FAULTY, encoding="utf-8")
    now_at = desk.preview.reload()
    assert now_at is not None
    assert now_at(at) == desk.preview.current_line == at + 2
    assert desk.checker.asked[-1] is desk.preview.source.reading


def test_a_correction_changes_one_word_and_undo_says_on_which_line(file: Path) -> None:
    desk = Desk(file)
    desk.preview.step(1)
    assert Corrections(desk.preview).correctable
    Corrections(desk.preview).correct()
    assert file.read_text(encoding="utf-8") == FAULTY.replace("nuon", "noun")
    assert desk.preview.undo() == line(FAULTY, "class: nuon")
    assert file.read_text(encoding="utf-8") == FAULTY
    assert desk.preview.undo() is None
    assert [str(each) for each in desk.told] == ["Nothing to undo, or the file has changed since."]


def test_a_file_saved_elsewhere_meanwhile_is_not_written(file: Path) -> None:
    desk = Desk(file)
    file.write_text("// theirs\n" + FAULTY, encoding="utf-8")
    assert not desk.preview.rewrite("mine")
    assert file.read_text(encoding="utf-8") == "// theirs\n" + FAULTY
    assert "nothing was written" in str(desk.told[0])


def test_a_lesson_of_the_program_is_offered_as_a_copy_and_the_same_line_is_meant_in_it(file: Path) -> None:
    desk = Desk(file, builtin=True)
    at = line(FAULTY, "# Question")
    desk.preview.go_to(at)
    assert not desk.preview.rewrite("mine")
    assert desk.copies == 1
    copy = file.with_name("copy.txt")
    copy.write_text(FAULTY, encoding="utf-8")
    desk.preview.switch_to(LessonRef("petite", copy.parent, copy, builtin=False))
    assert desk.preview.current_line == at
    assert desk.preview.rewrite(TEXT)
    assert (file.read_text(encoding="utf-8"), copy.read_text(encoding="utf-8")) == (FAULTY, TEXT)


def test_parts_are_duplicated_moved_deleted_and_added_where_one_is(file: Path) -> None:
    desk = Desk(file)
    parts = PartEdits(desk.preview)
    at = line(FAULTY, "# Question")
    copy = parts.duplicate(at)
    assert copy is not None
    assert parts.move(copy, -1) == at
    assert parts.move(1, 1) is None, "the header stays"
    parts.delete(at)
    assert file.read_text(encoding="utf-8") == FAULTY
    new = parts.add(Kind.CHOICE, line(FAULTY, "# Paragraph 2"))
    assert new is not None
    assert file.read_text(encoding="utf-8").splitlines()[new - 1 :][:2] == ["# Question q2 choice", "about: 2"]
