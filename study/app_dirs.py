"""Where things are. `ALINEA_HOME` moves everything the program writes into one folder.

`ALINEA_PROFILE` names one of several learners (see `study.profiles`): progress and settings are theirs alone, lessons
and decks are shared. Without it, the files are those of the learner who was there first.
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
    """The files and folders that belong to one person. Nothing is created here, only named.

    `pathlib` and `platformdirs` take longer to import than `alinea --help` takes to answer: the first is imported
    when a path is asked for, the second only where the system's rule is more than the three variables of XDG.
    """

    __slots__ = ("_cache", "_config", "_data", "profile", "settings_file")

    def __init__(self, config: str, data: str, cache: str, profile: str = "") -> None:
        self._config = config
        self._data = data
        self._cache = cache
        self.profile = profile
        """Whose they are; empty for the learner who was there first."""
        self.settings_file: str = os.path.join(_own(config, profile), "settings.json")
        """The path of the settings as plain text, for readers in a hurry."""

    @property
    def settings(self) -> Path:
        """What the user chose, as JSON."""
        from pathlib import Path

        return Path(self.settings_file)

    @property
    def progress(self) -> Path:
        """What the learner has done: an SQLite file."""
        from pathlib import Path

        return Path(_own(self._data, self.profile), "progress.db")

    @property
    def drafts(self) -> Path:
        """Texts that the learner typed and that are not saved or answered yet."""
        from pathlib import Path

        return Path(_own(self._data, self.profile), "drafts")

    @property
    def profiles(self) -> tuple[Path, ...]:
        """Folders in which each learner but the first has a folder of that name."""
        from pathlib import Path

        return tuple(Path(base, _PROFILES) for base in dict.fromkeys((self._data, self._config)))

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders that hold all of this, those of every learner included, and the cache behind them."""
        return tuple(dict.fromkeys((self._data, self._config, self._cache)))

    def of(self, profile: str) -> AppDirs:
        """The places of another learner of the machine."""
        return AppDirs(self._config, self._data, self._cache, profile)

    @property
    def lessons(self) -> Path:
        """The user's own lessons: a folder each, with a `lesson.txt` in it."""
        from pathlib import Path

        return Path(self._data, "lessons")

    @property
    def ledgers(self) -> Path:
        """What the decks of built-in lessons held when they were last written."""
        from pathlib import Path

        return Path(self._data, "decks")

    @property
    def blind(self) -> Path:
        """What people answered who had not read the text of a built-in lesson."""
        from pathlib import Path

        return Path(self._data, "blind")

    @property
    def cache(self) -> Path:
        """What can be deleted at any moment and made again."""
        from pathlib import Path

        return Path(self._cache)


def app_dirs(environ: Mapping[str, str]) -> AppDirs:
    """The places of whoever runs the program: under `ALINEA_HOME` if it is set, else where the system puts such things.

    A relative `ALINEA_HOME` counts from the working directory, `~` is the home folder.
    """
    profile = environ.get("ALINEA_PROFILE", "")
    if home := environ.get("ALINEA_HOME"):
        home = os.path.abspath(os.path.expanduser(home))
        return AppDirs(home, home, os.path.join(home, "cache"), profile)
    if sys.platform.startswith("linux") and "ANDROID_ROOT" not in environ:
        return AppDirs(
            _xdg(environ, "XDG_CONFIG_HOME", ".config"),
            _xdg(environ, "XDG_DATA_HOME", ".local", "share"),
            _xdg(environ, "XDG_CACHE_HOME", ".cache"),
            profile,
        )
    import platformdirs

    return AppDirs(
        platformdirs.user_config_dir(NAME, appauthor=False),
        platformdirs.user_data_dir(NAME, appauthor=False),
        platformdirs.user_cache_dir(NAME, appauthor=False),
        profile,
    )


def _xdg(environ: Mapping[str, str], variable: str, *default: str) -> str:
    """The XDG base directory rule: a variable that is unset, empty or relative counts as its default."""
    base = environ.get(variable, "").strip()
    if not os.path.isabs(base):
        base = os.path.join(os.path.expanduser("~"), *default)
    return os.path.join(base, NAME)


def _own(base: str, profile: str) -> str:
    """The folder of one learner."""
    return os.path.join(base, _PROFILES, profile) if profile else base
