"""The exam on a lesson: its questions, its result, and the article to look up."""
