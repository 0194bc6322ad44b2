"""Where things are. `ALINEA_HOME` moves everything the program writes into one folder."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "alinea"


class Places:
    """The files and folders that belong to one person. Nothing is created here, only named.

    `pathlib` and `platformdirs` take longer to import than `alinea --help` takes to answer: the first is imported
    when a path is asked for, the second only where the system's rule is more than the three variables of XDG.
    """

    __slots__ = ("_cache", "_data", "settings_file")

    def __init__(self, config: str, data: str, cache: str) -> None:
        self._data = data
        self._cache = cache
        self.settings_file: str = os.path.join(config, "settings.json")
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

        return Path(self._data, "progress.db")

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


def places(environ: Mapping[str, str]) -> Places:
    """The places of whoever runs the program: under `ALINEA_HOME` if it is set, else where the system puts such things.

    A relative `ALINEA_HOME` counts from the working directory, `~` is the home folder.
    """
    if home := environ.get("ALINEA_HOME"):
        home = os.path.abspath(os.path.expanduser(home))
        return Places(home, home, os.path.join(home, "cache"))
    if sys.platform.startswith("linux") and "ANDROID_ROOT" not in environ:
        return Places(
            _xdg(environ, "XDG_CONFIG_HOME", ".config"),
            _xdg(environ, "XDG_DATA_HOME", ".local", "share"),
            _xdg(environ, "XDG_CACHE_HOME", ".cache"),
        )
    import platformdirs

    return Places(
        platformdirs.user_config_dir(NAME, appauthor=False),
        platformdirs.user_data_dir(NAME, appauthor=False),
        platformdirs.user_cache_dir(NAME, appauthor=False),
    )


def _xdg(environ: Mapping[str, str], variable: str, *default: str) -> str:
    """The XDG base directory rule: a variable that is unset, empty or relative counts as its default."""
    base = environ.get(variable, "").strip()
    if not os.path.isabs(base):
        base = os.path.join(os.path.expanduser("~"), *default)
    return os.path.join(base, NAME)
