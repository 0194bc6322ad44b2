"""Reads text aloud, and records it for decks."""
