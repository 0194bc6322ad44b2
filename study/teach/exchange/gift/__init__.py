"""Reads and writes GIFT, Moodle’s plain text format."""
