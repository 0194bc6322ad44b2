"""Reads and writes questions as tables: CSV files and Excel workbooks."""
