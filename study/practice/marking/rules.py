"""The circumstances in which a typed answer is marked."""

from __future__ import annotations

from dataclasses import dataclass

from study.lesson.model import Language, Question
from study.practice.form_questions import is_form_question


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules for marking one typed answer."""

    language: Language = "fr"
    """The language of the answer."""
    form: bool = False
    """Whether the form counts as much as the sense: gaps, vocabulary, translation, review cards."""
    articles_free: bool = False
    accents_strict: bool = False
    in_sentence: bool = False
    """Whether the text fills a gap: its article is then part of the sentence, not only a mark of gender."""
    before: str = ""
    """The word before a gap."""
    taken: frozenset[str] = frozenset()
    """Normalised texts that are the answer to something else."""
    stem: str = ""
    """The question, in the language of the answer."""
    source: str = ""
    """The paragraphs that the question is about, in the language of the answer."""
    evidence: str = ""
    """The passages that give the answer, in the language of the answer."""
    needs: tuple[tuple[str, ...], ...] = ()
    """Groups of words or phrases: an answer that has one of each is right, unless it has one of `excluded`."""
    excluded: tuple[str, ...] = ()


def rules_for(question: Question, language: Language, source: str = "") -> Rules:
    """Return the rules for a question with one typed answer."""
    evidence = " ".join(evidence.text.get(language) for evidence in question.evidence)
    return Rules(
        language=language,
        form=is_form_question(question),
        articles_free=question.articles_free,
        accents_strict=question.accents_strict,
        stem=question.stem.get(language),
        source=source or evidence,
        evidence=evidence or source,
        needs=question.needs,
        excluded=question.excluded,
    )
