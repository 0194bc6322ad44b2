"""Pseudo-terminals are Unix's: elsewhere this folder has nothing to collect."""

from __future__ import annotations

import sys

collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []
