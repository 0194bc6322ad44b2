"""Questions from and for other programs."""
