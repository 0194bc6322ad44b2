"""Creates a draft lesson from a French article, for a teacher to complete."""
