"""Moodle XML, cloze questions included."""
