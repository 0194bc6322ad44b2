"""Widgets: they show and post; screens decide."""
