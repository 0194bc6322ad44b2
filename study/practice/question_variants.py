"""Makes variants of a question: its point asked as another kind of question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from study.language.tokens import tokenize
from study.language.typography import normalise, plain, quoted
from study.language.wordlist import words
from study.lesson.model import Answer, Bilingual, Gap, Kind, Language, Lesson, Option, Pair, Question
from study.lesson.occurrences import occurrences
from study.lesson.patterns import first_text, written_out
from study.lesson.questions import FALSE, TRUE
from study.locale import in_both
from study.practice.quotation import answer_in
from study.practice.verdict import Given
from study.text import Message, Text

_NONE = Bilingual()
_MOST = 4
"""The most options of a variant."""
_LONG = 4
"""The fewest letters of a word, common to evidence and answer, that is worth a gap."""
_SMALL = frozenset(
    words(
        """
        about after also been before between both could does each ever every from have into just more most much must
        near only other over shall should since some such than that their them then there these they this those under
        until very were what when where which while will with within without would your
        """
    )
)
"""English words with too little meaning for a gap."""


def variants(question: Question, lesson: Lesson, given: Given | None, times: int) -> Iterator[Question]:
    """Yield the question as other kinds, those nearest to its point first; none if it cannot be varied.

    `given` is the answer that was wrong; `times`, how often the question has come back, chooses what is asked for.
    Each variant keeps the question's id, evidence and explanation.
    """
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES:
            yield from _as_claim(question, _taken(given), times)
            yield from _as_gap(question, lesson)
        case Kind.TRUE_FALSE:
            yield from _as_gap(question, lesson)
            yield from _as_sentences(question, lesson)
        case Kind.SHORT | Kind.NUMBER:
            yield from _as_near_misses(question)
            yield from _as_gap(question, lesson)
        case Kind.GAPS:
            yield from _as_fillings(question, times)
        case Kind.MATCH:
            yield from _as_pair(question, _taken(given), times)
        case Kind.ORDER:
            yield from _as_next_step(question, times)


def _as_claim(question: Question, taken: tuple[int, ...], times: int) -> Iterator[Question]:
    """Yield one option as a true-false question: in turn a wrong one (first, one that was chosen) and a right one."""
    wrong = [n for n, option in enumerate(question.options) if not option.correct]
    right = [n for n, option in enumerate(question.options) if option.correct]
    wrong.sort(key=lambda n: n not in taken)
    pick = [pool[times // 2 % len(pool)] for pool in ((wrong, right) if times % 2 == 0 else (right, wrong)) if pool]
    for n in pick[:1]:
        option = question.options[n]
        claim = Message("{stem} {option}: true or false?", stem=question.stem, option=_quoted(option.text))
        options = (Option(TRUE, option.correct, option.feedback), Option(FALSE, not option.correct, option.feedback))
        yield _made(question, Kind.TRUE_FALSE, claim, options=options, justify=question.justify)


def _as_gap(question: Question, lesson: Lesson) -> Iterator[Question]:
    """Yield the evidence with a gap for the answer, or for a term if the answer shares no word with it."""
    studied = lesson.studied
    for evidence in question.evidence:
        text = evidence.text.get(studied)
        span = _answer_in(question, text, lesson) or _term_in(text, lesson)
        if span is None or span == (0, len(text)):
            continue
        start, end = span
        stem = Message("{stem} Complete the passage of the text that gives the answer.", stem=_quoted(question.stem))
        gap = Gap((text[start:end],))
        pieces = tuple(piece for piece in (text[:start], gap, text[end:]) if piece)
        yield _made(question, Kind.GAPS, stem, text=pieces, articles_free=True, only=studied)
        return


def _answer_in(question: Question, text: str, lesson: Lesson) -> tuple[int, int] | None:
    """Return the span of the answer in a quotation: all of it, or the longest word or number they share."""
    answers = [option.text.get(lesson.studied) for option in question.options if option.correct]
    answers += [first_text(answer.text) for answer in question.accepted]
    if question.kind is Kind.TRUE_FALSE:
        answers = [question.stem.get(lesson.studied)]
    for answer in answers:
        at = text.casefold().find(answer.casefold().rstrip("."))
        if answer and at >= 0 and question.kind is not Kind.TRUE_FALSE:
            return at, at + len(answer.rstrip("."))
    shared = {
        normalise(word)
        for answer in answers
        for token in tokenize(answer)
        if (word := answer[token.start : token.end])[:1].isdigit() or _means_something(word, lesson.studied)
    }
    found = [(token.start, token.end) for token in tokenize(text) if normalise(text[token.start : token.end]) in shared]
    numbers = [span for span in found if text[span[0]].isdigit()]
    return max(numbers or found, key=lambda span: span[1] - span[0], default=None)


def _means_something(word: str, studied: Language) -> bool:
    """Return whether a word is worth a gap: long enough, and a noun, a verb, an adjective or an adverb."""
    if len(word) < _LONG or studied == "en":
        return len(word) >= _LONG and word.lower() not in _SMALL
    from study.language.french.lexicon import readings

    found = readings(plain(word).lower())
    return not found or found[0].pos in ("NOUN", "VERB", "ADJ", "ADV", "PROPN")


def _term_in(text: str, lesson: Lesson) -> tuple[int, int] | None:
    """Return the span of the longest term in a quotation that is in one piece; None if there is none."""
    found = [spans[0] for term in lesson.terms for spans in occurrences(term, text) if len(spans) == 1]
    return max(found, key=lambda span: span[1] - span[0], default=None)


def _as_sentences(question: Question, lesson: Lesson) -> Iterator[Question]:
    """Yield the question which sentence of the paragraph is the evidence."""
    quotes = [evidence.text.get(lesson.studied) for evidence in question.evidence]
    for paragraph in lesson.paragraphs:
        sentences = paragraph.sentences(lesson.studied)
        if paragraph.number not in question.about or len(sentences) < 2:
            continue
        settles = [any(quote and quote in sentence for quote in quotes) for sentence in sentences]
        if sum(settles) != 1:
            continue
        why = next((option.feedback for option in question.options if option.correct), Bilingual())
        options = [
            Option(Bilingual(sentence, sentence), right, why if right else Bilingual())
            for sentence, right in zip(sentences, settles, strict=True)
        ]
        stem = Message("{stem} Which sentence of the text gives the answer?", stem=_quoted(question.stem))
        yield _made(question, Kind.CHOICE, stem, options=tuple(options))
        return


def _as_near_misses(question: Question) -> Iterator[Question]:
    """Yield a choice between the answer and the expected mistakes."""
    options = _options(written_out(question.accepted[:1], 1), written_out(question.near, 1), question.unit)
    if len(options) > 2:
        yield _made(question, Kind.CHOICE, question.stem, options=options, justify=question.justify)


def _as_fillings(question: Question, times: int) -> Iterator[Question]:
    """Yield a choice for one gap, between its answer, those of the other gaps and expected mistakes."""
    gaps = question.gaps
    here = times % len(gaps)
    others = [Answer(gap.accepted[0]) for n, gap in enumerate(gaps) if n != here]
    near = [miss for miss in question.near if normalise(miss.text) not in map(normalise, gaps[here].accepted)]
    options = _options((Answer(gaps[here].accepted[0]),), (*near, *others))
    if len(options) < 3:
        return
    text, n = "", -1
    for piece in question.text:
        if isinstance(piece, str):
            text += piece
            continue
        n += 1
        text += "____" if n == here else piece.accepted[0]
    yield _made(question, Kind.CHOICE, Bilingual(text, text), options=options)


def _as_pair(question: Question, taken: tuple[int, ...], times: int) -> Iterator[Question]:
    """Yield a choice between all right sides for one left side, preferably one that was matched wrongly."""
    lefts = [pair for pair in question.pairs if pair.left]
    wrong = [n for n, pair in enumerate(lefts) if n < len(taken) and question.pairs[taken[n]].right != pair.right]
    pool = wrong or list(range(len(lefts)))
    pair: Pair = lefts[pool[times % len(pool)]]
    rights = tuple(dict.fromkeys(each.right for each in question.pairs))
    options = tuple(Option(right, right == pair.right, pair.feedback) for right in rights)
    stem = Message("{stem} {left}?", stem=question.stem, left=_quoted(pair.left))
    if len(options) > 2:
        yield _made(question, Kind.CHOICE, stem, options=options)


def _as_next_step(question: Question, times: int) -> Iterator[Question]:
    """Yield a choice of the step that comes right after another."""
    steps = question.steps
    if len(steps) < 3:
        return
    here = times % (len(steps) - 1)
    options = [Option(step, n == here + 1) for n, step in enumerate(steps) if n != here]
    options.sort(key=lambda option: not option.correct)
    step = _quoted(Bilingual(steps[here].fr.rstrip("."), steps[here].en.rstrip(".")))
    stem = Message("{stem} What comes right after {step}?", stem=question.stem, step=step)
    yield _made(question, Kind.CHOICE, stem, options=tuple(options[:_MOST]))


def _options(right: tuple[Answer, ...], wrong: tuple[Answer, ...], unit: Bilingual = _NONE) -> tuple[Option, ...]:
    """Return options: the right answer, then different wrong ones."""
    fr = f"\u00a0{unit.fr}" if unit.fr else ""
    en = unit.en if unit.en[:1] in ("", "%") else f" {unit.en}"
    found: dict[str, Option] = {}
    for answer, correct in (*((each, True) for each in right), *((each, False) for each in wrong)):
        text = Bilingual(answer.text + fr, answer.text + en)
        found.setdefault(normalise(answer.text), Option(text, correct, answer.feedback))
    return tuple(found.values())[:_MOST]


def _quoted(text: Bilingual) -> Bilingual:
    """Return the text in the quotation marks of each language."""
    return Bilingual(quoted(text.get("fr"), "fr"), quoted(text.get("en"), "en"))


def _made(question: Question, kind: Kind, stem: Text, **fields: object) -> Question:
    """Return the question as another kind, without the fields of its own kind, and by default not to be
    justified."""
    empty = {"options": (), "text": (), "accepted": (), "near": (), "pairs": (), "steps": (), "criteria": ()}
    fields = {"justify": False, **fields}
    return replace(question, kind=kind, stem=Bilingual(**in_both(stem)), hint=Bilingual(), **{**empty, **fields})  # type: ignore[arg-type]


def _taken(given: Given | None) -> tuple[int, ...]:
    given = None if given is None else answer_in(given)
    if isinstance(given, int):
        return (given,)
    return tuple(each for each in given if isinstance(each, int)) if isinstance(given, (list, tuple)) else ()
