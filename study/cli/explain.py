"""`alinea check --explain A02`: prints a rule with its reason, its source, and two examples."""

from __future__ import annotations

import textwrap

from study.cli.console import CommandError, Console
from study.cli.layout import wrap
from study.locale import N_
from study.teach.check.rule import Rule
from study.teach.check.rules import RULES

_NAMES = {"error": N_("error"), "warning": N_("warning")}


def explanation(id: str, console: Console) -> str:
    """Return one rule in full, or for an empty id all of them, a line each. Raises CommandError for an unknown id."""
    if not id:
        return "\n".join(f"{rule.id}  {console.said(rule.title)}" for rule in RULES.values())
    rule = RULES.get(id.upper())
    if rule is None:
        raise CommandError(console.tr("There is no rule “{rule}”. “alinea check --explain” lists all rules.", rule=id))
    return _in_full(rule, console)


def _in_full(rule: Rule, console: Console) -> str:
    tr, width = console.tr, console.width
    bad, good = rule.examples
    parts = [
        f"{rule.id} · {tr(_NAMES[rule.level])}",
        wrap(console.said(rule.title), width),
        wrap(console.said(rule.reason), width),
        wrap(f"{tr('Source')}{tr(': ')}{console.said(rule.source)}", width, hanging=2),
        f"{tr('Avoid')}{tr(':')}\n{textwrap.indent(bad, '    ')}",
        f"{tr('Write instead')}{tr(':')}\n{textwrap.indent(good, '    ')}",
    ]
    if rule.find is not None and rule.level == "warning":
        parts.append(
            wrap(tr("If it does not apply, waive it in the block or in the header, with a reason:"), width)
            + f"\n    allow: {rule.id} | {tr('reason in French')} | {tr('reason in English')}"
        )
    return "\n\n".join(parts)
