"""Screens: they listen, decide and say what is drawn."""
