"""Rules of terms: the glossary of a lesson."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from study.lesson.document import Block
from study.lesson.model import Bilingual, Term, WordClass
from study.lesson.occurrences import occurrences
from study.teach.check.finding import Hit, Span
from study.teach.check.material import Material, opening, over
from study.teach.check.rule import Rule, add, rule
from study.teach.check.sources import FORMAT, GLOSSES
from study.teach.check.words import forms

add(
    Rule(
        "E05",
        Bilingual("Un terme est dans les paragraphes qu’il cite.", "A term is in the paragraphs it names."),
        Bilingual(
            "C’est là qu’on le souligne ; si le texte en a une autre forme, « formes: » la donne.",
            "That is where it is marked; if the text has another form of it, “forms:” gives it.",
        ),
        FORMAT,
        "# Term recette\nin: 1",
        "# Term recette\nin: 1\nforms: recettes",
        codes=frozenset({"term-not-found", "english-not-found"}),
    )
)
_STEM = 4


@rule(
    "A25",
    Bilingual("Un terme cite tous ses paragraphes.", "A term names all of its paragraphs."),
    Bilingual(
        "Revoir un mot dans un autre paragraphe est ce qui le fait retenir.",
        "Meeting a word again in another paragraph is what makes it stay.",
    ),
    GLOSSES,
    "in: 1",
    "in: 1, 2",
)
def paragraph_not_named(material: Material) -> Iterator[Hit]:
    """A noun, a verb or an expression in a paragraph that the term does not name."""
    texts = {paragraph.number: paragraph.text("fr") for paragraph, _ in material.paragraphs}
    lowered = {number: text.casefold() for number, text in texts.items()}
    named = {form.casefold() for term, _ in material.terms for form in (term.head, *term.forms)}
    for term, block in material.terms:
        if term.word_class in (WordClass.PREPOSITION, WordClass.PRONOUN, WordClass.DETERMINER, WordClass.CONJUNCTION):
            continue
        others = [
            number
            for number, text in lowered.items()
            if number not in term.paragraphs
            and any(form.casefold() in text for form in (term.head, *term.forms))
            and _alone(term, texts[number], named)
        ]
        if others:
            listed = ", ".join(map(str, others))
            yield Hit(
                over(block.of("in")[0]) if block.of("in") else opening(block),
                Bilingual(
                    f"« {term.head} » est aussi au paragraphe {listed}. Ajoutez-le à « dans: ».",
                    f"“{term.head}” is in paragraph {listed} as well. Add it to “in:”.",
                ),
                term.head,
            )


def _alone(term: Term, text: str, named: set[str]) -> bool:
    """The term stands there by itself, not inside a longer term."""
    longer = tuple(form for form in named if term.head.casefold() in form and form != term.head.casefold())
    hidden = text
    for form in longer:
        for spans in occurrences(replace(term, head=form, forms=()), text):
            for start, end in spans:
                hidden = hidden[:start] + "·" * (end - start) + hidden[end:]
    return bool(occurrences(term, hidden))


@rule(
    "A26",
    Bilingual("Un nom a son genre.", "A noun has a gender."),
    Bilingual(
        "Le genre s’apprend avec le mot ou ne s’apprend guère ; les cartes le montrent avec l’article.",
        "Gender is learned with the word or hardly at all; cards show it with the article.",
    ),
    GLOSSES,
    "class: noun",
    "class: noun\ngender: f",
)
def noun_without_gender(material: Material) -> Iterator[Hit]:
    """A noun that does not say whether it is masculine or feminine."""
    for term, block in material.terms:
        if term.word_class is WordClass.NOUN and not term.gender:
            yield Hit(
                _at(block, "class"),
                Bilingual(
                    f"« {term.head} » n’a pas de genre. Ajoutez « genre: m », « f » ou « mf ».",
                    f"“{term.head}” has no gender. Add “gender: m”, “f” or “mf”.",
                ),
                term.head,
            )


@rule(
    "A27",
    Bilingual("L’exemple d’un terme l’emploie.", "A term’s example uses it."),
    Bilingual(
        "L’exemple montre le mot à l’œuvre ; sans lui, il n’apprend rien, et la carte à trou n’a pas de trou.",
        "The example shows the word at work; without it, it teaches nothing, and the gap card has no gap.",
    ),
    GLOSSES,
    "# Term recettes\nexample: L’argent entre chaque mois. | Money comes in every month.",
    "# Term recettes\nexample: Les recettes couvrent les dépenses. | Revenue covers spending.",
)
def example_without_term(material: Material) -> Iterator[Hit]:
    """An example in which no word begins like a word of the term."""
    for term, block in material.terms:
        if not term.example.fr or occurrences(term, term.example.fr):
            continue
        stems = {word[:_STEM] for text in (term.head, *term.forms) for word in forms(text)}
        said = forms(term.example.fr)
        if not any(word.startswith(stem) for stem in stems for word in said) and not _irregular(term, said):
            yield Hit(
                _at(block, "example"),
                Bilingual(f"L’exemple n’emploie pas « {term.head} ».", f"The example does not use “{term.head}”."),
                term.example.fr,
            )


def _irregular(term: Term, said: list[str]) -> bool:
    """A form such as *va* of *aller*."""
    from study.language.lexicon import readings

    heads = set(term.head.lower().split())
    return any(reading.lemma in heads for word in said for reading in readings(word))


def _at(block: Block, name: str) -> Span:
    entries = block.of(name)
    return over(entries[0]) if entries else opening(block)
