"""A lesson while it is studied: where the reader is, what is being asked. No Textual here."""
