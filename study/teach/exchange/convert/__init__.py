"""From questions of other programs to lessons, and back."""
