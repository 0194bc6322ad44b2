"""Why a question has no place in a lesson, or not as it was."""

from __future__ import annotations

from study.lesson.model import Bilingual


class UnsupportedQuestionError(Exception):
    """No kind of ours can hold the question."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


_SAID = {
    "essay": Bilingual(
        "c’est une composition\u00a0: une leçon n’a pas de question qu’il faille noter soi-même.",
        "it is an essay: a lesson has no question that one has to mark oneself.",
    ),
    "description": Bilingual("c’est un texte sans question.", "it is a text without a question."),
    "empty": Bilingual("elle ne demande rien.", "it asks nothing."),
    "none-right": Bilingual("aucune réponse n’y a tous les points.", "no answer earns the whole mark."),
    "all-right": Bilingual("toutes ses réponses sont justes.", "all of its options are right."),
    "several-right": Bilingual(
        "plusieurs options ont tous les points, et l’on n’en choisit qu’une.",
        "several options earn the whole mark, and only one is chosen.",
    ),
    "any-number": Bilingual(
        "elle accepte n’importe quel nombre, ou un nombre illisible.",
        "it accepts any number, or one that cannot be read.",
    ),
    "few-pairs": Bilingual("il faut deux paires au moins.", "two pairs at least are wanted."),
    "few-steps": Bilingual("il faut trois étapes au moins.", "three steps at least are wanted."),
    "part": Bilingual(
        "une partie des points ne se donne pas ici\u00a0: la réponse est comptée fausse.",
        "a part of the mark is not given here: the answer counts as wrong.",
    ),
    "weights": Bilingual(
        "les réponses justes ont ici la même part de la note.", "right answers have the same part of the mark here."
    ),
    "star": Bilingual(
        "une étoile qui vaut n’importe quel texte n’a pas de sens ici.",
        "a star that stands for any text has no meaning here.",
    ),
    "tolerances": Bilingual(
        "un nombre n’a qu’une tolérance\u00a0: c’est celle de la première réponse.",
        "a number has one tolerance: it is that of the first answer.",
    ),
}


def refuse(why: str) -> Bilingual:
    """The sentence, to follow the title of the question."""
    return _SAID.get(why) or Bilingual(
        "ce genre de question n’existe pas ici.", "there is no such kind of question here."
    )
