"""Reads what is asked of the store: what is due, and what the statistics say. Nothing here writes."""
