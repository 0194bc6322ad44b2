"""Imports questions from other programs and exports lessons to them."""
