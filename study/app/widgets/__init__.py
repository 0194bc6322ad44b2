"""Widgets: they draw and post events; screens decide what happens."""
