"""Reading text aloud, and recording it for decks."""
