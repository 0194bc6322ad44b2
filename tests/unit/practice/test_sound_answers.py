"""Sound answers as learners type them: in sentences, with slips of form, in another order, with numbers in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from unit.practice.asked import number, short
from unit.practice.marked import marked, said, short_for

from study.lesson.model import Bilingual, Language
from study.practice.verdict import Grade

_FRENCH = """
# the same, typed differently
le groupe suédois = Le groupe suédois.
le groupe suédois = le groupe suédois !
le groupe suédois = « le groupe suédois »
le groupe suédois = LE GROUPE SUÉDOIS
l’assureur = l'assureur
l’assureur = l’ assureur
les œuvres d’art = les oeuvres d'art
un haut-fourneau = un haut–fourneau
Pourquoi vendre ? = pourquoi vendre
5 000 salariés = 5000 salariés
12 % = 12%
# opening phrases
le groupe suédois = c'est le groupe suédois
le groupe suédois = Il s'agit du groupe suédois
les ouvriers = ce sont les ouvriers
les ouvriers = il s'agit des ouvriers
le groupe suédois = elle désigne le groupe suédois
le groupe suédois = « il » désigne le groupe suédois
le groupe suédois = cela veut dire le groupe suédois
le groupe suédois = je pense que c'est le groupe suédois
le groupe suédois = la réponse est le groupe suédois
le groupe suédois = à mon avis, c'est le groupe suédois
une amende = il s'agit d'une amende
néanmoins = le mot néanmoins
néanmoins = l'adverbe « néanmoins »
la demande recule = parce que la demande recule
la demande recule = car la demande recule
# articles
le groupe suédois = groupe suédois
le groupe suédois = la groupe suédois
le groupe suédois = un groupe suédois
une amende = amende
une amende = un amende
l’assureur = le assureur
l’usine = la usine
la hausse = l'hausse
les ouvriers = des ouvriers
le prix du pétrole = le prix de pétrole
le prix du pétrole = le prix de le pétrole
au tribunal = à le tribunal
aux clients = à les clients
des clients = de les clients
à l’aéroport = au aéroport
à la mairie = au mairie
le coût de l’énergie = le coût de énergie
# agreement
une banque indienne = une banque indien
des banques indiennes = des banques indienne
des banques indiennes = des banques indiens
les grandes surfaces = les grands surfaces
les grandes surfaces = les grande surfaces
une forte baisse = une fort baisse
un premier bilan = un première bilan
des résultats décevants = des résultats décevant
les commandes annulées = les commandes annulés
les commandes annulées = les commandes annulé
la nouvelle direction = la nouveau direction
les comptes sociaux = les comptes sociales
les ouvriers = les ouvrier
les canaux = les canals
les travaux = les travails
des bureaux = des bureaus
deux magasins = deux magasin
ses concurrents = ses concurrent
les ventes reculent = les ventes recule
la banque recule = la banque reculent
ils négocient = ils négocie
les clients paient = les clients payent
son usine = sa usine
sa direction = son direction
cette région = ce région
leurs bureaux = leur bureaux
# verb forms
fermer deux usines = fermé deux usines
fermer deux usines = fermez deux usines
fermer deux usines = ferme deux usines
racheter un rival = rachète un rival
investir à l’étranger = investit à l'étranger
ils ont vendu = ils ont vendre
elle a perdu = elle a perd
elle a perdu = elle a perdue
il a conquis = il a conqui
# prepositions and little words
dépendre de l’État = dépendre à l'État
participer à la réunion = participer dans la réunion
renoncer au projet = renoncer le projet
répondre à la lettre = répondre la lettre
les syndicats = aux syndicats
écouter les clients = écouter aux clients
peu de clients = peut de clients
pendant deux ans = pour deux ans
s’intéresser à la Bourse = s'intéresser dans la Bourse
profiter de la baisse = profiter à la baisse
chercher un partenaire = chercher pour un partenaire
attendre la reprise = attendre pour la reprise
à cause de la sécheresse = à cause la sécheresse
ils ont fermé = ils on fermé
ses actionnaires = ces actionnaires
ces usines = ses usines
elle est en retard = elle et en retard
ils sont partis = ils son partis
il a vendu = il à vendu
près du port = prêt du port
il se développe = il ce développe
# accents
la santé = la sante
les congés payés = les conges payes
un prêt étudiant = un pret etudiant
le développement régional = le developpement regional
la forêt tropicale = la foret tropicale
à Genève = a Geneve
un marché frère = un marche frere
il a été prolongé = il a ete prolonge
l’intérêt général = l'interet general
un siècle = un siécle
# spelling
le ralentissement = le ralentisement
une assurance = une assurence
le recrutement = le recrutment
les bénéfices = les benefices
un concurrent = un concurent
une augmentation = une augmentacion
l’environnement = l'environement
une entreprise = une entreprisse
le gouvernement = le gouvernment
les dépenses = les depences
un actionnaire = un actionaire
un chiffre = un chifre
la concurrence = la concurence
aujourd’hui = aujourdhui
un porte-monnaie = un porte monnaie
quelqu’un = quelquun
le week-end = le weekend
# enumerations
le blé et le maïs = le maïs et le blé
le blé et le maïs = le blé, le maïs
Orange et Bouygues = Bouygues, Orange
le blé, le maïs et le soja = le soja, le blé et le maïs
entre Lyon et Lille = entre Lille et Lyon
la hausse du blé et du maïs = la hausse du maïs et du blé
les salaires et les loyers = les loyers & les salaires
# numbers
trois usines = 3 usines
3 usines = trois usines
deux cent cinquante salariés = 250 salariés
2,5 millions d’euros = deux millions et demi d'euros
80 millions d’euros = 80 000 000 euros
une hausse de 12 % = une hausse de douze pour cent
une hausse de 12 % = une hausse de 12%
1 500 emplois = mille cinq cents emplois
# order
une banque indienne = une indienne banque
une décision rapide = une rapide décision
"""
_ENGLISH = """
the Swedish group = Swedish group
the Swedish group = a Swedish group
the Swedish group = it is the Swedish group
the Swedish group = The Swedish group.
the Swedish group = It's the Swedish group
the Swedish group = “it” refers to the Swedish group
the Swedish group = I think it is the Swedish group
the Swedish group = the swedish group!
to hire engineers = hire engineers
to hire engineers = hiring engineers
to hire engineers = to hiring engineers
to colour the labels = to color the labels
to organise a strike = organize a strike
a labour dispute = a labor dispute
because demand is falling = demand is falling
demand is falling = because demand is falling
rely on its customers = rely of its customers
invest in solar power = invest on solar power
to reply to the letter = reply the letter
to discuss the plan = discuss about the plan
the price of oil = price of the oil
the government = the goverment
an accommodation = an accomodation
its employees = its employes
a competitor = a competitior
the environment = the enviroment
the company invests = the company invest
they were sold = they was sold
its customers = it's customers
their factories = there factories
lower than expected = lower then expected
the shareholders’ meeting = the shareholders meeting
the group’s debt = the groups debt
wheat and maize = maize and wheat
wheat and maize = wheat, maize
Ford and Volvo = Volvo & Ford
3 plants = three plants
three plants = 3 plants
250 workers = two hundred and fifty workers
2.5 million euros = two and a half million euros
a 12% rise = a 12 percent rise
a takeover bid = a take-over bid
a data center = a data centre
an Indian bank = a Indian bank
fewer flights = less flights
wait for the train = wait the train
accused of fraud = accused for fraud
married to a banker = married with a banker
receive a bonus = recieve a bonus
"""


def _rows(text: str, language: Language) -> list[tuple[str, str, Language]]:
    lines = (line for line in text.strip().splitlines() if not line.startswith("#"))
    return [(*line.split(" = ", 1), language) for line in lines]  # type: ignore[misc]


@pytest.mark.parametrize(("wanted", "typed", "language"), _rows(_FRENCH, "fr") + _rows(_ENGLISH, "en"))
def test_a_sound_answer_is_right_in_a_comprehension_question(wanted: str, typed: str, language: Language) -> None:
    verdict = marked(short_for(wanted), typed, language)
    assert verdict.grade is Grade.RIGHT, said(verdict)


def asked(stem: str, *accepted: str) -> object:
    return replace(short(*accepted), stem=Bilingual(stem, stem))


SENTENCES = [
    ("Qui recrute ?", "la filiale polonaise", "La filiale polonaise recrute.", "fr"),
    ("Qui recrute ?", "la filiale polonaise", "C'est la filiale polonaise qui recrute", "fr"),
    ("Qui a racheté la marque ?", "le groupe suédois", "Le groupe suédois a racheté la marque.", "fr"),
    ("Que fabrique l’usine de Gdansk ?", "des moteurs", "L'usine de Gdansk fabrique des moteurs.", "fr"),
    ("Que fabrique l’usine de Gdansk ?", "des moteurs", "Elle fabrique des moteurs", "fr"),
    ("Où le groupe investit-il ?", "au Maroc", "Le groupe investit au Maroc.", "fr"),
    ("Où le groupe investit-il ?", "au Maroc", "Il investit au Maroc", "fr"),
    ("Pourquoi les prix montent-ils ?", "la récolte est mauvaise", "Parce que la récolte est mauvaise", "fr"),
    ("Who is hiring?", "the Polish branch", "The Polish branch is hiring.", "en"),
    ("What does the plant make?", "engines", "The plant makes engines.", "en"),
    ("What does the plant make?", "engines", "It makes engines", "en"),
    ("Where does the group invest?", "in Morocco", "The group invests in Morocco", "en"),
]


@pytest.mark.parametrize(("stem", "wanted", "typed", "language"), SENTENCES)
def test_a_whole_sentence_around_the_answer_is_right(stem: str, wanted: str, typed: str, language: Language) -> None:
    verdict = marked(asked(stem, wanted), typed, language)  # type: ignore[arg-type]
    assert (verdict.grade, said(verdict)) == (Grade.RIGHT, "")


@pytest.mark.parametrize(
    ("stem", "wanted", "typed"),
    [
        ("Qui a racheté Nissan ?", "Renault", "Nissan a racheté Renault"),
        ("Qu’a racheté Renault ?", "Nissan", "Nissan a racheté Renault"),
        ("Qui recrute ?", "la filiale polonaise", "la filiale polonaise ne recrute pas"),
        ("Qui recrute ?", "la filiale polonaise", "la filiale polonaise ou la maison mère recrute"),
        ("À qui Renault vend-il Dacia ?", "à Nissan", "Dacia vend Renault à Nissan"),
        ("Que fabrique l’usine ?", "des moteurs", "L’usine ne fabrique pas des moteurs"),
    ],
)
def test_a_sentence_that_says_something_else_is_wrong(stem: str, wanted: str, typed: str) -> None:
    assert marked(asked(stem, wanted), typed).grade is Grade.WRONG  # type: ignore[arg-type]


NUMBERS = [
    ("250", "salariés", "deux cent cinquante", "fr"),
    ("250", "salariés", "250 personnes", "fr"),
    ("250", "salariés", "c'est 250 salariés", "fr"),
    ("250", "salariés", "environ 250", "fr"),
    ("12", "%", "douze pour cent", "fr"),
    ("12", "%", "12 pour cent", "fr"),
    ("1,5", "an(s)", "un an et demi", "fr"),
    ("80", "%", "quatre-vingts", "fr"),
    ("94", "%", "quatre-vingt-quatorze pour cent", "fr"),
    ("2,4", "milliards d’euros", "2,4 Md€", "fr"),
    ("2,4", "milliards d’euros", "deux virgule quatre milliards d'euros", "fr"),
    ("2,4", "milliards d’euros", "2 400 millions d'euros", "fr"),
    ("3", "usines", "trois", "fr"),
    ("1000", "emplois", "mille emplois", "fr"),
    ("21", "jours", "vingt et un jours", "fr"),
    ("71", "%", "soixante et onze", "fr"),
    ("250", "employees", "two hundred and fifty", "en"),
    ("12", "%", "twelve percent", "en"),
    ("12", "%", "it is 12%", "en"),
    ("1.5", "years", "one and a half years", "en"),
    ("2.4", "billion euros", "€2.4bn", "en"),
    ("2.4", "billion euros", "2.4 billion", "en"),
    ("500", "million", "half a billion", "en"),
    ("12", "factories", "a dozen factories", "en"),
]


@pytest.mark.parametrize(("wanted", "unit", "typed", "language"), NUMBERS)
def test_a_number_is_right_in_figures_and_in_words(wanted: str, unit: str, typed: str, language: Language) -> None:
    verdict = marked(number(wanted, unit=Bilingual(unit, unit)), typed, language)
    assert (verdict.grade, said(verdict)) == (Grade.RIGHT, "")


@pytest.mark.parametrize(
    ("wanted", "unit", "typed", "told"),
    [
        ("250", "salariés", "2 500", "10 times too large"),
        ("250", "salariés", "25", "10 times too small"),
        ("250", "salariés", "250 euros", "measures something else"),
        ("12", "%", "12 points", "measures something else"),
        ("12", "%", "-12 %", "sign"),
        ("6", "mois", "6 ans", "measures something else"),
        ("2,4", "milliards d’euros", "2,4 millions d’euros", "10⁹"),
        ("2,4", "milliards d’euros", "2,5 milliards d’euros", ""),
        ("250", "salariés", "deux cent soixante", ""),
    ],
)
def test_another_value_or_another_kind_of_unit_is_wrong(wanted: str, unit: str, typed: str, told: str) -> None:
    verdict = marked(number(wanted, unit=Bilingual(unit, unit)), typed)
    assert verdict.grade is Grade.WRONG
    assert told in said(verdict)


def test_another_currency_is_nearly_right() -> None:
    verdict = marked(number("25", unit=Bilingual("millions d’euros", "million euros")), "25 millions de dollars")
    assert (verdict.grade, said(verdict)) == (
        Grade.NEARLY,
        "The number is right, but the unit should be “millions d’euros”.",
    )
