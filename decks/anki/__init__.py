"""Anki itself: its running program, the files that it exports, and what they show of a learner's progress."""
