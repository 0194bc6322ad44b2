"""For teachers: what makes lessons out of what they have already."""
