"""A learner who puts the cursor on a word is told what it is there."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from study.language.french.analysis import Word, analyse
from study.language.words import entry_of

DATA = Path(__file__).parents[2] / "data" / "language"
GOLD = sorted(path for path in DATA.glob("*.tsv") if path.stem != "article_words")
TAGS = {
    "N": "NOUN",
    "V": "VERB",
    "A": "ADJ",
    "D": "ADV",
    "S": "ADP",
    "X": "AUX",
    "P": "PROPN",
    "R": "PRON",
    "T": "DET",
}
CONTENT = ("NOUN", "VERB", "ADJ", "ADV")
ARTICLE = Path(__file__).parents[3] / "seeds" / "alibaba-cloud" / "article.txt"


def word(text: str, form: str) -> Word:
    return next(word for word in analyse(text).words if word.form == form)


def score(text: Path, gold: Path) -> tuple[float, float, float, list[str]]:
    """The shares of right lemmas, parts of speech and genders of nouns, and what is wrong."""
    words = iter(analyse(text.read_text(encoding="utf-8")).words)
    right, counts, wrong = [0, 0, 0], [0, 0, 0], []
    for line in gold.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        form, lemma, pos, gender = [*line.split("\t"), "", ""][:4]
        found = next(word for word in words if word.form == form)
        for i, (has, wants) in enumerate(((found.lemma, lemma), (found.pos, pos), (found.gender, gender))):
            if wants:
                counts[i] += 1
                right[i] += has in wants.split("|")
                wrong += [f"{form}: {has}, wanted {wants}"] if has not in wants.split("|") else []
    return right[0] / counts[0], right[1] / counts[1], right[2] / counts[2], wrong


def test_the_article_is_understood() -> None:
    lemma, pos, gender, wrong = score(ARTICLE, DATA / "article_words.tsv")
    assert (lemma >= 159 / 160, pos >= 158 / 160, gender >= 88 / 90) == (True, True, True), wrong


@pytest.mark.parametrize(
    "name",
    [
        "constructeur",
        "jeune-pousse",
        "fusion",
        "energie",
        "tribunal",
        "salaires",
        "impots",
        "bourse",
        "vin",
        "enseigne",
        "supermarche",
        "credit",
        "robots",
        "fibre",
        "aerien",
        "chimie",
        "luxe",
        "apprentis",
        "ferroviaire",
        "cyber",
        "hotellerie",
    ],
)
def test_other_articles_are_understood_as_well(name: str) -> None:
    lemma, pos, gender, wrong = score(DATA / f"{name}.txt", DATA / f"{name}.tsv")
    assert min(lemma, pos, gender) >= 0.97, wrong


def in_context() -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Sentences with the words in brackets that they decide: form, lemmas, tags."""
    found = []
    for line in (DATA / "in-context.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            parts = [each.split() for each in re.findall(r"\[([^]]+)\]", line)]
            wanted = [(part[0], part[1] if len(part) == 3 else part[0].lower(), part[-1]) for part in parts]
            found.append((re.sub(r"\[([^] ]+)[^]]*\]", r"\1", line).replace("~", "\u00a0"), wanted))
    return found


def test_a_word_that_could_be_several_things_is_what_its_sentence_says() -> None:
    wrong, count = [], 0
    for text, wanted in in_context():
        words = iter(analyse(text).words)
        for form, lemma, tags in wanted:
            found = next(word for word in words if word.form == form)
            gender = next((tag[1:] for tag in tags.split("|") if tag[0] == "N"), "")
            kinds = {TAGS[tag[0]] for tag in tags.split("|")}
            right = found.pos in kinds and found.lemma in lemma.split("|")
            right = right and (found.pos != "NOUN" or not gender or found.gender == gender)
            wrong += [] if right else [f"{form}: {found.lemma} {found.pos} {found.gender} in {text}"]
            count += 1
    assert count > 450
    assert not wrong


@pytest.mark.parametrize("path", [ARTICLE, *(gold.with_suffix(".txt") for gold in GOLD)], ids=lambda path: path.stem)
def test_nearly_every_word_of_a_business_text_is_explained(path: Path) -> None:
    words = [word for word in analyse(path.read_text(encoding="utf-8")).words if word.pos in CONTENT]
    missing = [word.form for word in words if entry_of(word) is None]
    assert len(missing) <= 0.03 * len(words), missing


@pytest.mark.parametrize(
    ("text", "form", "lemma", "pos"),
    [
        ("L’activité est stable, annonce le PDG.", "annonce", "annoncer", "VERB"),
        ("Il finance une jeune entreprise.", "jeune", "jeune", "ADJ"),
        ("Le gouvernement mise sur la baisse des impôts.", "mise", "miser", "VERB"),
        ("Le cours est en légère hausse.", "hausse", "hausse", "NOUN"),
        ("Le géant chinois de la technologie recrute.", "géant", "géant", "NOUN"),
        ("Elle a connu la plus forte croissance.", "plus", "plus", "ADV"),
        ("La fondatrice se dit sereine.", "sereine", "serein", "ADJ"),
        ("Les résultats sont supérieurs aux attentes.", "attentes", "attente", "NOUN"),
        ("Le groupe n’a pas souhaité commenter.", "a", "avoir", "AUX"),
        ("Assure-t-il la vente ?", "-t-il", "il", "PRON"),
        ("Le cœur du marché bat à Paris.", "cœur", "cœur", "NOUN"),
        ("L’Etat vend ses parts.", "Etat", "état", "NOUN"),
        ("Les avis divergent.", "divergent", "diverger", "VERB"),
        ("L’accord, conclu hier, reste soumis à conditions.", "reste", "rester", "VERB"),
        ("Un proche du dossier parle.", "proche", "proche", "NOUN"),
        ("Elle compte doubler ses effectifs et vise la Bourse.", "vise", "viser", "VERB"),
        ("Bonne nouvelle pour les clients !", "nouvelle", "nouvelle", "NOUN"),
        ("La plupart des marchés baissent.", "plupart", "plupart", "NOUN"),
        ("Les oeuvres sont vendues.", "oeuvres", "œuvre", "NOUN"),
        ("L’achat, dont le montant n’a pas été dévoilé, est conclu.", "montant", "montant", "NOUN"),
        ("Des rumeurs que l’intéressé s’est refusé à commenter.", "intéressé", "intéressé", "NOUN"),
        ("Elle l’a intéressé au projet.", "intéressé", "intéresser", "VERB"),
        ("L’envolée des taux longs américains inquiète.", "américains", "américain", "ADJ"),
        ("La banque privée suisse recrute.", "privée", "privé", "ADJ"),
        ("Le marché, jadis si prometteur, se ferme.", "prometteur", "prometteur", "ADJ"),
        ("Si la banque refuse, il part.", "Si", "si", "SCONJ"),
        ("La banque, lasse d’attendre, menace de ne plus prêter.", "menace", "menacer", "VERB"),
        ("Les cours d’appel ont tranché.", "cours", "cour", "NOUN"),
    ],
)
def test_a_word_is_read_as_its_neighbours_ask(text: str, form: str, lemma: str, pos: str) -> None:
    found = word(text, form)
    assert (found.lemma, found.pos) == (lemma, pos)


@pytest.mark.parametrize(
    ("text", "form", "gender", "number"),
    [
        ("Le poste est vacant.", "poste", "m", "s"),
        ("La poste est fermée.", "poste", "f", "s"),
        ("Une livre vaut un euro.", "livre", "f", "s"),
        ("Ce livre paraît.", "livre", "m", "s"),
        ("La responsable du projet part.", "responsable", "f", "s"),
        ("Les prix montent.", "prix", "m", "p"),
        ("Elles ont mis fin au projet.", "fin", "f", "s"),
        ("La ministre et le maire.", "ministre", "f", "s"),
        ("Un prix monte.", "prix", "m", "s"),
        ("Les téléapprentissages commencent.", "téléapprentissages", "m", "p"),
    ],
)
def test_what_a_noun_does_not_show_is_told_by_what_agrees_with_it(
    text: str, form: str, gender: str, number: str
) -> None:
    found = word(text, form)
    assert (found.gender, found.number) == (gender, number)


@pytest.mark.parametrize(
    ("text", "form", "moods"),
    [
        ("Il finit le projet.", "finit", ("P3s", "S3s")),
        ("Je finis le projet.", "finis", ("P1s",)),
        ("Le projet est mis en place.", "mis", ("K",)),
        ("Elle a dit non.", "dit", ("K",)),
        ("Il dit non.", "dit", ("P3s", "S3s")),
    ],
)
def test_a_verb_form_that_could_be_many_is_narrowed(text: str, form: str, moods: tuple[str, ...]) -> None:
    found = word(text, form).moods
    assert {code for code in found if not code.startswith("F")} == set(moods)


def test_a_pronominal_verb_is_known_from_its_pronoun() -> None:
    assert word("Le patron s’est félicité de la hausse.", "félicité").reflexive
    assert not word("Le patron a félicité ses équipes.", "félicité").reflexive


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("décarboneraient", "décarboner"), ("franco-allemandes", "franco-allemand"), ("cryptoactifs", "cryptoactif")],
)
def test_a_word_of_no_dictionary_still_has_a_lemma(form: str, lemma: str) -> None:
    assert word(f"Les {form} progressent.", form).lemma == lemma


@settings(max_examples=300)
@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    analysis = analyse(text)
    end = 0
    for one in analysis.words:
        assert end <= one.start < one.end
        assert text[one.start : one.end] == one.form
        assert one.lemma
        end = one.end


@given(st.text(alphabet="aeélL’'-.t i1 sSdu«»œ\u0301\ud800", max_size=60))
def test_no_heap_of_french_letters_is_too_odd(text: str) -> None:
    assert all(0 <= one.sentence < max(1, len(analyse(text).sentences)) for one in analyse(text).words)


def test_a_word_of_a_hundred_thousand_letters_takes_no_longer_than_its_length() -> None:
    assert len(analyse("a" * 100_000 + " est " + "-" * 10_000).words) >= 2


@pytest.mark.parametrize(
    "piece", ["pris ", "il ferme et double le ", "la joue creuse la ", "de marche continue et ", "le fait a "]
)
def test_a_sentence_without_an_end_costs_no_more_for_each_word_than_a_long_one(piece: str) -> None:
    def calls(times: int) -> int:
        count = 0

        def told(frame: object, event: str, argument: object) -> None:
            nonlocal count
            count += event == "call"

        sys.setprofile(told)
        try:
            analyse(piece * times)
        finally:
            sys.setprofile(None)
        return count

    calls(1)  # what is kept from the first time on is not counted
    assert calls(1600) < 6 * calls(400)
