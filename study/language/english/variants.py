"""British and American spellings of one English word: *colour*, *color*; *organise*, *organize*; *centre*, *center*."""

from __future__ import annotations

import re
from functools import lru_cache

from study.language.wordlist import words

_OUR = "|".join(
    words(
        """
        arb ard arm behavi cand clam col demean endeav fav ferv flav glam harb hon hum invigor lab misdemean neighb od
        parl ranc rig rum sav savi splend tum val vap vig
        """
    )
)
_RE = "|".join(words("calib cent fib kilomet centimet millimet lit lust manoeuv meag sabot scept somb spect theat"))
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
"""By the American, or the less usual, spelling."""
_KEPT = frozenset(words("size sized sizes sizing prize prized prizes seize seized seizes seizing capsize maize"))
_Z = re.compile(r"(?<=[a-z]{3})(iz|yz)(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)\Z)")
_OR = re.compile(rf"\A({_OUR})or(?=(?:s|ed|ing|ite|ites|able|ably|ful|less|er|ers|hood|hoods|al)?\Z)")
_ER = re.compile(rf"\A({_RE})er(?=s?\Z)")
_DOUBLED = re.compile(
    r"\A((?:tra|mo|la|le|can|ce|fue|cance|mode|labe|leve|trave|cou?nse|signa|tota|riva|equa|bevel|chanc|marve)l)"
    r"(?=(?:ed|ing|er|ers)\Z)"
)
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=5_000)
def british(word: str) -> str:
    """The British spelling of a word in lower case; one that is British already comes back as it is."""
    if word in _PAIRS:
        return _PAIRS[word]
    if word not in _KEPT and len(word) > 5:
        word = _Z.sub(lambda match: match[0].replace("z", "s"), word)
    word = _OR.sub(r"\1our", word)
    word = _ER.sub(r"\1re", word)
    return _DOUBLED.sub(r"\1l", word)


def folded(text: str) -> str:
    """A text in lower case with each of its words in the British spelling: two spellings of one text are equal."""
    return _WORD.sub(lambda match: british(match[0]), text)
