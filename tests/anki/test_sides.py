"""No card gives its answer away, none is blank, and every back says all there is to say."""

from __future__ import annotations

import csv
import html
import re
from dataclasses import replace
from pathlib import Path

import pytest

from decks.build.answer_leaks import answer_leaks
from decks.build.context import find_context
from decks.build.gaps import gap_sentence
from decks.build.options import DeckOptions
from study.language.typography import plain, strip_accents
from study.lesson.model import Bilingual, Fault, Gap, Kind, Language, Lesson, Term, WordClass
from tests.anki.conftest import NOW, Write
from tests.anki.lessons import CLOUD, with_term
from tests.anki.oracle import Anki

EVERY_CARD = DeckOptions(listening=True, questions=True)
FORMS = Path(__file__).with_name("golden") / "forms.tsv"


def seen(side: str) -> str:
    """What a person reads on a side, hints opened, tags and placeholders gone."""
    side = re.sub(r"<style.*?</style>|\[anki:tts.*?\[/anki:tts\]|\[\[type:.*?\]\]", " ", side, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "\n", side))


def words(text: str) -> set[str]:
    """Its words, without case, accents and apostrophes."""
    return set(re.findall(r"\w+", strip_accents(plain(text)).casefold()))


ARTICLES = {"le", "la", "l", "les", "un", "une", "des", "to"}


@pytest.mark.parametrize("studied", ["fr", "en"])
def test_no_front_shows_its_answer(anki: Anki, write: Write, studied: Language) -> None:
    """Neither directly nor behind the hint; words that are the same in both languages cannot be hidden."""
    anki.take(write(options=replace(EVERY_CARD, studied=studied)).path)
    target, native = ("French", "English") if studied == "fr" else ("Anglais", "Français")
    for key, fields in anki.fields().items():
        if target not in fields:
            continue
        french, english = words(fields[target]) - ARTICLES, words(fields[native]) - ARTICLES
        for card in anki.note(key).cards():
            front = words(seen(anki.sides(card)[0]))
            answer = english if card.ord == 0 else french
            assert not (answer - (french if card.ord == 0 else english)) <= front, (key, card.ord)
            if card.ord == 3:
                assert not (french | english) & front, key


INFLECTED = [
    ("technologie", WordClass.NOUN, "Les technologies et la technologie.", ["technologies", "technologie"]),
    ("investir", WordClass.VERB, "Il investit, elle investira ; investir, c’est avoir investi.", 4),
    ("augmenter", WordClass.VERB, "Ils augmentent, ont augmenté et augmenteront ; l’augmentation reste.", 3),
    ("principal", WordClass.ADJECTIVE, "La principale activité, les principaux acteurs, le principe.", 2),
    ("numérique", WordClass.ADJECTIVE, "Le numérique et les commerces numériques, le numéro.", 2),
    ("acteur", WordClass.NOUN, "L’actrice et l’acteur agissent.", 2),
    ("leader", WordClass.NOUN, "Les leaders et le leader, mais pas la lecture.", 2),
    ("mais", WordClass.CONJUNCTION, "Mais le maïs et la maison mais.", 3),
    ("perdre", WordClass.VERB, "Elle perdait, il perd, nous perdrons ; la perte.", 3),
    ("nouveau", WordClass.ADJECTIVE, "Un nouveau et de nouveaux produits, le nouvel an, une nouvelle et dix.", 4),
    ("public", WordClass.ADJECTIVE, "La dette publique et le déficit public, pas la publicité.", 2),
    ("nombreux", WordClass.ADJECTIVE, "De nombreuses et nombreux, le nombre.", 2),
    ("français", WordClass.ADJECTIVE, "La banque française, les groupes français, la France.", 2),
    ("travail", WordClass.NOUN, "Les travaux et le travail du travailleur.", 2),
    ("devoir", WordClass.VERB, "Il doit, elle devra, ils auraient dû ; le devoir, la devise.", 4),
    ("pouvoir", WordClass.VERB, "Elle peut et pourrait, ils peuvent ; la puissance, peu.", 3),
    ("aller", WordClass.VERB, "Il va, ils vont, elle ira et allait ; l’alliance.", 4),
    (
        "se développer",
        WordClass.VERB,
        "Il se développe et s’est développé, le développement.",
        ["développe", "développé"],
    ),
    ("contribuer à", WordClass.VERB, "Elle y contribue, ils ont contribué à tout.", ["contribue", "contribué"]),
    (
        "mettre en avant",
        WordClass.EXPRESSION,
        "Il met en avant ce que mit en avant la mise.",
        ["met en avant", "mit en avant"],
    ),
    ("chiffre d’affaires", WordClass.NOUN, "Les chiffres d'affaires et le chiffre.", ["chiffres d'affaires"]),
    ("faire de l’ombre (à)", WordClass.IDIOM, "Il fait de l’ombre à l’ombre.", ["fait de l’ombre"]),
    ("ne … que", WordClass.EXPRESSION, "Il ne reste que cela.", 0),
    ("prendre", WordClass.VERB, "Ils ont pris, elle prend, ils prennent ; la prise.", 4),
]


@pytest.mark.parametrize(("head", "word_class", "sentence", "found"), INFLECTED)
def test_every_form_of_a_word_is_known_for_what_it_is(
    head: str, word_class: WordClass, sentence: str, found: int | list[str]
) -> None:
    spans = answer_leaks(sentence, [head], word_class, "fr")
    assert (len(spans) if isinstance(found, int) else [sentence[a:b] for a, b in spans]) == found


@pytest.mark.parametrize(
    ("head", "sentence", "found"),
    [
        ("to come from", "It came from China and comes from there.", 2),
        ("market share", "Market shares and a market share, a market.", 2),
        ("invest", "He invests, invested, investing; an investor.", 3),
        ("carry", "She carries what he carried.", 2),
        ("rise", "It rose, has risen and rises.", 3),
    ],
)
def test_every_form_of_an_english_word_too(head: str, sentence: str, found: int) -> None:
    assert len(answer_leaks(sentence, [head], WordClass.VERB, "en")) == found


def test_a_gap_closes_over_every_form_in_its_sentence() -> None:
    lesson = replace(
        CLOUD,
        body=(
            replace(
                CLOUD.paragraphs[0],
                fr=("Les technologies d’hier nourrissent la technologie de demain.",),
                en=("Yesterday’s technologies feed tomorrow’s technology.",),
            ),
        ),
    )
    term = lesson.terms[0]
    for studied in ("fr", "en"):
        met = find_context(lesson, term, studied)
        assert met
        found = gap_sentence(CLOUD, met, term, studied, "technology")
        assert found
        sentence, holes = found
        left = "".join(
            sentence[end:start] for (_, end), (start, _) in zip(holes, (*holes[1:], (len(sentence), 0)), strict=True)
        )
        assert "technolog" not in left
        assert len(holes) == 2


def test_no_gap_of_the_articles_words_shows_another_form_of_its_lemma(anki: Anki, write: Write) -> None:
    """Against a list of the article's forms and lemmas that was made by hand."""
    with FORMS.open(encoding="utf-8") as file:
        forms = list(csv.reader((line for line in file if not line.startswith("#")), delimiter="\t"))
    anki.take(write().path)
    checked = 0
    for key, fields in anki.fields().items():
        if fields.get("Gap"):
            head = key.split("/")[1].replace("recettes", "recette")
            left = words(re.sub("<.*?>", "", fields["Gap"]))
            for form, lemma, *_ in forms:
                if lemma == head:
                    checked += 1
                    assert not words(form) & left, key
    assert checked >= 6


@pytest.mark.parametrize("studied", ["fr", "en"])
def test_no_side_is_blank(anki: Anki, write: Write, studied: Language) -> None:
    anki.take(write(options=replace(EVERY_CARD, studied=studied)).path)
    for card in anki.col.find_cards(""):
        for side in anki.sides(anki.col.get_card(card)):
            assert len(words(seen(side))) >= 3
            assert "{{" not in side
            assert "unknown field" not in side.casefold()


@pytest.mark.parametrize("studied", ["fr", "en"])
def test_every_back_has_french_and_gender_english_sentence_translation_source_and_licence(
    anki: Anki, write: Write, studied: Language
) -> None:
    anki.take(write(options=replace(EVERY_CARD, studied=studied)).path)
    known = "en" if studied == "fr" else "fr"
    checked = 0
    for term in CLOUD.terms:
        for card in anki.note(f"cloud-sample/{term.id}").cards():
            back = seen(anki.sides(card)[1])
            flat = re.sub(r"[ \t]+", " ", back.replace("\n", ""))
            assert term.head in flat
            assert (term.en if studied == "fr" else term.en.split(",")[0]) in flat
            if term.gender:
                gender = Bilingual(*{"m": ("masculin", "masculine"), "f": ("féminin", "feminine")}[term.gender])
                assert gender.get(known) in flat
                assert re.search(r"\b(?:le|la|les|l’)\s?" + term.head, back)
            met = find_context(CLOUD, term, studied)
            assert met
            assert met.sentence in flat
            assert met.translation in flat
            assert CLOUD.source.get(known) in flat
            assert CLOUD.licence.get(known) in flat
            checked += 1
    assert checked == 4 * len(CLOUD.terms)


def test_sentences_and_questions_say_where_they_come_from_too(anki: Anki, write: Write) -> None:
    anki.take(write(options=EVERY_CARD).path)
    for key in ("sentence/2.3", "question/q1"):
        for card in anki.note(f"cloud-sample/{key}").cards():
            back = seen(anki.sides(card)[1])
            assert CLOUD.source.en in back
            assert CLOUD.licence.en in back
            assert "¶\u00a02" in back


def test_a_card_says_that_a_licence_is_not_known(anki: Anki, write: Write) -> None:
    done = write(replace(CLOUD, licence=Bilingual()))
    anki.take(done.path)
    assert "Licence not stated" in seen(anki.sides(anki.card("cloud-sample/hausse"))[1])
    assert any("licence is not stated" in str(message) for message in done.messages)


def test_a_learner_is_not_taught_the_articles_mistake(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    back = seen(anki.sides(anki.card("cloud-sample/recettes"))[1])
    assert "d’euros" in back
    back = seen(anki.sides(anki.card("cloud-sample/sentence/2.2"))[1])
    assert "is plural: euros" in back


def test_a_figure_is_asked_for_with_its_unit_and_a_word_with_a_number_in_it_is_not(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    fields = anki.fields()
    assert "{{c1::58,5%}}, atteignant {{c1::1,5 milliard}} d’euro." in fields["cloud-sample/sentence/2.2"]["Text"]
    assert "{{c2::Cependant}}" in fields["cloud-sample/sentence/2.3"]["Text"]
    assert "{{c1::25 milliards d’euros}}" in fields["cloud-sample/sentence/3.1"]["Text"]
    assert "cloud-sample/sentence/3.2" not in fields, "Covid-19 is no figure"


def test_the_number_of_a_cloze_does_not_hang_on_its_place(anki: Anki, write: Write) -> None:
    """A connector asks as number 2 whether a figure stands before it, after it, or nowhere."""
    paragraph = replace(
        CLOUD.paragraphs[0],
        fr=("Cependant, rien.", "Il perd 8 % cependant.", "Cependant, il gagne 8 %."),
        en=("However, nothing.", "However, it loses 8%.", "However, it gains 8%."),
    )
    anki.take(write(replace(CLOUD, body=(paragraph,))).path)
    texts = [anki.note(f"cloud-sample/sentence/1.{n}")["Text"] for n in (1, 2, 3)]
    assert [re.findall(r"c(\d)::(\w+)", text) for text in texts] == [
        [("2", "Cependant")],
        [("1", "8"), ("2", "cependant")],
        [("2", "Cependant"), ("1", "8")],
    ]
    assert anki.check().empty == []


def test_who_learns_english_learns_the_sense_that_the_card_asks_for(anki: Anki, write: Write) -> None:
    """Two French terms mean revenue: the second teaches income, and its gap is one that income fills."""
    anki.take(write(options=DeckOptions(studied="en")).path)
    note = anki.note("cloud-sample/revenu")
    assert note["Anglais"] == "income"
    assert note["Lacune"] == 'Annual <span class="gap">[…]</span> doubled.'
    assert "Annual" in seen(anki.sides(anki.card("cloud-sample/revenu", 2))[1])


def test_a_term_whose_sentence_is_unknown_still_has_its_example(write: Write, anki: Anki) -> None:
    anki.take(
        write(with_term(CLOUD, "hausse", head="essor", forms=(), example=Bilingual("L’essor.", "The rise."))).path
    )
    note = anki.note("cloud-sample/hausse")
    assert (note["Sentence"], note["Sentence in English"], note["Place"]) == ("L’<b>essor</b>.", "The rise.", "Example")


def test_a_gap_that_would_swallow_the_sentence_is_not_asked() -> None:
    term = Term("a", "Oui", (1,), WordClass.ADVERB, en="yes", example=Bilingual("Oui.", "Yes."))
    met = find_context(replace(CLOUD, body=()), term, "fr")
    assert met
    assert gap_sentence(CLOUD, met, term, "fr", "yes") is None


def faulty(fault: str, correction: str, *sentences: str) -> Lesson:
    """The sample with one paragraph, and a fault in it."""
    wrong = Fault(fault, correction, Bilingual("Parce que.", "Because it is so."))
    paragraph = replace(CLOUD.paragraphs[0], fr=sentences, en=tuple("Translated." for _ in sentences), faults=(wrong,))
    return replace(CLOUD, body=(paragraph,))


def test_no_gap_asks_for_what_the_article_has_wrong(anki: Anki, write: Write) -> None:
    lesson = faulty("la croissance de les prix", "la hausse des prix", "Il voit la croissance de les prix en Chine.")
    anki.take(write(lesson).path)
    note = anki.note("cloud-sample/croissance")
    assert note["Sentence"] == "Il voit la <b>croissance</b> de les prix en Chine."
    assert note["Gap"] == 'La <span class="gap">[…]</span> ralentit.'
    assert note["Gap filled"] == "La <b>croissance</b> ralentit."
    assert "Because it is so." in seen(anki.sides(anki.card("cloud-sample/croissance", 2))[1])


def test_a_gap_is_asked_in_a_sentence_without_errors_if_there_is_one(anki: Anki, write: Write) -> None:
    lesson = faulty("de les", "des", "Il voit la croissance de les prix en Chine.")
    anki.take(write(lesson, name="a.apkg").path)
    assert anki.note("cloud-sample/croissance")["Gap"] == 'La <span class="gap">[…]</span> ralentit.'
    lesson = with_term(lesson, "croissance", example=Bilingual())
    anki.take(write(lesson, name="b.apkg", now=NOW + 60).path)
    note = anki.note("cloud-sample/croissance")
    assert note["Gap"] == 'Il voit la <span class="gap">[…]</span> de les prix en Chine.'
    back = seen(anki.sides(anki.card("cloud-sample/croissance"))[1])
    assert "→ \ndes" in back
    assert "Because it is so." not in back


def test_a_gap_is_asked_in_a_short_sentence_if_there_is_one(anki: Anki, write: Write) -> None:
    long = "Il voit la croissance " + "et encore le reste " * 6 + "en Chine."
    lesson = faulty("absent", "absent", long)
    anki.take(write(lesson).path)
    note = anki.note("cloud-sample/croissance")
    assert note["Gap"] == 'La <span class="gap">[…]</span> ralentit.'
    assert "<b>croissance</b> et encore" in note["Sentence"]


def test_one_expression_is_one_gap(anki: Anki, write: Write) -> None:
    example = Bilingual("La formation concourt à la baisse.", "Training contributes to the fall.")
    term = with_term(CLOUD, "hausse", head="concourir à", forms=("concourt … à",), word_class=WordClass.VERB, gender="")
    anki.take(write(with_term(term, "hausse", example=example, paragraphs=())).path)
    assert anki.note("cloud-sample/hausse")["Gap"] == 'La formation <span class="gap">[…]</span> la baisse.'


def test_every_answer_that_a_gap_of_a_question_accepts_is_on_the_back(anki: Anki, write: Write) -> None:
    question = next(each for each in CLOUD.questions if each.kind is Kind.GAPS)
    text = tuple(
        replace(piece, accepted=("grandir", "croître", "pousser")) if isinstance(piece, Gap) else piece
        for piece in question.text
    )
    lesson = replace(CLOUD, questions=(replace(question, text=text),))
    anki.take(write(lesson, options=EVERY_CARD).path)
    back = anki.sides(anki.card(f"cloud-sample/question/{question.id}"))[1]
    assert "<li><b>grandir</b> / croître / pousser</li>" in back


def test_a_note_that_begins_with_its_heading_has_it_once(anki: Anki, write: Write) -> None:
    lesson = with_term(CLOUD, "hausse", here=Bilingual("ici, une part", "here, a share"))
    anki.take(write(lesson).path)
    note = anki.note("cloud-sample/hausse")["Note"]
    assert "here, a share" in note
    assert ">Here<" not in note


@pytest.mark.parametrize(
    ("fault", "correction", "cloze"),
    [
        ("d’euro", "d’euros", "{{c1::1,5 milliard}} d’euro"),
        ("plus de 1,5 milliard", "environ 1,5 milliard", "{{c1::1,5 milliard d’euro}}"),
        ("1,5 milliard d’euro", "2 milliards d’euros", None),
        ("plus de 1,5", "plus de 2,5", None),
    ],
)
def test_no_cloze_asks_for_a_wrong_figure(
    anki: Anki, write: Write, fault: str, correction: str, cloze: str | None
) -> None:
    anki.take(write(faulty(fault, correction, "Elle perd plus de 1,5 milliard d’euro par an.")).path)
    fields = anki.fields().get("cloud-sample/sentence/1.1")
    assert (cloze is None) is (fields is None)
    assert fields is None or cloze in fields["Text"]
