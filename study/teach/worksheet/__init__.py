"""Creates printed worksheets of a lesson for a class, with their keys."""
