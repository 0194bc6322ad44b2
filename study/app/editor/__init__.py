"""The lesson file in fields to fill in, for those who never open a text editor."""
