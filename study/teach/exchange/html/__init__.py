"""HTML in questions: reading it, and writing text as HTML."""
