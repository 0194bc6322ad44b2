"""Figures as they were measured: medians and ranges, each beside what it is compared with."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple


class Figure(NamedTuple):
    """One thing measured several times."""

    name: str
    unit: str
    values: Sequence[float]
    beside: Figure | None = None
    """What the ratio is taken to, measured in turn with it."""
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Median to median."""
        return median(self.values) / median(self.beside.values) if self.beside else None

    def line(self) -> str:
        """A row of the table."""
        middle, low, high = median(self.values), min(self.values), max(self.values)
        digits = 1 if middle < 100 else 0
        spread = f"{low:,.{digits}f} – {high:,.{digits}f}" if len(self.values) > 1 else ""
        ratio = f"{self.ratio:.2f} × {self.beside.name}" if self.ratio and self.beside else ""
        return f"{self.name:38} {middle:>9,.{digits}f} {self.unit:9} {spread:>19}  {ratio or self.note}".rstrip()

    def as_data(self) -> dict[str, object]:
        """For the file that programs read."""
        found: dict[str, object] = {"name": self.name, "unit": self.unit, "median": median(self.values)}
        found |= {"low": min(self.values), "high": max(self.values), "runs": len(self.values)}
        if self.beside and self.ratio:
            found |= {"ratio": round(self.ratio, 3), "beside": self.beside.name}
        return found | ({"note": self.note} if self.note else {})


def write(path: Path, figures: Iterable[Figure]) -> None:
    """All figures with what they were measured on, as JSON."""
    machine = {"system": platform.platform(), "python": platform.python_version(), "cores": os.cpu_count()}
    data = {"machine": machine, "figures": [figure.as_data() for figure in figures]}
    path.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
