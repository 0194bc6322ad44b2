"""What the maker of a lesson should know of the deck that came out of it. Nothing of it stops the deck."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from decks.build.context import Met
from decks.build.note import Note
from decks.build.prompts import Prompt
from study.lesson.model import Bilingual, Lesson, Term

SHOWN = 12
"""How many terms a sentence names before it only counts the rest."""


def advice(
    lesson: Lesson, notes: Mapping[str, Note], asked: Mapping[str, Prompt], met: Mapping[str, Met | None]
) -> tuple[Bilingual, ...]:
    """A sentence for each thing that could be better; `notes`, `asked` and `met` are by the term's id."""
    same = [term for term in lesson.terms if asked[term.id].added]
    lost = [term for term in lesson.terms if not (where := met[term.id]) or not where.paragraph]
    closed = [term for term in lesson.terms if not notes[term.id].value("gap")]
    said: list[Bilingual] = []
    if same:
        said.append(
            Bilingual(
                f"{lesson.id} : plusieurs termes posaient la même question, un indice a été ajouté à {_list(same)}. "
                "Choisissez-le vous-même avec « indice: … ».",
                f"{lesson.id}: several terms asked the same question, so a cue was added to {_list(same)}. "
                "Choose it yourself with “cue: …”.",
            )
        )
    if lost:
        said.append(
            Bilingual(
                f"{lesson.id} : introuvables dans l’article, donc sans sa phrase : {_list(lost)}. "
                "Écrivez la forme du texte avec « formes: … ».",
                f"{lesson.id}: not found in the article, so without its sentence: {_list(lost)}. "
                "Write the form that stands in the text with “forms: …”.",
            )
        )
    if closed:
        said.append(
            Bilingual(
                f"{lesson.id} : sans carte à compléter, faute d’une phrase où le terme se reconnaît : {_list(closed)}.",
                f"{lesson.id}: without a gap card, for want of a sentence in which the term is found: {_list(closed)}.",
            )
        )
    if not lesson.licence:
        said.append(
            Bilingual(
                f"{lesson.id} : la licence de l’article n’est pas précisée, et les cartes le disent. "
                "Ajoutez « licence: … » à l’en-tête.",
                f"{lesson.id}: the article’s licence is not stated, and the cards say so. "
                "Add “licence: …” to the header.",
            )
        )
    return tuple(said)


def _list(terms: Sequence[Term]) -> str:
    shown = ", ".join(term.head for term in terms[:SHOWN])
    return f"{shown} … ({len(terms)})" if len(terms) > SHOWN else shown
