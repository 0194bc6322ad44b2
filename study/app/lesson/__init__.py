"""A lesson while it is studied: its screen, the cursor in its text, the question that is open, word marks, panels."""
