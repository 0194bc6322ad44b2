"""A short random walk; `python -m tests.bench.walks` takes long ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.walks import furnished, walk


@pytest.mark.parametrize("seed", [3, 7])
async def test_whatever_keys_clicks_and_sizes_come_nothing_is_raised_and_esc_leads_home(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ = furnished(tmp_path)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    steps, seen = await walk(seed, 40, environ)
    assert len(steps) == 40
    assert len(seen) > 2
