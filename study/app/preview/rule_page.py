"""The page that explains a finding: its rule with reason, source, and an example of wrong and right."""

from __future__ import annotations

from study.app.page.line import BLANK, Run, StyledLine, line
from study.app.page.paint import led, wrapped
from study.locale import N_, Translator
from study.teach.check.finding import Finding
from study.teach.check.rule import Rule
from study.teach.check.rules import RULES

LEVELS = {"error": N_("error"), "warning": N_("warning")}
"""The names of the levels of findings (to be translated)."""


def rule_of(finding: Finding) -> Rule:
    """Return the rule of a finding."""
    return RULES[finding.rule]


def suppressible(finding: Finding) -> bool:
    """Return whether the rule of a finding may be suppressed: a warning may, an error may not."""
    return finding.level == "warning" and finding.code == finding.rule and rule_of(finding).find is not None


def explanation(finding: Finding, width: int, tr: Translator) -> list[StyledLine]:
    """Return the page that explains a finding, in lines of at most `width` cells."""
    rule = rule_of(finding)
    lead = Run(f"{rule.id}  ", "focus bold")
    lines = [*led(lead, tr(rule.title), width, "ink bold"), BLANK]
    lines += [*wrapped(tr(finding.message), width, "ink"), BLANK]
    lines += [*wrapped(tr(rule.reason), width, "ink-2"), BLANK]
    lines += [*wrapped(f"{tr('Source')}{tr(': ')}{tr(rule.source)}", width, "ink-3"), BLANK]
    bad, good = rule.examples
    for title, example, role in ((tr("Avoid"), bad, "fault"), (tr("Write instead"), good, "target")):
        lines.append(line(title, "ink-3"))
        for each in example.splitlines():
            lines += wrapped(each, width, role)
        lines.append(BLANK)
    return lines
