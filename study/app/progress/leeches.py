"""The block of the progress screen with the leeches: words forgotten again and again after they were learned."""

from __future__ import annotations

from collections.abc import Mapping

from study.app.page.line import Run, column, fit, row
from study.app.page.paint import shown, wrapped
from study.app.progress.block import Block, head
from study.app.progress.period import named_leeches
from study.app.progress.terms import name_of_key
from study.locale import Translator
from study.progress.queries.overview import Overview


def leeches_block(seen: Overview, names: Mapping[str, str], width: int, tr: Translator) -> Block:
    """Return the worst leeches with the number of lapses of each; no lines if there are none.

    `names` has the headwords by key; a word without one is named by its key.
    """
    if not seen.leeches:
        return []
    lapses = {each.key: each.lapses for each in seen.leeches}
    keys = named_leeches(seen)
    lines = [head(tr("Difficult words"), (Run(tr("lapses"), "ink-3"),), width)]
    for key in keys:
        name = fit(shown(names.get(key) or name_of_key(key)), width - 6)
        lines.append(row(*column((Run(name, "target", "leeches"),), width - 4), Run(f"{lapses[key]:>4}", "ink-3")))
    if not keys:
        lines += wrapped(tr("All of them are suspended."), width, "ink-2")
    said = fit(tr("get help"), width - 3)
    return [*lines, row(Run("w", "ink-2 bold", "leeches"), Run(f"  {said}", "ink-3", "leeches"))]
