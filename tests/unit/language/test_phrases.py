"""Fixed phrases are found where they are meant, and not where the same words mean something else."""

from __future__ import annotations

import pytest

from study.language.dictionary.phrases import PHRASES, TablePhrase, read_phrases
from study.language.dictionary.reader import read, sources
from study.language.french.analysis import analyse
from study.language.french.dictionary_expressions import expressions_in
from study.language.french.phrase_patterns import read_patterns

TABLE = read_phrases(PHRASES.read_text(encoding="utf-8").splitlines())


def named(text: str) -> list[str]:
    return [entry.lemma for entry, _ in expressions_in(analyse(text))]


def senses(text: str) -> list[str]:
    return [entry.senses[0] for entry, _ in expressions_in(analyse(text))]


@pytest.mark.parametrize("phrase", TABLE, ids=lambda phrase: f"{phrase.line}-{phrase.entry.lemma}")
def test_a_phrase_is_found_in_its_sentence_and_not_in_the_other(phrase: TablePhrase) -> None:
    found = {entry.key for entry, _ in expressions_in(analyse(phrase.sentence))}
    assert phrase.entry.key in found, phrase.sentence
    found = {entry.key for entry, _ in expressions_in(analyse(phrase.without))}
    assert phrase.entry.key not in found, phrase.without


def test_the_table_has_no_phrase_twice() -> None:
    keys = [phrase.entry.key for phrase in TABLE]
    assert len(set(keys)) == len(keys) > 600


def test_expressions_are_found_in_their_own_words() -> None:
    """All but a few, which a longer expression contains."""
    entries = [entry for entry in read(sources())[0] if entry.several and entry.word_class == "noun"]
    articles = {"m": "Le", "f": "La", "mf": "Le", "mpl": "Les", "fpl": "Les"}
    lost = [one.lemma for one in entries if one.lemma not in named(f"{articles[one.gender]} {one.lemma} change.")]
    assert len(lost) <= len(entries) // 100, lost


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Les dépenses publiques montent.", "dépense publique"),
        ("Les organisations syndicales protestent.", "organisation syndicale"),
        ("Les comptes courants sont vides.", "compte courant"),
        ("Les congés payés commencent.", "congé payé"),
        ("La seconde main plaît.", "seconde main"),
        ("La marge brute baisse.", "marge brute"),
        ("Les parts de marché baissent.", "part de marché"),
        ("Grâce aussi aux clients, il gagne.", "grâce à"),
        ("En raison notamment de la crise, il perd.", "en raison de"),
    ],
)
def test_expressions_are_found_inflected_and_interrupted(text: str, head: str) -> None:
    assert head in named(text)


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("Il y aura une réunion.", "there is, there are"),
        ("Il n’y avait pas d’usine.", "there is, there are"),
        ("Y a-t-il une solution ?", "there is, there are"),
        ("Il peut y avoir une erreur.", "there is, there are"),
        ("Il y a deux usines ici.", "there is, there are"),
        ("Il est parti il y a deux ans.", "ago"),
        ("La loi est passée il y a plus de dix ans.", "ago"),
    ],
)
def test_il_y_a_means_ago_before_a_span_of_time_only(text: str, sense: str) -> None:
    assert sense in senses(text)
    assert len([each for each in senses(text) if each in ("ago", "there is, there are")]) == 1


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Il y a lieu de s’inquiéter.", ["il y a lieu de"]),
        ("Le prix est de plus en plus haut.", ["de plus en plus"]),
        ("De plus en plus de temps passe.", ["de plus en plus de"]),
        ("Il se rend compte de son erreur.", ["se rendre compte"]),
        ("Grâce à la baisse des taux, il achète.", ["grâce à"]),
        ("Il sait bien que tu mens.", []),
        ("Le nombre de ventes monte.", []),
        ("Nombre de clients partent.", ["nombre de"]),
        ("Il a peu de patience.", ["peu de"]),
    ],
)
def test_of_expressions_that_share_words_one_is_shown(text: str, heads: list[str]) -> None:
    assert named(text) == heads


@pytest.mark.parametrize("text", ["", ".. de", "NOUN de"])
def test_a_pattern_without_a_first_word_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="begins with a word"):
        read_patterns(text)
