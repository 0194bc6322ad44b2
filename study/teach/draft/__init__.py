"""A draft lesson from any French article, for a teacher to finish."""
