"""The lessons that come with the program, a folder each. There is no code here."""
