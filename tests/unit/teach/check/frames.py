"""Small lessons around the examples of the rules: what an example does not say, the frame says well."""

from __future__ import annotations

HEADER = "lesson: essai\ntitle: Un essai | A test\n"
PARAGRAPH = (
    "\n# Paragraph 1\n"
    "fr: Entre juin et septembre, les recettes ont augmenté de 58,5 %.\n"
    "en: Between June and September, revenue rose by 58.5%.\n"
)
TERM = "\n# Term recettes\nid: recettes\nin: 1\nclass: noun\ngender: f\nnumber: plural\nen: revenue\n"
STEM = "fr: Que dit la première phrase\u202f?\nen: What does the first sentence say?\n"
SAID = "    La phrase dit «\u00a0augmenté\u00a0». | The sentence says “augmenté”.\n"
OPTIONS = (
    f"[ ] Une baisse des gains | A fall in gains\n{SAID}[x] Une hausse des gains | A rise in gains\n{SAID}"
    f"[ ] Une année sans gain | A year of no gain\n{SAID}"
)
WHY = "why: C’est l’argent qui entre. | It is the money that comes in.\n"
EVIDENCE = "evidence: les recettes ont augmenté | revenue rose\n"


def question(kind: str, *lines: str, id: str = "q1", evidence: str = EVIDENCE, stem: str = STEM) -> str:
    """A question about paragraph 1."""
    return f"\n# Question {id} {kind}\nabout: 1\n{evidence}skill: inference\n{stem}{''.join(lines)}"


def with_example(rule: str, example: str) -> str:
    """A lesson that has the lines of an example and is good in all the rest. A rule's frame decides where they go."""
    lines = example + "\n"
    match rule:
        case "A01" | "A02" | "A38":
            other = "" if "[x]" in example else f"[x] Une hausse des gains | A rise in gains\n{SAID}"
            third = f"[ ] Une année sans gain | A year of no gain\n{SAID}"
            wrong = "" if "[ ]" in example else f"[ ] Une baisse des gains | A fall in gains\n{SAID}"
            return HEADER + PARAGRAPH + question("choice", lines, other, wrong, third)
        case "A03" | "A08" | "A11" | "A44" | "A45" | "E04" | "A19" | "E03":
            return HEADER + PARAGRAPH + question("choice", _explained(lines))
        case "A06":
            return HEADER + PARAGRAPH + question("choice", _explained(lines), OPTIONS)
        case "A49":
            two = f"{OPTIONS}[x] Une hausse de 58,5 % | A rise of 58.5%\n{SAID}"
            return HEADER + PARAGRAPH + question("choices", two, stem=lines)
        case "A59":
            return HEADER + PARAGRAPH + PARAGRAPH.replace("1", "2", 1) + question("choice", OPTIONS, stem=lines)
        case "A55":
            evidence, why = ("", lines) if example.startswith("why") else example.split("\n", 1)
            return (
                HEADER + PARAGRAPH + question("short", f"{why}\n= les recettes\n", evidence=f"{EVIDENCE}{evidence}\n")
            )
        case "A07" | "A30" | "A17" | "A23" if example.startswith("fr:"):
            return HEADER + PARAGRAPH + question("choice", OPTIONS, stem=lines)
        case "A09" | "A10":
            stem = "".join(line + "\n" for line in example.split("\n") if line[:3] in ("fr:", "en:"))
            options = "".join(line + "\n" for line in example.split("\n") if line[:1] == "[")
            return HEADER + PARAGRAPH + question("choice", _explained(options), stem=stem)
        case "A20":
            return HEADER + PARAGRAPH + f"\n# Question q1 choice\n{lines}{STEM}{OPTIONS}"
        case "A21" | "A33" | "E11" | "A36" | "A53":
            answers = lines if example.lstrip().startswith(("=", "hint")) else f"= les recettes\n{lines}"
            why = "" if rule == "A21" else WHY
            return HEADER + PARAGRAPH + question("short", why, answers)
        case "E07":
            return HEADER + PARAGRAPH + question("number", WHY, lines)
        case "E10":
            return HEADER + PARAGRAPH + question("gaps", WHY, lines)
        case "E01":
            return HEADER + PARAGRAPH + question("choice", OPTIONS, evidence=f"{example} | revenue rose\n")
        case "E08":
            return f"{HEADER}\n# Paragraph 1\n{lines}"
        case "A37":
            return HEADER + PARAGRAPH + question("choice", OPTIONS, stem=f"{lines}en: What is a rise of 58.5%?\n")
        case "A27":
            first, rest = example.split("\n", 1)
            return HEADER + PARAGRAPH + TERM.replace("# Term recettes", first) + rest + "\n"
        case "A26":
            return HEADER + PARAGRAPH + TERM.replace("class: noun\ngender: f\n", lines)
        case "A43":
            return HEADER + PARAGRAPH + TERM.replace("en: revenue\n", f"{lines}en: revenue\n")
        case "A56":
            return HEADER + PARAGRAPH + TERM + lines
        case "A41":
            return HEADER + PARAGRAPH + TERM.replace("class: noun\n", lines)
        case "A25":
            second = PARAGRAPH.replace("Paragraph 1", "Paragraph 2")
            return HEADER + PARAGRAPH + second + TERM.replace("in: 1\n", lines)
        case "E05":
            term = TERM.replace("\n# Term recettes\n", "").replace("in: 1\n", "").replace("number: plural\n", "")
            return f"{HEADER}{PARAGRAPH}\n{lines}{term}"
        case "E06" | "E13" | "E14":
            stem = f"\n# Question q1 choice\nabout: 1\n{EVIDENCE}{lines}{STEM}{OPTIONS}"
            return HEADER + PARAGRAPH + stem
        case "E02":
            return HEADER + PARAGRAPH + f"\n# Question q1 choice\n{lines}{EVIDENCE}skill: literal\n{STEM}{OPTIONS}"
        case "E12":
            return HEADER + PARAGRAPH + "\n" + lines
        case "E15":
            return HEADER + PARAGRAPH + question("gaps", WHY, lines)
        case "E16" | "E18":
            whole = lines if "en:" in lines else f"{lines}en: revenue\n"
            return f"{HEADER}\n# Paragraph 1\n{whole}"
        case "E17" | "A22":
            stem = STEM if rule == "A22" else STEM.replace("Que dit", "Quel fait n’est pas dans")
            return HEADER + PARAGRAPH + question("choice", OPTIONS, lines, stem=stem)
        case "A14" | "A42" | "A13" | "A18" | "A28" | "A29" | "A31" | "A39" | "A40" | "A17":
            return HEADER + PARAGRAPH + question("choice", OPTIONS, lines)
    raise AssertionError(rule)


def _explained(options: str) -> str:
    return "".join(f"{line}\n{SAID}" for line in options.splitlines())
