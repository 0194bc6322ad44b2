"""The folders of the program. `ALINEA_HOME` names one folder for everything that it writes.

`ALINEA_PROFILE` names one of several learners (see `study.profiles`): each has progress and settings of their own;
lessons and decks are shared. Without it, the files are those of the first learner.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "alinea"
_PROFILES = "profiles"


class AppDirs:
    """The files and folders of one learner. Nothing is made here: writers make what they need.

    `pathlib` and `platformdirs` take longer to import than `alinea --help` takes to answer: the first is imported
    when a path is asked for, the second only where the system's rule is more than the variables of XDG.
    """

    __slots__ = ("_cache", "_config", "_data", "_state", "log_file", "profile", "settings_file")

    def __init__(self, config: str, data: str, cache: str, state: str, profile: str = "") -> None:
        self._config = config
        self._data = data
        self._cache = cache
        self._state = state
        self.profile = profile
        """The learner's name; empty for the first learner."""
        self.settings_file: str = os.path.join(_own(config, profile), "settings.json")
        """The path of `settings` as text, which needs no `pathlib`."""
        self.log_file: str = os.path.join(state, "alinea.log")
        """The path of `log` as text."""

    @property
    def settings(self) -> Path:
        """The settings, a JSON file."""
        return _path(self.settings_file)

    @property
    def progress(self) -> Path:
        """The learner's answers, reviews and words, an SQLite file."""
        return _path(_own(self._data, self.profile), "progress.db")

    @property
    def drafts(self) -> Path:
        """The folder of texts that the learner has typed and not yet saved or handed in."""
        return _path(_own(self._data, self.profile), "drafts")

    @property
    def profiles(self) -> tuple[Path, ...]:
        """The folders that hold a folder for each learner but the first: one of data, one of settings."""
        return tuple(_path(base, _PROFILES) for base in dict.fromkeys((self._data, self._config)))

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders of data, settings, cache and logs, which hold the files of all learners."""
        return tuple(dict.fromkeys((self._data, self._config, self._cache, self._state)))

    def of(self, profile: str) -> AppDirs:
        """Return the folders of another learner on this computer."""
        return AppDirs(self._config, self._data, self._cache, self._state, profile)

    @property
    def lessons(self) -> Path:
        """The folder of the user's own lessons: a folder for each, with a `lesson.txt` in it."""
        return _path(self._data, "lessons")

    @property
    def ledgers(self) -> Path:
        """The folder of the ledgers of decks that were made of built-in lessons."""
        return _path(self._data, "decks")

    @property
    def blind(self) -> Path:
        """The folder of answers to `alinea blind` for built-in lessons."""
        return _path(self._data, "blind")

    @property
    def cache(self) -> Path:
        """The folder of files that can be deleted at any time; they are made again when they are needed."""
        return _path(self._cache)

    @property
    def log(self) -> Path:
        """The log: written with `--debug`, and when an unexpected error ends the program."""
        return _path(self.log_file)


def app_dirs(environ: Mapping[str, str]) -> AppDirs:
    """Return the folders of the learner whom the environment names.

    They are in `ALINEA_HOME` if it is set (relative to the working directory; `~` is the home folder), otherwise
    where the system keeps such files.
    """
    profile = environ.get("ALINEA_PROFILE", "")
    if home := environ.get("ALINEA_HOME"):
        home = os.path.abspath(os.path.expanduser(home))
        return AppDirs(home, home, os.path.join(home, "cache"), os.path.join(home, "log"), profile)
    if sys.platform.startswith("linux") and "ANDROID_ROOT" not in environ:
        return AppDirs(
            _xdg(environ, "XDG_CONFIG_HOME", ".config"),
            _xdg(environ, "XDG_DATA_HOME", ".local", "share"),
            _xdg(environ, "XDG_CACHE_HOME", ".cache"),
            _xdg(environ, "XDG_STATE_HOME", ".local", "state"),
            profile,
        )
    import platformdirs  # where the folders are asked of the system

    return AppDirs(
        platformdirs.user_config_dir(NAME, appauthor=False),
        platformdirs.user_data_dir(NAME, appauthor=False),
        platformdirs.user_cache_dir(NAME, appauthor=False),
        platformdirs.user_log_dir(NAME, appauthor=False),
        profile,
    )


def _path(*parts: str) -> Path:
    from pathlib import Path  # late: half of the time that `alinea --help` takes

    return Path(*parts)


def _xdg(environ: Mapping[str, str], variable: str, *default: str) -> str:
    """Return the program's folder in an XDG base directory; an unset, empty or relative variable counts as its
    default."""
    base = environ.get(variable, "").strip()
    if not os.path.isabs(base):
        base = os.path.join(os.path.expanduser("~"), *default)
    return os.path.join(base, NAME)


def _own(base: str, profile: str) -> str:
    """Return the folder of one learner in a base folder."""
    return os.path.join(base, _PROFILES, profile) if profile else base
