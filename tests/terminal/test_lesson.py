"""The real program, from the start to a finished lesson, and from where it was broken off."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

from terminal.driver import Terminal

Start = Callable[..., Terminal]


def choose(terminal: Terminal, *options: str) -> None:
    """Find the options on the screen and press their letters."""
    for option in options:
        terminal.send(letter(terminal, option))


def letter(terminal: Terminal, option: str) -> str:
    """The letter in front of an option, as soon as it can be read."""

    def found() -> list[str]:
        return re.findall(rf"^\W*([a-f])\W.*{re.escape(option)}", terminal.text, re.M)

    terminal.wait_until(lambda: bool(found()), f"{option!r} with its letter")
    return str(found()[0])


def answer(terminal: Terminal, stem: str, *options: str, typed: str = "", verdict: str = "Right.") -> None:
    """Wait for a question, answer it, read the verdict, go on."""
    terminal.wait_for(stem, gone=["Right.", "Nearly.", "Wrong."])
    choose(terminal, *options)
    terminal.send(*filter(None, typed.split("|")), "enter")
    terminal.wait_for(verdict)
    terminal.send("enter")


def test_a_learner_goes_from_the_start_to_a_finished_lesson(start: Start) -> None:
    terminal = start()
    terminal.wait_for("Une boulangerie s’agrandit", "Enter open")
    terminal.send("enter")
    terminal.wait_for("La boulangerie Morel", "3 questions on this paragraph")
    terminal.send("enter")
    answer(terminal, "Qu’a fait la boulangerie en mai", "Elle s’est agrandie.")
    answer(terminal, "De combien", typed="12")
    answer(terminal, "Complétez.", typed="ventes|tab|progression")
    terminal.wait_for("Un pari sur les voyageurs", "7 questions on this paragraph")
    terminal.send("enter")
    answer(terminal, "beaucoup de temps", "Faux")
    answer(terminal, "Qu’apprend-on", "Cinq personnes", "Le local")
    answer(terminal, "Qui est « Elle »", typed="la gerante", verdict="Mind the accents")
    terminal.wait_for("Associez chaque mot")
    for left, right in (("embaucher", "recruter"), ("le loyer", "ce qu’on paie"), ("cependant", "mais")):
        terminal.wait_for(left)
        choose(terminal, right)
    terminal.send("enter")
    terminal.wait_for("Right.")
    terminal.send("enter")
    answer(terminal, "Remettez", "La boutique ouvre.", "Les vendeurs", "Les comptes")
    terminal.wait_for("Traduisez en anglais.")
    terminal.send("However, the rent is still high.", "enter")
    terminal.wait_for("Models", "The rent is still high, however.")
    terminal.send("a", "b", "enter")
    terminal.wait_for("2 of 2 ticked.")
    terminal.send("enter")
    answer(terminal, "bon titre", "Un commerce en crise", verdict="Wrong.")
    terminal.wait_for("results", "10 of 10 questions answered", "9 right, 0 nearly, 1 wrong")
    terminal.wait_for("To review", "Quel serait un bon titre")
    terminal.send("ctrl+q")
    assert terminal.wait() == 0


def test_after_kill_9_the_learner_is_exactly_where_she_was(start: Start) -> None:
    terminal = start("study", "petite")
    terminal.wait_for("3 questions on this paragraph")
    terminal.send("enter")
    answer(terminal, "Qu’a fait la boulangerie en mai", "Elle s’est agrandie.")
    terminal.wait_for("De combien")
    terminal.send("13", "enter")
    terminal.wait_for("Wrong.")
    terminal.kill()
    again = start()
    again.wait_for("Continue", "paragraph 1 of 2")
    again.send("enter")
    again.wait_for("De combien", "Wrong.", "question 3 of 3")
    again.send("enter")
    again.wait_for("Complétez.")


def test_words_marked_before_kill_9_stay_marked(start: Start) -> None:
    terminal = start("study", "petite")
    terminal.wait_for("Enter questions")
    terminal.send("tab")
    terminal.wait_for("chiffre d’affaires", "turnover, revenue", "new")
    terminal.send("k")
    terminal.wait_for("known")
    terminal.kill()
    again = start("study", "petite")
    again.wait_for("Enter questions")
    again.send("tab")
    again.wait_for("turnover, revenue", "known")


def test_the_program_leaves_the_terminal_as_it_found_it(start: Start) -> None:
    terminal = start()
    terminal.wait_for("Enter open")
    terminal.send("q")
    assert terminal.wait() == 0
    assert "\x1b[?1049h" in terminal.traffic
    assert terminal.traffic.rindex("\x1b[?1049l") > terminal.traffic.rindex("\x1b[?1049h")
    assert "\x1b[?25h" in terminal.traffic[terminal.traffic.rindex("\x1b[?1049l") - 200 :]


def test_ctrl_c_leaves_when_it_is_pressed_twice(start: Start) -> None:
    terminal = start("study", "petite")
    terminal.wait_for("Enter questions")
    terminal.send("ctrl+c")
    terminal.wait_for("Press Ctrl+C again to quit.")
    terminal.send("ctrl+c")
    assert terminal.wait() == 0
    assert "Traceback" not in terminal.traffic


def test_the_question_of_ctrl_c_goes_after_a_few_seconds(start: Start) -> None:
    terminal = start("study", "petite")
    terminal.wait_for("Enter questions")
    terminal.send("ctrl+c")
    terminal.wait_for("Press Ctrl+C again to quit.")
    terminal.wait_for("Enter questions", gone=["Press Ctrl+C again"])
    terminal.send("ctrl+c")
    terminal.wait_for("Press Ctrl+C again to quit.")


def test_what_is_selected_is_copied_to_the_clipboard_of_the_terminal(start: Start) -> None:
    terminal = start("study", "petite", columns=100)
    terminal.wait_for("Enter questions")
    terminal.settle()
    press, drag, release = "\x1b[<0;7;6M", "\x1b[<32;19;6M", "\x1b[<0;19;6m"
    row = next(n for n, line in enumerate(terminal.text.splitlines(), 1) if "La boulangerie" in line)
    for report in (press, drag, release):
        terminal.send(report.replace(";6", f";{row}"))
    terminal.settle()
    terminal.send("ctrl+c")
    terminal.wait_for("Copied.")
    copied = re.findall(r"\x1b\]52;c;([^\x07]*)\x07", terminal.traffic)
    assert [b64decode(text).decode() for text in copied] == ["a boulangerie"]


def test_what_is_typed_ahead_goes_where_the_keys_before_it_lead(start: Start) -> None:
    terminal = start()
    terminal.wait_for("Enter open")
    terminal.settle()
    terminal.send("fpetite\x1b[1;5DX")
    terminal.wait_for("Xpetite", "No lesson has this")
    terminal.send("\x7f")
    terminal.wait_for("Une boulangerie", gone=["No lesson has this"])
    terminal.send("\rgrecet")
    terminal.wait_for("recet", "terms")


def test_the_whole_program_speaks_french_where_the_system_does(start: Start) -> None:
    terminal = start("study", "petite", LANG="fr_FR.UTF-8")
    terminal.wait_for("paragraphe 1 sur 2", "3 questions sur ce paragraphe", "Entrée", "? aide")


def test_the_language_can_be_changed_while_it_runs_and_stays(start: Start, home: Path) -> None:
    terminal = start()
    terminal.wait_for("Enter open")
    terminal.send("s")
    terminal.wait_for("Settings", "Interface")
    terminal.send("right")
    terminal.wait_for("Réglages", "français")
    terminal.send("escape")
    terminal.wait_for("Entrée ouvrir")
    terminal.kill()
    assert '"language": "fr"' in (home / "settings.json").read_text(encoding="utf-8")
    start().wait_for("Leçons")
