"""A sound lesson, and a broken one."""

from __future__ import annotations

from pathlib import Path

SOUND = """\
lesson: rentree
title: La rentrée | Back to work
level: B1

# Heading
fr: Une rentrée prudente
en: A cautious new season

# Paragraph 1
fr: Les jeunes entreprises recrutent moins.
    Leurs recettes ont augmenté de 12\u202f%.
en: Young companies are hiring less.
    Their revenue rose by 12%.

# Term recette
id: recette
in: 1
class: noun
gender: f
number: plural
en: revenue
forms: recettes
meaning: argent qui entre | money that comes in
example: Les recettes couvrent les dépenses. | Revenue covers spending.

# Question q1 choice
about: 1
evidence: Les jeunes entreprises recrutent moins | Young companies are hiring less
skill: literal
fr: Que font les jeunes entreprises\u202f?
en: What are young companies doing?
[x] Elles embauchent moins. | They are taking on fewer people.
    Oui. | Yes.
[ ] Elles gagnent moins. | They are earning less.
    Le texte dit que les recettes ont augmenté. | The text says that revenue rose.
[ ] Elles ferment en hiver. | They close in winter.
    Le texte ne parle pas de fermeture. | The text speaks of no closing.
"""
BROKEN = SOUND.replace("gender: f", "gendre: f").replace("title:", "titel:")


def stored(folder: Path, text: str) -> Path:
    """A lesson file in a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "lesson.txt"
    path.write_text(text, encoding="utf-8")
    return path
