"""Corrects the tagger if a neighbour makes a reading impossible or very unlikely."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from study.language.french.disambiguation.helpers import BEFORE_NOUNS, Chosen, Options, agree, at, finite, pos_at
from study.language.french.lexicon import WordReading
from study.language.wordlist import words

_SAYING = frozenset(
    words(
        """
    admettre affirmer ajouter analyser annoncer argumenter assurer avancer avertir avouer clamer commenter conclure
    confier confirmer constater convenir critiquer demander dénoncer déclarer déplorer détailler développer dire
    estimer expliquer indiquer insister interroger juger justifier lancer lâcher marteler murmurer noter nuancer
    observer plaider plaisanter poursuivre préciser prédire prévenir promettre protester préconiser raconter
    rapporter rappeler reconnaître regretter rectifier renchérir répliquer répondre résumer rétorquer révéler
    souligner soupirer soutenir suggérer témoigner tempérer tonner trancher
    """
    )
)
_COPULAS = frozenset(
    words("être devenir rester sembler paraître demeurer dire montrer vouloir avérer juger estimer tenir rendre")
)
_SURE_DETERMINERS = frozenset(
    words(
        """
    au aux du des un ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leurs quelques plusieurs
    chaque aucun aucune quel quelle quels quelles
    """
    )
)
_LIGHT = frozenset(words("ne n' pas plus jamais guère point rien tout bien déjà encore toujours aussi y en"))


def correct(forms: Sequence[str], options: Options, chosen: Chosen) -> None:
    """Replace, in place, readings that a neighbour excludes."""
    for i, reading in enumerate(chosen):
        if reading is not None and len(options[i]) > 1:
            for rule in _RULES.get(reading.pos, ()):
                better = rule(forms, options, chosen, i)
                if better is not None:
                    chosen[i] = better
                    break


def _pick(found: tuple[WordReading, ...], fits: Callable[[WordReading], bool]) -> WordReading | None:
    return next((r for r in found if fits(r)), None)


def _degree(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Plus*, *moins* are adverbs before an adjective or adverb, and if they have no determiner."""
    if forms[i].lower() not in ("plus", "moins"):
        return None
    if pos_at(chosen, i + 1) in ("ADJ", "ADV") or pos_at(chosen, i) == "VERB" or pos_at(chosen, i - 1) != "DET":
        return _pick(options[i], lambda r: r.pos == "ADV")
    return None


def _adjective_before_noun(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Jeune entreprise*, *net rebond*: an adjective that can precede nouns, before a noun with which it agrees."""
    if pos_at(chosen, i) not in ("NOUN", "VERB", "ADV"):
        return None
    noun = at(chosen, i + 1)
    if noun is None:
        return None
    if noun.pos in ("ADJ", "VERB") and pos_at(chosen, i - 1) == "DET":
        hidden = _pick(options[i + 1], lambda r: r.pos == "NOUN")
        adjective = hidden and _pick(
            options[i], lambda r: r.pos == "ADJ" and r.lemma in BEFORE_NOUNS and agree(r, hidden)
        )
        if hidden and adjective and noun.moods in ((), ("K",)) and pos_at(chosen, i + 2) != "NOUN":
            chosen[i + 1] = hidden
            return adjective
    if noun.pos != "NOUN":
        return None
    return _pick(options[i], lambda r: r.pos == "ADJ" and r.lemma in BEFORE_NOUNS and agree(r, noun))


def _noun_after_adjective(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*En légère hausse*: after a determiner and such an adjective, the noun, not the verb."""
    before = at(chosen, i - 1)
    if pos_at(chosen, i) not in ("VERB", "ADJ") or before is None or before.lemma not in BEFORE_NOUNS:
        return None
    if before.pos not in ("ADJ", "NOUN") or (i > 1 and pos_at(chosen, i - 2) not in ("DET", "ADP", "NUM")):
        return None
    if pos_at(chosen, i) == "ADJ" and (before.pos == "NOUN" or pos_at(chosen, i + 1) in ("NOUN", "ADJ")):
        return None
    return _pick(options[i], lambda r: r.pos == "NOUN" and agree(r, before))


def _noun_then_adjective(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Le géant chinois*: of two words that can both be noun or adjective, the first is the noun."""
    reading, following, before = at(chosen, i), at(chosen, i + 1), at(chosen, i - 1)
    if reading is None or following is None or before is None or before.pos not in ("DET", "ADP"):
        return None
    if reading.pos != "ADJ" or following.pos != "NOUN" or reading.lemma in BEFORE_NOUNS:
        return None
    noun = _pick(options[i], lambda r: r.pos == "NOUN")
    adjective = _pick(options[i + 1], lambda r: r.pos == "ADJ" and noun is not None and agree(r, noun))
    if noun is None or adjective is None:
        return None
    chosen[i + 1] = adjective
    return noun


def _speaker_follows(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*…, annonce le PDG*: a verb of saying after a comma and before a determiner or a name."""
    if i < 2 or pos_at(chosen, i) not in ("NOUN", "ADJ", "ADV") or chosen[i - 1] is not None:
        return None
    if forms[i - 1] not in (",", "»", "”", '"') or pos_at(chosen, i + 1) not in ("DET", "PROPN"):
        return None
    return _pick(
        options[i],
        lambda r: r.pos == "VERB" and r.lemma in _SAYING and any(m in r.moods for m in ("P3s", "P3p", "I3s", "S3s")),
    )


def _noun_after_determiner(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Aux attentes*: after a word that can only be a determiner there is no verb."""
    if pos_at(chosen, i) != "VERB" or forms[i - 1].lower() not in _SURE_DETERMINERS or not i:
        return None
    determiner = chosen[i - 1]
    reading = chosen[i]
    if reading is None or (reading.moods == ("K",) and pos_at(chosen, i + 1) == "NOUN"):
        return None
    return _pick(options[i], lambda r: r.pos == "NOUN" and (determiner is None or agree(r, determiner)))


def _bare_verb(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*… et compte doubler*, *sa filière et menace de*: the verb, if a noun there would lack its determiner."""
    if pos_at(chosen, i) != "NOUN" or not i:
        return None
    finite = _pick(options[i], lambda r: r.pos == "VERB" and ("P3s" in r.moods or "P3p" in r.moods))
    if finite is None:
        return None
    following, before = at(chosen, i + 1), at(chosen, i - 1)
    stays = finite.lemma in _COPULAS and following is not None and ("K" in following.moods or following.pos == "ADJ")
    if stays and (before is None or before.pos not in ("DET", "ADP", "ADJ", "NUM")):
        return finite
    if before is None or before.pos in ("DET", "ADP", "ADJ", "NUM"):
        return None
    if following is not None and "W" in following.moods:
        return finite
    if before.pos == "CCONJ" and forms[i - 1].lower() in ("et", "mais") and _determined(chosen, i - 2):
        return finite if following is not None and following.pos in ("DET", "ADP", "ADV", "PRON") else None
    return None


def _determined(chosen: Chosen, i: int) -> bool:
    """Return whether the noun phrase that ends at `i` begins with a determiner, in a clause with a verb."""
    if pos_at(chosen, i) not in ("NOUN", "ADJ"):
        return False
    k = i
    while k >= 0 and pos_at(chosen, k) in ("NOUN", "ADJ"):
        k -= 1
    if pos_at(chosen, k) != "DET":
        return False
    return any(pos_at(chosen, j) == "VERB" for j in range(max(0, k - 6), k))


def _adjective_after_noun(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Ses baisses volontaires*, *des taux longs américains*: after a noun, the adjective that agrees with it."""
    before, reading = at(chosen, i - 1), at(chosen, i)
    noun = at(chosen, i - 2) if before is not None and before.pos == "ADJ" and before.moods == () else before
    if noun is None or before is None or reading is None or noun.pos != "NOUN" or forms[i][:1].isupper():
        return None
    if noun is not before and not agree(noun, before):
        return None
    return _pick(options[i], lambda r: r.pos == "ADJ" and agree(r, noun) and r.zipf + 100 > reading.zipf)


def _noun_alone(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Un proche du dossier*: after a determiner, the noun, if no noun follows."""
    before, after = at(chosen, i - 1), at(chosen, i + 1)
    if before is None or before.pos != "DET" or (after is not None and after.pos not in ("ADP", "PRON", "AUX")):
        return None
    adjective = chosen[i]
    if adjective is None or (adjective.lemma in BEFORE_NOUNS and adjective.lemma not in ("proche", "double")):
        return None
    return _pick(options[i], lambda r: r.pos == "NOUN" and agree(r, before) and r.zipf + 150 > adjective.zipf)


def _attribute(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Se dit sereine*, *reste calme*: after such a verb, without determiner, the adjective, not the noun."""
    if pos_at(chosen, i) != "NOUN":
        return None
    k = i - 1
    while k >= 0 and (pos_at(chosen, k) == "ADV"):
        k -= 1
    verb = at(chosen, k)
    if verb is None or verb.pos != "VERB" or verb.lemma not in _COPULAS or pos_at(chosen, i + 1) in ("ADJ", "PROPN"):
        return None
    return _pick(options[i], lambda r: r.pos == "ADJ")


def _finite_verb(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Le gouvernement mise sur*: the finite verb, if nothing before agrees with the participle."""
    reading = at(chosen, i)
    if reading is None or reading.moods != ("K",):
        return None
    k = i - 1
    while k >= 0 and (forms[k].lower() in _LIGHT or pos_at(chosen, k) == "ADV"):
        k -= 1
    before = at(chosen, k)
    if before is None or before.lemma in ("être", "avoir"):
        return None
    if before.pos == "NOUN" and (not agree(before, reading)):
        return _pick(options[i], lambda r: r.pos == "VERB" and any(m[1:2] == "3" for m in r.moods))
    if before.pos == "PRON" and before.lemma in ("il", "elle", "on", "qui", "je", "tu", "nous", "vous"):
        return _pick(options[i], finite)
    return None


_RULES = {
    "NOUN": (_degree, _adjective_before_noun, _speaker_follows, _bare_verb, _attribute, _adjective_after_noun),
    "VERB": (_degree, _adjective_before_noun, _noun_after_adjective, _noun_after_determiner, _finite_verb),
    "ADJ": (_noun_after_adjective, _noun_then_adjective, _speaker_follows, _noun_alone),
    "ADV": (_adjective_before_noun, _speaker_follows),
}
"""The rules that may replace a reading of each part of speech, in order."""
