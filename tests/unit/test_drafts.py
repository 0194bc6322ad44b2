"""Drafts are kept by their place, whatever is typed, and nothing else in their folder is taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.drafts import Drafts

PLACES = st.lists(st.text(max_size=20), min_size=1, max_size=4).map(tuple)


@given(PLACES, PLACES, st.text(st.characters(exclude_categories=()), min_size=1), st.text(min_size=1))
def test_a_text_is_found_in_its_place_and_nowhere_else(
    tmp_path_factory: pytest.TempPathFactory, place: tuple[str, ...], other: tuple[str, ...], one: str, two: str
) -> None:
    drafts = Drafts(tmp_path_factory.mktemp("drafts") / "folder")
    drafts.keep(place, one)
    assert drafts.find(place) == one
    assert place == other or drafts.find(other) == ""
    drafts.keep(other, two, synced=True)
    drafts.keep(place, "")
    assert drafts.find(place) == ""
    assert drafts.find(other) == ("" if place == other else two)


def test_drafts_are_listed_by_the_beginning_of_their_place(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    assert [*drafts.under(("field",))] == []
    for place in (("field", "a", "1"), ("field", "a", "2"), ("field", "b"), ("answer", "a")):
        drafts.keep(place, " ".join(place))
    assert sorted(drafts.under(("field", "a"))) == [
        (("field", "a", "1"), "field a 1"),
        (("field", "a", "2"), "field a 2"),
    ]


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"\xff", b'{"place": 1, "text": "x"}', b'{"place": ["a"], "text": 1}', b"[" * 100_000]
)
def test_a_spoilt_file_is_no_draft(tmp_path: Path, data: bytes) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(("a",), "text")
    (file,) = tmp_path.iterdir()
    file.write_bytes(data)
    assert drafts.find(("a",)) == ""
    assert [*drafts.under(())] == []
    drafts.keep(("a",), "again")
    assert drafts.find(("a",)) == "again"


def test_a_failed_write_leaves_the_draft_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(("a",), "first")

    def refused(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", refused)
    with pytest.raises(OSError, match="No space"):
        drafts.keep(("a",), "second")
    assert drafts.find(("a",)) == "first"
    assert len([*tmp_path.iterdir()]) == 1
