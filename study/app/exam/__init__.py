"""The exam: its paper, its result, and the article to look up."""
