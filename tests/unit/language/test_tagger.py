"""What a word is in its sentence comes from a model that is asked only what is in doubt."""

from __future__ import annotations

import string
from base64 import b64encode
from pathlib import Path

import pycrfsuite  # type: ignore[import-untyped]
import pytest

from study.language.build.tagger import compile_tagger
from study.language.french.analysis import analyse
from study.language.french.tagger import Doubt, label_of, number_of, tag
from study.language.sentences import split
from study.language.tokens import tokenize
from study.language.typography import plain
from tests.crf_judge import model_path

DATA = Path(__file__).parents[2] / "data" / "language"
LABELS = [label_of(number) for number in range(18)]
ANYTHING = Doubt(tuple(range(18)), (0.0,) * 18)


def seen(words: list[str], i: int) -> dict[str, float]:
    """What the original model is shown of a word and its neighbours."""
    found = {} if i else {"BOS": 1.0}
    found |= {} if i < len(words) - 1 else {"EOS": 1.0}
    for at, place in ((0, ""), (-1, "-1:"), (-2, "-2:"), (1, "+1:"), (2, "+2:")):
        if 0 <= i + at < len(words):
            word = words[i + at]
            found |= {
                f"{place}bias": 1.0,
                f"{place}word:{b64encode(word.encode()).decode().rstrip('=')}": 1.0,
                f"{place}len(word)": float(len(word)),
                f"{place}word.ispunctuation": float(word in string.punctuation),
                f"{place}word.isdigit()": float(word.isdigit()),
                **{f"{place}word[{cut}]:{part}": 1.0 for cut, part in ((":2", word[:2]), (":3", word[:3]))},
                **{f"{place}word[{cut}]:{part}": 1.0 for cut, part in (("-2:", word[-2:]), ("-3:", word[-3:]))},
            }
    return found


def test_our_tables_decide_as_the_model_they_were_made_from() -> None:
    model = pycrfsuite.Tagger()
    model.open(str(model_path("pos")))
    text = plain((DATA / "constructeur.txt").read_text(encoding="utf-8"))
    for start, end in split(text):
        sentence = text[start:end]
        words = [sentence[token.start : token.end] for token in tokenize(sentence)]
        words = [word for word in words if word.lower() not in ("au", "aux", "du")]
        wanted = model.tag([seen(words, i) for i in range(len(words))])
        assert [label_of(label) for label in tag(words, [ANYTHING] * len(words))] == wanted


def test_a_word_is_never_what_it_cannot_be() -> None:
    noun = Doubt((number_of("NOUN"),), (0.0,))
    assert tag(["Elle", "mange"], [ANYTHING, noun])[1] == number_of("NOUN")


def test_what_is_known_beforehand_weighs() -> None:
    labels = (number_of("NOUN"), number_of("VERB"))
    assert tag(["x"], [Doubt(labels, (0.0, -50.0))]) == [labels[0]]
    assert tag(["x"], [Doubt(labels, (-50.0, 0.0))]) == [labels[1]]


def test_nothing_has_no_labels() -> None:
    assert tag([], []) == []
    assert set(LABELS) >= {"NOUN", "VERB", "_", "PUNCT"}


@pytest.mark.parametrize("word", ["\0", "\ud800", "\n", "é" * 5000, "word:x"])
def test_no_word_is_too_odd_to_be_tagged(word: str) -> None:
    assert len(tag([word, "est"], [ANYTHING, ANYTHING])) == 2
    analyse(word)


def test_the_weights_can_be_compiled_again(tmp_path: Path) -> None:
    target = tmp_path / "tagger.sqlite"
    assert compile_tagger(model_path("pos"), target) > 10_000
    assert target.stat().st_size < 2_000_000
