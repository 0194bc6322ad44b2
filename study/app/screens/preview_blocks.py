"""What the preview does with whole parts of the lesson: new, copied, moved, removed; `u` takes each back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.app.preview.sentences import NO_PARAGRAPH
from study.app.screens.preview_page import PreviewPage
from study.lesson.grammar import HEADER, PARAGRAPH
from study.lesson.model import Bilingual, Kind

if TYPE_CHECKING:
    from study.app.screens.kinds import New
    from study.lesson.document import Block
    from study.teach.draft.chosen import Passage


class WholeBlocks(PreviewPage):
    """The part of the preview that knows blocks."""

    def meant(self) -> Block | None:
        """The part of the lesson that is meant; none for the header, which stays."""
        block, _ = self.source.reading.document.at(max(self.number(), 1))
        return block if block.type is not HEADER else None

    def action_copy(self) -> None:
        """The part twice."""
        from study.app.editor.blocks import copied

        if block := self.meant():
            text, number = copied(self.source.reading.document, block)
            if self.rewrite(text):
                self.go_to(number)

    def action_move(self, step: int = 1) -> None:
        """The part one place down or up; the page goes with it."""
        from study.app.editor.blocks import swapped

        if block := self.meant():
            rank = self.source.reading.document.blocks.index(block)
            if self.rewrite(swapped(self.source.reading.document, block, step)):
                self.go_to(self.source.reading.document.blocks[rank + step].number)

    def action_remove(self) -> None:
        """The file without the part."""
        from study.app.editor.blocks import removed

        if block := self.meant():
            self.rewrite(removed(self.source.reading.document, block))

    def paragraph(self) -> int:
        """The number of the paragraph in sight, or of the last one above; 1 where there is none."""
        blocks = self.source.reading.document.blocks
        above = [
            int(block.name)
            for block in blocks
            if block.type is PARAGRAPH and block.name.isdecimal() and block.number <= self.number()
        ]
        return max(above, default=1)

    def action_new(self) -> None:
        """A new part of the lesson: which sort, then its fields."""
        if self.own():
            offered: tuple[New, ...] = ("paragraph", "heading", "term", *Kind)
            self.app.open("new_part", self.tr("What is to be new?"), offered, Kind.CHOICE, self.add)

    def add(self, new: New) -> None:
        """Put a new part in its place in the file and open its fields."""
        from study.app.editor import additions
        from study.app.editor.blocks import free_id
        from study.lesson.model import Question, Skill, Term, WordClass

        document = self.source.reading.document
        match new:
            case "paragraph":
                made = additions.with_paragraph(document, self.language)
            case "heading":
                made = additions.with_heading(document, document.at(max(self.number(), 1))[0], self.language)
            case "term":
                term = Term("", "", (self.paragraph(),), WordClass.NOUN)
                made = additions.with_term(document, term, self.language)
            case kind:
                about = self.paragraph()
                question = Question(free_id(document, f"q{about}"), kind, (about,), Skill.LITERAL, Bilingual())
                made = additions.with_question(document, question, self.language)
        self.fill_in(*made)

    def fill_in(self, text: str, number: int) -> None:
        """Save what was added and open the fields of the part on a line."""
        if self.rewrite(text):
            self.open_form(number)

    def action_ask(self) -> None:
        """Choose words of the article, and make a question or a term of them."""
        lesson = self.source.reading.lesson
        if not self.own():
            return
        if lesson is None or not any(paragraph.fr for paragraph in lesson.paragraphs):
            self.app.tell(NO_PARAGRAPH)
            return
        self.app.open("select_text", lesson, self.paragraph(), self.ask)

    def ask(self, passage: Passage, new: New) -> None:
        """Put a question or a term on a passage into the file and open its fields."""
        from study.app.editor import additions
        from study.app.editor.blocks import free_id
        from study.teach.draft.chosen import question_on, term_on

        document = self.source.reading.document
        if isinstance(new, Kind):
            question = question_on(passage, new, free_id(document, f"q{passage.paragraph.number}"))
            self.fill_in(*additions.with_question(document, question, self.language))
        else:
            lesson = self.source.reading.lesson
            term = term_on(passage, lesson.paragraphs if lesson else [passage.paragraph])
            self.fill_in(*additions.with_term(document, term, self.language))
