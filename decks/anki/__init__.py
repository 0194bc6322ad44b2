"""Access to Anki: its running program, the files that it exports, and the learner's progress in both."""
