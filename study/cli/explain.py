"""`alinea check --explain A02`: what a rule wants, why, who says so, and an example of each side."""

from __future__ import annotations

import textwrap

from study.cli.console import CommandError, Console
from study.locale import N_
from study.teach.check.rule import Rule
from study.teach.check.rules import RULES

_NAMES = {"error": N_("error"), "warning": N_("warning")}
_MEASURE = 76


def explanation(id: str, console: Console) -> str:
    """One rule in full, or all of them, a line each. Raises `CommandError` for one that there is not."""
    if not id:
        return "\n".join(f"{rule.id}  {console.said(rule.title)}" for rule in RULES.values())
    rule = RULES.get(id.upper())
    if rule is None:
        raise CommandError(
            console.tr("Rule “{rule}” does not exist. “alinea check --explain” lists all rules.", rule=id)
        )
    return _in_full(rule, console)


def _in_full(rule: Rule, console: Console) -> str:
    tr = console.tr
    bad, good = rule.examples
    parts = [
        f"{rule.id} · {tr(_NAMES[rule.level])}",
        textwrap.fill(console.said(rule.title), _MEASURE),
        textwrap.fill(console.said(rule.reason), _MEASURE),
        textwrap.fill(f"{tr('Source')}{tr(': ')}{console.said(rule.source)}", _MEASURE, subsequent_indent="  "),
        f"{tr('Avoid')}{tr(':')}\n{textwrap.indent(bad, '    ')}",
        f"{tr('Write instead')}{tr(':')}\n{textwrap.indent(good, '    ')}",
    ]
    if rule.find is not None and rule.level == "warning":
        parts.append(
            textwrap.fill(tr("If it does not apply, waive it in the block or in the header, with a reason:"), _MEASURE)
            + f"\n    allow: {rule.id} | {tr('reason in French')} | {tr('reason in English')}"
        )
    return "\n\n".join(parts)
