"""Figures of the shape of the code, measured with `ast` on what is in the tree; none may rise.

`python -m tests.house` prints them with what is recorded and what is aimed at; `python -m tests.house circle` lists
what a figure counts. `tests/test_house.py` holds each figure to what `RECORDED` says. Whoever lowers a figure lowers
its line there, so that it stays low.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

TOP = Path(__file__).resolve().parents[1]

RECORDED: dict[str, tuple[int, int]] = {
    # figure: (at most, aim)
    "circle": (3, 3),
    "chain": (3, 3),
    "members": (40, 40),
    "local-imports": (74, 80),
    "replacing": (1, 1),
    "keys": (0, 0),
    "marking": (0, 0),
    "class-names": (0, 0),
    "type-checking": (4, 4),
    "bilingual": (0, 0),
    "messages": (0, 0),
    "screens": (500_000, 500_000),
    "longest-file": (500, 500),
}


class Source(NamedTuple):
    """A file of the program."""

    module: str
    path: Path
    tree: ast.Module
    nodes: tuple[ast.AST, ...]
    """All of the tree."""
    lines: int

    def at(self, node: ast.AST) -> str:
        """Where something is, as an editor opens it."""
        return f"{self.path.relative_to(TOP).as_posix()}:{getattr(node, 'lineno', 1)}"


@cache
def sources() -> tuple[Source, ...]:
    """All files of the program."""
    found = []
    for path in sorted(file for room in ("study", "decks") for file in (TOP / room).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        parts = path.relative_to(TOP).with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        tree = ast.parse(text)
        found.append(Source(module, path, tree, tuple(ast.walk(tree)), len(text.splitlines())))
    return tuple(found)


@cache
def modules() -> frozenset[str]:
    """Their names as modules."""
    return frozenset(source.module for source in sources())


def named(node: ast.expr) -> str:
    """The last part of a name: `mark` for `marking.mark`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def calls() -> Iterator[tuple[Source, ast.Call]]:
    """All calls of the program."""
    for source in sources():
        for node in source.nodes:
            if isinstance(node, ast.Call):
                yield source, node


def imported(source: Source, node: ast.AST) -> Iterable[str]:
    """The modules of ours that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    package = source.module if source.path.name == "__init__.py" else source.module.rpartition(".")[0]
    if node.level > 1:
        package = package.rsplit(".", node.level - 1)[0]
    base = ".".join(part for part in (package if node.level else "", node.module) if part)
    return [full if (full := f"{base}.{alias.name}") in modules() else base for alias in node.names]


def circle() -> list[str]:
    """Modules of the largest group in which each imports each other, directly or not, wherever the import stands."""
    forward: dict[str, set[str]] = defaultdict(set)
    backward: dict[str, set[str]] = defaultdict(set)
    for source in sources():
        for node in source.nodes:
            for module in imported(source, node):
                if module in modules() and module != source.module:
                    forward[source.module].add(module)
                    backward[module].add(source.module)
    left = set(modules())
    largest: set[str] = set()
    while left:
        start = min(left)
        group = reached(start, forward, left) & reached(start, backward, left)
        left -= group
        largest = max(largest, group, key=len)
    return sorted(largest) if len(largest) > 1 else []


def reached(start: str, ways: dict[str, set[str]], within: set[str]) -> set[str]:
    """All that can be reached from a module."""
    found, ahead = {start}, [start]
    while ahead:
        fresh = (ways[ahead.pop()] & within) - found
        found |= fresh
        ahead += fresh
    return found


class Class(NamedTuple):
    """A class of the program."""

    source: Source
    node: ast.ClassDef
    bases: tuple[str, ...]
    """Full names, of ours only."""


@cache
def classes() -> dict[str, Class]:
    """The classes at the top of files, by their full names."""
    found = {}
    for source in sources():
        where = {}
        for node in source.nodes:
            if isinstance(node, ast.ImportFrom) and node.module:
                where.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
        for node in source.tree.body:
            if isinstance(node, ast.ClassDef):
                where[node.name] = f"{source.module}.{node.name}"
                bases = tuple(where.get(named(base), "") for base in map(bare, node.bases))
                found[where[node.name]] = Class(source, node, bases)
    return found


def bare(base: ast.expr) -> ast.expr:
    """A base without its parameters."""
    return base.value if isinstance(base, ast.Subscript) else base


def line_of(name: str) -> list[str]:
    """A class and all classes of ours that it inherits from, itself first."""
    if name not in classes():
        return []
    found = [name]
    for base in classes()[name].bases:
        found += [each for each in line_of(base) if each not in found]
    return found


@cache
def screens() -> dict[str, list[str]]:
    """The lines of all screens, from the screen up to the one that all have in common, which is the last."""
    found = {}
    for name in classes():
        line = line_of(name)
        common = next((each for each in line if each.endswith(".PageScreen")), None)
        if common:
            found[name] = [each for each in line if each != common] + [common]
    return found


def own(name: str) -> set[str]:
    """What a class defines: methods, class attributes, and attributes set on `self`."""
    found = set()
    for node in classes()[name].node.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(node.name)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {named(target) for target in targets}
    for node in ast.walk(classes()[name].node):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and named(node.value) == "self":
            found.add(node.attr)
    return found


def chain() -> list[str]:
    """The longest line of classes that a screen inherits from."""
    return max(screens().values(), key=len)


def members() -> list[str]:
    """What the fullest screen has, below what all have in common."""

    def held(line: list[str]) -> set[str]:
        return {member for name in line[:-1] for member in own(name)}

    name, line = max(screens().items(), key=lambda item: len(held(item[1])))
    return [f"{name.rpartition('.')[2]}.{member}" for member in sorted(held(line))]


def local_imports() -> list[str]:
    """Imports inside functions."""
    found = set()
    for source in sources():
        for function in source.nodes:
            if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
                inside = (node for node in ast.walk(function) if isinstance(node, (ast.Import, ast.ImportFrom)))
                found |= {source.at(node) for node in inside}
    return sorted(found)


def replacing() -> list[str]:
    """Places that put a file in the place of another: `os.replace`, and `replace` or `rename` of a path."""
    found = []
    for source, call in calls():
        arguments = len(call.args) + len(call.keywords)
        called = call.func
        if not isinstance(called, ast.Attribute) or called.attr not in ("replace", "rename"):
            continue
        of_system = isinstance(called.value, ast.Name) and called.value.id == "os"
        if of_system or (arguments == 1 and not call.keywords):  # texts, dates and tuples are given two, or by name
            found.append(source.at(call))
    return found


KEY_ROOMS = ("study.practice", "study.progress", "study.app", "study.cli", "decks")
TAKING_APART = {"partition", "rpartition", "split", "rsplit", "startswith", "endswith", "removeprefix", "removesuffix"}
MARKS = {"/", "?", ":en", ":fr", "fr:", "en:", ":en/"}


def keys() -> list[str]:
    """AppDirs outside `study/lesson/keys.py` that take a stored name apart by its marks, in Python or in SQL."""
    found = []
    for source in sources():
        if not source.module.startswith(KEY_ROOMS):
            continue
        for node in source.nodes:
            if isinstance(node, ast.Call) and named(node.func) in TAKING_APART and constants(node.args) & MARKS:
                found.append(source.at(node))
            elif isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.In, ast.NotIn)):
                if constants([node.left]) & MARKS:
                    found.append(source.at(node))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "instr(" in node.value:
                found.append(source.at(node))
    return found


def constants(nodes: Iterable[ast.expr]) -> set[object]:
    """The values that are written out."""
    return {node.value for node in nodes if isinstance(node, ast.Constant)}


def marking() -> list[str]:
    """Calls of `mark` that bring the test for words along."""
    return [
        source.at(call)
        for source, call in calls()
        if named(call.func) == "mark" and any(keyword.arg == "is_word" for keyword in call.keywords)
    ]


def class_names() -> list[str]:
    """Names that more than one class has, wherever the classes stand."""
    places = defaultdict(list)
    for source in sources():
        for node in source.nodes:
            if isinstance(node, ast.ClassDef):
                places[node.name].append(source.at(node))
    return [f"{name}: {', '.join(where)}" for name, where in sorted(places.items()) if len(where) > 1]


def type_checking() -> list[str]:
    """Files that set TYPE_CHECKING by hand."""
    return [
        source.at(node)
        for source in sources()
        for node in source.tree.body
        if isinstance(node, ast.Assign) and named(node.targets[0]) == "TYPE_CHECKING"
    ]


def bilingual() -> list[str]:
    """Texts in two languages that are written out in the code, and not read from a lesson."""
    return [
        source.at(call)
        for source, call in calls()
        if named(call.func) == "Bilingual"
        and any(
            isinstance(value, ast.JoinedStr) or constants([value]) - {""}
            for value in (*call.args, *(keyword.value for keyword in call.keywords))
        )
    ]


def unmarked_messages() -> list[str]:
    """Messages whose English is not written out where they are made, so that `.ci/locale` does not find it."""
    return [
        source.at(call)
        for source, call in calls()
        if source.module != "study.text"
        and (
            (named(call.func) in ("Message", "N_") and not all(map(_is_text, call.args)))
            or (
                isinstance(call.func, ast.Attribute)
                and named(call.func.value) == "Message"
                and call.func.attr in ("plural", "in_context")
                and not all(map(_is_text, call.args[:2]))
            )
        )
    ]


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def screen_bytes() -> int:
    """Bytes of the screens on file."""
    return sum(path.stat().st_size for path in (TOP / "tests" / "screens" / "states").rglob("*"))


def longest_file() -> int:
    """Lines of the longest file."""
    return max(source.lines for source in sources())


FIGURES: dict[str, tuple[str, Callable[[], list[str] | int]]] = {
    "circle": ("files in the largest circle of imports", circle),
    "chain": ("classes in the longest line of a screen", chain),
    "members": ("members of the fullest screen", members),
    "local-imports": ("imports inside functions", local_imports),
    "replacing": ("places that replace a file", replacing),
    "keys": ("places that take a key apart, beside keys.py", keys),
    "marking": ("calls of mark with a test for words", marking),
    "class-names": ("class names used more than once", class_names),
    "type-checking": ("files that set TYPE_CHECKING by hand", type_checking),
    "bilingual": ("texts in two languages in the code", bilingual),
    "messages": ("messages whose English is not written out", unmarked_messages),
    "screens": ("bytes of the screens on file", screen_bytes),
    "longest-file": ("lines of the longest file", longest_file),
}


def measured(name: str) -> int:
    """A figure as it is today."""
    found = FIGURES[name][1]()
    return found if isinstance(found, int) else len(found)


def listed(name: str) -> list[str]:
    """What a figure counts; nothing for those that are sizes."""
    found = FIGURES[name][1]()
    return [] if isinstance(found, int) else found


def table() -> str:
    """All figures: today, the most that is allowed, and the aim."""
    lines = sum(source.lines for source in sources())
    rows = [f"{len(sources())} files, {lines} lines", "", f"{'':64}{'today':>8}{'at most':>9}{'aim':>8}"]
    for name, (recorded, aim) in RECORDED.items():
        today = measured(name)
        lower = "  lower what is recorded" if today < recorded and recorded > aim else ""
        rows.append(f"{name:14}{FIGURES[name][0]:50}{today:>8}{recorded:>9}{aim:>8}{lower}")
    return "\n".join(rows)


if __name__ == "__main__":
    print("\n".join(listed(sys.argv[1])) if len(sys.argv) > 1 else table())
