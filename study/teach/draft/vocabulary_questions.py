"""Drafts questions on words: the meaning of a word, and the word for a meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from study.language.french.inflection import describe
from study.lesson.model import Answer, Bilingual, Evidence, Gap, Kind, Option, Paragraph, Question, Skill
from study.lesson.values import slugify
from study.teach.check.words import has_words, joined_words
from study.teach.content import content
from study.teach.draft.candidates import Seen, TermCandidate
from study.teach.draft.distractors import distractors
from study.teach.draft.terms import sentence_of
from study.text import Message


def choice(
    wanted: TermCandidate, others: Sequence[TermCandidate], paragraphs: Mapping[int, Paragraph]
) -> Question | None:
    """Return a question on the meaning of a word in its sentence, with the meanings of similar words as distractors.

    None if too few words are similar, or if the word is also used in English (*start-up*).
    """
    seen = wanted.seen[0]
    wrong = distractors(wanted, others)
    meaning = wanted.entry.senses[0]
    head = wanted.entry.lemma
    if len(seen.words) != 1 or len(wrong) < 2 or has_words(joined_words(meaning), joined_words(seen.form)):
        return None
    right = content(Message("Yes: “{head}” means “{meaning}”.", head=head, meaning=meaning))
    options = [Option(Bilingual(meaning, meaning), True, right)]
    for each in wrong:
        said = Message(
            "No: “{meaning}” is the meaning of “{head}”, another word of the article.",
            meaning=each.meaning,
            head=each.head,
        )
        options.append(Option(Bilingual(each.meaning, each.meaning), False, content(said)))
    return Question(
        id=f"sens-{slugify(head)}",
        kind=Kind.CHOICE,
        about=(seen.paragraph,),
        skill=Skill.VOCABULARY,
        stem=content(Message("What does “{word}” mean in this paragraph?", word=seen.form)),
        evidence=_evidence(seen, paragraphs),
        options=tuple(options),
        draft=True,
    )


def gaps(wanted: TermCandidate, paragraphs: Mapping[int, Paragraph]) -> Question | None:
    """Return a question with the word’s sentence as a text with a gap, and the meaning as its stem.

    None if the word has several separate parts, or if the rest of the question reveals it: the word is also used in
    English (*start-up*), or the sentence contains it twice.
    """
    seen = wanted.seen[0]
    sentence = sentence_of(seen, paragraphs)
    end = seen.start + len(seen.form)
    if "…" in seen.form or sentence[seen.start : end] != seen.form:
        return None
    head, meaning = wanted.entry.lemma, "; ".join(wanted.entry.senses)
    if has_words(joined_words(f"{sentence[: seen.start]} … {sentence[end:]} … {meaning}"), joined_words(seen.form)):
        return None
    pieces = (sentence[: seen.start], Gap((seen.form,)), sentence[end:])
    word = seen.words[0]
    near: tuple[Answer, ...] = ()
    if len(seen.words) == 1 and head.casefold() != seen.form.casefold():
        form = content(describe(word.form, word.lemma, word.pos, word.gender, word.number, word.moods))
        if form:
            plain = Bilingual(form.fr.replace("*", ""), form.en.replace("*", ""))
            near = (Answer(head, content(Message("The right word, but the sentence needs the {form}.", form=plain))),)
    asked = (
        Message("Which expression in the paragraph means “{meaning}”?", meaning=meaning)
        if wanted.entry.several
        else Message("Which word in the paragraph means “{meaning}”?", meaning=meaning)
    )
    return Question(
        id=f"trou-{slugify(head)}",
        kind=Kind.GAPS,
        about=(seen.paragraph,),
        skill=Skill.VOCABULARY,
        stem=content(asked),
        evidence=_evidence(seen, paragraphs),
        why=content(Message("“{head}” means “{meaning}”.", head=head, meaning=meaning)),
        text=tuple(piece for piece in pieces if piece),
        near=near,
        draft=True,
    )


def _evidence(seen: Seen, paragraphs: Mapping[int, Paragraph]) -> tuple[Evidence, ...]:
    return (Evidence(Bilingual(sentence_of(seen, paragraphs))),)
