"""French: the lexicon, the tagger, and what they say of a word in its sentence."""
