"""The review of terms that are due and of questions that were missed."""
