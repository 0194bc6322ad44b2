"""Contains the guide for teachers: a plain text file in each language."""
