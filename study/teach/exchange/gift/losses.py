"""What of a question GIFT has no room for."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.model import Bilingual, Kind, Question


def losses(question: Question) -> Iterator[Bilingual]:
    """A sentence for each thing that is left out, moved or changed."""
    if question.hint:
        yield Bilingual("GIFT n’a pas d’indices\u00a0: ils sont omis.", "GIFT has no hints: they are left out.")
    if len(question.gaps) > 1:
        yield Bilingual(
            "GIFT n’a qu’un trou par question\u00a0: un texte à plusieurs trous devient plusieurs questions.",
            "GIFT has one gap in a question: a text with several becomes several questions.",
        )
    if question.unit:
        yield Bilingual(
            "GIFT n’a pas d’unités\u00a0: on n’y tape que le nombre.",
            "GIFT has no units: the number alone is typed.",
        )
    if question.kind is Kind.ORDER:
        yield Bilingual(
            "GIFT n’a pas de questions d’ordre\u00a0: on y associe les étapes à leurs numéros.",
            "GIFT has no ordering: the steps are matched with their numbers.",
        )
    if any(pair.feedback for pair in question.pairs):
        yield Bilingual(
            "GIFT n’a pas de commentaire par paire\u00a0: ceux-ci sont dans le commentaire général.",
            "GIFT has no feedback for single pairs: it is in the general feedback.",
        )
    if any("->" in pair.left.fr + pair.left.en for pair in question.pairs):
        yield Bilingual(
            "GIFT coupe une paire à sa première flèche «\u00a0->\u00a0»\u00a0: à gauche, c’est «\u00a0→\u00a0».",
            "GIFT cuts a pair at its first arrow “->”: on the left it is “→”.",
        )
    if question.kind is Kind.TRANSLATION:
        yield Bilingual(
            "Une traduction devient une composition que vous notez vous-même\u00a0; "
            "modèles et critères sont dans le commentaire général, que l’élève voit après.",
            "A translation becomes an essay that you mark yourself; "
            "its models and criteria are in the general feedback, which the learner sees afterwards.",
        )
    yield from typed(question)
    yield Bilingual(
        "GIFT ne dit ni le paragraphe ni la compétence d’une question.",
        "GIFT says neither the paragraph nor the skill of a question.",
    )


def typed(question: Question) -> Iterator[Bilingual]:
    """What Moodle does not do for typed answers, whatever the format."""
    if question.kind not in (Kind.SHORT, Kind.GAPS):
        return
    if not question.accents_strict:
        yield Bilingual(
            "Moodle compte faux un accent oublié ou une lettre de travers\u00a0; ici, on le remarque seulement.",
            "Moodle marks a missing accent or a slip of one letter wrong; here it is only remarked on.",
        )
    if question.articles_free:
        yield Bilingual(
            "Moodle ne sait pas laisser l’article libre\u00a0: il n’accepte que les réponses écrites.",
            "Moodle cannot leave the article free: it accepts the answers as written alone.",
        )


UNSHAREABLE = Bilingual(
    "Moodle ne sait pas partager la note entre tant de bonnes réponses\u00a0: la question est omise.",
    "Moodle cannot share the mark among so many right options: the question is left out.",
)
