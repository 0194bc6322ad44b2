"""Finds and reads lessons: built-in ones, those of the user, and any other file."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from study.file_errors import FileError, os_error_message
from study.lesson.encoding import decode
from study.lesson.portable import is_plain_name
from study.lesson.problems import Report
from study.lesson.spelling import nearest_word
from study.text import Message

if TYPE_CHECKING:
    from study.lesson.lesson_summary import LessonSummary
    from study.lesson.reader import Reading

__all__ = [
    "ARTICLE",
    "FILE",
    "LessonRef",
    "LibraryError",
    "article",
    "builtin_folder",
    "find",
    "lesson_refs",
    "load",
    "skimmed",
    "summary",
]


class LibraryError(FileError):
    """A lesson could not be found or read."""


FILE = "lesson.txt"
"""The name of the file in a lesson's folder."""
ARTICLE = "article.txt"
"""The name of the file beside it with the text that the lesson was made from."""
LARGEST = 8_000_000
"""The most bytes that are read; a typical lesson has 60,000."""


class LessonRef(NamedTuple):
    """A lesson's id and where its files are."""

    id: str
    """The name of its folder, or of its file where that is not `lesson.txt`."""
    folder: Path | None
    """The folder that holds the lesson and what goes with it; None for a file of another name."""
    path: Path
    """The lesson file."""
    builtin: bool
    """The lesson came with the program and is not written to."""


def builtin_folder() -> Path:
    """Return the folder of the lessons that come with the program.

    The package is imported instead of using `importlib.resources`, which takes longer to
    import than a lesson to read.
    """
    import seeds

    return Path(seeds.__path__[0])


def lesson_refs(folders: Sequence[Path] = (), builtin: Path | None = None) -> tuple[LessonRef, ...]:
    """Return all lessons: those of the folders in their order, then the built-in ones; by name within each.

    A lesson of the user hides the built-in one of the same name. Folders that do not exist are
    empty. Raises `LibraryError` for one that cannot be read.
    """
    own = [place for folder in folders for place in _inside(folder, builtin=False)]
    names = {place.id for place in own}
    given = _inside(builtin_folder() if builtin is None else builtin, builtin=True)
    return (*own, *(place for place in given if place.id not in names))


def _inside(folder: Path, *, builtin: bool) -> list[LessonRef]:
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if _is(entry.is_dir))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise LibraryError(os_error_message(error, folder)) from error
    inside = [folder / name for name in names]
    return [
        LessonRef(each.name, each, each / FILE, builtin) for each in inside if _is((each / FILE).is_file, unsure=True)
    ]


def _is(ask: Callable[[], bool], unsure: bool = False) -> bool:
    """Return the answer of the system, or `unsure` if it raises OSError: one bad entry must not hide the others."""
    try:
        return ask()
    except OSError:
        return unsure


def beside(place: LessonRef | None, name: str) -> Path | None:
    """Return a file beside a lesson file, such as a recording, by its plain name; None if it is not there."""
    if not name or place is None or place.folder is None or not is_plain_name(name):
        return None
    path = place.folder / name
    return path if path.is_file() else None


def find(name: str | Path, folders: Sequence[Path] = (), builtin: Path | None = None) -> LessonRef:
    """Return the lesson of a name, in any case, or of a path to its file or folder. Raises LibraryError.

    A name is that of the lesson's folder, or the id in its file.
    """
    is_name = isinstance(name, str) and not any(sign in name for sign in (os.sep, os.altsep or os.sep))
    if is_name and (place := _of_folder(str(name), (*folders, builtin or builtin_folder()))):
        return place
    known = lesson_refs(folders, builtin)
    if isinstance(name, str) and is_name:
        for place in known:
            if place.id.casefold() == name.casefold():
                return place
        for place in known:
            if _named(place) == name.casefold():
                return place
    path = Path(os.path.expanduser(name))
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        if isinstance(name, str) and path.name == name and not path.suffix:
            raise LibraryError(_unknown(name, known)) from error
        raise LibraryError(os_error_message(error, path)) from error
    if not stat.S_ISDIR(mode):
        return _place_of_file(path)
    if not (path / FILE).is_file():
        raise LibraryError(
            Message(
                "The folder “{path}” does not contain a file “{file}”. Give the folder of a lesson.",
                path=path,
                file=FILE,
            )
        )
    return _place_of_file(path / FILE)


def _of_folder(name: str, folders: Sequence[Path]) -> LessonRef | None:
    """Return the lesson in a folder of exactly this name, without looking at others; None if there is none."""
    for folder in folders:
        try:
            there = name in os.listdir(folder) and (folder / name / FILE).is_file()
        except OSError:
            continue
        if there:
            return LessonRef(name, folder / name, folder / name / FILE, builtin=folder is folders[-1])
    return None


def _named(place: LessonRef) -> str:
    try:
        return summary(place).id.casefold()
    except LibraryError:
        return ""


def _place_of_file(path: Path) -> LessonRef:
    folder = path.absolute().parent
    if path.name == FILE:
        return LessonRef(folder.name, folder, path, builtin=False)
    return LessonRef(path.stem, None, path, builtin=False)


def _unknown(name: str, known: Sequence[LessonRef]) -> Message:

    near = nearest_word(name, [place.id for place in known])
    meant = Message(" Did you mean “{near}”?", near=near) if near else ""
    names = ", ".join(place.id for place in known[:20])
    there = Message(" Available lessons: {names}.", names=names) if known else ""
    return Message("The lesson “{value}” was not found.{meant}{there}", value=name, meant=meant, there=there)


def load(place: LessonRef) -> Reading:
    """Read a lesson. Mistakes in it are in `Reading.problems`. Raises LibraryError for a file that is not a text."""
    from study.lesson.reader import read

    reading = read(_bytes(place.path))
    if reading.lesson is None and reading.problems and reading.problems[0].code in ("utf-16", "binary"):
        said = reading.problems[0].message
        raise LibraryError(Message("“{path}”: {said}", path=place.path, said=said))
    return reading


def summary(place: LessonRef) -> LessonSummary:
    """Read the summary of a lesson, many times quicker than the lesson itself. Raises LibraryError."""
    return skimmed(place)[0]


def skimmed(place: LessonRef) -> tuple[LessonSummary, str]:
    """Return a lesson's summary and the text of its article in both languages. Raises LibraryError."""
    from study.lesson.summary import read_summary

    return read_summary(_text(_bytes(place.path)) or "")


def article(path: Path) -> str | None:
    """Return the text of the article file beside a lesson file; None if there is none that can be read."""
    try:
        with path.with_name(ARTICLE).open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError):
        return None
    return None if len(data) > LARGEST else _text(data)


def _text(data: bytes) -> str | None:
    """Return the text of a file; None if its bytes are not a readable text."""

    return decode(data, Report())


def _bytes(path: Path) -> bytes:
    """Return the bytes of a file. Raises LibraryError if it is too large, unreadable or not a file."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError(21, os.strerror(21))
        if not stat.S_ISREG(found.st_mode):
            raise LibraryError(Message("“{path}” is not an ordinary file. Choose another one.", path=path))
        if found.st_size > LARGEST:
            size = found.st_size // 1_000_000
            raise LibraryError(
                Message(
                    "“{path}” is too large for a lesson: {size} MB (maximum: {largest} MB).",
                    path=path,
                    size=size,
                    largest=LARGEST // 1000000,
                )
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise LibraryError(os_error_message(error, path)) from error
