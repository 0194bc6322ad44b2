"""Finds the terms of lessons by their keys in the store."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from study.app_dirs import AppDirs
from study.language.direction import in_direction
from study.lesson.cache import open_lesson
from study.lesson.keys import QuestionKey, TermKey, WordKey, parse
from study.lesson.library import LibraryError
from study.lesson.library import lesson_refs as all_places
from study.lesson.model import Lesson, Term


class LessonTerm(NamedTuple):
    """A term with its lesson, in the direction in which it was studied."""

    lesson: Lesson
    term: Term


def find_terms(keys: Iterable[str], folders: AppDirs) -> dict[str, LessonTerm]:
    """Return the terms of some keys, by key; a term whose lesson is gone or cannot be read is left out."""
    wanted = set(keys)
    if not wanted:
        return {}
    try:
        lesson_refs = {each.id: each for each in all_places([folders.lessons])}
    except LibraryError:
        lesson_refs = {each.id: each for each in all_places()}
    terms: dict[str, LessonTerm] = {}
    for key in sorted({key.lesson for key in map(parse, wanted) if isinstance(key, TermKey)}):
        try:
            lesson = open_lesson(lesson_refs[key.lesson], folders.cache)[0] if key.lesson in lesson_refs else None
        except LibraryError:
            continue
        if lesson:
            turned = in_direction(lesson, key.studied)
            terms |= {
                name: LessonTerm(turned, term) for term in turned.terms if (name := turned.term_key(term)) in wanted
            }
    return terms


def name_of_key(key: str) -> str:
    """Return a name for a word whose lesson is gone: `fr:essor` → `essor`, `petite/essor` → `essor`."""
    match parse(key):
        case WordKey(_, name) | TermKey(_, name) | QuestionKey(_, name):
            return name
    return key
