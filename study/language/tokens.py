"""Cuts a French or English text into words, numbers and signs without losing a character."""

from __future__ import annotations

import re
import sys
from itertools import repeat
from typing import Literal, NamedTuple

TokenKind = Literal["word", "number", "punct"]


class Token(NamedTuple):
    """A part of the text, `text[start:end]`, in code points."""

    start: int
    end: int
    kind: TokenKind


_LETTER = r"[^\W\d_ʼ]"
_LETTERS = rf"{_LETTER}+(?:[\u0300-\u036f]+{_LETTER}*)*"
_APOSTROPHE = "['’ʼ]"
_HYPHEN = r"[-\u2010\u2011]"

# Separate words joined to the previous one by a hyphen: assure|-t-il, donne|-le|-moi, année|-là.
# Inverted il, elle and on occur only after t or d, which leaves "carry-on" and "check-in" whole.
_CLITIC = (
    rf"{_HYPHEN}(?:t{_HYPHEN}(?:ils?|elles?|on)|(?<=[tTdD].)(?:ils?|elles?|on)"
    r"|je|tu|nous|vous|ce|les?|la|lui|leur|moi|toi|eux|y|en|ci|là)"
)
_WORD_END = rf"(?![^\W_]|{_HYPHEN}[^\W_]|{_APOSTROPHE}{_LETTER})"
_CLITICS = rf"(?:(?:{_CLITIC}){{1,3}}{_WORD_END}|{_HYPHEN}[mtlMTL]{_APOSTROPHE})"

# Whole although they hold an elision, a clitic or an English "on".
_WHOLE = (
    rf"c{_APOSTROPHE}est{_HYPHEN}à{_HYPHEN}dire|rendez{_HYPHEN}vous|garde{_HYPHEN}à{_HYPHEN}vous"
    rf"|(?:celui|celles?|ceux|par){_HYPHEN}(?:ci|là)|jusque{_HYPHEN}là"
    rf"|chez{_HYPHEN}(?:moi|toi|lui|nous|vous|eux)|(?:add|bolt|head|put|hold){_HYPHEN}on"
)

# The first alternative is the fast way for nearly every word; the others go from special to general.
_TOKEN = re.compile(
    rf"""
    (?P<plain> [^\W\d_ʼ]++ (?=[\s,]) )
  | (?P<whole> (?<!\w) (?:{_WHOLE}) {_WORD_END} )
  | (?P<elision> (?<!\w) (?:(?:[jl]us|lors|puis|quoi)?qu|[cdjlmnst]) {_APOSTROPHE} )
  | (?P<short> (?<!\w) (?: [^\W\d_] (?:\.-?[^\W\d_](?!\w))+ \.?
                         | (?:(?-i:MM?|M[rs]|Mrs|[DP]r)|pp?|cf|etc|vs|inc|ltd) \. (?!\w)
                         | (?:art|chap|fig|no|vol) \. (?=\s?\d)
                         | n[°º] ) )
  | (?P<amp> [A-Z]{{1,3}} & [A-Z]{{1,3}} (?!\w) )
  | (?P<word> {_LETTERS} \d* (?:[^\W_]+)?
        (?: (?!{_CLITICS}) {_HYPHEN} (?:[dl]{_APOSTROPHE})? [^\W_ʼ]+ (?:[\u0300-\u036f]+[^\W_ʼ]*)*
          | {_APOSTROPHE} {_LETTERS} )* )
  | (?P<clitic> (?<=[^\W\d_]) (?: {_CLITIC} (?![^\W_]) | {_HYPHEN}[mtl]{_APOSTROPHE} ) )
  | (?P<ordinal> \d++ (?:ers?|res?|[eè]mes?|ères?|es?|nde?s?|st|rd|th|[A-JLN-Z]) (?!\w) )
  | (?P<number> \d{{1,3}} (?:[ \u00a0\u202f\u2009]\d{{3}}(?!\d))+ (?:[.,]\d+)? | \d+ (?:[.,]\d+)* )
  | (?P<punct> \.{{2,}} | \S )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_KINDS: dict[str | None, TokenKind] = {"number": "number", "punct": "punct"}


def tokenize(text: str, start: int = 0, end: int = sys.maxsize) -> list[Token]:
    """Return the tokens of a text in order; between two tokens there is only white space.

    `start` is the first character to look at; it must be the beginning of a word. Nothing from `end` on is looked at.

    French elisions and inverted pronouns are tokens (`l’|ère`, `assure|-t-il`), compounds are not divided
    (`Asie-Pacifique`, `aujourd’hui`), nor are English contractions (`don’t`, `Alibaba’s`). The time is proportional to
    the length of the text.
    """
    kinds = _KINDS
    found = [(*match.span(), kinds.get(match.lastgroup, "word")) for match in _TOKEN.finditer(text, start, end)]
    return list(map(tuple.__new__, repeat(Token), found))
