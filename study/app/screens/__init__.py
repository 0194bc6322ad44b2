"""The screens: they receive keys and clicks, and return the lines to draw."""
