"""Typed answers and what they earn, for the tests of marking."""

from __future__ import annotations

from dataclasses import replace

from unit.practice.asked import gaps, number, short

from study.lesson.model import Answer, Bilingual, Language, Question, Skill
from study.practice.marking import mark_with
from study.practice.verdict import Verdict

IL_CONTRIBUE = short(
    "le cloud computing d’Alibaba",
    "le cloud computing",
    "le cloud",
    "le cloud d’Alibaba",
    "son cloud",
    "Alibaba Cloud",
    "l’activité cloud",
    near=(
        Answer("Alibaba", Bilingual("C’est le géant chinois.", "That is the Chinese giant.")),
        Answer("les recettes", Bilingual("Féminin pluriel.", "Feminine plural.")),
    ),
    articles_free=True,
)
ELLE_AFFIRME = short(
    "l’entreprise chinoise",
    "l’entreprise",
    "Alibaba",
    near=(
        Answer("la société", Bilingual("Ce mot n’y figure pas.", "That word is not there.")),
        Answer("Amazon", Bilingual("Une comparaison.", "A comparison.")),
    ),
    articles_free=True,
)
CELA_RESTE = short(
    "pénétrer les marchés occidentaux",
    "pénétrer dans les marchés occidentaux",
    "entrer sur les marchés occidentaux",
    "entrer dans les marchés occidentaux",
    near=(Answer("les marchés occidentaux", Bilingual("Il manque l’action.", "The action is missing.")),),
    articles_free=True,
)
DERNIERE_PHRASE = short("le téléapprentissage", "l’apprentissage à distance", articles_free=True)
EN_REMAINS = short(
    "to break into Western markets", "breaking into Western markets", "to enter Western markets", articles_free=True
)
EN_IT_STILL = short("Alibaba’s cloud computing business", "the cloud", "cloud revenue", articles_free=True)
EN_IT_HAS_SAID = short("the Chinese company", "the company", "Alibaba", articles_free=True)
ANCIEN_CALENDRIER = replace(
    short("initialement", near=(Answer("prévu", Bilingual("Un participe.", "A participle.")),), articles_free=True),
    evidence=(),
)
ADVERB_TEXT = "Le projet, initialement prévu pour durer de trois à cinq ans, devrait être accéléré."


def short_for(*accepted: str) -> Question:
    """A comprehension question."""
    return short(*accepted)


def form_for(*accepted: str) -> Question:
    """A form question: the same with the skill vocabulary."""
    return replace(short(*accepted), skill=Skill.VOCABULARY)


def gap_for(*accepted: str) -> Question:
    """A text with one gap."""
    return gaps(accepted)


def number_for(value: str, unit: str, english: str = "") -> Question:
    """A question for a number with its unit."""
    return number(value, unit=Bilingual(unit, english or unit))


def marked(question: Question, typed: str, language: Language = "fr", source: str = "") -> Verdict:
    """Mark one typed text."""
    return mark_with(question, [typed] if question.gaps else typed, language=language, source=source)


def said(verdict: Verdict) -> str:
    """The remarks, in English."""
    return " ".join(map(str, verdict.remarks))
