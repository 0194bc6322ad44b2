"""The ledger: what earlier decks of a lesson have published."""
