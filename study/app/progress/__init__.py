"""The progress screen, drawn in blocks of text: a library that plots in a terminal takes 74 ms and more to import, and
draws unevenly.
"""
