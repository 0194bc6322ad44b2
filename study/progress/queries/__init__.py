"""Reads the store: what is due, and the statistics. Nothing here writes."""
