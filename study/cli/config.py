"""`alinea config [NAME [VALUE]]`: shows and changes the settings, like the settings screen."""

from __future__ import annotations

import os
from argparse import Namespace
from difflib import get_close_matches

from study.cli.console import CommandError, Console
from study.locale import in_both
from study.settings import Loaded, SettingOption, SettingsError, default, load, typed, write
from study.settings import options as setting_options

_KEYS = "keys."


def run(options: Namespace, console: Console) -> int:
    """List all settings, print one, or change one. Raises CommandError for a name or a value that is not known."""
    tr = console.tr
    loaded = load(console.dirs.settings, os.environ)
    if loaded.message:
        console.complain(console.said(loaded.message))
    if options.unset and (options.name is None or options.value is not None):
        raise CommandError(tr("--unset needs the name of a setting, without a value."))
    if options.name is None:
        _list(loaded, options.json, console)
        return 0
    if options.value is not None or options.unset:
        _change(options.name, options.value, console)
        loaded = load(console.dirs.settings, os.environ)
        if not options.json:
            return 0
    _show(options.name, loaded, options.json, console)
    return 0


def _list(loaded: Loaded, as_json: bool, console: Console) -> None:
    """Print every setting with its value and title, and every key that was changed."""
    settings = setting_options()
    if as_json:
        console.json({**{each.name: _as_json(each, loaded) for each in settings}, "keys": dict(loaded.keys)})
        return
    rows = [(each.name, typed(getattr(loaded.settings, each.name)), console.tr(each.title)) for each in settings]
    rows += [(f"{_KEYS}{name}", str(key), "") for name, key in loaded.keys.items()]
    names, values = (max(len(row[column]) for row in rows) for column in (0, 1))
    for name, value, title in rows:
        console.print(f"{name:<{names}}  {value:<{values}}  {title}".rstrip())


def _show(name: str, loaded: Loaded, as_json: bool, console: Console) -> None:
    """Print the value of one setting, or all about it for a program."""
    if name.startswith(_KEYS):
        key = loaded.keys.get(name.removeprefix(_KEYS))
        if as_json:
            console.json({"value": key, "set": key is not None})
        elif key is not None:
            console.print(str(key))
        else:
            raise CommandError(console.tr("“{name}” is not set.", name=name))
        return
    setting = _find(name, console)
    if as_json:
        console.json(_as_json(setting, loaded))
    else:
        console.print(typed(getattr(loaded.settings, name)))


def _change(name: str, value: str | None, console: Console) -> None:
    """Write a value, or remove it from the file if it is None, and print the resulting value."""
    changes: dict[str, object]
    if name.startswith(_KEYS):
        changes = {"keys": _keys(name.removeprefix(_KEYS), value, console)}
    else:
        setting = _find(name, console)
        changes = {name: None if value is None else _read(setting, value, console)}
        if name == "direction":  # as on the settings screen: questions are asked in the language of the text
            changes["asked"] = changes[name]
    try:
        write(console.dirs.settings, changes)
    except SettingsError as error:
        raise CommandError(console.said(error.message)) from error
    settings = load(console.dirs.settings, os.environ).settings
    for each in changes:
        if each == "keys":
            console.note(f"{name}{console.tr(': ')}{value or console.tr('default key')}")
        else:
            console.note(f"{each}{console.tr(': ')}{typed(getattr(settings, each))}")


def _keys(id: str, value: str | None, console: Console) -> dict[str, object] | None:
    """Return the keys of all commands with one changed or, without a value, removed; None if none is left.

    Raises CommandError for an id or a key that is not known, and for a key that another command has.
    """
    keys = {**load(console.dirs.settings, os.environ).keys}
    if value is None:
        keys.pop(id, None)
        return keys or None
    from study.app.keymap import checked  # the screens, to know their commands

    keys.pop(id, None)
    before = checked(keys)
    found = checked({**keys, id: value})
    if problems := [each for each in found.problems if each not in before.problems]:
        raise CommandError(console.said(problems[0]))
    return {**keys, id: value}


def _find(name: str, console: Console) -> SettingOption:
    """Return the setting of a name. Raises CommandError, which names the nearest one."""
    settings = {each.name: each for each in setting_options()}
    if name in settings:
        return settings[name]
    tr = console.tr
    said = tr("There is no setting “{name}”.", name=name)
    if near := get_close_matches(name.casefold(), settings, 1):
        raise CommandError(f"{said} {tr('Did you mean “{name}”?', name=near[0])}")
    raise CommandError(f"{said} {tr('“alinea config” lists them all.')}")


def _read(setting: SettingOption, value: str, console: Console) -> object:
    """Return the value that was typed. Raises CommandError, which lists the values that can be."""
    choices = setting.typed
    if value.casefold() in choices:
        return choices[value.casefold()]
    raise CommandError(
        console.tr(
            "{name} cannot be “{value}”. Choose from: {choices}.",
            name=setting.name,
            value=value,
            choices=", ".join(choices),
        )
    )


def _as_json(setting: SettingOption, loaded: Loaded) -> dict[str, object]:
    """Return all about a setting for a program; `set` is whether its value is in the file."""
    return {
        "value": getattr(loaded.settings, setting.name),
        "default": getattr(default(os.environ), setting.name),
        "choices": list(setting.values),
        "set": setting.name in loaded.stored,
        "title": in_both(setting.title),
        "help": in_both(setting.help),
    }
