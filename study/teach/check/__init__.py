"""What is wrong with a lesson, and what could be better: a small function for each rule."""
