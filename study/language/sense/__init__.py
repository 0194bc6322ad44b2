"""The sense in which a word is used: chosen by the facing sentence, or by the words around it."""
