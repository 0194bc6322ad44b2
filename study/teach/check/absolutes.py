"""Rules on wording that gives the right option away: absolute words, echoes of the question, articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.language.french.articles import elides
from study.lesson.model import Bilingual, Kind, Language
from study.teach.check.finding import Hit
from study.teach.check.lemmas import content_lemmas
from study.teach.check.material import Material
from study.teach.check.rule import rule
from study.teach.check.sources import ITEMS
from study.teach.check.words import readings_of
from study.text import Message

_ABSOLUTE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:toujours|jamais|aucune?|tous|toutes|totalement|absolument|uniquement|forcément|exclusivement"
        r"|entièrement|complètement|nulle part|partout|personne|tout le monde)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:always|never|none|nobody|no one|everyone|everybody|totally|absolutely|only|exclusively|entirely"
        r"|completely|nowhere|everywhere|every|all)\b",
        re.IGNORECASE,
    ),
}
_LANGUAGES: tuple[Language, Language] = ("fr", "en")
_ECHO = 5
"""Letters that a shared word needs to be noticed."""


@rule(
    "A08",
    Message("Do not use “always” and “never” only in wrong options."),
    Message("Learners soon notice, and rule such options out without reading."),
    ITEMS,
    "[x] Une hausse | A rise\n[ ] Jamais une hausse | Never a rise\n[ ] Toujours une baisse | Always a fall",
    "[x] Une hausse | A rise\n[ ] Une stagnation | No change\n[ ] Une baisse | A fall",
)
def absolutes_in_distractors(material: Material) -> Iterator[Hit]:
    """Report absolute words (“always”) in two wrong options or more, or in all of them, if the right one has none."""
    for asked in material.questions:
        key, others = asked.key, asked.distractors
        if key is None or asked.question.kind is not Kind.CHOICE:
            continue
        for language in _LANGUAGES:
            found = [(each, match) for each in others if (match := _search(each.option.text, language))]
            if len(found) >= min(2, len(others)) and found and not _search(key.option.text, language):
                choice, match = found[0]
                yield Hit(
                    choice.span,
                    Message(
                        "Only wrong options use absolute words such as “{match}”. Tone them down, or use one in the "
                        "right option too.",
                        match=match[0],
                    ),
                    match[0],
                )
                break


def _search(text: Bilingual, language: Language) -> re.Match[str] | None:
    return _ABSOLUTE[language].search(text.fr if language == "fr" else text.en)


@rule(
    "A09",
    Message("Do not repeat a word of the question only in the right option."),
    Message("A word of the question that comes back in only one option points to that option."),
    ITEMS,
    "fr: Que font les recettes ?\nen: What does revenue do?\n"
    "[x] Ces recettes augmentent | This revenue rises\n[ ] Rien du tout | Nothing\n[ ] Un détour | A detour",
    "fr: Que font les recettes ?\nen: What does revenue do?\n"
    "[x] Elles augmentent | It rises\n[ ] Elles baissent | It falls\n[ ] Rien du tout | Nothing",
)
def stem_echoes_key(material: Material) -> Iterator[Hit]:
    """Report a long word, in any form, that the question shares with the right option only, in both languages."""
    for asked in material.questions:
        key, others = asked.key, asked.distractors
        if key is None or not others or asked.question.kind is not Kind.CHOICE:
            continue
        echoes = []
        for language in _LANGUAGES:
            stem = content_lemmas(asked.question.stem.get(language), language)
            shared = stem & content_lemmas(key.option.text.get(language), language)
            for other in others:
                shared -= content_lemmas(other.option.text.get(language), language)
            echoes.append(sorted(word for word in shared if len(word) >= _ECHO))
        if all(echoes):
            yield Hit(
                key.span,
                Message(
                    "Only the right option repeats a word of the question (“{word}”). Use it in another option too, "
                    "or not at all.",
                    word=Bilingual(echoes[0][0], echoes[1][0]),
                ),
                key.entry.first,
            )


_ENDS = re.compile(r"(?:^|\s)(?P<article>une|un|le|la|les|des|an|a)\s*(?:…|\.{3}|_{2,}|\[…\])\s*[.?]?$", re.IGNORECASE)
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@rule(
    "A10",
    Message("Make every option agree with the article that ends the question."),
    Message(
        "“It is an …” gives the answer away to anyone who knows the grammar if only one option begins with a vowel."
    ),
    ITEMS,
    "fr: Le télétravail a provoqué une …\nen: Remote work brought about …\n"
    "[x] hausse | a rise\n[ ] déclin | a decline\n[ ] recul | a drop",
    "fr: Le télétravail a provoqué …\nen: Remote work brought about …\n"
    "[x] une hausse | a rise\n[ ] un déclin | a decline\n[ ] un recul | a drop",
)
def article_gives_away(material: Material) -> Iterator[Hit]:
    """Report a question that ends with an article that agrees only with the right option."""
    for asked in material.questions:
        key, others = asked.key, asked.distractors
        if key is None or not others:
            continue
        for language in _LANGUAGES:
            match = _ENDS.search(asked.question.stem.fr if language == "fr" else asked.question.stem.en)
            if match is None:
                continue
            article = match["article"].lower()
            if _agrees(key.option.text.get(language), article, language) and not any(
                _agrees(other.option.text.get(language), article, language) for other in others
            ):
                yield Hit(
                    asked.span("fr" if language == "fr" else "en"),
                    Message(
                        "Only the right option fits “{article}”. Move the article into the options.", article=article
                    ),
                    match["article"],
                )
                break


def _agrees(option: str, article: str, language: Language) -> bool:
    match = _FIRST.search(option)
    if match is None:
        return True
    word = match[0].lower()
    if language == "en":
        return article not in ("a", "an") or (word[0] in "aeio") == (article == "an")
    if article in ("le", "la") and elides(word):
        return False
    if article in ("les", "des"):
        return word.endswith(("s", "x", "z"))
    genders = {reading.gender for reading in readings_of(word) if reading.pos in ("NOUN", "ADJ")}
    return not genders or "" in genders or ("f" if article in ("une", "la") else "m") in genders
