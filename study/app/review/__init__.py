"""Reviewing on the screen: which lessons there are for it."""
