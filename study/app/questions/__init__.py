"""Questions on a page: how they are drawn, and the verdict on an answer. No Textual here."""
