"""The environment variables and the files that the program uses, for the help and the man page."""

from __future__ import annotations

from study.locale import N_

VARIABLES = {
    "ALINEA_HOME": N_("The folder for everything that the program writes, instead of the system’s usual folders."),
    "ALINEA_PROFILE": N_("The learner, as with --profile."),
    "ALINEA_DEBUG": N_("If set, a log is written, as with --debug."),
    "ALINEA_ANKI_KEY": N_("The AnkiConnect key, so that you do not have to type it where others can read it."),
    "ALINEA_ANKI_URL": N_("The address of AnkiConnect (default: http://127.0.0.1:8765)."),
    "NO_COLOR": N_("If set, full-screen mode is shown in shades of grey. Commands never print colours."),
    "LC_ALL, LC_MESSAGES, LANG": N_("The language of the program, if none is chosen in the settings."),
    "VISUAL, EDITOR": N_("The editor that the preview opens at the line of a problem."),
    "COLUMNS": N_("The width of the help text, instead of the width of the terminal."),
    "TERM": N_("If the value is “dumb”, full-screen mode is not opened; use --plain to study line by line."),
}
FILES = {
    "~/.config/alinea/settings.json": N_("The settings; “alinea config” shows and changes them."),
    "~/.local/share/alinea/progress.db": N_("Your answers, reviews and words."),
    "~/.local/share/alinea/lessons/": N_("Your own lessons, one folder per lesson."),
    "~/.cache/alinea/": N_("Files that can be deleted at any time."),
    "~/.local/state/alinea/alinea.log": N_("The log of unexpected errors, and of runs with --debug."),
}
"""Paths on Linux, where `ALINEA_HOME` is not set; `alinea doctor` prints those of any system."""
EXIT_STATUS = {
    "0": N_("Success."),
    "1": N_("The command was carried out, but the content has errors or nothing was found."),
    "2": N_("The command could not be carried out."),
    "130": N_("The command was interrupted with Ctrl+C."),
    "141": N_("The program reading the output stopped before the command finished."),
}
