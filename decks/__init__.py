"""Anki decks: cards, note types, package."""
