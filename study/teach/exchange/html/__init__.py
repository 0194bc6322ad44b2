"""Reads HTML in questions, and writes text as HTML."""
