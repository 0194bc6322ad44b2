"""English: lemmas, spellings and senses."""
