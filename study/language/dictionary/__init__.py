"""The learner’s dictionary, French to English, written by hand: its lines, their reader and their check."""
