"""Questions taken without the text: which of them need no reading to be answered."""
