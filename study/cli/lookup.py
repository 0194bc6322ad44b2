"""`alinea lookup WORD`: prints the dictionary's entries for a word or an expression, French or English."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from study.cli.console import Console
from study.language.french.articles import with_article
from study.language.labels import BANDS, CLASS_OF, CLASSES, GENDERS
from study.language.lookup import lookup
from study.locale import Translator, in_both


def run(options: Namespace, console: Console) -> int:
    """Print the readings, the most likely first, expressions, and the French translations of an English word.

    Returns 1 if the word is unknown.
    """
    word = " ".join(options.word)
    found = lookup(word)
    tr = console.tr
    if options.json:
        console.json({**found, "readings": [_in_both_languages(reading) for reading in found["readings"]]})
        return 0 if _known(found) else 1
    if not _known(found):
        console.complain(tr("“{word}” is not in the dictionary. Check its spelling.", word=found["word"]))
        if found["near"]:
            console.note(tr("Similar words: {words}", words=", ".join(found["near"])))
        return 1
    blocks = ["\n".join(_lines(each, tr)) for each in (*found["readings"], *found["expressions"])]
    if found["french"]:
        said = tr("In French:")
        lines = [said, *(f"  {_headword(each)}: {_senses(each)}" for each in found["french"])]
        blocks.insert(0 if found["language"] == "en" else len(blocks), "\n".join(lines))
    if found["phrases"]:
        lines = [f"  {each['headword']}: {each['gloss']}" for each in found["phrases"]]
        blocks.append("\n".join([tr("Expressions:"), *lines]))
    console.page("\n\n".join(blocks))
    return 0


def _in_both_languages(reading: dict[str, Any]) -> dict[str, Any]:
    """Return a reading for programs, with the description of the form in French and in English."""
    return {**reading, "form": in_both(reading["form"]) if reading["form"] else None}


def _known(found: dict[str, Any]) -> bool:
    return found["language"] is not None


def _lines(each: dict[str, Any], tr: Translator) -> Iterator[str]:
    """Yield the lines of one reading: headword and pronunciation; class and frequency; form; senses; trap."""
    sound = f"  [{each['ipa']}]" if each["ipa"] else ""
    yield f"{_headword(each)}{sound}"
    about = [tr(CLASSES[name])] if (name := each.get("class") or CLASS_OF.get(each.get("pos", ""), "")) else []
    if each["gender"] in GENDERS and name in ("noun", "expression", "name"):
        about.append(tr(GENDERS[each["gender"]]))
    if each.get("band"):
        about.append(tr(BANDS[each["band"]]))
    yield f"  {', '.join(about)}"
    if each.get("form"):
        yield f"  {tr(each['form']).replace('*', '')}"
    if each["senses"]:
        cue = f" ({each['cue']})" if each["cue"] else ""
        yield f"  {_senses(each)}{cue}"
    if each["trap"]:
        yield f"  {tr('Trap')}{tr(': ')}{each['trap'][tr.language]}"


def _headword(each: dict[str, Any]) -> str:
    gender = each["gender"]
    noun = each.get("pos") == "NOUN" or each.get("class") == "noun"
    return with_article(each["lemma"], gender) if noun and gender in ("m", "f") else str(each["lemma"])


def _senses(each: dict[str, Any]) -> str:
    return "; ".join(each["senses"])
