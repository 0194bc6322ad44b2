"""The editor of a lesson file: one part at a time, in fields, for teachers who do not use a text editor."""
