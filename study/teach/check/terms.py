"""Rules on terms: the glossary of a lesson."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from study.lesson.document import Block
from study.lesson.model import Term, WordClass
from study.lesson.occurrences import occurrences
from study.teach.check.finding import Fix, Hit, Span
from study.teach.check.material import Material, heading_span, value_span
from study.teach.check.rule import Rule, add, rule
from study.teach.check.sources import CRAFT, FORMAT
from study.teach.check.words import readings_of, words_of
from study.text import Message

add(
    Rule(
        "E05",
        Message("List only paragraphs that contain the term."),
        Message("The term is marked there. If the text uses another form of it, add that form to “forms:”."),
        FORMAT,
        "# Term recette\nin: 1",
        "# Term recette\nin: 1\nforms: recettes",
        codes=frozenset({"term-not-found", "english-not-found"}),
    )
)
_STEM = 4
_EVERYWHERE = (WordClass.PREPOSITION, WordClass.PRONOUN, WordClass.DETERMINER, WordClass.CONJUNCTION)
"""Parts of speech that occur in every paragraph, so that listing them all would be pointless."""


@rule(
    "A25",
    Message("List every paragraph that contains a term."),
    Message("A term is marked only in the paragraphs listed, and meeting a word again helps learners remember it."),
    CRAFT,
    "in: 1",
    "in: 1, 2",
)
def paragraph_not_named(material: Material) -> Iterator[Hit]:
    """Report a paragraph that contains a term but is not listed in it."""
    texts = {paragraph.number: paragraph.text("fr") for paragraph, _ in material.paragraphs}
    where: dict[str, set[int]] = defaultdict(set)
    for number, text in texts.items():
        for word in words_of(text):
            where[word].add(number)
    named: dict[str, set[str]] = defaultdict(set)
    for form in {form for term, _ in material.terms for form in (term.head, *term.forms)}:
        for word in words_of(form):
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
                Message.plural(
                    "“{head}” also appears in paragraph {listed}. Add it to “in:”.",
                    "“{head}” also appears in paragraphs {listed}. Add them to “in:”.",
                    len(others),
                    head=term.head,
                    listed=listed,
                ),
                term.head,
            )


def _having(form: str, where: dict[str, set[int]]) -> set[int]:
    """Return the numbers of the paragraphs that have every word of a form."""
    numbers = [where.get(word, set()) for word in words_of(form)]
    return set.intersection(*numbers) if numbers else set()


def _alone(term: Term, text: str, named: dict[str, set[str]]) -> bool:
    """Return whether a term occurs in a text by itself, not only inside a longer term."""
    head = term.head.casefold()
    words = words_of(term.head)
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
    Message("Give the gender of every noun."),
    Message("Gender is best learned with the word; cards show it through the article."),
    CRAFT,
    "class: noun",
    "class: noun\ngender: f",
)
def noun_without_gender(material: Material) -> Iterator[Hit]:
    """Report a noun without its gender."""
    for term, block in material.terms:
        if term.word_class is WordClass.NOUN and not term.gender:
            yield Hit(
                _at(block, "class"),
                Message("“{head}” has no gender. Add “gender: m”, “gender: f” or “gender: mf”.", head=term.head),
                term.head,
            )


@rule(
    "A27",
    Message("Use the term in its example."),
    Message("An example shows how the word is used; without the word it teaches nothing, and its card has no gap."),
    CRAFT,
    "# Term recettes\nexample: L’argent entre chaque mois. | Money comes in every month.",
    "# Term recettes\nexample: Les recettes couvrent les dépenses. | Revenue covers spending.",
)
def example_without_term(material: Material) -> Iterator[Hit]:
    """Report an example in which no word begins like a word of the term."""
    for term, block in material.terms:
        if not term.example.fr or occurrences(term, term.example.fr):
            continue
        stems = {word[:_STEM] for text in (term.head, *term.forms) for word in words_of(text)}
        said = words_of(term.example.fr)
        if not any(word.startswith(stem) for stem in stems for word in said) and not _irregular(term, said):
            yield Hit(
                _at(block, "example"),
                Message(
                    "The example does not contain “{head}”. Use the term, or add its form to “forms:”.", head=term.head
                ),
                term.example.fr,
            )


def _irregular(term: Term, said: list[str]) -> bool:
    """Return whether a text has an irregular form of the term, such as *va* of *aller*."""
    heads = set(term.head.lower().split())
    return any(reading.lemma in heads for word in said for reading in readings_of(word))


@rule(
    "A41",
    Message("Proofread every draft before use."),
    Message("The program suggests, the author decides: deleting “draft: yes” shows that the block has been proofread."),
    CRAFT,
    "draft: yes\nclass: noun",
    "class: noun",
)
def draft_not_confirmed(material: Material) -> Iterator[Hit]:
    """Report a drafted term or question that has not been proofread."""
    drafts = [(term.draft, block) for term, block in material.terms]
    drafts += [(asked.question.draft, asked.block) for asked in material.questions]
    for draft, block in drafts:
        if draft:
            yield Hit(
                _at(block, "draft"),
                Message("This draft has not been proofread. Check the block, then delete this line."),
                block.name,
            )


def _at(block: Block, name: str) -> Span:
    entries = block.of(name)
    return value_span(entries[0]) if entries else heading_span(block)


@rule(
    "A43",
    Message("Write pronunciations without brackets."),
    Message("The program and the deck add their own, so there would be two pairs."),
    FORMAT,
    "ipa: [ʁəsɛt]",
    "ipa: ʁəsɛt",
)
def bracketed_sound(material: Material) -> Iterator[Hit]:
    """Report a pronunciation in square brackets or between slashes."""
    for _, block in material.terms:
        for entry in (*block.of("ipa"), *block.of("english-ipa")):
            said = entry.value
            if len(said) > 2 and said[0] + said[-1] in ("[]", "//"):
                span = value_span(entry)
                yield Hit(
                    span,
                    Message("Write “{strip}”, without brackets.", strip=said[1:-1].strip()),
                    said,
                    (Fix(span, said[1:-1].strip()),),
                )
