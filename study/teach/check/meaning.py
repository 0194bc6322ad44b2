"""Rules on questions that ask what an expression means: a dictionary must not be enough to answer them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.language.french.glosses import entries
from study.lesson.model import Kind, Language, Skill, Term
from study.teach.check.finding import Hit
from study.teach.check.lemmas import content_lemmas, families
from study.teach.check.material import Material, QuestionBlock
from study.teach.check.quotations import quoted_from
from study.teach.check.rule import rule
from study.teach.check.sources import WITHOUT_TEXT
from study.teach.check.words import has_words, joined_words
from study.text import Message

_LANGUAGES: tuple[Language, Language] = ("fr", "en")
_MEANS = re.compile(
    r"\b(?:veu(?:t|lent) dire|signifi\w+|comprendre par|exprim\w+|que di(?:t|sent)|sens\b|synonyme|entend\w* par"
    r"|l’idée de|équivaut|définition|traduit)",
    re.IGNORECASE,
)
_MEANING_SKILLS = (Skill.VOCABULARY, Skill.STANCE)
_SHARE = 0.15
_SET = 8
"""Questions of a direction from which shares are counted."""
_LONGEST = 6
"""Words up to which a quotation is an expression."""


@rule(
    "A47",
    Message("Do not ask for the meaning that the glossary gives."),
    Message(
        "Anyone who knows the word, or looks it up, does not need the paragraph. Ask for a sense that only this "
        "paragraph decides, or which of its words could be replaced by another."
    ),
    WITHOUT_TEXT,
    "// « recettes » ? [x] l’argent qui entre | “recettes”? [x] the money that comes in",
    "// Quel mot du paragraphe 1 peut-on remplacer par « gains » ? | Which word of paragraph 1 could “gains” replace?",
)
def glossary_answers(material: Material) -> Iterator[Hit]:
    """Report a quoted expression whose meaning in the glossary, or first sense in the dictionary, is the right option.

    It is one that shares words with the right option, and with no other.
    """
    for asked in material.questions:
        key = asked.key
        if key is None or asked.question.kind is not Kind.CHOICE:
            continue
        for said in quoted_from(material, asked):
            if len(said.split()) > _LONGEST:
                continue
            language = next((each for each in _LANGUAGES if _answered(material, asked, said, each)), None)
            if language is not None:
                yield Hit(
                    key.span,
                    Message(
                        "The glossary or the dictionary explains “{words}” with the words of the right option. Ask for "
                        "something that the paragraph decides.",
                        words=said,
                    ),
                    key.entry.first,
                )
                break


def _answered(material: Material, asked: QuestionBlock, said: str, language: Language) -> bool:
    """Return whether the meaning of an expression has most words of the right option, and none of the others'."""
    assert asked.key is not None
    stem = families(content_lemmas(asked.question.stem.get(language), language))
    key = families(content_lemmas(asked.key.option.text.get(language), language)) - stem
    known = families(content_lemmas(_explained(material, said, language), language))
    others = (content_lemmas(each.option.text.get(language), language) for each in asked.distractors)
    return bool(key) and 2 * len(key & known) >= len(key) and not any(families(each) & known - stem for each in others)


def _explained(material: Material, said: str, language: Language) -> str:
    """Return what the glossary and the dictionary give as the meaning of an expression, in one language."""
    form = joined_words(said)
    terms = [term for term, _ in material.terms if _has(term, form)]
    found = [text for term in terms for text in (term.meaning.get(language), term.en if language == "en" else term.fr)]
    if language == "en":
        found += _first_senses(form if not terms else terms[0].head)
    return " ; ".join(found)


def _has(term: Term, form: str) -> bool:
    """Return whether an expression is a term, or has it as most of its words."""
    written = (joined_words(text) for text in (term.head, *term.forms, term.english.head, *term.english.forms) if text)
    return any(has_words(form, each) and 2 * len(each) >= len(form) for each in written)


def _first_senses(head: str) -> list[str]:
    return [entry.senses[0] for entry in entries(head) if entry.senses]


@rule(
    "A48",
    Message("Ask for the meaning of quoted words in at most 15% of the questions."),
    Message("Such questions test vocabulary: a dictionary answers them, and the article is not needed."),
    WITHOUT_TEXT,
    "// 4 questions sur 10 : « Que veut dire « … » ? » | 4 questions out of 10: “What does “…” mean?”",
    "// 1 question sur 10 | 1 question out of 10",
)
def meanings_asked(material: Material) -> Iterator[Hit]:
    """Report a direction in which too many questions quote an expression and ask only for its meaning."""
    for language in _LANGUAGES:
        asked = [each for each in material.questions if each.question.asked_in(language)]
        found = [each for each in asked if _asks_meaning(material, each)]
        if len(asked) >= _SET and len(found) > _SHARE * len(asked):
            yield Hit(
                found[0].span("fr"),
                Message(
                    "{found} of {asked} questions quote words and ask for their meaning (lines {lines}). Ask what the "
                    "paragraph says with them instead.",
                    found=len(found),
                    asked=len(asked),
                    lines=", ".join(str(each.block.number) for each in found),
                ),
            )


def _asks_meaning(material: Material, asked: QuestionBlock) -> bool:
    question = asked.question
    if question.kind is Kind.MATCH and question.skill is Skill.VOCABULARY:
        lefts = [joined_words(pair.left.get(question.only or "fr")) for pair in question.pairs if pair.left]
        about = joined_words(material.about(question, question.only or "fr"))
        return bool(lefts) and 2 * sum(has_words(about, left) for left in lefts) >= len(lefts)
    if question.kind not in (Kind.CHOICE, Kind.CHOICES):
        return False
    if question.skill not in _MEANING_SKILLS and not _MEANS.search(question.stem.fr):
        return False
    return any(len(said.split()) <= _LONGEST for said in quoted_from(material, asked))
