"""The library screen: the lessons there are, with how far the learner has come in each."""
