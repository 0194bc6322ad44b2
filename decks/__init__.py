"""Makes Anki decks from lessons, and imports a learner's progress from Anki."""
