"""Converts questions of other programs to questions of a lesson, and back."""
