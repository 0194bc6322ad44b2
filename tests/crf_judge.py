"""The pronunciation model of `gruut-lang-fr`, read by CRFsuite: the judge of the program’s own evaluation of it."""

from __future__ import annotations

import random
from base64 import b64decode, b64encode
from importlib.util import find_spec
from pathlib import Path

import pycrfsuite  # type: ignore[import-untyped]

from study.language.data.open import data_file

_LETTERS = "abcdefghijklmnopqrstuvwxyzàâæçèéêëîïñôöùûüÿœáíßø中я"
_REACH = 3


def model_path(kind: str) -> Path:
    """Return the file of a model of the installed package: `pos` or `g2p`."""
    spec = find_spec("gruut_lang_fr")
    assert spec
    assert spec.origin
    return Path(spec.origin).parent / kind / "model.crf"


class PronunciationJudge:
    """CRFsuite with the model as it was published."""

    def __init__(self) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(model_path("g2p")))

    def sounds(self, letters: str) -> str:
        """Return the sounds of a word’s letters, in the IPA."""
        codes = [b64encode(letter.encode()).decode() for letter in letters]
        labels = self._tagger.tag([_features(codes, at) for at in range(len(codes))])
        sounds = (b64decode(label).decode() for label in labels)
        return "".join(part for sound in sounds for part in sound.split("|") if part != "_").replace("g", "ɡ")


def _features(codes: list[str], at: int) -> list[str]:
    """Return what the model was trained to see of a letter and of three to each side."""
    found = ["bias", f"grapheme:{codes[at]}"]
    found += ["begin"] if at == 0 else []
    found += ["end"] if at == len(codes) - 1 else []
    found += [f"grapheme-{by}:{codes[at - by]}" for by in range(1, _REACH + 1) if at >= by]
    found += [f"grapheme+{by}:{codes[at + by]}" for by in range(1, _REACH + 1) if at + by < len(codes)]
    return found


def words_to_say(count: int, seed: int = 1) -> list[str]:
    """Return `count` different strings of letters: half from the lexicon, the others made of parts of these, or random.

    The same count and seed give the same words.
    """
    chance = random.Random(seed)
    forms = data_file("lexicon.sqlite").rows("SELECT DISTINCT form FROM form ORDER BY form")
    real = ["".join(letter for letter in form if letter.isalpha()) for (form,) in chance.sample(forms, count // 2)]
    found = dict.fromkeys(real)
    while len(found) < count:
        one, other = chance.sample(real, 2)
        found[one[: chance.randint(1, 8)] + other[chance.randint(0, 5) :]] = None
        found["".join(chance.choices(_LETTERS, k=chance.randint(1, 30)))] = None
    return list(found)[:count]
