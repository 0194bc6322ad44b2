"""The conventions of the command line (https://clig.dev), a test for each, on the real program in a process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from unit.cli.sample import BROKEN, stored

from study import __version__
from study.cli.arguments import EXAMPLES, parser_for
from study.cli.commands import COMMANDS
from study.locale import translator

TOP = Path(__file__).parents[3]
LESSON = TOP / "seeds" / "alibaba-cloud" / "lesson.txt"
PARSERS = {name: parser_for(name, translator("en")) for name in COMMANDS}
WITH_JSON = [name for name, parser in PARSERS.items() if "--json" in parser._option_string_actions]
Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]
unix = pytest.mark.skipif(sys.platform == "win32", reason="Unix only")


@pytest.fixture
def run(home: Path, tmp_path: Path) -> Run:
    """Run the program in a process of its own: `run("lessons", input="…", TERM="dumb")`."""

    def start(*arguments: str, input: str = "", shell: str = "", **variables: str) -> Done:
        command = [sys.executable, "-m", "study", *arguments]
        environ = {**os.environ, "PYTHONPATH": str(TOP), "PYTHONIOENCODING": "utf-8", **variables}
        if shell:
            line = " ".join(f'"{word}"' for word in command)
            command = ["bash", "-c", shell.replace("alinea", line)]
        return subprocess.run(command, input=input, capture_output=True, text=True, env=environ, cwd=tmp_path)

    return start


def modules_after(*arguments: str) -> set[str]:
    code = f"import sys; from study.cli import run; run({list(arguments)!r}); sys.stderr.write('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=TOP)
    return set(done.stderr.split())


# Help.


@pytest.mark.parametrize("asked", ["--help", "-h", "help"])
def test_01_help_is_an_answer_on_standard_output(asked: str, run: Run) -> None:
    done = run(asked)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Alinéa: ")


def test_02_help_comes_before_every_other_mistake(run: Run) -> None:
    done = run("export", "--no-such-option", "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: alinea export")


def test_03_help_of_a_command_can_be_asked_for_in_two_ways(run: Run) -> None:
    assert run("help", "deck").stdout == run("deck", "--help").stdout


@pytest.mark.parametrize(("columns", "most"), [("40", 40), ("80", 80), ("200", 100)])
def test_04_help_fits_the_terminal(columns: str, most: int, run: Run) -> None:
    for asked in (["--help"], ["export", "--help"]):
        widths = [len(line) for line in run(*asked, COLUMNS=columns).stdout.splitlines()]
        assert most * 0.8 < max(widths) <= most


def test_05_help_shows_usage_options_and_examples(run: Run) -> None:
    said = run("export", "--help").stdout
    assert [said.index(part) for part in ("Usage:", "Arguments:", "Options:", "Examples:")] == sorted(
        said.index(part) for part in ("Usage:", "Arguments:", "Options:", "Examples:")
    )


def test_06_every_command_that_needs_an_argument_has_an_example() -> None:
    for name, parser in PARSERS.items():
        required = any(not each.option_strings and each.nargs not in ("*", "?") for each in parser.arguments)
        assert not required or EXAMPLES.get(name) or name in ("preview", "verify", "rescue"), name


def test_07_every_option_is_explained() -> None:
    for parser in PARSERS.values():
        assert all(action.help for action in parser.arguments), parser.prog


def test_08_help_is_in_the_language_of_the_system(run: Run) -> None:
    assert "Utilisation\u00a0:" in run("--help", LANG="fr_FR.UTF-8").stdout


def test_09_help_loads_no_command_and_no_screen() -> None:
    assert not modules_after("--help") & {"argparse", "textual", "study.lesson.model", "study.cli.deck"}


@pytest.mark.parametrize("asked", ["--version", "-V"])
def test_10_the_version_is_a_line_that_a_program_can_read(asked: str, run: Run) -> None:
    assert run(asked).stdout == f"alinea {__version__}\n"


# Mistakes.


def test_11_a_misspelt_command_is_refused_with_the_nearest(run: Run) -> None:
    done = run("dekc")
    assert (done.returncode, done.stdout) == (2, "")
    assert "“alinea deck”" in done.stderr


def test_12_a_misspelt_option_is_refused_with_the_nearest(run: Run) -> None:
    done = run("lessons", "--jsno")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean --json?" in done.stderr


def test_13_a_missing_argument_is_named(run: Run) -> None:
    done = run("show")
    assert done.returncode == 2
    assert "LESSON" in done.stderr


def test_14_a_wrong_value_is_refused_with_the_right_ones(run: Run) -> None:
    done = run("export", "alibaba-cloud", "--to", "docx", "-o", "x")
    assert done.returncode == 2
    assert "moodle" in done.stderr


def test_15_options_are_never_abbreviated_so_that_new_ones_break_no_script(run: Run) -> None:
    assert run("lessons", "--js").returncode == 2


def test_16_every_message_names_the_program(run: Run) -> None:
    assert run("show", "no-such-lesson").stderr.startswith("alinea: ")


def test_17_control_characters_of_arguments_do_not_reach_the_terminal(run: Run) -> None:
    done = run("show", "\x1b[2Jx\u202e")
    assert "\x1b" not in done.stderr
    assert "\u202e" not in done.stderr


# Exit status.


def test_18_success_is_0(run: Run) -> None:
    assert run("lessons").returncode == 0


def test_19_errors_in_the_content_are_1(run: Run, tmp_path: Path) -> None:
    assert run("check", str(stored(tmp_path / "broken", BROKEN))).returncode == 1


def test_20_what_was_not_found_is_1(run: Run) -> None:
    done = run("lookup", "xyzzyx")
    assert (done.returncode, done.stdout) == (1, "")


def test_21_what_could_not_be_done_is_2(run: Run) -> None:
    assert run("words", "no-such-file.txt").returncode == 2


@unix
def test_22_an_interrupted_command_ends_with_130_and_says_nothing(home: Path) -> None:
    command = [sys.executable, "-c", "import sys; print('ready', flush=True)\nfrom study.__main__ import main\n"]
    command[-1] += "sys.argv[1:] = ['words', '-']; sys.exit(main())"
    with subprocess.Popen(command, stdin=-1, stdout=-1, stderr=-1, text=True, cwd=TOP, preexec_fn=_hears) as process:
        assert process.stdout
        assert process.stdin
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("Le prix")  # the command reads until the input ends
        process.stdin.flush()
        while process.poll() is None:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(0.2)
            except subprocess.TimeoutExpired:
                continue
        assert process.stderr
        said = process.stderr.read()
    assert process.returncode in (130, -signal.SIGINT)
    assert "Le prix" not in said


def _hears() -> None:
    """A job in the background ignores Ctrl+C; a command at a keyboard does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@unix
def test_23_a_reader_that_leaves_is_no_error(run: Run) -> None:
    done = run(shell="alinea check --explain | head -1; echo ${PIPESTATUS[0]}")
    assert done.stdout.splitlines()[-1] in ("0", "141")
    assert done.stderr == ""


# Standard streams.


def test_24_an_answer_goes_to_standard_output_alone(run: Run) -> None:
    done = run("show", "alibaba-cloud")
    assert done.stdout
    assert done.stderr == ""


def test_25_an_error_goes_to_the_error_stream_alone(run: Run) -> None:
    done = run("show", "no-such-lesson")
    assert done.stdout == ""
    assert done.stderr


def test_26_what_is_not_the_answer_goes_to_the_error_stream(run: Run) -> None:
    done = run("check", "alibaba-cloud")
    assert done.stdout == ""
    assert "no problems" in done.stderr


def test_27_a_dash_is_standard_input(run: Run) -> None:
    assert "croissance" in run("words", "-", input="La croissance ralentit.").stdout


def test_28_a_dash_is_standard_output(run: Run) -> None:
    done = run("export", "alibaba-cloud", "--to", "csv", "-o", "-")
    assert done.returncode == 0
    assert done.stdout.count("\n") > 40


def test_29_every_argument_that_is_a_file_takes_a_dash_and_says_so() -> None:
    for name, parser in PARSERS.items():
        for action in parser.arguments:
            if action.metavar in ("FILE", "FILE.apkg", "ARTICLE", "EXPORT", "PATH"):
                assert "- for standard" in (action.help or ""), (name, action.dest)


@unix
def test_30_a_closed_output_is_reported(run: Run) -> None:
    done = run(shell="alinea lessons >&-")
    assert done.returncode == 2
    assert "Standard output is closed" in done.stderr


@unix
def test_31_a_closed_error_stream_stops_nothing(run: Run) -> None:
    done = run(shell="alinea check alibaba-cloud 2>&-")
    assert done.returncode == 0


@unix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
def test_32_a_full_disk_is_reported(run: Run) -> None:
    done = run(shell="alinea lessons >/dev/full")
    assert done.returncode == 2
    assert "the disk is full" in done.stderr


def test_33_an_output_without_utf_8_gets_question_marks(run: Run) -> None:
    done = run("show", "alibaba-cloud", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "?" in done.stdout


def test_34_nobody_is_asked_who_cannot_answer(run: Run, tmp_path: Path) -> None:
    done = run("blind", "alibaba-cloud", input="")
    assert done.returncode == 0


def test_35_a_pipe_gets_no_colours_and_no_line_of_progress(run: Run) -> None:
    done = run("deck", "alibaba-cloud", "-o", "x.apkg")
    assert "\x1b" not in done.stdout + done.stderr
    assert "\r" not in done.stdout + done.stderr


# JSON.


@pytest.mark.parametrize("name", sorted({*WITH_JSON} & {"lessons", "profiles", "progress", "config", "doctor"}))
def test_36_json_is_all_that_is_on_standard_output(name: str, run: Run) -> None:
    json.loads(run(name, "--json").stdout)


def test_37_a_failure_prints_no_json(run: Run) -> None:
    assert run("show", "no-such-lesson", "--json").stdout == ""


def test_38_every_command_that_answers_with_data_has_json() -> None:
    screen_or_text = {"study", "preview", "review", "new", "completion"}
    assert {*COMMANDS} - {*WITH_JSON} == screen_or_text


# Arguments.


def test_39_a_value_is_joined_to_its_option_or_follows_it(run: Run) -> None:
    one = run("export", "alibaba-cloud", "--to=tsv", "--output=-").stdout
    assert one == run("export", "alibaba-cloud", "--to", "tsv", "-o", "-").stdout
    assert one


def test_40_options_come_before_or_after_arguments(run: Run) -> None:
    assert run("show", "--json", "alibaba-cloud").stdout == run("show", "alibaba-cloud", "--json").stdout


def test_41_after_two_dashes_everything_is_an_argument(run: Run) -> None:
    assert "“--json”" in run("lookup", "--", "--json").stderr


# Files.


def test_42_a_file_is_not_written_over_unless_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    run("study", "alibaba-cloud", "--plain", input="\n\n\nq\n")
    (tmp_path / "x.bak").write_text("mine", encoding="utf-8")
    done = run("backup", "x.bak")
    assert done.returncode == 2
    assert "--replace" in done.stderr
    assert (tmp_path / "x.bak").read_text(encoding="utf-8") == "mine"


def test_43_a_dry_run_writes_nothing(run: Run, tmp_path: Path, home: Path) -> None:
    (tmp_path / "q.gift").write_text("Paris{=oui ~non}", encoding="utf-8")
    file = stored(tmp_path / "lesson", LESSON.read_text(encoding="utf-8"))
    before = file.read_bytes()
    assert run("import", "q.gift", "--into", str(file), "--dry-run").returncode == 0
    assert file.read_bytes() == before


def test_44_everything_is_in_the_folder_that_alinea_home_names(run: Run, tmp_path: Path, home: Path) -> None:
    (tmp_path / "user").mkdir()
    run("study", "alibaba-cloud", "--plain", input="\n\n\nq\n", HOME=str(tmp_path / "user"))
    assert list((tmp_path / "user").iterdir()) == []
    assert (home / "progress.db").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folders of Linux")
def test_45_without_it_files_are_where_the_system_keeps_them(run: Run, tmp_path: Path) -> None:
    run("config", "theme", "light", ALINEA_HOME="", HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path / "config"))
    assert (tmp_path / "config" / "alinea" / "settings.json").exists()


def test_46_a_secret_need_not_be_typed_where_others_can_read_it(run: Run) -> None:
    assert "ALINEA_ANKI_KEY" in run("deck", "--help").stdout


# The terminal.


def test_47_a_terminal_that_cannot_place_text_gets_a_way_out(run: Run) -> None:
    done = run("study", "alibaba-cloud", TERM="dumb")
    assert done.returncode == 2
    assert "--plain" in done.stderr


def test_48_line_by_line_mode_works_in_a_pipe(run: Run) -> None:
    done = run("study", "alibaba-cloud", "--plain", input="q\n", TERM="dumb")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout


@unix
def test_49_commands_print_no_colours_on_a_terminal_either(home: Path) -> None:
    from terminal.driver import ALINEA, Terminal

    with Terminal(*ALINEA, "lessons", columns=100) as terminal:
        terminal.wait_for("alibaba-cloud")
        terminal.wait_until(lambda: terminal.process.poll() is not None, "the end")
        assert "\x1b" not in terminal.traffic


def test_50_the_tab_key_loads_no_screen() -> None:
    assert "study.cli.candidates" in modules_after("__complete", "bash", "")
    for words in (["de"], ["study", ""], ["config", "theme", ""], ["check", "--explain", ""]):
        assert not modules_after("__complete", "bash", *words) & {"textual", "rich", "study.app"}
