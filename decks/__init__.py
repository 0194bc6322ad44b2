"""From lessons to Anki decks, and back from Anki to what a learner knows."""
