"""Rules that choose between the readings of a form by its neighbours."""
