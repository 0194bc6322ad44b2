"""Answers that look like the accepted one and mean something else: none of them may earn anything."""

from __future__ import annotations

import pytest
from unit.practice.marked import form_for, gap_for, marked, said, short_for

from study.lesson.model import Language
from study.practice.verdict import Grade

_FRENCH = """
# opposites
une forte hausse des ventes = une forte baisse des ventes
la hausse des prix = la baisse des prix
les exportations vers l’Asie = les importations vers l’Asie
un excédent commercial = un déficit commercial
embaucher deux cents personnes = licencier deux cents personnes
l’ouverture du magasin = la fermeture du magasin
avant la fusion = après la fusion
le premier trimestre = le dernier trimestre
les créanciers du groupe = les débiteurs du groupe
accélérer la production = ralentir la production
une demande élevée = une demande faible
le bénéfice du groupe = la perte du groupe
acheter des actions = vendre des actions
des taux plus bas = des taux plus hauts
un secteur public = un secteur privé
ils sont optimistes = ils sont pessimistes
une décision légale = une décision illégale
un client solvable = un client insolvable
la stabilité des prix = l’instabilité des prix
renforcer l’euro = affaiblir l’euro
la majorité des salariés = la minorité des salariés
le vendeur = l’acheteur
à court terme = à long terme
les plus riches = les plus pauvres
moins de dépenses = plus de dépenses
il a augmenté ses prix = il a baissé ses prix
le Nord du pays = le Sud du pays
accepter l’offre = refuser l’offre
la croissance ralentit = la croissance accélère
une usine rentable = une usine déficitaire
# negation
le groupe embauche = le groupe n’embauche pas
le groupe n’embauche plus = le groupe embauche
la direction a accepté = la direction n’a pas accepté
sans aide publique = avec aide publique
avec l’accord des syndicats = sans l’accord des syndicats
une hausse des salaires = aucune hausse des salaires
les clients sont satisfaits = les clients ne sont pas satisfaits
il reste des stocks = il ne reste pas de stocks
l’offre est sérieuse = l’offre n’est jamais sérieuse
toutes les usines = les usines
quelques usines = les usines
tous les salariés = aucun des salariés
elle vend seulement en France = elle vend en France
elle vend en France = elle ne vend qu’en France
la plupart des magasins = les magasins
# agents and objects exchanged
Renault rachète Nissan = Nissan rachète Renault
Michelin fournit Peugeot = Peugeot fournit Michelin
la banque poursuit le client = le client poursuit la banque
la France exporte vers la Chine = la Chine exporte vers la France
le syndicat accuse la direction = la direction accuse le syndicat
vendu par Carrefour = vendu à Carrefour
racheté par Danone = racheté à Danone
de Lyon à Marseille = de Marseille à Lyon
les exportations de la Chine vers l’Europe = les exportations de l’Europe vers la Chine
les pertes de Ford = les pertes de Fiat
le patron d’Orange = le patron d’Engie
importé du Japon = importé au Japon
Airbus devance Boeing = Boeing devance Airbus
# other numbers
trois usines = deux usines
trois usines = 4 usines
300 emplois = 3 000 emplois
une hausse de 5 % = une hausse de 15 %
une hausse de 5 % = une hausse à 5 %
80 millions d’euros = 80 milliards d’euros
80 millions d’euros = 8 millions d’euros
80 millions d’euros = 80 millions de clients
en 2021 = en 2012
deux cents salariés = deux mille salariés
la moitié des ventes = le tiers des ventes
dix-sept magasins = soixante-dix magasins
le deuxième rang = le troisième rang
d’ici trois ans = d’ici trois mois
25 % = 2,5 %
quinze jours = cinq jours
1,5 milliard = 15 milliards
# other entities
la filiale allemande = la filiale autrichienne
la filiale allemande = la filiale suisse
la Banque de France = la Banque d’Angleterre
le ministre du Travail = le ministre des Transports
le directeur financier = le directeur commercial
les salariés de Toyota = les salariés de Toshiba
Bruxelles = Berlin
le marché chinois = le marché japonais
l’Autriche = l’Australie
la Suède = la Suisse
le Niger = le Nigeria
l’Iran = l’Irak
Macron = Micron
Bayer = Mayer
la maison mère = la filiale
les actionnaires = les salariés
le conseil d’administration = le conseil municipal
la ville de Lille = la ville de Nice
l’usine de Lyon = l’usine de Laon
# one letter, another word
achever le projet = acheter le projet
les secteurs = les lecteurs
le facteur = le lecteur
la gestion = la question
la maison = la raison
une caisse = une baisse
le poisson = le poison
le dessert = le désert
un cousin = un coussin
la vente = la pente
la marge = la marche
la matière = la manière
un million = un billion
la part = le port
un prêt = un pré
monter l’usine = montrer l’usine
la tâche = la vache
louer un bureau = jouer un bureau
la ferme = la forme
le change = le charge
une annonce = une avance
un emploi = un emprunt
le coût = le goût
la bourse = la course
prendre des parts = vendre des parts
la hausse = la housse
un effectif = un affectif
les frais = les fruits
# plausible, but something else
le chiffre d’affaires = le bénéfice
le chiffre d’affaires = le chiffre
la production = la productivité
l’action = l’actionnaire
un employeur = un employé
l’éditeur = l’édition
le développement = le développeur
l’investisseur = l’investissement
la concurrence = le concurrent
une économie = un économiste
la consommation = le consommateur
le fabricant = la fabrication
les prix du gaz = les prix de l’eau
réduire ses coûts = réduire ses ventes
le siège du groupe = le chiffre du groupe
vendre ses usines = vendre ses usines et ses marques
le cloud = le cloud et la publicité
le cloud = le cloud ou la publicité
le cloud = la publicité, le cloud
le cloud = soit le cloud, soit la publicité
le cloud = le cloud (la publicité)
le cloud = ni le cloud ni la publicité
le cloud = tout sauf le cloud
le cloud = ce n’est pas le cloud
contre la réforme = pour la réforme
sous la pression = sur la pression
malgré la crise = à cause de la crise
grâce à la crise = malgré la crise
depuis la crise = avant la crise
derrière Amazon = devant Amazon
sur le marché = hors du marché
nos clients = leurs clients
mon entreprise = votre entreprise
la première fois = chaque fois
parce que la demande baisse = parce que l’offre baisse
la demande dépasse l’offre = l’offre dépasse la demande
les taux augmentent = les taux stagnent
il veut vendre = il doit vendre
elle pourrait fermer = elle devait fermer
le groupe est racheté = le groupe rachète
la société a cédé = la société a été cédée
"""
_ENGLISH = """
a sharp rise in sales = a sharp fall in sales
higher prices = lower prices
to buy shares = to sell shares
exports to Asia = imports to Asia
exports to China = exports from China
it opened a plant = it closed a plant
before the merger = after the merger
the first quarter = the last quarter
strong demand = weak demand
more staff = fewer staff
with union support = without union support
the company is hiring = the company is not hiring
it does not export = it does export
nobody agreed = everybody agreed
Ford bought Volvo = Volvo bought Ford
bought by Nestlé = bought from Nestlé
sold by Tesco = sold to Tesco
the bank sued the client = the client sued the bank
three plants = four plants
300 jobs = 3,000 jobs
80 million euros = 80 billion euros
a 5% rise = a 15% rise
in 2021 = in 2012
the German branch = the Austrian branch
the finance director = the sales director
its suppliers = its customers
profitable = unprofitable
likely = unlikely
price cuts = prize cuts
the coast = the cost
a farm = a firm
the lender = the leader
a loan = a loaf
the market = the marker
a trade = a trader
the employer = the employee
the investor = the investment
the producer = the production
the growth of exports = the growth of imports
low costs = lower costs
half the staff = the staff
most of the shops = the shops
only in France = in France
the cloud = the cloud or advertising
the cloud = not the cloud
the cloud = advertising
stronger than Amazon = weaker than Amazon
behind Amazon = ahead of Amazon
over 300 jobs = under 300 jobs
at the beginning = at the end
"""


def _rows(text: str, language: Language) -> list[tuple[str, str, Language]]:
    lines = (line for line in text.strip().splitlines() if not line.startswith("#"))
    return [(*line.split(" = ", 1), language) for line in lines]  # type: ignore[misc]


WRONG = _rows(_FRENCH, "fr") + _rows(_ENGLISH, "en")


@pytest.mark.parametrize(("wanted", "typed", "language"), WRONG)
def test_a_wrong_meaning_earns_nothing_in_any_question(wanted: str, typed: str, language: Language) -> None:
    for question in (short_for(wanted), form_for(wanted), gap_for(wanted)):
        verdict = marked(question, typed, language)
        assert verdict.grade is Grade.WRONG, said(verdict)


@pytest.mark.parametrize(("wanted", "typed", "language"), WRONG)
def test_the_reverse_of_a_wrong_answer_is_wrong_too(wanted: str, typed: str, language: Language) -> None:
    verdict = marked(short_for(typed), wanted, language)
    assert verdict.grade is Grade.WRONG, said(verdict)
