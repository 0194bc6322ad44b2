"""Alinéa: read business French, or English, with understanding."""
