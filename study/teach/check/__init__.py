"""Checks of a lesson for errors and possible improvements, with one function per rule."""
