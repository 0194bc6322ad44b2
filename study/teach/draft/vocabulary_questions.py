"""Questions on words: what one means, and which one is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from study.language.french.inflection import describe
from study.lesson.model import Answer, Bilingual, Evidence, Gap, Kind, Option, Paragraph, Question, Skill
from study.lesson.values import slugify
from study.locale import in_both
from study.teach.check.words import flat, holds
from study.teach.draft.candidates import Seen, TermCandidate
from study.teach.draft.distractors import distractors
from study.teach.draft.terms import sentence_of


def choice(
    wanted: TermCandidate, others: Sequence[TermCandidate], paragraphs: Mapping[int, Paragraph]
) -> Question | None:
    """What a word means in its sentence, among the meanings of words like it.

    None where too few are like it, or where English has the same word (*start-up*).
    """
    seen = wanted.seen[0]
    wrong = distractors(wanted, others)
    meaning = wanted.entry.senses[0]
    head = wanted.entry.lemma
    if len(seen.words) != 1 or len(wrong) < 2 or holds(flat(meaning), flat(seen.form)):
        return None
    right = Bilingual(f"Oui : « {head} » se dit « {meaning} ».", f"Yes: “{head}” means “{meaning}”.")
    options = [Option(Bilingual(meaning, meaning), True, right)]
    for each in wrong:
        said = Bilingual(
            f"Non : « {each.meaning} » traduit « {each.head} », un autre mot de l’article.",
            f"No: “{each.meaning}” is “{each.head}”, another word of the article.",
        )
        options.append(Option(Bilingual(each.meaning, each.meaning), False, said))
    return Question(
        id=f"sens-{slugify(head)}",
        kind=Kind.CHOICE,
        about=(seen.paragraph,),
        skill=Skill.VOCABULARY,
        stem=Bilingual(
            f"Que veut dire « {seen.form} » dans ce paragraphe ?", f"What does “{seen.form}” mean in this paragraph?"
        ),
        evidence=_evidence(seen, paragraphs),
        options=tuple(options),
        draft=True,
    )


def gaps(wanted: TermCandidate, paragraphs: Mapping[int, Paragraph]) -> Question | None:
    """The sentence without the word, asked for by its meaning.

    None for a word in several pieces, and for one that the rest of the question gives away: English has the same word
    (*start-up*), or the sentence says it twice.
    """
    seen = wanted.seen[0]
    sentence = sentence_of(seen, paragraphs)
    end = seen.start + len(seen.form)
    if "…" in seen.form or sentence[seen.start : end] != seen.form:
        return None
    head, meaning = wanted.entry.lemma, "; ".join(wanted.entry.senses)
    if holds(flat(f"{sentence[: seen.start]} … {sentence[end:]} … {meaning}"), flat(seen.form)):
        return None
    pieces = (sentence[: seen.start], Gap((seen.form,)), sentence[end:])
    word = seen.words[0]
    form = Bilingual()
    if len(seen.words) == 1:
        form = Bilingual(**in_both(describe(word.form, word.lemma, word.pos, word.gender, word.number, word.moods)))
    asked = Bilingual("Quel mot", "Which word")
    if wanted.entry.several:
        asked = Bilingual("Quelle expression", "Which expression")
    near: tuple[Answer, ...] = ()
    if form and head.casefold() != seen.form.casefold():
        plain = Bilingual(form.fr.replace("*", ""), form.en.replace("*", ""))
        near = (
            Answer(
                head,
                Bilingual(
                    f"C’est le bon mot ; la phrase veut ici : {plain.fr}.",
                    f"The right word; the sentence wants the {plain.en} here.",
                ),
            ),
        )
    return Question(
        id=f"trou-{slugify(head)}",
        kind=Kind.GAPS,
        about=(seen.paragraph,),
        skill=Skill.VOCABULARY,
        stem=Bilingual(
            f"{asked.fr} du paragraphe veut dire « {meaning} » ?",
            f"{asked.en} of the paragraph means “{meaning}”?",
        ),
        evidence=_evidence(seen, paragraphs),
        why=Bilingual(f"« {head} » se dit « {meaning} ».", f"“{head}” means “{meaning}”."),
        text=tuple(piece for piece in pieces if piece),
        near=near,
        draft=True,
    )


def _evidence(seen: Seen, paragraphs: Mapping[int, Paragraph]) -> tuple[Evidence, ...]:
    return (Evidence(Bilingual(sentence_of(seen, paragraphs))),)
