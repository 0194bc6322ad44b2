"""What the start does without for a while."""

from __future__ import annotations

import subprocess
import sys


def test_what_the_start_leaves_out_can_be_imported_afterwards() -> None:
    script = "import study.app, sys; study.app._make_light(); assert 'ssl' not in sys.modules; import asyncio, ssl"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
