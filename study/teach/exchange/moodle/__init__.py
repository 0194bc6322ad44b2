"""Reads and writes Moodle XML, including cloze questions."""
