"""Lessons that nobody would write, for property tests."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from study.lesson.grammar import LEVELS, TYPOGRAPHIES
from study.lesson.kinds import PROVABLE
from study.lesson.model import (
    Allowance,
    Answer,
    Bilingual,
    Box,
    Brief,
    English,
    Evidence,
    Fault,
    FaultKind,
    Gap,
    Heading,
    Kind,
    Lesson,
    Option,
    Pair,
    Paragraph,
    Question,
    Skill,
    Term,
    WordClass,
)

_UNREADABLE = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_AWKWARD = (
    *"|/\\[]#=~:»'’ \u00a0\u202f\ufeff\u0301\u0338éœ",
    *(
        " | ",
        " -> ",
        " / ",
        "->",
        "//",
        "[[",
        "]]",
        "\\|",
        " \\",
        "[x] ",
        "[fact] ",
        "[ ]",
        "1. ",
        "2) ",
        "note: ",
        "= ",
    ),
    *("# Term x", "[fact] ", "// ", "fr:", "Vrai", "pair: a", "…", "recettes"),
)
_characters = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters=_UNREADABLE)
_raw = st.lists(st.sampled_from(_AWKWARD) | _characters, min_size=1, max_size=8).map("".join)


def _trimmed(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip(" \t")


texts = _raw.map(_trimmed).filter(bool)
maybe = st.just("") | texts
bilinguals = st.builds(Bilingual, maybe, maybe)
filled = bilinguals.filter(bool)
# The fields beside the main ones: a whole lesson has dozens of them, and each text drawn anew costs a lot.
_FEW = (
    "",
    "plain",
    "a | b",
    "x / y",
    "p -> q = r",
    "[fact] [[z]]",
    "# Term x",
    "// ~ «\u00a0é\u00a0»",
    "note: 1. \\|",
)
_few_texts = st.sampled_from(_FEW)
_few_bilinguals = st.sampled_from(
    tuple(Bilingual(fr, _FEW[place * 2 % len(_FEW)]) for place, fr in enumerate(_FEW))
    + (Bilingual("fr:", ""), Bilingual("", "Vrai"), Bilingual("same", "same"))
)
_few_filled = _few_bilinguals.filter(bool)
slugs = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
numbers = st.lists(st.integers(1, 9), min_size=1, max_size=3).map(tuple)


def tuples(strategy: st.SearchStrategy, least: int = 0, most: int = 3) -> st.SearchStrategy:
    """Short tuples of something."""
    return st.lists(strategy, min_size=least, max_size=most).map(tuple)


faults = st.builds(Fault, texts, maybe, _few_bilinguals, st.sampled_from(FaultKind))
english_faults = st.builds(Fault, texts, maybe, _few_bilinguals, st.sampled_from(FaultKind), st.just("en"))
allowances = st.just(()) | st.builds(Allowance, texts, bilinguals).map(lambda allowance: (allowance,))
headings = st.builds(Heading, filled, allowances, _few_bilinguals, _few_bilinguals, _few_texts)
answers = st.builds(Answer, texts, bilinguals)
sides = texts.map(lambda text: Bilingual(text, text)) | filled
pairs = st.builds(Pair, sides | st.just(Bilingual()), sides, bilinguals)
gaps = st.builds(Gap, tuples(texts, 1))
briefs = st.builds(
    Brief,
    audience=_few_bilinguals,
    register=_few_bilinguals,
    words=st.none() | st.tuples(st.integers(0, 99), st.integers(100, 9999)),
    points=tuples(_few_filled),
    language=st.sampled_from((None, "fr", "en")),
    mediation=st.booleans(),
)
_TRUTHS = (Bilingual("Vrai", "True"), Bilingual("Faux", "False"))


@st.composite
def gap_texts(draw: st.DrawFn) -> tuple[str | Gap, ...]:
    """Texts and holes in turn; the spaces around a hole belong to the texts."""
    pieces: list[str | Gap] = []
    count = draw(st.integers(1, 3))
    for index in range(count):
        before = unicodedata.normalize("NFC", draw(_raw))
        before = before.lstrip(" \t") if index == 0 else before
        pieces += [before] if before and draw(st.booleans()) else []
        pieces.append(draw(gaps))
    after = unicodedata.normalize("NFC", draw(_raw)).rstrip(" \t")
    return (*pieces, *([after] if after else []))


@st.composite
def questions(draw: st.DrawFn, id: str) -> Question:
    """A question of any kind with only the fields that it uses."""
    kind = draw(st.sampled_from(Kind))
    own: dict[str, object] = {}
    if kind in (Kind.CHOICE, Kind.CHOICES):
        own["options"] = draw(tuples(st.builds(Option, filled, st.booleans(), bilinguals)))
    elif kind is Kind.TRUE_FALSE:
        truths = draw(st.permutations(_TRUTHS))
        own["options"] = tuple(Option(text, draw(st.booleans()), draw(bilinguals)) for text in truths)
    elif kind is Kind.GAPS:
        own["text"] = draw(gap_texts())
    elif kind is Kind.MATCH:
        own["pairs"] = draw(tuples(pairs))
    elif kind is Kind.ORDER:
        own["steps"] = draw(tuples(filled))
    elif kind is Kind.TRANSLATION:
        own["text"] = (draw(texts),)
        own["accepted"] = draw(tuples(st.builds(Answer, texts)))
        own["criteria"] = draw(tuples(_few_filled))
    elif kind is Kind.WRITING:
        lines = st.lists(texts, min_size=1, max_size=3).map("\n".join)
        own["accepted"] = draw(tuples(st.builds(Answer, lines, bilinguals)))
        own["criteria"] = draw(tuples(_few_filled))
        own["brief"] = draw(briefs)
    elif kind in (Kind.TRANSFORM, Kind.DICTATION):
        own["text"] = (draw(texts),)
        own["start" if kind is Kind.TRANSFORM else "audio"] = draw(maybe)
    if kind in (Kind.SHORT, Kind.TRANSFORM):
        own["needs"] = draw(tuples(tuples(texts, 1)))
        own["excluded"] = draw(tuples(texts))
    if kind in (Kind.SHORT, Kind.NUMBER, Kind.TRANSFORM):
        own["accepted"] = draw(tuples(answers))
    if kind is Kind.NUMBER:
        own["unit"] = draw(bilinguals)
        own["tolerance"] = draw(maybe)
    if kind in (Kind.SHORT, Kind.NUMBER, Kind.GAPS, Kind.TRANSFORM):
        own["near"] = draw(tuples(answers))
    if kind in (Kind.SHORT, Kind.GAPS, Kind.TRANSFORM):
        own["articles_free"] = draw(st.booleans())
        own["accents_strict"] = draw(st.booleans())
    if kind in PROVABLE:
        own["justify"] = draw(st.booleans())
    return Question(
        id=id,
        kind=kind,
        about=draw(numbers),
        skill=draw(st.sampled_from(Skill)),
        stem=draw(bilinguals),
        evidence=draw(tuples(st.builds(Evidence, filled))),
        hint=draw(_few_bilinguals),
        why=draw(bilinguals),
        note=draw(_few_bilinguals),
        draft=draw(st.booleans()),
        only=draw(st.sampled_from((None, "fr", "en"))),
        allowed=draw(allowances),
        **own,  # type: ignore[arg-type]
    )


englishes = st.builds(
    English,
    head=texts,
    paragraphs=numbers,
    word_class=st.none() | st.sampled_from(WordClass),
    ipa=_few_texts,
    forms=tuples(texts),
    here=_few_bilinguals,
    example=_few_bilinguals,
    trap=_few_bilinguals,
)


@st.composite
def terms(draw: st.DrawFn, id: str) -> Term:
    """A term with any of its fields."""
    return Term(
        id=id,
        head=draw(texts),
        paragraphs=draw(numbers),
        word_class=draw(st.sampled_from(WordClass)),
        gender=draw(st.sampled_from(("m", "f", "mf", ""))),
        plural=draw(st.booleans()),
        ipa=draw(maybe),
        en=draw(maybe),
        cue=draw(maybe),
        forms=draw(tuples(texts)),
        meaning=draw(bilinguals),
        here=draw(bilinguals),
        also=draw(_few_bilinguals),
        example=draw(_few_bilinguals),
        trap=draw(bilinguals),
        fr=draw(maybe),
        draft=draw(st.booleans()),
        level=draw(st.sampled_from(("", *LEVELS.words("en")))),
        core=draw(st.booleans()),
        english=draw(st.just(English()) | englishes),
        allowed=draw(allowances),
    )


@st.composite
def boxes(draw: st.DrawFn, id: str) -> Box:
    """A note with any of its fields."""
    return Box(
        id=id,
        title=draw(filled),
        after=draw(st.integers(0, 6)),
        fr=draw(tuples(texts, 1)),
        en=draw(tuples(texts)),
        allowed=draw(allowances),
    )


@st.composite
def lessons(draw: st.DrawFn) -> Lesson:
    """A whole lesson; its numbers and ids are each its own."""
    body: list[Heading | Paragraph] = []
    for number in draw(st.lists(st.integers(1, 6), unique=True, max_size=3)):
        body += draw(st.lists(headings, max_size=1))
        body.append(
            Paragraph(
                number,
                fr=draw(tuples(texts, 1)),
                en=draw(tuples(texts)),
                faults=draw(tuples(faults)),
                allowed=draw(allowances),
                english_faults=draw(tuples(english_faults)),
            )
        )
    ids = st.lists(slugs, unique=True, max_size=2)
    return Lesson(
        id=draw(slugs),
        title=draw(filled),
        level=draw(st.sampled_from(("", *LEVELS.words("en")))),
        date=draw(maybe),
        source=draw(bilinguals),
        author=draw(maybe),
        licence=draw(bilinguals),
        topics=draw(tuples(slugs)),
        notes=draw(tuples(filled)),
        french_notes=draw(tuples(_few_filled)),
        english_notes=draw(tuples(_few_filled)),
        mission=draw(_few_bilinguals),
        before=draw(tuples(_few_filled)),
        discuss=draw(tuples(_few_filled)),
        aims=draw(tuples(_few_filled)),
        timing=draw(_few_bilinguals),
        suggestions=draw(tuples(_few_filled)),
        typography=draw(st.sampled_from(("", *TYPOGRAPHIES.words("en")))),
        allowed=draw(allowances),
        body=tuple(body),
        boxes=tuple(draw(boxes(id)) for id in draw(ids)),
        terms=tuple(draw(terms(id)) for id in draw(ids)),
        questions=tuple(draw(questions(id)) for id in draw(ids)),
    )
