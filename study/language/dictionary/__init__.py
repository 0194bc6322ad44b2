"""The learner’s dictionary, French to English, written by hand: its entries, reader and checks."""
