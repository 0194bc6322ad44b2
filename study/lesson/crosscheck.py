"""What must be right between the blocks of a lesson."""

from __future__ import annotations

from study.lesson.document import Block
from study.lesson.model import Heading, Lesson, Paragraph, Question, Term
from study.lesson.problems import Report


def check(lesson: Lesson, blocks: list[tuple[Heading | Paragraph | Term | Question, Block]], report: Report) -> None:
    """later"""
