"""The preview of a lesson file: read again when it is saved, drawn as a lesson beside its problems, and corrected."""
