"""Tools for teachers: draft lessons, check them, exchange questions with other programs, print worksheets."""
