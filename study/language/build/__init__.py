"""Compiles lexicon, tagger, pronunciation and dictionary from their sources into the files of `study/language/data`.

Nothing here is needed to run the program; `python -m study.language.build --help` explains how to use it.
"""
