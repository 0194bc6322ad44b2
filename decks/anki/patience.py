"""How long one may wait for another program."""

from __future__ import annotations


class Patience:
    """How long one may wait for a server, over all requests together."""

    def __init__(self, seconds: float = 55.0) -> None:
        self.left = seconds
        """Seconds."""
