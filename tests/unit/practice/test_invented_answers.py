"""Answers to invented questions: slips of form, sound paraphrases, and answers that mean something else."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest
from unit.practice.asked import short
from unit.practice.marked import marked, said

from study.lesson.model import Bilingual, Language
from study.practice.verdict import Grade

RIGHT, NEARLY, WRONG = Grade


class Asked(NamedTuple):
    """A comprehension question with typed answers: slips, paraphrases, wrong ones."""

    language: Language
    stem: str
    source: str
    accepted: tuple[str, ...]
    needs: tuple[str, ...]
    slips: tuple[tuple[str, Grade], ...]
    sound: tuple[str, str]
    wrong: tuple[str, str]


ASKED = (
    Asked(
        "fr",
        "Pourquoi le fabricant a-t-il fermé l’usine ?",
        "Le fabricant de pneus a fermé son usine de Cholet parce que les ventes de camionnettes s’effondrent.",
        ("{l’effondrement / la chute / la baisse} des ventes {de camionnettes}",),
        ("effondrement / s’effondrer / chute / chuter / baisse / baisser", "vente / ventes"),
        (("l'effondrement des vente de camionnettes", RIGHT), ("la chutte des ventes", RIGHT)),
        ("la baisse des ventes", "les ventes s'effondrent"),
        ("la hausse des ventes", "l'effondrement du toit"),
    ),
    Asked(
        "fr",
        "Que réclament les salariés ?",
        "Les salariés réclament une prime de mille euros et des horaires allégés.",
        ("une prime {de mille euros} et des horaires {allégés / plus légers / réduits}",),
        (),
        (
            ("une prime et des horaires allégées", RIGHT),
            ("une prime de mille euro et des horaires allégés", RIGHT),
        ),
        ("des horaires allégés et une prime", "ils réclament une prime et des horaires réduits"),
        ("une prime", "une prime et des congés allégés"),
    ),
    Asked(
        "fr",
        "Pourquoi la banque a-t-elle relevé ses taux ?",
        "La banque centrale européenne a relevé ses taux d’un quart de point pour freiner l’inflation.",
        ("{freiner / ralentir / contenir / juguler} l’inflation", "lutter contre l’inflation"),
        (),
        (("freiné l'inflation", RIGHT), ("frener l'inflation", RIGHT)),
        ("pour ralentir l'inflation", "afin de lutter contre l'inflation"),
        ("stimuler l'inflation", "freiner la croissance"),
    ),
    Asked(
        "fr",
        "Qu’est-ce que le tribunal a choisi ?",
        "Le tribunal de commerce de Lyon a choisi l’offre d’un investisseur belge.",
        ("un investisseur belge", "l’offre d’un investisseur belge", "celle d’un investisseur belge"),
        (),
        (("un investisseur belges", RIGHT), ("une investisseur belge", RIGHT)),
        ("l'offre de l'investisseur belge", "c'est un investisseur belge"),
        ("un investisseur lyonnais", "un tribunal belge"),
    ),
    Asked(
        "fr",
        "Pourquoi le groupe cédera-t-il ses magasins ?",
        "Le groupe cédera ses magasins russes avant la fin de l’année à cause des sanctions.",
        ("{à cause / en raison} des sanctions", "les sanctions"),
        (),
        (("à cause des sanction", RIGHT), ("a cause des sanctions", RIGHT)),
        ("en raison des sanctions", "parce qu'il y a des sanctions"),
        ("malgré les sanctions", "à cause des élections"),
    ),
    Asked(
        "fr",
        "Qui bloque les entrepôts ?",
        "Les petits éleveurs bretons, qui ont perdu un tiers de leurs revenus, bloquent les entrepôts.",
        ("les {petits} éleveurs {bretons}",),
        (),
        (("les petit éleveurs bretons", RIGHT), ("les éleveurs breton", RIGHT)),
        ("les éleveurs", "ce sont les éleveurs bretons"),
        ("les entrepôts bretons", "les petits pêcheurs bretons"),
    ),
    Asked(
        "fr",
        "Dans quel but l’entreprise a-t-elle levé des fonds ?",
        "La jeune pousse a levé des fonds auprès de ses clients afin d’ouvrir un bureau à Montréal.",
        ("ouvrir {un / son} bureau à Montréal", "{s’installer / s’implanter} à Montréal"),
        ("bureau / s’installer / s’implanter / agence", "Montréal"),
        (("ouvrir un bureau a Montréal", RIGHT), ("ouvrire un bureau à Montréal", RIGHT)),
        ("s'implanter à Montréal", "afin d'ouvrir son bureau à Montréal"),
        ("fermer un bureau à Montréal", "ouvrir un bureau à Toronto"),
    ),
    Asked(
        "fr",
        "Qui a mal compris la réforme ?",
        "Selon le ministre, la réforme a été mal comprise par ses opposants.",
        ("ses opposants", "les opposants {à la réforme / du ministre}"),
        (),
        (("ces opposants", RIGHT), ("ses oposants", RIGHT)),
        ("les opposants à la réforme", "par les opposants"),
        ("ses partisans", "le ministre"),
    ),
    Asked(
        "fr",
        "Pourquoi le prix du cuivre a-t-il doublé ?",
        "Le prix du cuivre a doublé, car les mines chiliennes manquent d’eau.",
        ("les mines {chiliennes} manquent d’eau", "le manque d’eau {dans les mines}"),
        ("manque / manquer / pénurie", "eau"),
        (("les mines chiliens manquent d'eau", RIGHT), ("les mines manque d'eau", RIGHT)),
        ("une pénurie d'eau", "parce que les mines manquent d'eau"),
        ("les mines manquent de main-d'œuvre", "les mines ne manquent pas d'eau"),
    ),
    Asked(
        "fr",
        "Que promet le constructeur ?",
        "Le constructeur promet de recruter trois cents apprentis d’ici à 2027.",
        ("{recruter / embaucher / engager} {trois cents / 300} apprentis",),
        (),
        (("recruter 300 apprenti", RIGHT), ("recrutera trois cents apprentis", RIGHT)),
        ("d'embaucher 300 apprentis", "engager trois cents apprentis d'ici à 2027"),
        ("recruter 3 000 apprentis", "licencier trois cents apprentis"),
    ),
    Asked(
        "en",
        "Why did the brewer shut its plant?",
        "The brewer shut its Dublin plant because barley prices had tripled.",
        ("barley prices {had tripled / tripled / rose}", "the {rise / surge / jump} in barley prices"),
        ("barley", "triple / rise / surge / jump / dearer / soar"),
        (("barley price had tripled", NEARLY), ("barly prices had tripled", RIGHT)),
        ("because barley prices rose", "barley became dearer"),
        ("barley prices had fallen", "hop prices had tripled"),
    ),
    Asked(
        "en",
        "What are the dockers asking for?",
        "Dockers in Rotterdam are asking for shorter shifts and a pay rise.",
        ("shorter shifts and {a pay rise / higher pay / higher wages}",),
        (),
        (("shorter shift and a pay rise", NEARLY), ("shorter shifts and pay rise", RIGHT)),
        ("higher wages and shorter shifts", "they want shorter shifts and higher pay"),
        ("longer shifts and a pay rise", "shorter shifts"),
    ),
    Asked(
        "en",
        "What does the airline depend on?",
        "The airline depends on its cargo business to stay afloat.",
        ("its cargo business", "{the / its} {cargo / freight} {business / division / arm}", "cargo"),
        (),
        (("it's cargo business", RIGHT), ("its cargo bussiness", RIGHT)),
        ("the freight business", "on its cargo business"),
        ("its passenger business", "its cargo ships"),
    ),
    Asked(
        "en",
        "Why was the bank fined?",
        "The regulator fined the bank for failing to report suspicious payments.",
        (
            "{for} failing to report {suspicious / dubious} payments",
            "it {did not / failed to} report suspicious payments",
        ),
        (),
        (("failed to report suspicious payments", RIGHT), ("failing to report suspicous payments", RIGHT)),
        ("because it did not report suspicious payments", "for failing to report dubious payments"),
        ("for reporting suspicious payments", "failing to report its profits"),
    ),
    Asked(
        "en",
        "Who opposes the merger?",
        "The founder, who still owns a third of the shares, opposes the merger.",
        ("the founder",),
        (),
        (("the foundor", RIGHT), ("founder", RIGHT)),
        ("it is the founder", "the founder opposes the merger"),
        ("the founder of the bank", "the merger"),
    ),
    Asked(
        "en",
        "Who will the firm rely on?",
        "Rather than hire drivers, the firm will rely on self-employed couriers.",
        ("{the} self-employed couriers", "couriers who are self-employed"),
        (),
        (("self employed couriers", RIGHT), ("self-employed courriers", RIGHT)),
        ("couriers who are self-employed", "on self-employed couriers"),
        ("self-employed drivers", "employed couriers"),
    ),
    Asked(
        "en",
        "Until when is the tender delayed?",
        "The ministry delayed the tender until the audit is complete.",
        ("until the audit is {complete / finished / over / done}", "until the end of the audit"),
        ("audit", "complete / finish / over / end / done"),
        (("until the audit are complete", RIGHT), ("untill the audit is complete", RIGHT)),
        ("when the audit is finished", "until the end of the audit"),
        ("before the audit is complete", "until the tender is complete"),
    ),
    Asked(
        "en",
        "How do supermarkets react?",
        "Shoppers are buying fewer branded goods, so supermarkets expand their own labels.",
        ("{supermarkets / they} {expand / are expanding / extend} their own labels", "their own labels"),
        (),
        (("there own labels", RIGHT), ("supermarkets expands their own labels", RIGHT)),
        ("they are expanding their own labels", "supermarkets extend their own labels"),
        ("supermarkets abandon their own labels", "branded goods"),
    ),
    Asked(
        "en",
        "How many containers did the port handle?",
        "The port handled 40 million containers last year, more than any rival in Europe.",
        ("{40 / forty} million containers",),
        (),
        (("40 millions containers", RIGHT), ("40 million containners", RIGHT)),
        ("forty million containers", "it handled 40 million containers"),
        ("40 billion containers", "40 million passengers"),
    ),
    Asked(
        "en",
        "What did investors welcome?",
        "Investors welcomed the plan to sell the insurance arm to a Swiss rival.",
        ("{the plan} to sell the insurance arm {to a Swiss rival}", "the sale of the insurance arm"),
        (),
        (("selling the insurance arm", RIGHT), ("to sell the insurance arms to a Swiss rival", NEARLY)),
        ("the sale of the insurance arm", "the plan to sell the insurance arm"),
        ("to buy the insurance arm", "to sell the insurance arm to a French rival"),
    ),
)

CASES = [
    (asked, typed, grade)
    for asked in ASKED
    for typed, grade in (
        *asked.slips,
        *((typed, RIGHT) for typed in asked.sound),
        *((typed, WRONG) for typed in asked.wrong),
    )
]


@pytest.mark.parametrize(("asked", "typed", "grade"), CASES, ids=[case[1] for case in CASES])
def test_an_invented_answer_gets_what_it_deserves(asked: Asked, typed: str, grade: Grade) -> None:
    needs = tuple(tuple(group.split(" / ")) for group in asked.needs)
    question = replace(short(*asked.accepted, needs=needs), stem=Bilingual(asked.stem, asked.stem))
    verdict = marked(question, typed, asked.language, asked.source)
    assert verdict.grade is grade, (typed, verdict.grade, said(verdict))
