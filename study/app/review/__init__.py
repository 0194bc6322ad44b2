"""The review: the terms that are due and the questions that were missed."""
