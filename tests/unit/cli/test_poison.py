"""Nothing that a stranger has written reaches a terminal as it is, wherever it comes from, whatever shows it."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from running import Alinea, Finished

from study.cli.commands import COMMANDS
from study.visible import escaped, one_line, visible
from tests.anki.hostile import rogue

SIGNS = "\x1b]52;c;eA==\x07\x08\x00\x0b\x0c\x1c\r\x7f\x85\x9b31m\u061c\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069"
POISON = f"q{SIGNS}\nFAKE\t"
NAME = POISON.replace("\x00", "").replace("\t", "")
"""A file may be called so."""
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff]")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")


def is_clean(done: Finished) -> None:
    """Nothing raw, and no line that the poison began."""
    said = done.out + done.err
    found = RAW.search(said)
    assert not found, f"{found.group()!r} in {said[max(found.start() - 60, 0) : found.end() + 20]!r}"
    assert not re.search("(?m)^FAKE", said), said


@pytest.fixture
def lesson(home: Path) -> Path:
    """A lesson in a folder of that name, with the poison in every text that it has."""
    text = (Path(__file__).parents[2] / "data" / "petite.txt").read_text(encoding="utf-8")
    folder = home / "lessons" / NAME
    folder.mkdir(parents=True)
    one = POISON.replace("\n", "")
    path = folder / "lesson.txt"
    spoilt = re.sub(r"(?m)^(# Question )(\S+)", lambda head: f"{head[1]}{one}{head[2]}", text)
    path.write_text(re.sub(r"(?m)^(title|titre|\w+): (.*)$", rf"\1: \2 {re.escape(one)}", spoilt), encoding="utf-8")
    return path


LESSONS = (
    "lessons",
    "lessons --json",
    "progress",
    "progress --json",
    "show {}",
    "show {} --translation",
    "show {} --json",
    "words {}",
    "words {} --json",
    "check {}",
    "check {} --json",
    "check {folder}",
    "new {} -o {folder}/new",
    "import {} --dry-run",
    "import {} --into {}",
    "export {} --to gift -o {folder}/x",
    "export {} --to moodle -o {folder}/x --json",
    "export {} --to csv -o {folder}/x",
    "export {} --to xlsx -o {folder}/x",
    "export {} --to html -o {folder}/x",
    "deck {} -o {folder}/x.apkg",
    "deck {} -o {folder}/x.apkg --json",
    "study {} --plain",
    "study {} --exam --plain",
    "study {}",
    "preview {}",
    "blind {}",
    "blind {} --results",
    "blind {} --add {}",
    "review --plain",
    "backup {}",
    "restore {}",
    "verify {}",
    "rescue {}",
    "lookup {}",
    "mark {} {}",
    "mark {} {} {} --json",
    "productions {}",
    "productions {} -o {folder}/x --json",
    "progress --lesson {}",
    "progress --from-anki {}",
    "profiles",
    "completion bash",
    "config",
    "config {}",
    "config theme {}",
    "doctor",
)


def test_no_command_is_left_out() -> None:
    assert {each.partition(" ")[0] for each in LESSONS} == set(COMMANDS)


@pytest.mark.parametrize("command", LESSONS)
def test_a_lesson_of_a_stranger(alinea: Alinea, lesson: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n?\na\n" * 30))
    words = [word.format(str(lesson), folder=lesson.parent) for word in command.split()]
    is_clean(alinea(*words))


@pytest.mark.parametrize(
    "name", [NAME, f"-{NAME}", f"--{NAME}", f"--profile={NAME}", f"--minutes={NAME}", "caf\udce9\udc9b"]
)
@pytest.mark.parametrize("command", ["", "help", *COMMANDS])
def test_a_word_on_the_command_line(alinea: Alinea, tmp_path: Path, command: str, name: str) -> None:
    options = {
        "study": ["--direction", name],
        "export": ["alibaba-cloud", "--to", name, "-o", name],
        "deck": ["alibaba-cloud", "-o", f"{tmp_path}/{name}/x.apkg"],
        "import": [name, "--into", name, "--dry-run"],
        "progress": ["--lesson", name],
        "review": ["--plain", "--limit", name],
        "check": ["--explain", name],
        "blind": ["alibaba-cloud", "--taker", name],
    }.get(command, [])
    is_clean(alinea(*filter(None, [command, name])))
    is_clean(alinea(*filter(None, [command, *options])))


IMPORTS: dict[str, Callable[[str], str]] = {
    "x.gift": lambda p: f"::{p}::{p}{{={p} ~{p}#{p}}}\n\n::{p}::{p}{{\n",
    "x.xml": lambda p: (
        "<quiz><question type='shortanswer'><name><text>{0}</text></name><questiontext><text>{0}</text>"
        "</questiontext><answer fraction='100'><text>{0}</text></answer></question><question type='{0}'><name><text>{0}"
        "</text></name></question></quiz>".format(re.sub("[\x00-\x08\x0b-\x1f]", "", p))
    ),
    "x.txt": lambda p: f"{p}\nA. {p}\nB. {p}\nANSWER: A\n\n{p}\nA. x\nANSWER: {p}\n",
    "x.csv": lambda p: f'question,kind,fr,option,{p}\n"{p}",choice,"{p}","[x] {p}",{p}\n"{p}",{p},{p},{p},\n',
}


@pytest.mark.parametrize("name", IMPORTS)
@pytest.mark.parametrize("options", [["--dry-run"], ["--dry-run", "--json"], ["--into", "petite"]])
def test_questions_of_a_stranger(alinea: Alinea, home: Path, tmp_path: Path, name: str, options: list[str]) -> None:
    target = home / "lessons" / "petite" / "lesson.txt"
    target.parent.mkdir(parents=True)
    target.write_bytes((Path(__file__).parents[2] / "data" / "petite.txt").read_bytes())
    for poison in (POISON, POISON.replace("\n", ""), f"q{SIGNS[-9:]}\u202e\x9b"):
        path = tmp_path / name
        path.write_text(IMPORTS[name](poison), encoding="utf-8")
        is_clean(alinea("import", str(path), *options))


def test_a_backup_of_a_stranger(alinea: Alinea, tmp_path: Path) -> None:
    data = {"kind": "choice", "skill": "literal", "grade": "right", "mark": 1.0, "given": [0]}
    rows = [
        {"event": [1000, "answer", POISON, POISON, json.dumps(data)]},
        {"event": [2000, "word", "", f"{POISON}/{POISON}", '{"status": "learning"}']},
        {"event": [3000, "review", "", f"{POISON}/{POISON}", '{"recall": 3, "form": "recognition"}']},
        {"place": [POISON, 1, POISON, 0, 1, 1000]},
    ]
    packed = zlib.compress("".join(json.dumps(row) + "\n" for row in rows).encode())
    path = tmp_path / NAME
    path.write_bytes(b"alinea-backup 1 %s\n%s" % (sha256(packed).hexdigest().encode(), packed))
    is_clean(alinea("restore", str(path)))
    for command in (["progress"], ["progress", "--json"], ["review", "--plain"], ["lessons"], ["backup", f"{path}2"]):
        is_clean(alinea(*command))


SAYS = {
    "an error": {"result": None, "error": POISON},
    "a permission": {"result": {"permission": POISON}, "error": None},
    "a name": {"result": POISON, "error": None},
    "a version": {"result": 6, "error": None},
}


@pytest.mark.parametrize("said", SAYS.values(), ids=SAYS.keys())
def test_a_server_of_a_stranger(alinea: Alinea, said: object, monkeypatch: pytest.MonkeyPatch) -> None:
    body = json.dumps(said, ensure_ascii=False).encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body)
    with rogue(lambda connection: connection.sendall(head + body), []) as url:
        monkeypatch.setenv("ALINEA_ANKI_URL", url)
        is_clean(alinea("deck", "alibaba-cloud", "--push"))
        is_clean(alinea("deck", "alibaba-cloud", "--push", "--profile", NAME))
        is_clean(alinea("progress", "--from-running-anki"))


@pytest.mark.parametrize("variable", ["ALINEA_ANKI_URL", "ALINEA_PROFILE", "ALINEA_HOME", "ALINEA_ANKI_KEY", "LANG"])
@pytest.mark.parametrize(
    "command",
    [["lessons"], ["progress", "--from-running-anki"], ["profiles", "--json"], ["deck", "alibaba-cloud", "--push"]],
)
def test_the_environment(
    alinea: Alinea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, command: list[str]
) -> None:
    monkeypatch.setenv("ALINEA_ANKI_URL", "http://127.0.0.1:1")
    monkeypatch.setenv(variable, f"{tmp_path}/{NAME}" if variable == "ALINEA_HOME" else NAME)
    is_clean(alinea(*command))


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "ascii", "utf-8:surrogateescape"])
def test_no_encoding_of_the_terminal_lets_it_through(home: Path, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "caf\udce9\udc9b\udc1b\u0085\u202e.txt".replace("\udc1b", "\x1b")
    done = subprocess.run(
        [sys.executable, "-m", "study", "show", str(path)],
        capture_output=True,
        env={"PYTHONIOENCODING": encoding, "PATH": ""},
    )
    assert done.returncode == 2
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80\xae", done.stderr)
    assert encoding != "latin-1" or not re.search(rb"[\x80-\x9f]", done.stderr)
    assert b"\xe9\x9b" not in done.stderr


def every() -> Iterator[str]:
    """Every character that there is."""
    return map(chr, range(sys.maxunicode + 1))


def test_each_control_character_has_a_sign_and_nothing_else_is_changed() -> None:
    for character in every():
        changed = one_line(character) != character
        assert changed == bool(RAW.match(character) or character in "\n\t\ufff9\ufffa\ufffb"), hex(ord(character))
        assert changed == (visible(character) != character) or character in "\n\t"
        assert not RAW.search(one_line(character))
    assert (
        one_line("a\x1b\n\t\x9b\u202e\udc9bé\u00a0\u202f👩🏽\u200d💼")
        == "a␛␊␉\\x9b\\u202e\\x9bé\u00a0\u202f👩🏽\u200d💼"
    )


def test_json_says_the_same_in_escapes() -> None:
    value = {POISON: [POISON, "é\u00a0\udce9"]}
    text = escaped(json.dumps(value, ensure_ascii=False, indent=2))
    assert not RAW.search(text)
    assert json.loads(text) == value
