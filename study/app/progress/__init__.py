"""Progress, drawn in blocks of text: a library that plots in a terminal costs 74 ms and more, and draws unevenly."""
