"""The library: all lessons with the learner's progress in each."""
