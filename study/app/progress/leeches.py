"""The words that do not stick, and what to do about them."""

from __future__ import annotations

from collections.abc import Mapping

from study.app.page.line import Run, column, fit, row
from study.app.page.paint import shown, wrapped
from study.app.progress.block import Block, head
from study.app.progress.terms import said_key
from study.locale import Translator
from study.progress.overview import Overview

_NAMED = 3
"""As many as are named here; the others have a page of their own."""


def named(seen: Overview) -> list[str]:
    """The keys of the words that the block names: the worst of those that are still asked."""
    return [each.key for each in seen.leeches if not each.aside][:_NAMED]


def leeches_block(seen: Overview, names: Mapping[str, str], width: int, tr: Translator) -> Block:
    """Some words, with how often each was forgotten once it had been learned; nothing where all is well."""
    if not seen.leeches:
        return []
    lapses = {each.key: each.lapses for each in seen.leeches}
    keys = named(seen)
    lines = [head(tr("Words that do not stick"), (Run(tr("lapses"), "ink-3"),), width)]
    for key in keys:
        name = fit(shown(names.get(key) or said_key(key)), width - 6)
        lines.append(row(*column((Run(name, "target", "leeches"),), width - 4), Run(f"{lapses[key]:>4}", "ink-3")))
    if not keys:
        lines += wrapped(tr("All of them are set aside."), width, "ink-2")
    said = fit(tr("what may help"), width - 3)
    return [*lines, row(Run("w", "ink-2 bold", "leeches"), Run(f"  {said}", "ink-3", "leeches"))]
