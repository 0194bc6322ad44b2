"""Paper for a class: a lesson as a sheet to write on, and its key."""
