"""The program is killed while somebody answers. `python -m tests.bench.kills` does it five hundred times."""

from __future__ import annotations

from pathlib import Path

from tests.bench.kills import kill


def test_what_was_shown_as_done_is_kept_through_kill_9_at_any_moment(tmp_path: Path) -> None:
    assert kill(3, 2, tmp_path) == 0
