"""Texts of a term for each side of its cards: as it is learned, as it is typed on a keyboard, as it is spoken."""

from __future__ import annotations

import re

from study.language.english.senses import bare
from study.language.french.articles import elides, strip_article, with_article
from study.language.typography import plain
from study.lesson.model import Language, Term, WordClass

_BRACKETED = re.compile(r"\s*\([^)]*\)\s*")
_KEYS = str.maketrans(
    {"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "…": "...", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-"}
    | dict.fromkeys("“”„‟\u00ad\u200b\u200c\u200d\u2060\ufeff")
)
_GUILLEMETS = re.compile(r"«\s*|\s*»")
_NOMINAL = {WordClass.NOUN, WordClass.NAME, WordClass.EXPRESSION, WordClass.IDIOM}


def keyed(text: str) -> str:
    """Return a text as a French or American keyboard gives it: straight apostrophes, plain spaces, oe, no « »."""
    return " ".join(_GUILLEMETS.sub("", plain(text).translate(_KEYS)).split())


def french(term: Term) -> str:
    """Return the French of a term as it should be learned: a noun has its article, *la recette*, *l’entreprise*."""
    return with_article(term.head, term.gender, term.plural) if _takes_article(term) else term.head


def french_sense(term: Term) -> str:
    """Return the French that asks for an English term: the lesson's own gloss, or the French term."""
    return term.gloss if term.studied == "en" else french(term)


def typed_french(term: Term) -> str:
    """Return the answer to type for a term: *la recette*; *une entreprise*, because *l’* would hide the gender."""
    head = _BRACKETED.sub(" ", term.head).strip() or term.head
    if not _takes_article(term):
        return keyed(head)
    gender = "m" if term.gender == "mf" else term.gender
    return keyed(with_article(head, gender, term.plural, definite=term.plural or not elides(head)))


def answer_form(term: Term) -> str:
    """Return the form in which `typed_french` is expected, shown beside the prompt.

    The possible articles, `un / une …`, or dots for a term in parts, `… ... …` for *ne … que*; else empty.
    """
    if not _takes_article(term):
        return "… ... …" if "…" in term.head.strip("…") else ""
    if term.plural:
        return "les …"
    if term.gender == "mf":
        return "un …" if elides(term.head) else "le …"
    return "un / une …" if elides(term.head) else "le / la …"


def typed_english(sense: str) -> str:
    """Return the answer to type for an English sense: the sense without remarks in brackets."""
    return keyed(bare(sense))


def spoken(term: Term, sense: str, studied: Language) -> str:
    """Return the text to speak on a term's cards: the French with its article, or the English sense that is learned."""
    return french(term) if studied == "fr" else bare(sense)


def _takes_article(term: Term) -> bool:
    return bool(term.gender) and term.word_class in _NOMINAL and not strip_article(term.head)[0]
