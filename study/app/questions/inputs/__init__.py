"""The ways to answer, one a file: what is chosen or typed so far, and how it stands on the page. No Textual here."""
