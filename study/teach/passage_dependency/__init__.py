"""Finds questions that participants can answer without the text."""
