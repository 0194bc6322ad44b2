"""English lemmas, spelling variants and senses."""
