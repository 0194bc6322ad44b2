"""Values that are compiled when first needed behave as the standard library's frozen dataclasses."""

from __future__ import annotations

import dataclasses
import pickle
import threading
from collections.abc import Callable

import pytest

from study.frozen import dataclass


@dataclasses.dataclass(frozen=True)
class Standard:
    """What the others are compared with."""

    name: str
    number: int = 3
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Postponed:
    """The same, compiled later."""

    name: str
    number: int = 3
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picky:
    """With a method of its own and one that the standard would have written."""

    name: str

    def __bool__(self) -> bool:
        return self.name != ""

    def __repr__(self) -> str:
        return f"<{self.name}>"


def changing(value: object) -> None:
    value.name = "b"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "look",
    [
        lambda kind: repr(kind("a", parts=("b",))).replace(kind.__name__, ""),
        lambda kind: (kind("a") == kind("a", 3), kind("a") == kind("b"), kind("a") == ("a", 3, ())),
        lambda kind: hash(kind("a")),
        lambda kind: [(field.name, field.type, field.default) for field in dataclasses.fields(kind)][1:],
        lambda kind: dataclasses.astuple(dataclasses.replace(kind("a"), number=4)),
        lambda kind: kind.__match_args__,
        lambda kind: len({kind("a"), kind("a", 3)}),
        lambda kind: vars(pickle.loads(pickle.dumps(kind("a")))),
    ],
)
def test_it_is_made_printed_compared_hashed_replaced_and_matched_as_the_standard_one(
    look: Callable[[type], object],
) -> None:
    assert look(Postponed) == look(Standard)


def test_it_cannot_be_changed_and_wants_its_fields() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        changing(Postponed("a"))
    with pytest.raises(TypeError, match="name"):
        Postponed()  # type: ignore[call-arg]


def test_methods_of_its_own_stay() -> None:
    assert (repr(Picky("a")), bool(Picky("")), Picky("a") == Picky("a")) == ("<a>", False, True)


def test_what_comes_out_of_a_pickle_before_anything_was_compiled_is_frozen_too() -> None:
    @dataclass(frozen=True)
    class Fresh:
        """Never made by its own name."""

        name: str

    made = object.__new__(Fresh)
    with pytest.raises(dataclasses.FrozenInstanceError):
        changing(made)


def test_no_method_is_missing_while_they_are_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    @dataclass(frozen=True)
    class Fresh:
        """Never made before."""

        name: str

    there: list[bool] = []

    def watched(*given: object, **named: object) -> type:
        there.append(all(name in vars(Fresh) for name in ("__init__", "__repr__", "__eq__", "__hash__")))
        return make(*given, **named)  # type: ignore[arg-type]

    make = dataclasses.make_dataclass
    monkeypatch.setattr(dataclasses, "make_dataclass", watched)
    assert Fresh("a") == Fresh("a")
    assert there == [True]


def test_threads_that_need_it_at_once_get_the_same_class() -> None:
    for _ in range(20):

        @dataclass(frozen=True)
        class Fresh:
            """New in each round."""

            name: str

        made: list[Fresh] = []
        together = threading.Barrier(4)

        def make(kind: type[Fresh] = Fresh, made: list[Fresh] = made, together: threading.Barrier = together) -> None:
            together.wait(5)
            made.append(kind("a"))

        threads = [threading.Thread(target=make) for _ in range(4)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        assert made == [Fresh("a")] * 4
