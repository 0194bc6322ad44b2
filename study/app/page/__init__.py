"""Draws the content of a screen as lines, without Textual."""
