"""Old mouse reports are made harmless, however the terminal's bytes are cut."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

if sys.platform == "win32":
    pytest.skip("a Unix terminal", allow_module_level=True)

from study.app.terminal import OldReports

PIECES = st.one_of(
    st.binary(min_size=3, max_size=3).map(lambda data: b"\x1b[M" + bytes(max(byte, 32) for byte in data)),
    st.sampled_from([b"\x1b[A", b"\x1b", b"\x1b[<0;10;5M", b"\x1b[32;10;5M"]),
    st.text(st.characters(min_codepoint=97, max_codepoint=255), max_size=5).map(str.encode),
)


@given(st.lists(PIECES, max_size=8), st.lists(st.integers(0, 60), max_size=6))
def test_the_cuts_make_no_difference(pieces: list[bytes], cuts: list[int]) -> None:
    data = b"".join(pieces)
    whole = OldReports().masked(data)
    assert len(whole) == len(data)
    ends = sorted({min(cut, len(data)) for cut in cuts} | {len(data)})
    reports = OldReports()
    parts = [reports.masked(data[start:end]) for start, end in zip([0, *ends], ends, strict=False)]
    assert b"".join(parts) == whole


def test_only_reports_change() -> None:
    assert OldReports().masked("été \x1b[A M".encode()) == "été \x1b[A M".encode()
    assert OldReports().masked(b"a\x1b[M \xc3\xa9b") == b"a\x1b[M!!!b"
