"""Rules of terms: the glossary of a lesson."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from study.lesson.document import Block
from study.lesson.model import Bilingual, Term, WordClass
from study.lesson.occurrences import occurrences
from study.teach.check.finding import Fix, Hit, Span
from study.teach.check.material import Material, heading_span, value_span
from study.teach.check.rule import Rule, add, rule
from study.teach.check.sources import CRAFT, FORMAT, GLOSSES
from study.teach.check.words import forms, readings_of

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
_EVERYWHERE = (WordClass.PREPOSITION, WordClass.PRONOUN, WordClass.DETERMINER, WordClass.CONJUNCTION)
"""Classes that stand in every paragraph, so that nobody would list them all."""


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
    where: dict[str, set[int]] = defaultdict(set)
    for number, text in texts.items():
        for word in forms(text):
            where[word].add(number)
    named: dict[str, set[str]] = defaultdict(set)
    for form in {form for term, _ in material.terms for form in (term.head, *term.forms)}:
        for word in forms(form):
            named[word].add(form)
    for term, block in material.terms:
        if term.word_class in _EVERYWHERE:
            continue
        numbers = {number for form in (term.head, *term.forms) for number in _having(form, where)}
        others = [
            number
            for number in sorted(numbers - set(term.paragraphs))
            if occurrences(term, texts[number]) and _alone(term, texts[number], named)
        ]
        if others:
            listed = ", ".join(map(str, others))
            yield Hit(
                value_span(block.of("in")[0]) if block.of("in") else heading_span(block),
                Bilingual(
                    f"« {term.head} » est aussi au paragraphe {listed}. Ajoutez-le à « dans: ».",
                    f"“{term.head}” is in paragraph {listed} as well. Add it to “in:”.",
                ),
                term.head,
            )


def _having(form: str, where: dict[str, set[int]]) -> set[int]:
    """The paragraphs that have every word of a form."""
    numbers = [where.get(word, set()) for word in forms(form)]
    return set.intersection(*numbers) if numbers else set()


def _alone(term: Term, text: str, named: dict[str, set[str]]) -> bool:
    """The term stands there by itself, not inside a longer term."""
    head = term.head.casefold()
    words = forms(term.head)
    hidden = text
    with_word = [named.get(word, set()) for word in words]
    for form in sorted(set.intersection(*with_word)) if with_word else ():
        if head in form.casefold() and head != form.casefold():
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
    heads = set(term.head.lower().split())
    return any(reading.lemma in heads for word in said for reading in readings_of(word))


@rule(
    "A41",
    Bilingual("Un brouillon est relu avant de servir.", "A draft is read over before it is used."),
    Bilingual(
        "Le programme propose, l’auteur dispose : retirer « brouillon: oui » dit que quelqu’un a lu.",
        "The program proposes, the author decides: taking “draft: yes” out says that somebody has read it.",
    ),
    CRAFT,
    "draft: yes\nclass: noun",
    "class: noun",
)
def draft_not_confirmed(material: Material) -> Iterator[Hit]:
    """A term or a question that the program drafted and nobody has confirmed."""
    drafts = [(term.draft, block) for term, block in material.terms]
    drafts += [(asked.question.draft, asked.block) for asked in material.questions]
    for draft, block in drafts:
        if draft:
            yield Hit(
                _at(block, "draft"),
                Bilingual(
                    "Ce brouillon n’est pas confirmé. Relisez le bloc, puis retirez cette ligne.",
                    "This draft is not confirmed. Read the block over, then take this line out.",
                ),
                block.name,
            )


def _at(block: Block, name: str) -> Span:
    entries = block.of(name)
    return value_span(entries[0]) if entries else heading_span(block)


@rule(
    "A43",
    Bilingual("La prononciation s’écrit sans crochets.", "Pronunciation is written without brackets."),
    Bilingual(
        "Le programme, le paquet et la fiche mettent les leurs : il y en aurait deux paires.",
        "The program and the deck put their own: there would be two pairs.",
    ),
    FORMAT,
    "ipa: [ʁəsɛt]",
    "ipa: ʁəsɛt",
)
def bracketed_sound(material: Material) -> Iterator[Hit]:
    """A pronunciation in square brackets or between slashes."""
    for _, block in material.terms:
        for entry in (*block.of("ipa"), *block.of("english-ipa")):
            said = entry.value
            if len(said) > 2 and said[0] + said[-1] in ("[]", "//"):
                span = value_span(entry)
                yield Hit(
                    span,
                    Bilingual(f"Écrivez « {said[1:-1].strip()} ».", f"Write “{said[1:-1].strip()}”."),
                    said,
                    (Fix(span, said[1:-1].strip()),),
                )
