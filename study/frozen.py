"""Frozen dataclasses whose methods are compiled when one of them is first needed.

The standard decorator writes and compiles six methods for each class while its module is imported. A start makes few
of the values it imports (the lesson it opens was kept whole), so most of that work was for nothing: the classes on the
way to the first screen cost a twentieth of the start.
"""

from __future__ import annotations

import dataclasses
from copy import copy
from threading import RLock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass
    from typing import Any
else:

    def dataclass(*, frozen: bool) -> Callable[[type], type]:
        """As `dataclasses.dataclass(frozen=True)`; its fields are there at once, for `fields` and `replace`."""
        assert frozen, "what can change needs no help here"
        return _postponed


_METHODS = ("__init__", "__repr__", "__eq__", "__hash__")
_LOCK = RLock()


def _postponed(cls: type) -> type:
    dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
    for name in _METHODS:
        if name not in vars(cls):
            setattr(cls, name, _stand_in(cls, name))
    for name, does in (("__setattr__", "assign to"), ("__delattr__", "delete")):
        setattr(cls, name, _refusal(does))
    return cls


def _refusal(does: str) -> Callable[..., None]:
    def refuse(self: object, name: str, value: object = None) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot {does} field {name!r}")

    return refuse


def _stand_in(cls: type, name: str) -> Callable[..., Any]:
    """Stands for one method until it is called; then all of the class are compiled, and it is called again."""

    def call(self: object, *args: Any, **named: Any) -> Any:
        _compile(cls)
        return getattr(type(self), name)(self, *args, **named)

    call.stands_in = True  # type: ignore[attr-defined]
    return call


def _compile(cls: type) -> None:
    """Each method takes the place of its stand-in in one step: whatever another thread calls meanwhile is there."""
    with _LOCK:
        stand_ins = [name for name, value in vars(cls).items() if hasattr(value, "stands_in")]
        if not stand_ins:
            return  # another thread was first
        fields = [(field.name, field.type, copy(field)) for field in dataclasses.fields(cls)]
        model = dataclasses.make_dataclass(cls.__name__, fields, frozen=True)
        for name in stand_ins:
            setattr(cls, name, vars(model)[name])
