"""Reviewing on the screen: which lessons, and how a word is drawn."""
