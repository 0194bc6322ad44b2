"""The program line by line, on standard input and output: for screen readers, and for pipes."""
