"""The progress screen. Its charts are drawn in blocks of text: plot libraries take 74 ms and more to import."""
