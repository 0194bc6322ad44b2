"""For tests, the library that plays sound is not installed."""

raise ImportError
