"""Recognises auxiliaries and reflexive verbs by the words beside them."""

from __future__ import annotations

from collections.abc import Sequence

from study.language.french.disambiguation.helpers import Chosen, at, pos_at

_OWN_PRONOUN = {"me": ("je",), "m'": ("je",), "te": ("tu",), "t'": ("tu",), "nous": ("nous",), "vous": ("vous",)}
"""Object pronouns that are reflexive directly after these subjects."""


def is_auxiliary(chosen: Chosen, i: int) -> bool:
    """Return whether *avoir* or *être* at a place comes before a participle; pronouns and adverbs may be between."""
    k = i + 1
    while k < i + 5 and (
        pos_at(chosen, k) in ("ADV", "PRON") or (pos_at(chosen, k), pos_at(chosen, k + 1)) == ("ADP", "ADV")
    ):
        k += 1
    participle = at(chosen, k)
    return participle is not None and participle.pos == "VERB" and "K" in participle.moods


def is_reflexive(forms: Sequence[str], chosen: Chosen, i: int) -> bool:
    """Return whether *se*, or a pronoun of the subject’s person (*nous nous*), comes before the verb at a place.

    An auxiliary, *y*, *en* and adverbs may be between.
    """
    k = i - 1
    while k >= 0 and k > i - 5:
        form, reading = forms[k].lower(), chosen[k]
        if form in ("se", "s'"):
            return True
        if form in _OWN_PRONOUN and k and forms[k - 1].lower() in _OWN_PRONOUN[form]:
            return True
        if reading is None or not (reading.pos in ("ADV", "PRON") or reading.lemma in ("être", "avoir")):
            return False
        k -= 1
    return False
