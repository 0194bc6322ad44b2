"""What stands on a screen, as lines: pure drawing, without Textual."""
