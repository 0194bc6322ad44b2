"""French: the lexicon, the tagger, and the analysis of words in their sentences."""
