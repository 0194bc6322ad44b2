"""The inputs for each kind of answer, one a file: the answer so far, and its drawing on the page. No Textual here."""
