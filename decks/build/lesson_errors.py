"""What a lesson must have before it can become cards, and the sentences that say what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from decks.build.html import clean
from decks.build.identity import slug
from study.lesson.model import Bilingual, Lesson, Term


def refusals(lessons: Sequence[Lesson]) -> tuple[Bilingual, ...]:
    """Everything that stands in the way of a deck, a sentence each with its place; empty if nothing does."""
    return tuple(_all(lessons))


def _all(lessons: Sequence[Lesson]) -> Iterator[Bilingual]:
    if not lessons:
        yield Bilingual("Aucune leçon : il n’y a rien à exporter.", "No lesson: there is nothing to export.")
    for lesson_id in _twice(lesson.id for lesson in lessons):
        yield Bilingual(
            f"Deux leçons portent l’identifiant « {lesson_id} » : leurs cartes se confondraient. "
            "Changez l’un des deux.",
            f"Two lessons have the id “{lesson_id}”: their cards could not be told apart. Change one of them.",
        )
    for lesson in lessons:
        yield from _of_lesson(lesson)


def _of_lesson(lesson: Lesson) -> Iterator[Bilingual]:
    at = Bilingual(f"Leçon « {lesson.id} », ", f"Lesson “{lesson.id}”, ")
    if not slug(lesson.id):
        yield Bilingual(
            f"{at.fr}première ligne : il faut un identifiant, avec au moins une lettre de a à z ou un chiffre. "
            "Écrivez « leçon: mon-article ».",
            f"{at.en}first line: an id is needed, with at least one letter from a to z or a digit. "
            "Write “lesson: my-article”.",
        )
    if not clean(lesson.title.get("fr")):
        yield Bilingual(
            f"{at.fr}en-tête : le titre manque, or le paquet porte son nom. Écrivez « titre: … ».",
            f"{at.en}header: the title is missing, and the deck is named after it. Write “title: …”.",
        )
    for doubled in _twice(term.id for term in lesson.terms):
        yield Bilingual(
            f"{at.fr}terme « {doubled} » : deux termes ont cet identifiant. Donnez-en un autre à l’un d’eux.",
            f"{at.en}term “{doubled}”: two terms have this id. Give one of them another.",
        )
    for doubled in _twice(question.id for question in lesson.questions):
        yield Bilingual(
            f"{at.fr}question « {doubled} » : deux questions ont cet identifiant. Donnez-en un autre à l’une d’elles.",
            f"{at.en}question “{doubled}”: two questions have this id. Give one of them another.",
        )
    for number, term in enumerate(lesson.terms, 1):
        yield from _of_term(
            term,
            Bilingual(f"{at.fr}terme « {term.head or number} »", f"{at.en}term “{term.head or number}”"),
        )


def _of_term(term: Term, at: Bilingual) -> Iterator[Bilingual]:
    if not clean(term.id):
        yield Bilingual(
            f"{at.fr} : l’identifiant est vide. Ajoutez « id: … ».", f"{at.en}: the id is empty. Add “id: …”."
        )
    if not clean(term.head):
        yield Bilingual(
            f"{at.fr} (id « {term.id} ») : le mot vedette est vide. Écrivez-le après « # Terme ».",
            f"{at.en} (id “{term.id}”): the headword is empty. Write it after “# Term”.",
        )
    if not clean(term.en):
        yield Bilingual(
            f"{at.fr} : le sens anglais manque, la carte n’aurait pas de réponse. Ajoutez « en: … ».",
            f"{at.en}: the English sense is missing, the card would have no answer. Add “en: …”.",
        )


def _twice(ids: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(map(clean, ids)).items() if count > 1 and name]
