"""Treats British and American spellings as one word: *colour* and *color*, *organise* and *organize*."""

from __future__ import annotations

import re
from functools import lru_cache

from study.language.wordlist import words

_OUR = frozenset(
    words(
        """
        arb ard arm behavi cand clam col demean endeav fav ferv flav glam harb hon hum lab misdemean neighb od
        parl ranc rig rum sav savi splend tum val vap vig
        """
    )
)
"""Beginnings of words in *-our* (American *-or*)."""
_OUR_ENDINGS = frozenset(("", *words("s ed ing ite ites able ably ful less er ers hood hoods al")))
"""What may follow, as in *favourite*. Not in the list is *-ation*: *coloration* is also British."""
_RE = frozenset(words("calib cent fib kilomet centimet millimet lit lust manoeuv meag sabot scept somb spect theat"))
"""Beginnings of words in *-re* (American *-er*)."""
_PAIRS = dict(
    pair.split(":")
    for pair in words(
        """
        program:programme programs:programmes gray:grey aluminum:aluminium skeptic:sceptic skeptical:sceptical
        skepticism:scepticism defense:defence defenses:defences offense:offence offenses:offences license:licence
        licenses:licences pretense:pretence practise:practice practises:practices practised:practiced
        practising:practicing fulfill:fulfil fulfills:fulfils fulfillment:fulfilment enroll:enrol enrolls:enrols
        enrollment:enrolment installment:instalment installments:instalments skillful:skilful willful:wilful
        maneuver:manoeuvre maneuvers:manoeuvres plow:plough mold:mould jewelry:jewellery judgement:judgment
        aging:ageing acknowledgement:acknowledgment catalog:catalogue catalogs:catalogues dialog:dialogue
        dialogs:dialogues analog:analogue pajamas:pyjamas tire:tyre tires:tyres check:cheque checks:cheques
        woolen:woollen marvelous:marvellous cozy:cosy learned:learnt burned:burnt spelled:spelt
        mom:mum airplane:aeroplane
        """
    )
)
"""The British spelling by the American one, or the usual one by the rare one."""
_KEPT = frozenset(words("size sized sizes sizing prize prized prizes seize seized seizes seizing capsize maize"))
_ISE_ENDINGS = words("e es ed er ers ing ation ations ational")
_DOUBLED = frozenset(words("bevel cancel counsel equal fuel label level marvel model rival signal total travel"))
"""Verbs whose *l* is doubled before an ending in British spelling: *travelled*."""
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=5_000)
def british(word: str) -> str:
    """Return the British spelling of a word in lower case: `"color"` → `"colour"`; a British one is not changed."""
    if word in _PAIRS:
        return _PAIRS[word]
    if word not in _KEPT and len(word) > 5:
        word = _with_s(word)
    return _with_double_l(_with_re(_with_our(word)))


def _with_s(word: str) -> str:
    """Return a word in *-ize* or *-yze* with *s*: `"organized"` → `"organised"`."""
    for ending in _ISE_ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and stem.endswith(("iz", "yz")) and stem[-5:-2].isalpha() and len(stem) > 4:
            return f"{stem[:-1]}s{ending}"
    return word


def _with_our(word: str) -> str:
    """Return a word in *-or* with *-our*: `"favorite"` → `"favourite"`."""
    stem, sound, ending = word.partition("or")
    return f"{stem}our{ending}" if sound and stem in _OUR and ending in _OUR_ENDINGS else word


def _with_re(word: str) -> str:
    """Return a word in *-er* with *-re*: `"liters"` → `"litres"`."""
    singular = word.removesuffix("s")
    stem = singular.removesuffix("er")
    return f"{stem}re{word[len(singular) :]}" if stem != singular and stem in _RE else word


def _with_double_l(word: str) -> str:
    """Return a verb form in *-l-* with two: `"modeling"` → `"modelling"`."""
    for ending in ("ed", "ing", "er", "ers"):
        stem = word.removesuffix(ending)
        if stem != word and stem in _DOUBLED:
            return f"{stem}l{ending}"
    return word


def folded(text: str) -> str:
    """Return a text in lower case and British spelling, for comparing texts whatever their spelling."""
    return _WORD.sub(lambda match: british(match[0]), text)
