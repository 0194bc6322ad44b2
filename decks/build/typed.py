"""What a typed answer is compared with: the letters that a keyboard has, and a question that says which are wanted."""

from __future__ import annotations

import re

from study.language.english.senses import bare
from study.language.french.articles import elides, strip_article, with_article
from study.language.typography import plain
from study.lesson.model import Term, WordClass

_BRACKETED = re.compile(r"\s*\([^)]*\)\s*")
_KEYS = str.maketrans(
    {"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "…": "...", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-"}
    | dict.fromkeys("“”„‟\u00ad\u200b\u200c\u200d\u2060\ufeff")
)
_GUILLEMETS = re.compile(r"«\s*|\s*»")
_NOMINAL = {WordClass.NOUN, WordClass.NAME, WordClass.EXPRESSION, WordClass.IDIOM}


def keyed(text: str) -> str:
    """A text as a French or an American keyboard gives it: straight apostrophes, plain spaces, oe, no « »."""
    return " ".join(_GUILLEMETS.sub("", plain(text).translate(_KEYS)).split())


def french(term: Term) -> str:
    """The term as a learner should know it: a noun with its article, *la recette*, *l’entreprise*."""
    return with_article(term.head, term.gender, term.plural) if _takes_article(term) else term.head


def french_sense(term: Term) -> str:
    """What an English word is asked by: the French senses that the lesson writes, or the French term."""
    return term.gloss if term.studied == "en" else french(term)


def typed_french(term: Term) -> str:
    """What is to be typed for a term: *la recette*; *une entreprise*, because *l’* would hide the gender."""
    head = _BRACKETED.sub(" ", term.head).strip() or term.head
    if not _takes_article(term):
        return keyed(head)
    gender = "m" if term.gender == "mf" else term.gender
    return keyed(with_article(head, gender, term.plural, definite=term.plural or not elides(head)))


def ask_french(term: Term) -> str:
    """How the answer is put, so that nobody types it otherwise: its article, `un / une …`, or dots for *ne … que*."""
    if not _takes_article(term):
        return "… ... …" if "…" in term.head.strip("…") else ""
    if term.plural:
        return "les …"
    if term.gender == "mf":
        return "un …" if elides(term.head) else "le …"
    return "un / une …" if elides(term.head) else "le / la …"


def typed_english(sense: str) -> str:
    """What is to be typed for an English sense: without what is said about it in brackets."""
    return keyed(bare(sense))


def _takes_article(term: Term) -> bool:
    return bool(term.gender) and term.word_class in _NOMINAL and not strip_article(term.head)[0]
