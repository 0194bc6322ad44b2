"""Alinéa: read business French, or English, with understanding."""

__version__ = "0.1.0"
