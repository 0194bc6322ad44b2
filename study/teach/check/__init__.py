"""Rules that find errors and weaknesses of a lesson: a small function for each rule."""
