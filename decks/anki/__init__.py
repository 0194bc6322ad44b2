"""Anki itself: its running program, its exports, and what they tell of a learner's progress."""
