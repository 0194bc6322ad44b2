"""Compiles the lexicon and the dictionary from their sources into the read-only files of `study/language/data`.

Nothing here is needed to run the program; `python -m study.language.build --help` says how to use it.
"""
