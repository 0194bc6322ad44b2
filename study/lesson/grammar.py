"""The grammar of lesson files in one table: blocks, their fields, and the keywords of both.

The reader, the writer and every message about a mistake read this table; a field added here is
read, written, suggested and explained.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from study.lesson.bilingual import Bilingual, Language
from study.lesson.kinds import PROVABLE, FaultKind, Kind, Skill, WordClass
from study.text import Message

Shape = Literal[
    "text",  # one text in one language
    "bilingual",  # French | English
    "sentences",  # one sentence a line
    "slug",  # a name for programs
    "slugs",  # several, parted by commas
    "numbers",  # paragraph numbers, parted by commas
    "forms",  # texts parted by " / "
    "word",  # one of a list of words
    "number",  # a number as people write it
    "fault",  # [kind] text -> correction | why in French | why in English
    "option",  # [x] French | English; the indented lines below are the feedback
    "answer",  # = text; the indented lines below are the feedback
    "near",  # ~ text | message in French | message in English
    "pair",  # left -> right; the indented lines below are the feedback
    "step",  # 1. French | English
    "gaps",  # a text with [[holes]]
    "model",  # = first line; the indented lines are further lines, one with -> is a comment on the text
    "range",  # a least and a greatest number: 120-160
    "allow",  # a rule's id | why in French | why in English
]

WITH_FEEDBACK: frozenset[Shape] = frozenset({"option", "answer", "pair"})
"""Shapes whose indented lines are feedback on the text, and not more of it."""


def fold(word: str) -> str:
    """Return a keyword as it is compared: lower case, without accents, hyphens for spaces and underscores."""
    if word.isascii() and word.isalpha():
        return word.lower()
    plain = "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))
    return "-".join(plain.replace("_", " ").split())


class Vocabulary:
    """The words that are allowed in one field, in both languages."""

    def __init__(self, french: Mapping[str, str]) -> None:
        """`french` has the French word for every English one."""
        self.french = french
        self._english = {fold(word): english for english, other in french.items() for word in (other, english)}

    def read(self, word: str) -> str | None:
        """Return the English word for a word in either language; None if it is unknown."""
        return self._english.get(fold(word))

    def words(self, language: Language) -> tuple[str, ...]:
        """Return all words in a language."""
        return tuple(self.french.values() if language == "fr" else self.french)

    def word(self, english: str, language: Language) -> str:
        """Return a word in a language, given its English."""
        return self.french[english] if language == "fr" else str(english)

    def both(self, english: str) -> Bilingual:
        """Return a word in both languages, given its English."""
        return Bilingual(self.french[english], str(english))

    def listed(self) -> Bilingual:
        """Return all words as a list in a sentence: “noun, verb, adjective”."""
        return Bilingual(*(", ".join(self.words(language)) for language in ("fr", "en")))


CLASSES = Vocabulary(
    {
        WordClass.NOUN: "nom",
        WordClass.VERB: "verbe",
        WordClass.ADJECTIVE: "adjectif",
        WordClass.ADVERB: "adverbe",
        WordClass.PREPOSITION: "préposition",
        WordClass.CONJUNCTION: "conjonction",
        WordClass.PRONOUN: "pronom",
        WordClass.DETERMINER: "déterminant",
        WordClass.EXPRESSION: "expression",
        WordClass.CONNECTOR: "connecteur",
        WordClass.IDIOM: "idiotisme",
        WordClass.NAME: "nom-propre",
    }
)
KINDS = Vocabulary(
    {
        Kind.CHOICE: "choix",
        Kind.CHOICES: "choix-multiples",
        Kind.TRUE_FALSE: "vrai-faux",
        Kind.GAPS: "trous",
        Kind.SHORT: "réponse-courte",
        Kind.NUMBER: "nombre",
        Kind.MATCH: "associer",
        Kind.ORDER: "ordre",
        Kind.TRANSLATION: "traduction",
        Kind.TRANSFORM: "transformation",
        Kind.DICTATION: "dictée",
        Kind.WRITING: "rédaction",
    }
)
SKILLS = Vocabulary(
    {
        Skill.LITERAL: "littéral",
        Skill.INFERENCE: "inférence",
        Skill.VOCABULARY: "vocabulaire",
        Skill.MAIN_IDEA: "idée-principale",
        Skill.REFERENCE: "référence",
        Skill.STANCE: "point-de-vue",
        Skill.STRUCTURE: "structure",
        Skill.TRANSLATION: "traduction",
        Skill.GRAMMAR: "grammaire",
        Skill.WRITING: "expression-écrite",
        Skill.LISTENING: "compréhension-orale",
    }
)
LEVELS = Vocabulary({level: level for level in ("A1", "A2", "B1", "B2", "C1", "C2")})
GENDERS = Vocabulary({"m": "m", "f": "f", "mf": "mf"})
PLURALS = Vocabulary({"singular": "singulier", "plural": "pluriel"})
YES_NO = Vocabulary({"yes": "oui", "no": "non"})
FAULTS = Vocabulary(
    {
        FaultKind.FACT: "fait",
        FaultKind.GRAMMAR: "grammaire",
        FaultKind.TRANSLATION: "traduction",
        FaultKind.CONTESTED: "contesté",
        FaultKind.STYLE: "style",
    }
)
LANGUAGES = Vocabulary({"french": "français", "english": "anglais"})
ARTICLES = Vocabulary({"free": "libres", "required": "exigés"})
TYPOGRAPHIES = Vocabulary({"france": "france", "eu": "ue", "quebec": "québec"})
TRUTHS = Vocabulary({"True": "Vrai", "False": "Faux"})
ACCENTS = Vocabulary({"free": "libres", "strict": "stricts"})


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """A line of a block: `word: value`, or a line that begins with a mark."""

    name: str
    """The English word, or the mark itself."""
    french: str
    shape: Shape
    many: bool = False
    """The field may occur more than once in its block."""
    required: bool = False
    kinds: tuple[Kind, ...] = ()
    """The kinds of question that use the field; empty means all."""
    values: Vocabulary | None = None
    """For the shape `word`."""
    others: tuple[str, ...] = ()
    """Further spellings that are read."""
    mark: bool = False
    """The line begins with the name itself, without a colon."""

    def word(self, language: Language) -> str:
        """Return the keyword in a language."""
        return self.french if language == "fr" else self.name

    @property
    def words(self) -> Bilingual:
        """The keyword in both languages."""
        return Bilingual(self.french, self.name)


@dataclass(frozen=True, slots=True, eq=False)
class BlockType:
    """One of the blocks of a lesson file: its keyword and its fields."""

    name: str
    french: str
    called: Message
    """Its name within a sentence, with the indefinite article."""
    fields: tuple[Field, ...]
    """In the order in which they are written."""

    def word(self, language: Language) -> str:
        """Return the keyword in a language."""
        return self.french if language == "fr" else self.name

    def used_by(self, kind: Kind | None) -> tuple[Field, ...]:
        """Return the fields that a kind of question uses; all of them if `kind` is None."""
        return tuple(field for field in self.fields if kind is None or not field.kinds or kind in field.kinds)


_ALLOW = Field("allow", "permettre", "allow", many=True)
"""Allowed in every block: a rule of the check that the author suppresses there."""

HEADER = BlockType(
    "header",
    "en-tête",
    Message("the header"),
    (
        Field("lesson", "leçon", "slug", required=True),
        Field("title", "titre", "bilingual", required=True),
        Field("level", "niveau", "word", values=LEVELS),
        Field("date", "date", "text"),
        Field("source", "source", "bilingual"),
        Field("author", "auteur", "text"),
        Field("licence", "licence", "bilingual", others=("license",)),
        Field("topics", "thèmes", "slugs"),
        Field("mission", "mission", "bilingual"),
        Field("note", "remarque", "bilingual", many=True),
        Field("french-note", "remarque-français", "bilingual", many=True),
        Field("english-note", "remarque-anglais", "bilingual", many=True),
        Field("before", "avant", "bilingual", many=True),
        Field("discuss", "discuter", "bilingual", many=True),
        Field("aim", "objectif", "bilingual", many=True),
        Field("timing", "durée", "bilingual"),
        Field("suggestion", "suggestion", "bilingual", many=True),
        Field("typography", "typographie", "word", values=TYPOGRAPHIES),
        _ALLOW,
    ),
)
HEADING = BlockType(
    "Heading",
    "Intertitre",
    Message("a heading"),
    (
        Field("fr", "fr", "text", required=True),
        Field("en", "en", "text"),
        Field("genre", "genre", "bilingual"),
        Field("from", "de", "bilingual"),
        Field("date", "date", "text"),
        _ALLOW,
    ),
)
PARAGRAPH = BlockType(
    "Paragraph",
    "Paragraphe",
    Message("a paragraph"),
    (
        Field("fr", "fr", "sentences", required=True),
        Field("en", "en", "sentences"),
        Field("fault", "faute", "fault", many=True),
        Field("english-fault", "anglais-faute", "fault", many=True),
        _ALLOW,
    ),
)
NOTE = BlockType(
    "Note",
    "Encadré",
    Message("a note"),
    (
        Field("title", "titre", "bilingual", required=True),
        Field("after", "après", "numbers"),
        Field("fr", "fr", "sentences", required=True),
        Field("en", "en", "sentences"),
        _ALLOW,
    ),
)
TERM = BlockType(
    "Term",
    "Terme",
    Message("a term"),
    (
        Field("draft", "brouillon", "word", values=YES_NO),
        Field("id", "id", "slug", required=True),
        Field("in", "dans", "numbers", required=True),
        Field("level", "niveau", "word", values=LEVELS),
        Field("core", "noyau", "word", values=YES_NO),
        Field("class", "nature", "word", required=True, values=CLASSES),
        Field("gender", "genre", "word", values=GENDERS),
        Field("number", "nombre", "word", values=PLURALS),
        Field("ipa", "api", "text"),
        Field("en", "en", "text", required=True),
        Field("cue", "indice", "text"),
        Field("forms", "formes", "forms"),
        Field("meaning", "sens", "bilingual"),
        Field("here", "ici", "bilingual"),
        Field("also", "aussi", "bilingual"),
        Field("example", "exemple", "bilingual"),
        Field("trap", "piège", "bilingual"),
        Field("fr", "fr", "text"),
        Field("english", "anglais", "text"),
        Field("english-in", "anglais-dans", "numbers"),
        Field("english-class", "anglais-nature", "word", values=CLASSES),
        Field("english-ipa", "anglais-api", "text"),
        Field("english-forms", "anglais-formes", "forms"),
        Field("english-here", "anglais-ici", "bilingual"),
        Field("english-example", "anglais-exemple", "bilingual"),
        Field("english-trap", "anglais-piège", "bilingual"),
        _ALLOW,
    ),
)
_CHOSEN = (Kind.CHOICE, Kind.CHOICES, Kind.TRUE_FALSE)
_TYPED = (Kind.SHORT, Kind.GAPS, Kind.TRANSFORM)
QUESTION = BlockType(
    "Question",
    "Question",
    Message("a question"),
    (
        Field("draft", "brouillon", "word", values=YES_NO),
        Field("about", "sur", "numbers", required=True),
        Field("for", "pour", "word", values=LANGUAGES),
        Field("evidence", "preuve", "bilingual", many=True),
        Field("justify", "justifier", "word", kinds=PROVABLE, values=YES_NO),
        Field("skill", "compétence", "word", required=True, values=SKILLS),
        Field("fr", "fr", "text", required=True),
        Field("en", "en", "text"),
        Field("hint", "indice", "bilingual"),
        Field("why", "pourquoi", "bilingual"),
        Field("note", "remarque", "bilingual"),
        Field("[ ]", "[ ]", "option", many=True, kinds=_CHOSEN, mark=True),
        Field("text", "texte", "gaps", required=True, kinds=(Kind.GAPS,)),
        Field("text", "texte", "text", required=True, kinds=(Kind.TRANSLATION, Kind.TRANSFORM, Kind.DICTATION)),
        Field("start", "début", "text", kinds=(Kind.TRANSFORM,)),
        Field("audio", "audio", "text", kinds=(Kind.DICTATION,)),
        Field("audience", "destinataire", "bilingual", kinds=(Kind.WRITING,)),
        Field("register", "registre", "bilingual", kinds=(Kind.WRITING,)),
        Field("in", "en-langue", "word", kinds=(Kind.WRITING,), values=LANGUAGES),
        Field("mediation", "médiation", "word", kinds=(Kind.WRITING,), values=YES_NO),
        Field("words", "mots", "range", kinds=(Kind.WRITING,)),
        Field("point", "point", "bilingual", many=True, kinds=(Kind.WRITING,)),
        Field("=", "=", "answer", many=True, kinds=(Kind.SHORT, Kind.NUMBER, Kind.TRANSFORM), mark=True),
        Field("=", "=", "text", many=True, kinds=(Kind.TRANSLATION,), mark=True),
        Field("=", "=", "model", many=True, kinds=(Kind.WRITING,), mark=True),
        Field("needs", "exige", "forms", many=True, kinds=(Kind.SHORT, Kind.TRANSFORM)),
        Field("not", "exclut", "forms", kinds=(Kind.SHORT, Kind.TRANSFORM)),
        Field("~", "~", "near", many=True, kinds=(*_TYPED, Kind.NUMBER), mark=True),
        Field("unit", "unité", "bilingual", kinds=(Kind.NUMBER,)),
        Field("tolerance", "tolérance", "number", kinds=(Kind.NUMBER,)),
        Field("articles", "articles", "word", kinds=_TYPED, values=ARTICLES),
        Field("accents", "accents", "word", kinds=_TYPED, values=ACCENTS),
        Field("pair", "paire", "pair", many=True, kinds=(Kind.MATCH,)),
        Field("1.", "1.", "step", many=True, kinds=(Kind.ORDER,), mark=True),
        Field("criterion", "critère", "bilingual", many=True, kinds=(Kind.TRANSLATION, Kind.WRITING)),
        _ALLOW,
    ),
)
BLOCKS = (HEADING, PARAGRAPH, NOTE, TERM, QUESTION)
"""The blocks that a `#` opens. The header comes before the first of them."""


@cache
def block_words() -> Mapping[str, BlockType]:
    """Return the block types by every folded keyword that can follow `#`, in both languages."""
    return {fold(word): block for block in BLOCKS for word in (block.name, block.french)}


@cache
def field_words(block: BlockType, kind: Kind | None) -> Mapping[str, Field]:
    """Return the fields of a block by every folded keyword, in both languages."""
    fields = [field for field in block.used_by(kind) if not field.mark]
    return {fold(word): field for field in fields for word in (field.name, field.french, *field.others)}


@cache
def field_marks(block: BlockType, kind: Kind | None) -> Mapping[str, Field]:
    """Return the fields of a block whose lines begin with a mark, by the mark."""
    return {field.name: field for field in block.used_by(kind) if field.mark}
