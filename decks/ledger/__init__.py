"""The ledger of a lesson, `deck.json`: what its published notes held, and when each last changed.

Anki updates a note only if its date is newer than the learner's copy, and then replaces everything in it. So a note's
date has to change when its content does, and only then.
"""
