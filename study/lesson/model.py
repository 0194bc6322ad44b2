"""The data classes of a lesson: immutable, and without input or output. The reader makes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from study.lesson.bilingual import Bilingual as Bilingual
from study.lesson.bilingual import Language as Language
from study.lesson.keys import LessonKey, QuestionKey, TermKey
from study.lesson.kinds import TYPED
from study.lesson.kinds import FaultKind as FaultKind
from study.lesson.kinds import Kind as Kind
from study.lesson.kinds import Skill as Skill
from study.lesson.kinds import WordClass as WordClass


@dataclass(frozen=True)
class Allowance:
    """A rule of the check that the author suppresses for one block, and why; in the header, for the whole lesson."""

    rule: str
    """The rule's id: A07."""
    why: Bilingual = Bilingual()


@dataclass(frozen=True)
class Fault:
    """Something in the source that a learner must not imitate or believe."""

    text: str
    """Word for word as the paragraph has it."""
    correction: str
    """What it should be; empty for a remark without one."""
    why: Bilingual
    kind: FaultKind = FaultKind.GRAMMAR
    language: Language = "fr"
    """The language of `text` and `correction`."""


@dataclass(frozen=True)
class Heading:
    """A heading above the paragraphs that follow it."""

    text: Bilingual
    allowed: tuple[Allowance, ...] = ()
    genre: Bilingual = Bilingual()
    """What sort of document begins here (*courriel | e-mail*); empty for a heading within a document."""
    sender: Bilingual = Bilingual()
    """Who wrote the document that begins here."""
    date: str = ""
    """When the document that begins here was written, as it gives it."""

    def document(self, language: Language) -> str:
        """Return genre, sender and date of the document that begins here; empty if none does."""
        return " · ".join(filter(None, (self.genre.get(language), self.sender.get(language), self.date)))


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, sentence by sentence in both languages."""

    number: int
    """Counted from 1 through the whole lesson."""
    fr: tuple[str, ...]
    en: tuple[str, ...]
    faults: tuple[Fault, ...] = ()
    """Those of the French text; of the English text in a lesson whose English is studied."""
    allowed: tuple[Allowance, ...] = ()
    english_faults: tuple[Fault, ...] = ()
    """Those of the English text."""

    @property
    def aligned(self) -> bool:
        """Whether sentence i of one language translates sentence i of the other."""
        return len(self.fr) == len(self.en)

    def sentences(self, language: Language) -> tuple[str, ...]:
        """Return the sentences in one language."""
        return self.fr if language == "fr" else self.en

    def text(self, language: Language) -> str:
        """Return the paragraph in one language, its sentences joined by spaces."""
        return " ".join(self.sentences(language))


@dataclass(frozen=True)
class Box:
    """A short text beside the article: a point of business or culture."""

    id: str
    title: Bilingual
    after: int = 0
    """The number of the paragraph that it follows; 0 for the end of the article."""
    fr: tuple[str, ...] = ()
    """Its sentences."""
    en: tuple[str, ...] = ()
    allowed: tuple[Allowance, ...] = ()

    def text(self, language: Language) -> str:
        """Return the text in one language, its sentences joined by spaces."""
        return " ".join(self.fr if language == "fr" else self.en)


@dataclass(frozen=True)
class English:
    """The English side of a term, for those who study the English text. Empty if the lesson does not give it."""

    head: str = ""
    """The English headword as a dictionary writes it, *be willing to*."""
    paragraphs: tuple[int, ...] = ()
    """The paragraphs whose English has it; empty means those whose French has it."""
    word_class: WordClass | None = None
    """None if it is that of the French term."""
    ipa: str = ""
    forms: tuple[str, ...] = ()
    """Its forms in the English text that differ from the headword."""
    here: Bilingual = Bilingual()
    example: Bilingual = Bilingual()
    """Needed if the example of the French term does not show the English one."""
    trap: Bilingual = Bilingual()
    """What a French speaker may get wrong."""

    def __bool__(self) -> bool:
        return bool(self.head)


@dataclass(frozen=True)
class Term:
    """A word or an expression worth learning."""

    id: str
    """Never changes: cards and progress refer to it."""
    head: str
    """The headword as a dictionary writes it, without article."""
    paragraphs: tuple[int, ...]
    """The numbers of the paragraphs in which it occurs."""
    word_class: WordClass
    gender: Literal["m", "f", "mf", ""] = ""
    plural: bool = False
    """Used in the plural: *les recettes*, *les données*."""
    ipa: str = ""
    en: str = ""
    """The English senses, separated by commas, the commonest in business first."""
    cue: str = ""
    """Distinguishes it from a term with the same English, on cards that ask for the French."""
    forms: tuple[str, ...] = ()
    """Its forms in the text that differ from the headword; `…` means words in between."""
    meaning: Bilingual = Bilingual()
    here: Bilingual = Bilingual()
    """What is particular about the form or the sense in this text."""
    also: Bilingual = Bilingual()
    """Other senses it has elsewhere."""
    example: Bilingual = Bilingual()
    trap: Bilingual = Bilingual()
    fr: str = ""
    """Its French senses, for those who study the English; if empty, the headword is used."""
    draft: bool = False
    """Drafted by the program, and not confirmed by a person yet."""
    english: English = English()
    allowed: tuple[Allowance, ...] = ()
    level: str = ""
    """CEFR level, A1 to C2; empty if the lesson does not say."""
    core: bool = False
    """One of the words that later lessons of a course use again."""
    studied: Language = "fr"
    """The language of its headword and forms (see `study.language.direction`)."""

    @property
    def gloss(self) -> str:
        """The meaning, in the language that is not studied."""
        return self.en if self.studied == "fr" else self.fr


@dataclass(frozen=True)
class Option:
    """One thing that can be chosen, and why it is right or wrong."""

    text: Bilingual
    correct: bool
    feedback: Bilingual = Bilingual()


@dataclass(frozen=True)
class Answer:
    """A text that counts as right (with its feedback), or a near miss (with its message)."""

    text: str
    feedback: Bilingual = Bilingual()


@dataclass(frozen=True)
class Pair:
    """Two things to match; a distractor on the right has no left side."""

    left: Bilingual
    right: Bilingual
    feedback: Bilingual = Bilingual()


@dataclass(frozen=True)
class Evidence:
    """The words of the paragraph that answer a question."""

    text: Bilingual
    """Word for word in each language (the English side may be empty)."""


@dataclass(frozen=True)
class Gap:
    """A gap in a text, with the words that can fill it; the first is shown as the answer."""

    accepted: tuple[str, ...]


@dataclass(frozen=True)
class Brief:
    """What a text to write must be like."""

    audience: Bilingual = Bilingual()
    """Who will read it."""
    register: Bilingual = Bilingual()
    words: tuple[int, int] | None = None
    """The least and the greatest number of words; None without a limit."""
    points: tuple[Bilingual, ...] = ()
    """What it has to cover."""
    language: Language | None = None
    """The language it is written in; None for the language that is studied."""
    mediation: bool = False
    """Whether it passes on what the article says to a person who has not read it."""


@dataclass(frozen=True)
class Question:
    """A question of any kind; the fields that its kind does not use are empty."""

    id: str
    kind: Kind
    about: tuple[int, ...]
    """The paragraphs it asks about; it is asked after the last of them."""
    skill: Skill
    stem: Bilingual
    evidence: tuple[Evidence, ...] = ()
    justify: bool = False
    """After the answer, the learner also shows the words of the text that prove it: any one piece of the evidence."""
    hint: Bilingual = Bilingual()
    why: Bilingual = Bilingual()
    """Feedback after any answer, right or wrong."""
    note: Bilingual = Bilingual()
    """Worth knowing: a point of language the question touches."""
    options: tuple[Option, ...] = ()
    """choice, choices, true-false."""
    text: tuple[str | Gap, ...] = ()
    """gaps: the text with its gaps. translation, transform, dictation: the passage, as one string."""
    accepted: tuple[Answer, ...] = ()
    """short, number, transform: right answers. translation: model translations. writing: model texts, their lines
    separated by line ends, each with a comment as its feedback."""
    near: tuple[Answer, ...] = ()
    """short, number, gaps, transform: expected mistakes, each with its feedback."""
    unit: Bilingual = Bilingual()
    """number: what is counted."""
    tolerance: str = ""
    """number: the greatest difference that still counts as right, as written."""
    articles_free: bool = False
    """short, gaps: articles are not marked."""
    accents_strict: bool = False
    """short, gaps: a missing accent counts as a mistake."""
    needs: tuple[tuple[str, ...], ...] = ()
    """short: an answer is also right if it has one of the words or phrases of each group, compared by lemma."""
    excluded: tuple[str, ...] = ()
    """short: an answer with one of these words or phrases is not right by `needs`."""
    pairs: tuple[Pair, ...] = ()
    """match."""
    steps: tuple[Bilingual, ...] = ()
    """order: in their right order."""
    criteria: tuple[Bilingual, ...] = ()
    """translation, writing: what the learner checks the text for."""
    start: str = ""
    """transform: the words that the answer begins with."""
    audio: str = ""
    """dictation: the name of a recording beside the lesson file; empty for the computer's voice."""
    brief: Brief = Brief()
    """writing: what is to be written; empty for other kinds."""
    draft: bool = False
    """Drafted by the program, and not confirmed by a person yet."""
    only: Language | None = None
    """Asked only of those who study this language, in which answers are typed (a translation: in the other)."""
    allowed: tuple[Allowance, ...] = ()

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps of the text, in order."""
        return tuple(piece for piece in self.text if isinstance(piece, Gap))

    @property
    def is_written(self) -> bool:
        """Whether the answer is a text of the learner's own, of several sentences."""
        return self.kind is Kind.WRITING

    @property
    def passage(self) -> str:
        """The text without its gaps: what is translated, transformed or dictated."""
        return "".join(piece for piece in self.text if isinstance(piece, str))

    def asked_in(self, studied: Language) -> bool:
        """Return whether the question is asked of those who study a language."""
        return studied == (self.only or ("fr" if self.kind in TYPED else studied))


@dataclass(frozen=True)
class Lesson:
    """An article with its translation, terms and questions."""

    id: str
    title: Bilingual
    level: str = ""
    """CEFR level, A1 to C2."""
    date: str = ""
    """When the article was published, as the source gives it: 2020-10."""
    source: Bilingual = Bilingual()
    author: str = ""
    licence: Bilingual = Bilingual()
    topics: tuple[str, ...] = ()
    """ASCII slugs: cloud, investment."""
    notes: tuple[Bilingual, ...] = ()
    """What a reader should know about the article as a whole, whichever language is studied."""
    french_notes: tuple[Bilingual, ...] = ()
    """What a reader of the French text should know."""
    english_notes: tuple[Bilingual, ...] = ()
    """What a reader of the English text should know."""
    mission: Bilingual = Bilingual()
    """Who the learner is in this lesson, and what for they read."""
    before: tuple[Bilingual, ...] = ()
    """Tasks before reading."""
    discuss: tuple[Bilingual, ...] = ()
    """Questions to discuss after reading."""
    aims: tuple[Bilingual, ...] = ()
    """For the teacher: what learners can do after the lesson."""
    timing: Bilingual = Bilingual()
    """For the teacher: how long the parts of the lesson take."""
    suggestions: tuple[Bilingual, ...] = ()
    """For the teacher: how to use the lesson in class."""
    typography: str = ""
    """The typographic conventions of its French, for the check: france, eu, quebec."""
    allowed: tuple[Allowance, ...] = ()
    body: tuple[Heading | Paragraph, ...] = ()
    """The headings and paragraphs of the article, in order."""
    boxes: tuple[Box, ...] = ()
    """Short texts beside the article."""
    terms: tuple[Term, ...] = ()
    questions: tuple[Question, ...] = ()
    studied: Language = "fr"
    """The language that is studied. It is not in the file: `study.language.direction` sets it."""

    @property
    def help(self) -> Language:
        """The language of the translation."""
        return "en" if self.studied == "fr" else "fr"

    @property
    def key(self) -> str:
        """The name under which progress is stored; each direction has its own: `cloud` and `cloud:en`."""
        return str(LessonKey(self.id, self.studied))

    def term_key(self, term: Term) -> str:
        """Return the name under which progress stores a term of this lesson: `cloud/recettes`."""
        return str(TermKey(LessonKey(self.id, self.studied), term.id))

    def question_key(self, question: Question) -> str:
        """Return the name under which reviews of a question of this lesson are stored: `?cloud?q1`."""
        return str(QuestionKey(LessonKey(self.id, self.studied), question.id))

    @property
    def reader_notes(self) -> tuple[Bilingual, ...]:
        """What a reader of the text in the language that is studied should know."""
        return self.notes + (self.french_notes if self.studied == "fr" else self.english_notes)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs, without the headings."""
        return tuple(part for part in self.body if isinstance(part, Paragraph))

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The numbers of the paragraphs."""
        return frozenset(paragraph.number for paragraph in self.paragraphs)

    def heading_of(self, number: int) -> Heading | None:
        """Return the heading above a paragraph; None before the first heading."""
        under: Heading | None = None
        for part in self.body:
            if isinstance(part, Heading):
                under = part
            elif part.number == number:
                return under
        return None

    def boxes_after(self, number: int) -> tuple[Box, ...]:
        """Return the boxes that follow a paragraph; those without a place follow the last."""
        last = max(self.numbers, default=0)
        return tuple(box for box in self.boxes if (box.after or last) == number)

    def terms_in(self, number: int) -> Iterator[Term]:
        """Return the terms that occur in a paragraph."""
        return (term for term in self.terms if number in term.paragraphs)

    def questions_after(self, number: int) -> tuple[Question, ...]:
        """Return the questions that are asked after a paragraph, because it is the last that they are about."""
        return tuple(question for question in self.questions if question.about and max(question.about) == number)
