"""The guide for teachers: a page of text in each language, read as it stands."""
