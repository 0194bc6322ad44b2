"""GIFT, read as Moodle's own reader reads it, with a warning wherever that is hardly what was meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from study.lesson.model import Bilingual
from study.teach.exchange.question import Answer, Found, Question, Warned

ESCAPED = {"\\\\": "\\", "\\:": ":", "\\#": "#", "\\=": "=", "\\{": "{", "\\}": "}", "\\~": "~", "\\n": "\n"}
ESCAPE = re.compile(r"\\[\\:#={}~n]")
HIDDEN = {escape: chr(0xE000 + place) for place, escape in enumerate(ESCAPED)}
"""Private characters stand for what is escaped until all is split, as in Moodle."""
SHOWN = str.maketrans({HIDDEN[escape]: shown for escape, shown in ESCAPED.items()})
QUOTE = "\ue010"
OWN = re.compile("[\ue000-\ue010]")
QUOTED = re.compile("\ue010([a-q])")
"""A private character that the text itself has becomes two: the mark, and the letter of its place."""
ASCII_SPACES = " \t\n\r\0\x0b"
"""What PHP trims; a no-break space stays."""
WEIGHT = re.compile(r"%(-*[0-9]{1,2}\.?[0-9]*)%")
FORMAT = re.compile(r"\[(html|markdown|plain|moodle)\]")
NUMBER = re.compile(r"\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*", re.IGNORECASE)
LEADING = re.compile(r"\s*[-+]?(?:\d+\.?\d*|\.\d+)")

Warn = Callable[[str, str], None]


class _RefusedError(Exception):
    """Moodle skips this block with an error."""


def read(text: str) -> Found:
    """Every question that Moodle would make of a text, and what it would misread or refuse, by line."""
    questions: list[Question] = []
    warnings: list[Warned] = []
    for line, block in _blocks(text.removeprefix("\ufeff")):

        def warn(fr: str, en: str, line: int = line) -> None:
            warnings.append(Warned(line, Bilingual(fr, en)))

        try:
            question = _question(line, block, warn)
        except _RefusedError as error:
            fr, en = error.args
            warn(fr, en)
            continue
        if question is not None:
            questions.append(question)
    return Found(questions, warnings)


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines between blank lines, with the number of the first: Moodle splits on these before anything else."""
    block: list[str] = []
    start = 1
    for number, line in enumerate([*re.split(r"\r\n|\r|\n", text), ""], 1):
        if stripped := line.strip(ASCII_SPACES):
            if not block:
                start = number
            block.append(stripped)
        elif block:
            yield start, block
            block = []


def _question(number: int, lines: list[str], warn: Warn) -> Question | None:
    if not lines[0].startswith("//") and any(line.startswith("//") for line in lines):
        warn(
            "une ligne de la question commence par « // » : Moodle la prend pour un commentaire et l’efface.",
            "a line of the question starts with “//”: Moodle takes it for a comment and drops it.",
        )
    text = "\n".join(" " if line.startswith("//") else line for line in lines).strip(ASCII_SPACES)
    text = OWN.sub(lambda found: QUOTE + chr(ord(found[0]) - 0xE000 + ord("a")), text)
    text = ESCAPE.sub(lambda found: HIDDEN[found[0]], text)
    if not text or text.startswith("$CATEGORY:"):
        return None
    title = ""
    if text.startswith("::") and "::" in text[2:]:
        title, _, text = text[2:].partition("::")
        text = text.strip(ASCII_SPACES)
        if "::" in text.partition("{")[0]:
            warn(
                "le titre contient « :: » : Moodle le coupe là. Écrivez « \\:\\: ».",
                "the title contains “::”: Moodle cuts it there. Write “\\:\\:”.",
            )
    start, end = text.find("{"), text.find("}")
    if (start < 0) != (end < 0) or end < start:
        raise _RefusedError(
            "les accolades { } des réponses manquent ou une ligne vide les coupe : Moodle refuse ce bloc.",
            "the braces { } around the answers are missing or cut by a blank line: Moodle refuses this block.",
        )
    inside = text[start + 1 : end].strip(ASCII_SPACES) if start >= 0 else ""
    rest = text[end + 1 :] if start >= 0 else ""
    stem = text[:start] + ("" if text.endswith("}") else "_____") + rest if start >= 0 else text
    if "{" in rest or "{" in inside or "}" in rest:
        warn(
            "il y a plus d’une paire d’accolades : Moodle ne lit que la première et montre le reste tel quel.",
            "there is more than one pair of braces: Moodle reads the first alone and shows the rest as it stands.",
        )
    inside, feedback = inside.rsplit("####", 1) if "####" in inside else (inside, "")
    inside = inside.strip(ASCII_SPACES)
    kind, answers = ("description", []) if start < 0 else _answers(inside, warn)
    form = FORMAT.match(stem.strip(ASCII_SPACES))
    stem = stem.strip(ASCII_SPACES)[form.end() :] if form else stem
    return Question(
        kind,
        _shown(title),
        _plain(stem),
        answers,
        _shown(feedback),
        number,
        form[1] if form and form[1] != "moodle" else "",
    )


def _answers(inside: str, warn: Warn) -> tuple[str, list[Answer]]:
    """The kind, and the answers, tried in Moodle's order."""
    if not inside:
        return "essay", []
    if inside.startswith("#"):
        return "number", [_number(each, warn) for each in _split(inside[1:], "=")]
    if "~" in inside:
        return _choices(inside, warn)
    if "=" in inside and "->" in inside:
        return "match", [_pair(each, warn) for each in _split(inside, "=")]
    said = inside.partition("#")[0].strip(ASCII_SPACES)
    if said in ("T", "TRUE", "F", "FALSE"):
        _, _, comments = inside.partition("#")
        wrong, _, right = comments.partition("#")
        true = said[0] == "T"
        of = {true: _shown(right), not true: _shown(wrong)}
        return "true-false", [Answer("true", float(true), of[True]), Answer("false", float(not true), of[False])]
    if said.casefold() in ("t", "f", "true", "false", "vrai", "faux", "v"):
        warn(
            f"« {said} » devient une réponse courte : pour vrai ou faux, Moodle veut TRUE ou FALSE, en capitales.",
            f"“{said}” becomes a short answer: for true or false, Moodle wants TRUE or FALSE in capitals.",
        )
    return "short", [_weighed(each, 1.0) for each in _split(inside, "=")]


def _choices(inside: str, warn: Warn) -> tuple[str, list[Answer]]:
    if inside.count("=") > 1:
        warn(
            "plus d’un « = » : chacun fait une bonne réponse de ce qui le suit. Dans un texte, écrivez « \\= ».",
            "more than one “=”: each makes a right answer of what follows. Inside a text, write “\\=”.",
        )
    answers: list[Answer] = []
    for each in _split(inside.replace("=", "~="), "~"):
        answer = _weighed(each[1:], 1.0, percent=False) if each.startswith("=") else _weighed(each, 0.0)
        answers.append(answer)
        if each.count("#") > 1:
            warn(
                "un « # » dans une option commence son commentaire. Écrivez « \\# ».",
                "a “#” inside an option starts its feedback. Write “\\#”.",
            )
    if len(answers) < 2:
        raise _RefusedError("il faut deux options au moins.", "at least two options are wanted.")
    if any(not answer.text for answer in answers):
        warn(
            "une option est vide : un « ~ » ou un « % » y est pris pour un signe. Écrivez « \\~ ».",
            "an option is empty: a “~” or “%” in it is taken for a sign. Write “\\~”.",
        )
    if all(answer.fraction <= 0 for answer in answers):
        warn("aucune option n’est juste.", "no option is right.")
    return "choice" if "=" in inside else "choices", answers


def _number(text: str, warn: Warn) -> Answer:
    text, fraction, feedback = _weighed(text, 1.0)
    if "," in text:
        warn(
            "virgule dans un nombre : Moodle veut un point, et accepterait ici n’importe quel nombre ou un autre.",
            "a comma in a number: Moodle wants a point, and would accept any number here, or another one.",
        )
    if ".." in text:
        low, high = (_leading(each) for each in text.split("..", 1))
        middle = (low + high) / 2
        return Answer(_spread(f"{middle:.12g}", f"{high - middle:.12g}"), fraction, feedback)
    value, _, tolerance = (each.strip(ASCII_SPACES) for each in text.partition(":"))
    if tolerance and not NUMBER.fullmatch(tolerance):
        raise _RefusedError(
            f"« {tolerance} » n’est pas un nombre : Moodle refuse cette question.",
            f"“{tolerance}” is not a number: Moodle refuses this question.",
        )
    if not NUMBER.fullmatch(value):
        if value != "*" and "," not in value:
            warn(
                f"« {value} » n’est pas un nombre : Moodle accepterait n’importe quelle réponse.",
                f"“{value}” is not a number: Moodle would accept any answer.",
            )
        value = "*"
    return Answer(_spread(value, tolerance or "0"), fraction, feedback)


def _leading(text: str) -> float:
    found = LEADING.match(text)
    return float(found[0]) if found else 0.0


def _spread(value: str, tolerance: str) -> str:
    return value if tolerance.strip("0.") == "" else f"{value}:{tolerance}"


def _pair(text: str, warn: Warn) -> Answer:
    left, arrow, right = text.partition("->")
    if not arrow:
        raise _RefusedError(
            "une paire n’a pas de « -> » : Moodle refuse cette question.",
            "a pair has no “->”: Moodle refuses this question.",
        )
    if "->" in right:
        warn(
            "une paire a deux « -> » : Moodle coupe au premier.",
            "a pair has two “->”: Moodle cuts at the first.",
        )
    return Answer(f"{_shown(left)} -> {_shown(right)}", 1.0, "")


def _weighed(text: str, otherwise: float, *, percent: bool = True) -> Answer:
    """An answer with its weight in front and its feedback behind."""
    text = text.strip(ASCII_SPACES)
    found = WEIGHT.match(text) if percent else None
    if found:
        sign = -1.0 if found[1].startswith("-") else 1.0
        otherwise = sign * float(found[1].lstrip("-")) / 100
        text = text[found.end() :]
    said, _, feedback = text.partition("#")
    return Answer(_shown(said), otherwise, _shown(feedback))


def _split(text: str, sign: str) -> list[str]:
    first, *others = text.split(sign)
    return [each.strip(ASCII_SPACES) for each in ([first] if first.strip(ASCII_SPACES) else []) + others]


def _shown(text: str) -> str:
    """A text as a reader sees it: without the name of its format, with what was escaped."""
    text = text.strip(ASCII_SPACES)
    if found := FORMAT.match(text):
        text = text[found.end() :].strip(ASCII_SPACES)
    return _plain(text)


def _plain(text: str) -> str:
    """A text with what was escaped."""
    text = text.strip(ASCII_SPACES).translate(SHOWN)
    return QUOTED.sub(lambda found: chr(ord(found[1]) - ord("a") + 0xE000), text) if QUOTE in text else text
