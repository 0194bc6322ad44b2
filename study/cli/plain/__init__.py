"""Line-by-line mode on standard input and output, for screen readers and pipes."""
