"""Builds the notes of a lesson's deck. Pure: no file, no clock, no network."""
